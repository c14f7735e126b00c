import { basename, isAbsolute, posix, resolve } from 'node:path'
import { parseAlertRules } from '../inventory/alert-rules.ts'
import { deriveCaddyfile } from '../inventory/derive/caddyfile.ts'
import { composeNames, deriveCompose, overrideNames } from '../inventory/derive/compose.ts'
import { NamedFiles, noFacts, type Derived, type SourceFacts } from '../inventory/derive/facts.ts'
import { deriveHosts } from '../inventory/derive/hosts.ts'
import { deriveUnits, unitEndings } from '../inventory/derive/units.ts'
import type { InventorySource } from '../inventory/sources.ts'
import type { Alerts, Fact, InventoryProblem } from '../inventory/types.ts'
import type { SourceFile } from '../source/folder.ts'
import { patternStart, readNamed, readPattern, type PatternFiles } from '../source/patterns.ts'

/** More files than this that others include are left unread. */
const namedLimit = 500

/** The files that are meant where a folder is named: those of these names in it, or a pattern. */
const inFolder: Record<InventorySource['part'], readonly string[] | string> = {
  alerts: '**/*.{yaml,yml}',
  compose: [...composeNames, ...overrideNames],
  domains: '**/{Caddyfile,*.caddy,*.caddyfile}',
  hosts: ['config', ...['hosts', 'inventory'].flatMap((name) => ['', '.ini', '.yaml', '.yml'].map((ending) => name + ending))],
  units: `**/*.{${unitEndings.join(',')}}`,
}

/** Paths that a message gives as examples to whoever names files that are not there. */
export const examplePaths: Record<InventorySource['part'], string> = {
  alerts: '../rules/*.yaml', compose: '../compose.yaml', domains: '../Caddyfile', hosts: '../ansible/hosts.ini', units: '../systemd',
}

/** What the files of a source declare. */
export interface SourceReading {
  /** `null` where none of its files is there. */
  facts: SourceFacts | null
  /** Those of its paths that lead to no file. */
  missing: Fact[]
  /** The files named, and those that they include where something is wrong in them. */
  files: SourceFile[]
  /** The files and folders whose changes may change what it declares, absolute. */
  places: string[]
  /** Whether values are unknown since a file of variables is not there. */
  incomplete: boolean
  problems: InventoryProblem[]
}

interface Found extends PatternFiles {
  from: Fact
}

/**
 * Reads the files that a source names and derives its facts. What cannot be read becomes a problem and takes nothing
 * else with it.
 *
 * @param root The content folder.
 * @param alerts How addresses are found in alert rules.
 */
export async function readSource(root: string, source: InventorySource, alerts: Alerts | null): Promise<SourceReading> {
  const problems: InventoryProblem[] = []
  const found: Found[] = []
  const missing: Fact[] = []
  const places: string[] = []
  const meant = inFolder[source.part]
  for (const from of source.from) {
    const path = fromRoot(from)
    const one = { from, ...(await readPattern(root, path, typeof meant === 'string' ? meant : `{${meant.join(',')}}`)) }
    found.push(one)
    // All else in a folder of a project is none of our business.
    if (one.kind === 'folder' && typeof meant !== 'string') places.push(...meant.map((name) => resolve(root, path, name)))
    else places.push(patternStart(root, path))
    const complain = (message: string) => problems.push({ message, path: from.path, range: from.range })
    if (one.files.length === 0 && one.refused.length === 0) missing.push(from)
    for (const { path, reason } of one.refused) complain(`${path} ${reason}.`)
  }
  if (found.every(({ files }) => files.length === 0)) return { facts: null, missing, files: [], places, incomplete: false, problems }
  const named = new NamedFiles()
  for (const { path, text } of found.flatMap(({ files }) => files)) named.add(path, text)
  const read = new Map<string, string>()
  const derive = (): Derived => deriveFacts(root, source, found, named, alerts)
  let derived = derive()
  while (named.wanted.size > 0) {
    for (const path of [...named.wanted]) {
      const text = read.size < namedLimit ? await readNamed(root, path) : null
      named.add(path, text)
      // What is not there may appear.
      places.push(resolve(root, path))
      if (text !== null) read.set(path, text)
    }
    derived = derive()
  }
  const cited = new Set(derived.problems.map(({ path }) => path))
  const faulty = [...read].filter(([path]) => cited.has(path)).map(([path, text]) => ({ path, text }))
  return {
    facts: derived.facts,
    missing,
    files: [...distinct(found), ...faulty],
    places,
    incomplete: derived.incomplete ?? false,
    problems: [...problems, ...derived.problems],
  }
}

/** Facts of files that are read. It asks `named` for those that they include. */
function deriveFacts(root: string, source: InventorySource, found: readonly Found[], named: NamedFiles, alerts: Alerts | null): Derived {
  const files = distinct(found)
  switch (source.part) {
    case 'compose': return together(projectsOf(found).map((paths) => {
      const [first] = source.from
      const fallback = { ...(first as Fact), name: basename(resolve(root, posix.dirname(paths[0] ?? '.'))) }
      return deriveCompose(paths, named, fallback)
    }))
    case 'hosts': return deriveHosts(files)
    case 'units': return deriveUnits(files)
    case 'domains': return deriveCaddyfile(files, named)
    case 'alerts': return together(found.flatMap(({ kind, files: some }) => some.filter((file) => files.includes(file)).map((file) => {
      const read = parseAlertRules(file.text, { path: file.path, annotations: alerts?.annotations ?? [], named: kind === 'file' })
      return { facts: { ...noFacts(), alerts: read.alerts }, problems: read.problems }
    })))
  }
}

/**
 * The files of each compose project, those that lay over others behind them. Files that are named one by one are of one
 * project; a pattern that leads to several folders names one in each.
 */
function projectsOf(found: readonly Found[]): string[][] {
  const projects: string[][] = []
  const listed: string[] = []
  for (const { kind, files } of found) {
    const paths = files.map(({ path }) => path)
    if (kind === 'file') listed.push(...paths)
    else if (kind === 'folder') listed.push(...meantByFolder(paths))
    else {
      const folders = Map.groupBy(paths, (path) => posix.dirname(path))
      const groups = [...folders.values()].map((group) => group.toSorted((a, b) => Number(isOverride(a)) - Number(isOverride(b))))
      if (groups.length > 1) projects.push(...groups)
      else listed.push(...groups.flat())
    }
  }
  return listed.length > 0 ? [listed, ...projects] : projects
}

/** The files that Compose takes in a folder: the first of its names, and the first of those that lay over it. */
function meantByFolder(paths: readonly string[]): string[] {
  const first = (names: readonly string[]): string[] =>
    names.flatMap((name) => paths.filter((path) => posix.basename(path) === name)).slice(0, 1)
  return [...first(composeNames), ...first(overrideNames)]
}

function isOverride(path: string): boolean {
  return /\.override\.ya?ml$/.test(path)
}

/** Patterns may overlap. */
function distinct(found: readonly Found[]): SourceFile[] {
  const files = new Map<string, SourceFile>()
  for (const file of found.flatMap((one) => one.files)) if (!files.has(file.path)) files.set(file.path, file)
  return [...files.values()]
}

function together(all: readonly Derived[]): Derived {
  const facts = noFacts()
  for (const one of all) {
    facts.compose.push(...one.facts.compose)
    facts.ports.push(...one.facts.ports)
    facts.databases.push(...one.facts.databases)
    facts.alerts.push(...one.facts.alerts)
  }
  return { facts, problems: all.flatMap(({ problems }) => problems), incomplete: all.some(({ incomplete }) => incomplete) }
}

/** The path or pattern as seen from the content folder, beside which the inventory may lie. */
function fromRoot({ name, path }: Fact): string {
  return isAbsolute(name) ? name : posix.join(posix.dirname(path), name)
}

import { dirname, join, resolve, sep } from 'node:path'
import { parseMkdocs, readMkdocsPaths } from '../mkdocs/read.ts'
import type { ConfigProblem, MkdocsConfig, Place } from '../mkdocs/types.ts'
import { startOfFile } from '../model/ranges.ts'
import { isFolder, leadsAway, readIfThere } from '../source/config-files.ts'
import type { SourceFile } from '../source/folder.ts'
import { shownPath } from '../source/shown-path.ts'

/** A folder of runbooks, found: where its pages lie, and the `mkdocs.yml` they belong to. */
export interface Project {
  /** The content folder, as given or as `docs_dir` says. */
  root: string
  mkdocs: MkdocsProject | null
}

export interface MkdocsProject {
  /** The folder of `mkdocs.yml`. */
  folder: string
  config: MkdocsConfig
  problems: ConfigProblem[]
  /** `mkdocs.yml`, and behind it the files it inherits from. Paths are relative to the content folder. */
  files: SourceFile[]
  /** The start of `mkdocs.yml`, for what stands nowhere in it. */
  place: Place
}

export const mkdocsNames: readonly string[] = ['mkdocs.yml', 'mkdocs.yaml']
/** `docs_dir: doc/user/docs` lies three folders below its `mkdocs.yml`. */
const parentLimit = 4
const inheritLimit = 10

/**
 * Finds the content folder of a folder that was named on the command line. A folder with a `mkdocs.yml` stands for its
 * `docs_dir`; the `docs_dir` of a `mkdocs.yml` above it belongs to that. Any other folder is what it is.
 */
export async function findProject(dir: string): Promise<Project> {
  const start = resolve(dir)
  const own = await readChain(start)
  if (own) {
    const named = resolve(start, own.docsDir)
    const problem = await refusal(start, own, named)
    return problem === null ? project(named, own) : project(start, own, problem)
  }
  for (const folder of foldersAbove(start)) {
    const above = await readChain(folder)
    if (above) return resolve(folder, above.docsDir) === start ? project(start, above) : { root: start, mkdocs: null }
  }
  return { root: start, mkdocs: null }
}

/** The folders above one in which a `mkdocs.yml` is looked for, the nearest first. */
export function foldersAbove(start: string): string[] {
  const folders: string[] = []
  for (let folder = dirname(start); folders.length < parentLimit && folder !== dirname(folder); folder = dirname(folder)) folders.push(folder)
  return folders
}

/** A `mkdocs.yml` and what it inherits from. */
interface Chain {
  folder: string
  docsDir: string
  /** Absolute paths. */
  files: SourceFile[]
  /** What is wrong with a file that it names to inherit from, and where it names it. */
  broken: { place: Place; message: string } | null
  /** Where `docs_dir` stands, if anywhere. */
  docsDirPlace: Place | null
}

async function readChain(folder: string): Promise<Chain | null> {
  const candidates = await Promise.all(mkdocsNames.map((name) => readIfThere(join(folder, name), folder)))
  const first = candidates.find((file) => file !== null)
  if (!first) return null
  const files: SourceFile[] = [first]
  let broken: Chain['broken'] = first.refused ? { place: { path: first.path, range: startOfFile }, message: first.refused.message } : null
  const own = readMkdocsPaths([first])
  for (let { inherit } = own; inherit && files.length < inheritLimit;) {
    const path = resolve(dirname((files.at(-1) as SourceFile).path), inherit.text)
    const isLoop = files.some((known) => known.path === path)
    const file = isLoop ? null : await readIfThere(path, folder)
    if (file && !file.refused) files.push(file)
    else broken = { place: inherit.place, message: whyNotInherited(inherit.text, file, isLoop) }
    inherit = file && readMkdocsPaths([file]).inherit
  }
  const { docsDir } = files.length === 1 ? own : readMkdocsPaths(files)
  return { folder, docsDir: docsDir?.text ?? 'docs', docsDirPlace: docsDir?.place ?? null, files, broken }
}

function whyNotInherited(name: string, file: SourceFile | null, isLoop: boolean): string {
  if (isLoop) return `${name} inherits from itself here. Take this line out.`
  return file?.refused ? `${name} is not read to inherit from. ${file.refused.message}` : `There is no file ${name} to inherit from.`
}

/** Why `docs_dir` is not read, or `null` where it is. */
async function refusal(folder: string, { docsDir, docsDirPlace }: Chain, named: string): Promise<string | null> {
  if (named === folder) return null
  if ((folder + sep).startsWith(named + sep) || !named.startsWith(dirname(folder) + sep) || await leadsAway(named, folder)) {
    return `“docs_dir: ${docsDir}” leads out of the project, so the pages are read from the folder of mkdocs.yml.`
  }
  if (await isFolder(named)) return null
  const missing = docsDirPlace ? `There is no folder ${docsDir}` : 'There is no folder docs, where MkDocs has its pages'
  return `${missing}, so the pages are read from the folder of mkdocs.yml. Say with “docs_dir” where they are.`
}

function project(root: string, chain: Chain, problem: string | null = null): Project {
  const files = chain.files.map((file) => ({ ...file, path: shownPath(root, file.path) }))
  const { config, problems } = parseMkdocs(files)
  const top: Place = { path: (files[0] as SourceFile).path, range: startOfFile }
  const at = (place: Place | null): Place => (place === null ? top : { path: shownPath(root, place.path), range: place.range })
  const complain = (place: Place | null, message: string): void => {
    problems.push({ rule: 'invalid-mkdocs', severity: 'error', message, ...at(place) })
  }
  if (problem !== null) complain(chain.docsDirPlace, problem)
  if (chain.broken) complain(chain.broken.place, chain.broken.message)
  return { root, mkdocs: { folder: chain.folder, config, problems, files, place: top } }
}

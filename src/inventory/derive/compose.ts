import { posix } from 'node:path'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Node } from 'yaml'
import { LooseYaml, textOf } from '../../yaml/loose.ts'
import { LineIndex, startOfFile } from '../../model/ranges.ts'
import type { Fact, InventoryProblem } from '../types.ts'
import { databaseFacts, portFacts, profileFacts, serviceFact } from './compose-facts.ts'
import { addEnvFile, filled, mergeServices, readService, type ComposeFile, type ServiceDraft } from './compose-services.ts'
import { envVariables, readEnvFile } from './env-file.ts'
import { noFacts, type Derived, type NamedFiles } from './facts.ts'

/** Names that Compose itself looks for in a folder, in its order. */
export const composeNames: readonly string[] = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml']
/** Names of the files that it lays over them, in its order. */
export const overrideNames: readonly string[] =
  ['compose.override.yml', 'compose.override.yaml', 'docker-compose.override.yml', 'docker-compose.override.yaml']

/** So deep may files include or extend each other. */
const depthLimit = 10
const fileLimit = 200
const problemLimit = 50
const serviceLimit = 2000
const faultLimit = 3

/**
 * Reads a compose project: its services with profiles and ports, and the databases they make. Later files lay over
 * earlier ones; what the files include, extend and take variables from is followed.
 *
 * @param paths Of its compose files, relative to the content folder. `files` holds their texts.
 * @param fallback Its name where its files say none, and where the inventory could say one.
 */
export function deriveCompose(paths: readonly string[], files: NamedFiles, fallback: Fact): Derived {
  const reader = new ComposeReader(files)
  const first = paths[0] ?? ''
  const project = reader.read(paths, posix.dirname(first), new Map(), [])
  const { problems, incomplete } = reader
  if (project.services.size === 0 && problems.length === 0) {
    const message = 'There are no services in this file. Name a compose file.'
    problems.push({ message, path: first, range: startOfFile })
  }
  const services = [...project.services.values()]
  const name = project.name ?? fallback
  const facts = noFacts()
  // A file that cannot be read does not say that there are none.
  if (services.length > 0) {
    facts.compose = [{ ...name, directory: '', host: '', services: services.map(serviceFact), profiles: profileFacts(services) }]
  }
  facts.ports = services.flatMap(portFacts)
  facts.databases = databaseFacts(services)
  return { facts, problems, incomplete }
}

interface ProjectDraft {
  name: Fact | null
  services: Map<string, ServiceDraft>
}

class ComposeReader {
  readonly problems: InventoryProblem[] = []
  private readonly files: NamedFiles
  private readonly parsed = new Map<string, LooseYaml>()
  private filesIncluded = 0
  private isUnset = false
  private isEnvMissing = false

  constructor(files: NamedFiles) {
    this.files = files
  }

  /** Whether values are unknown since a file of variables is not there. */
  get incomplete(): boolean {
    return this.isEnvMissing && this.isUnset
  }

  /**
   * @param directory The project's own, which holds its `.env`.
   * @param outer Variables of the project that includes this one, which go before its own.
   * @param chain The files that include these.
   * @param envFiles Where its variables are, if not in its `.env`.
   */
  read(
    paths: readonly string[], directory: string, outer: ReadonlyMap<string, string>, chain: readonly string[],
    envFiles: readonly string[] = [posix.join(directory, '.env')],
  ): ProjectDraft {
    const own = envFiles.map((path) => envVariables(this.envFile(path) ?? ''))
    const variables = new Map([...own.flatMap((values) => [...values]), ...outer])
    const project: ProjectDraft = { name: null, services: new Map() }
    for (const path of paths) {
      const file = this.open(path, variables)
      if (!file) continue
      for (const root of file.yaml.contents) this.readInto(project, file, root, directory, chain)
    }
    return project
  }

  private envFile(path: string): string | null {
    const text = this.files.get(path)
    if (text === null) this.isEnvMissing = true
    return text ?? null
  }

  private open(path: string, variables: ReadonlyMap<string, string>): ComposeFile | null {
    const text = this.files.get(path)
    if (text == null) return null
    let yaml = this.parsed.get(path)
    if (!yaml) {
      yaml = new LooseYaml(text)
      this.parsed.set(path, yaml)
      for (const { message, start, end } of yaml.faults.slice(0, faultLimit)) {
        this.problems.push({ message, path, range: yaml.range(start, end) })
      }
    }
    return { path, yaml, variables, noteUnset: () => { this.isUnset = true } }
  }

  private readInto(project: ProjectDraft, file: ComposeFile, root: Node, directory: string, chain: readonly string[]): void {
    const { yaml, path } = file
    const name = yaml.get(root, 'name')
    const called = name && filled(file, textOf(name))
    if (name && called) project.name = { name: called, path, range: yaml.rangeOf(name) }
    for (const entry of listOf(yaml, yaml.get(root, 'include'))) this.include(project, file, entry, [...chain, path])
    const services = yaml.get(root, 'services')
    for (const { name: service, key, value } of yaml.entries(services)) {
      if (project.services.size >= serviceLimit) {
        return this.report(file, key, `There are more than ${serviceLimit} services in this project. Those from here on are not read.`)
      }
      if (value?.tag === '!reset') {
        project.services.delete(service)
        continue
      }
      const draft = this.service(file, service, key, value, directory, [])
      const base = project.services.get(service)
      project.services.set(service, base ? mergeServices(base, draft) : draft)
    }
    if (isMap(services)) this.reportRepeated(file, services.items.map(({ key }) => key as Node))
    if (yaml.exhausted) this.report(file, root, 'The aliases in this file stand for more than can be read. Write out what is meant.')
  }

  private include(project: ProjectDraft, file: ComposeFile, entry: Node, chain: readonly string[]): void {
    const { yaml, variables } = file
    const text = (node: Node | null): string => (node ? filled(file, textOf(node)) : null) ?? ''
    const here = posix.dirname(file.path)
    const found: string[] = []
    for (const node of isMap(entry) ? listOf(yaml, yaml.get(entry, 'path')) : [entry]) {
      const path = text(node)
      // What is fetched from elsewhere is no file.
      if (path === '' || /^(?:oci|https?|git|ssh):|^git@/.test(path)) continue
      const target = within(here, path)
      const there = this.files.get(target)
      if (there === null) this.warn(file, node, `There is no file ${path} to include, so its services are not known.`)
      else if (chain.includes(target) || chain.length > depthLimit) {
        this.report(file, node, `${path} is read already when it is included here. Take this line out.`)
      }
      else if (++this.filesIncluded <= fileLimit) found.push(target)
    }
    if (found.length === 0) return
    const named = isMap(entry) ? text(yaml.get(entry, 'project_directory')) : ''
    const directory = named === '' ? posix.dirname(found[0] as string) : within(here, named)
    const envFiles = isMap(entry) ? listOf(yaml, yaml.get(entry, 'env_file')).map((node) => within(here, text(node))) : []
    const included = this.read(found, directory, variables, chain, envFiles.length > 0 ? envFiles : undefined)
    for (const [name, service] of included.services) if (!project.services.has(name)) project.services.set(name, service)
  }

  /**
   * A service with what it extends and with the values of its `env_file`.
   *
   * @param chain The services that extend this one.
   */
  private service(file: ComposeFile, name: string, key: Node, node: Node | null, directory: string, chain: readonly string[]): ServiceDraft {
    const { yaml } = file
    let draft = readService(file, name, key, node)
    // Of several files the last one counts.
    for (const entry of listOf(yaml, yaml.get(node, 'env_file')).reverse()) {
      const path = filled(file, textOf(isMap(entry) ? yaml.get(entry, 'path') : entry))
      if (!path) continue
      const target = within(directory, path)
      const text = this.envFile(target)
      if (text === null) {
        this.isUnset = true
        continue
      }
      const lines = new LineIndex(text)
      addEnvFile(draft, target, readEnvFile(text), ({ start, end }) => lines.range(start, end))
    }
    const base = this.extended(file, yaml.get(node, 'extends'), name, directory, [...chain, `${file.path}\n${name}`])
    if (base) draft = { ...mergeServices(base, draft), name, path: draft.path, range: draft.range }
    return draft
  }

  private extended(file: ComposeFile, node: Node | null, name: string, directory: string, chain: readonly string[]): ServiceDraft | null {
    if (!node) return null
    const { yaml } = file
    const service = filled(file, textOf(isScalar(node) ? node : yaml.get(node, 'service'))) || name
    const written = isMap(node) ? filled(file, yaml.string(node, 'file')) ?? '' : ''
    const target = written === '' ? file.path : within(posix.dirname(file.path), written)
    if (chain.includes(`${target}\n${service}`) || chain.length > depthLimit) {
      this.report(file, node, `“${service}” extends itself, by way of others, when it is extended here. Take this out.`)
      return null
    }
    if (this.files.get(target) === null) {
      this.warn(file, node, `There is no file ${written} to extend a service from, so its ports and profiles are not known.`)
      return null
    }
    const other = this.open(target, file.variables)
    if (!other) return null
    for (const root of other.yaml.contents) {
      const found = other.yaml.get(other.yaml.get(root, 'services'), service)
      if (found) return this.service(other, service, found, found, written === '' ? directory : posix.dirname(target), chain)
    }
    this.report(file, node, `There is no service “${service}” in ${written === '' ? 'this file' : written} to extend.`)
    return null
  }

  /** Compose refuses a file that describes a service twice. */
  private reportRepeated(file: ComposeFile, keys: readonly Node[]): void {
    const seen = new Set<string>()
    for (const key of keys) {
      const name = textOf(key)
      if (name !== '<<' && seen.has(name)) {
        this.report(file, key, `The service “${name}” stands here twice; only the first counts. Remove one.`)
      }
      seen.add(name)
    }
  }

  private report(file: ComposeFile, node: Node, message: string, severity?: 'warning'): void {
    const problem = { message, path: file.path, range: file.yaml.rangeOf(node), ...(severity ? { severity } : {}) }
    const isSame = (one: InventoryProblem): boolean =>
      one.message === message && one.path === problem.path && one.range.start.offset === problem.range.start.offset
    if (!this.problems.some(isSame) && this.problems.length < problemLimit) this.problems.push(problem)
  }

  private warn(file: ComposeFile, node: Node, message: string): void {
    this.report(file, node, message, 'warning')
  }
}

function listOf(yaml: LooseYaml, node: Node | null): Node[] {
  return isSeq(node) ? yaml.items(node) : node ? [node] : []
}

/** A path that a file names, from the folder it is relative to. */
function within(directory: string, path: string): string {
  return posix.isAbsolute(path) ? path : posix.join(directory, path)
}

import { isMap, isSeq } from 'yaml'
import type { Node } from 'yaml'
import type { Range } from '../../model/types.ts'
import { textOf, type LooseYaml } from '../../yaml/loose.ts'
import type { Fact } from '../types.ts'
import type { EnvValue } from './env-file.ts'
import { interpolate } from './interpolate.ts'
import { readPortRange, readShortPort, type PublishedPort } from './published-ports.ts'

/** A port with the place of the entry that it stands in. */
export type PortEntry = PublishedPort & Place

interface Place {
  path: string
  range: Range
}

/** A service as one compose file describes it, or several together. */
export interface ServiceDraft extends Fact {
  image: string
  container: string
  profiles: Fact[]
  ports: PortEntry[]
  /** Ports inside the container that are not published. */
  exposed: number[]
  /** Values of its environment by name. */
  environment: Map<string, Fact>
  /** What a later file sets back (`!reset`) or replaces as a whole (`!override`). */
  replaced: ReadonlySet<string>
}

/** A compose file while its services are read. */
export interface ComposeFile {
  path: string
  yaml: LooseYaml
  /** By which its values are filled in. */
  variables: ReadonlyMap<string, string>
  /** Told of values that cannot be filled in. */
  noteUnset(): void
}

/** A value with its variables filled in, `null` where that is not possible. */
export function filled(file: ComposeFile, text: string): string | null {
  const value = interpolate(text, file.variables)
  if (value === null) file.noteUnset()
  return value
}

/** More ports than anyone publishes one by one inside a container. */
const insideLimit = 100

/** Reads a service without what it extends and without its `env_file`. */
export function readService(file: ComposeFile, name: string, key: Node, node: Node | null): ServiceDraft {
  const { yaml, path } = file
  const value = (entry: Node | null): string => (entry ? filled(file, textOf(entry)) : null) ?? ''
  const list = (entry: Node | null): Node[] => (isSeq(entry) ? yaml.items(entry) : entry ? [entry] : [])
  const get = (part: string): Node | null => yaml.get(node, part)
  const profiles = list(get('profiles')).map((entry) => ({ name: value(entry), path, range: yaml.rangeOf(entry) }))
  return {
    name,
    path,
    range: yaml.rangeOf(key),
    image: value(get('image')),
    container: value(get('container_name')),
    profiles: profiles.filter((profile) => profile.name !== ''),
    ports: list(get('ports')).flatMap((entry) => readPort(file, entry) ?? []),
    exposed: list(get('expose')).flatMap((entry) => insideOf(readPortRange(value(entry).replace(/\/\w+$/, '')))),
    environment: readEnvironment(file, get('environment')),
    replaced: new Set(yaml.entries(node).filter((entry) => /^!(?:reset|override)$/.test(entry.value?.tag ?? '')).map((entry) => entry.name)),
  }
}

/** A service as it is once a later file has had its say. Where both say the same, the first file is the place of it. */
export function mergeServices(base: ServiceDraft, over: ServiceDraft): ServiceDraft {
  const kept = <Part>(part: string, values: Part[]): Part[] => (over.replaced.has(part) ? [] : values)
  return {
    ...base,
    image: over.image || kept('image', [base.image]).join(''),
    container: over.container || kept('container_name', [base.container]).join(''),
    profiles: [...kept('profiles', base.profiles), ...over.profiles],
    ports: [...kept('ports', base.ports), ...over.ports],
    exposed: [...kept('expose', base.exposed), ...over.exposed],
    environment: new Map([...kept('environment', [...base.environment]), ...over.environment]),
  }
}

/** Adds values of an `env_file`; what `environment` says goes before them. */
export function addEnvFile(service: ServiceDraft, path: string, values: readonly EnvValue[], rangeOf: (value: EnvValue) => Range): void {
  const own = new Map(values.map((value): [string, Fact] => [value.name, { name: value.value, path, range: rangeOf(value) }]))
  service.environment = new Map([...own, ...service.environment])
}

/** All ports of a range inside a container. */
export function insideOf(range: [number, number] | null): number[] {
  if (!range) return []
  return Array.from({ length: Math.min(range[1] - range[0] + 1, insideLimit) }, (_, index) => range[0] + index)
}

function readPort(file: ComposeFile, entry: Node): PortEntry | null {
  const { yaml, path } = file
  if (!isMap(entry)) {
    const text = filled(file, textOf(entry))
    const port = text === null ? null : readShortPort(text)
    return port && { ...port, path, range: yaml.rangeOf(entry) }
  }
  const range = (key: string): [number, number] | null => {
    const node = yaml.get(entry, key)
    const text = node && filled(file, textOf(node))
    return text === null ? null : readPortRange(text)
  }
  const published = range('published')
  return { target: range('target'), published, path, range: yaml.rangeOf(yaml.get(entry, 'published') ?? entry) }
}

/** A mapping or a list of `NAME=value`; what only names a variable takes its value from outside. */
function readEnvironment(file: ComposeFile, node: Node | null): Map<string, Fact> {
  const { yaml, path, variables } = file
  const values = new Map<string, Fact>()
  const add = (name: string, text: string | null, at: Node): void => {
    const value = text === null ? variables.get(name) ?? null : filled(file, text)
    if (value !== null) values.set(name, { name: value, path, range: yaml.rangeOf(at) })
  }
  for (const { name, key, value } of yaml.entries(node)) add(name, value && textOf(value), value ?? key)
  for (const entry of yaml.items(node)) {
    const text = textOf(entry)
    const equals = text.indexOf('=')
    add(equals === -1 ? text : text.slice(0, equals), equals === -1 ? null : text.slice(equals + 1), entry)
  }
  return values
}

import { posix } from 'node:path'
import type { Json, Range } from '../model/types.ts'
import { noFacts, type SourceFacts } from './derive/facts.ts'
import type { InventorySource } from './sources.ts'
import type { Fact } from './types.ts'

/** The file beside the inventory that keeps what its sources declared. */
export const snapshotName = 'inventory.snapshot.json'

/** What a field of a fact holds; a mapping stands for a list of facts with these fields. */
type Shape = { [field: string]: 'string' | 'number' | 'numbers' | 'boolean' | 'fact' | Shape }

/** The fields of facts besides their name and place. */
export const shapes: Record<keyof SourceFacts, Shape> = {
  hosts: { addresses: {}, users: {}, description: 'string' },
  domains: { host: 'string', external: 'boolean', wildcard: 'boolean' },
  compose: { directory: 'string', host: 'string', services: { container: 'string', ports: 'numbers' }, profiles: {} },
  units: {},
  ports: { number: 'number', last: 'number', service: 'string', host: 'string' },
  databases: { users: {}, service: 'string' },
  scripts: {},
  alerts: { group: 'string', expression: 'string', for: 'string', severity: 'string', summary: 'string', description: 'string', url: 'fact' },
}
export const parts = Object.keys(shapes) as Array<keyof SourceFacts>

type JsonObject = { [key: string]: Json }

/** What sources declared when the snapshot was taken, by `sourceKey`. */
export type Snapshot = Map<string, SourceFacts>

/** What a source is found by again: what it is of, and the paths it names. */
export function sourceKey({ part, from }: InventorySource): string {
  return [part, ...from.map(({ name }) => name)].join('\n')
}

/** The snapshot as a file in which every fact has a line of its own, so that changes read well. */
export function snapshotText(taken: ReadonlyArray<[InventorySource, SourceFacts]>): string {
  const sources = taken.map(([source, facts]): JsonObject => {
    const isElsewhere = source.from.some(({ name }) => posix.isAbsolute(name))
    const lists = parts.filter((part) => facts[part].length > 0).map((part): [string, Json] => {
      const list = facts[part].map((fact) => encode(fact, shapes[part], isElsewhere))
      // Alerts are shown in the order of their files.
      return [part, part === 'alerts' ? list : sorted(list)]
    })
    return { part: source.part, from: source.from.map(({ name }) => name), ...Object.fromEntries(lists) }
  })
  return `${print({ version: 1, sources }, '')}\n`
}

/** Reads a snapshot; `null` where it is none, or one of another version. */
export function parseSnapshot(text: string): Snapshot | null {
  try {
    const root = object(JSON.parse(text) as Json)
    if (root.version !== 1) return null
    return new Map(list(root.sources).map((entry): [string, SourceFacts] => {
      const source = object(entry)
      const facts = Object.fromEntries(parts.map((part) => [part, list(source[part] ?? []).map((fact) => decode(fact, shapes[part]))]))
      return [[string(source.part), ...list(source.from).map(string)].join('\n'), { ...noFacts(), ...facts }]
    }))
  } catch {
    return null
  }
}

/**
 * A fact as it stands in a snapshot.
 *
 * @param isElsewhere Whether its path is one of this machine, of which only the file's name is kept.
 */
export function encode(fact: Fact, shape: Shape, isElsewhere: boolean): JsonObject {
  const fields = Object.entries(shape).flatMap(([field, kind]): Array<[string, Json]> => {
    const value = (fact as unknown as Record<string, Json>)[field] as Json
    // What says nothing is left out.
    if (value === '' || value === false || value === null || (Array.isArray(value) && value.length === 0)) return []
    if (typeof kind === 'object') return [[field, sorted((value as unknown as Fact[]).map((one) => encode(one, kind, isElsewhere)))]]
    return [[field, kind === 'fact' ? encode(value as unknown as Fact, {}, isElsewhere) : value]]
  })
  const { start, end } = fact.range
  const path = isElsewhere ? posix.basename(fact.path) : fact.path
  return { name: fact.name, ...Object.fromEntries(fields), at: `${path}:${start.line}:${start.column}-${end.line}:${end.column}` }
}

function sorted(facts: JsonObject[]): JsonObject[] {
  const key = (fact: JsonObject): string => JSON.stringify(fact)
  return facts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}

function decode(value: Json, shape: Shape): Fact {
  const entry = object(value)
  const fields = Object.entries(shape).map(([field, kind]): [string, unknown] => [field, decodeField(entry[field], kind)])
  return { name: string(entry.name), ...placeOf(string(entry.at)), ...Object.fromEntries(fields) }
}

function decodeField(value: Json | undefined, kind: Shape[string]): unknown {
  if (typeof kind === 'object') return list(value ?? []).map((fact) => decode(fact, kind))
  if (kind === 'fact') return value === undefined ? null : decode(value, {})
  if (kind === 'numbers') return list(value ?? []).map((one) => scalar(one, 'number'))
  return scalar(value ?? (kind === 'string' ? '' : kind === 'boolean' ? false : undefined), kind)
}

/** @throws Error where it is none. */
function placeOf(text: string): { path: string; range: Range } {
  const match = /^(.+):(\d{1,9}):(\d{1,9})-(\d{1,9}):(\d{1,9})$/.exec(text)
  if (!match) throw new Error('no place')
  const [line = 0, column = 0, endLine = 0, endColumn = 0] = match.slice(2).map(Number)
  // The file is not there for anyone to count in.
  return { path: match[1] ?? '', range: { start: { line, column, offset: 0 }, end: { line: endLine, column: endColumn, offset: 0 } } }
}

function object(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object')
  return value
}

function list(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) throw new Error('no list')
  return value
}

function string(value: Json | undefined): string {
  return scalar(value, 'string') as string
}

function scalar(value: Json | undefined, type: 'string' | 'number' | 'boolean'): Json {
  if (typeof value !== type) throw new Error(`no ${type}`)
  return value as Json
}

/** JSON in which an object without further objects takes one line. */
function print(value: Json, indent: string): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (!value.some(isObject)) return `[${value.map((one) => JSON.stringify(one)).join(', ')}]`
    return `[\n${value.map((one) => inner + print(one, inner)).join(',\n')}\n${indent}]`
  }
  if (!isObject(value)) return JSON.stringify(value)
  const fields = Object.entries(value)
  const isFlat = !fields.some(([, field]) => Array.isArray(field) && field.some(isObject))
  if (isFlat) return `{${fields.map(([key, field]) => `${JSON.stringify(key)}: ${print(field, indent)}`).join(', ')}}`
  return `{\n${fields.map(([key, field]) => `${inner}${JSON.stringify(key)}: ${print(field, inner)}`).join(',\n')}\n${indent}}`
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

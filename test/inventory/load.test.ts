import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noFacts } from '../../src/inventory/derive/facts.ts'
import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import type { Fact } from '../../src/inventory/types.ts'
import { startOfFile } from '../../src/model/ranges.ts'
import type { Range } from '../../src/model/types.ts'

const fixtures = new URL('./fixtures/', import.meta.url)
const names = readdirSync(fixtures).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])

function read(file: string): string {
  return readFileSync(new URL(file, fixtures), 'utf8')
}

/** An inventory whose sources are not there. */
function load(text: string) {
  return joinInventory(parseInventory(text, 'inventory.yaml'), new Map())
}

/** `line:column` of both ends, and the first line of what lies between. */
function place(text: string, { start, end }: Range): string {
  const covered = text.slice(start.offset, end.offset).split('\n')
  const more = covered.length > 1 ? '…' : ''
  return `${start.line}:${start.column}-${end.line}:${end.column} ${covered[0] ?? ''}${more}`
}

/** Facts as they are, their place in one string. */
function shown(text: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => shown(text, one))
  if (typeof value !== 'object' || value === null) return value
  const { path, range, ...rest } = value as Fact
  const fields = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, shown(text, one)]))
  return range === undefined ? fields : { ...fields, at: `${path} ${place(text, range)}` }
}

describe.each(names)('%s.yaml', (name) => {
  const text = read(`${name}.yaml`)
  const { inventory, problems } = load(text)
  const { sources } = parseInventory(text, 'inventory.yaml')
  const expected = JSON.parse(read(`${name}.json`)) as { problems: string[]; inventory: unknown; sources?: unknown }

  test('has these problems, each at its place', () => {
    expect(problems.map(({ message, range }) => `${place(text, range)} → ${message}`)).toEqual(expected.problems)
    expect(new Set(problems.map(({ path }) => path)).size).toBeLessThanOrEqual(1)
  })

  test('declares this', () => {
    const declared = Object.entries(inventory).filter(([, part]) => (Array.isArray(part) ? part.length > 0 : part !== null))
    expect(shown(text, Object.fromEntries(declared))).toEqual(expected.inventory)
    expect(shown(text, sources)).toEqual(expected.sources ?? [])
  })
})

describe('a hostile or odd file', () => {
  test('of more than 1 MB is refused unread', () => {
    const { inventory, problems } = parseInventory(`units: [nginx]\n#${'x'.repeat(1024 * 1024)}`, 'inventory.yaml')
    expect(problems.map(({ message }) => message)).toEqual(['This is longer than 1,048,576 characters, so it is not read. Shorten it.'])
    expect(inventory.units).toEqual([])
  })

  test.each([
    ['nests without end', '['.repeat(20_000)],
    ['nests without end, in blocks', '- '.repeat(20_000)],
    ['nests without end, in mappings', '{a: '.repeat(20_000)],
    ['is no text', '\u0000\u0001\uFFFD\u007F'.repeat(500)],
    ['ends inside a quote', 'hosts:\n  - name: "shop'],
  ])('that %s gives a few problems and no exception', (_, text) => {
    const { problems } = parseInventory(text, 'inventory.yaml')
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(50)
  })

  test('with very many keys is read in a moment', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n')
    const { problems } = parseInventory(text, 'inventory.yaml')
    expect(problems).toHaveLength(20_000)
  }, 10_000)

  test('with prototype keys changes no prototype', () => {
    parseInventory(read('wrong-keys.yaml'), 'inventory.yaml')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('may give an entry the name of an object property', () => {
    const { problems } = load('hosts: [{name: constructor}]\ndomains: [{name: a.example, host: toString}]\n')
    expect(problems.map(({ message }) => message)).toEqual(['“toString” is not a declared host. Declare it in “hosts”.'])
  })

  test('with CR LF line ends has the same lines and columns', () => {
    const text = read('complete.yaml')
    const places = (source: string) => parseInventory(source, 'inventory.yaml').inventory.domains
      .map(({ name, range }) => [name, range.start.line, range.start.column, range.end.line, range.end.column])
    expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text))
  })
})

test('the same port and the same database of another project are others', () => {
  const declared = parseInventory(
    'compose: [{from: ../a}, {name: b, services: [db-b]}]\nports: [{number: 5432, service: db-b}]\ndatabases: [{name: app, service: db-b}]\n', 'inventory.yaml')
  const place = { path: '../a/compose.yaml', range: startOfFile }
  const facts = {
    ...noFacts(),
    compose: [{ name: 'a', ...place, directory: '', host: '', profiles: [], services: [{ name: 'db', ...place, container: '', ports: [] }] }],
    ports: [{ name: '5432', ...place, number: 5432, last: 5432, service: 'db', host: '' }],
    databases: [{ name: 'app', ...place, users: [], service: 'db' }],
  }
  const { inventory, problems } = joinInventory(declared, new Map(declared.sources.map((source) => [source, facts])))
  expect(problems).toEqual([])
  expect([inventory.ports, inventory.databases].map((part) => part.map(({ service }) => service))).toEqual([['db', 'db-b'], ['db', 'db-b']])
})

/** The JSON Schemas that editors complete by, held against the reader that decides. */
import { readFileSync, readdirSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseInventory } from '../../src/inventory/load.ts'
import { parseSettings } from '../../src/inventory/settings.ts'

const root = new URL('../../', import.meta.url)

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  description?: string
}

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

const inventorySchema = JSON.parse(read('src/inventory/schema/inventory.schema.json')) as Schema
const settingsSchema = JSON.parse(read('src/inventory/schema/runpress.schema.json')) as Schema
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true })
const inventoryIsValid = ajv.compile(inventorySchema)
const settingsAreValid = ajv.compile(settingsSchema)

function faults(validate: ValidateFunction, text: string): string[] {
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Every mapping that a schema describes: the keys that lead to it, `-` for a list's entry, and its own keys. */
function mappings(schema: Schema, way: string[] = []): Array<[way: string[], keys: string[]]> {
  const own: Array<[string[], string[]]> = schema.properties ? [[way, Object.keys(schema.properties)]] : []
  return [
    ...own,
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => mappings(inner, [...way, key])),
    ...(schema.items ? mappings(schema.items, [...way, '-']) : []),
    ...(schema.anyOf ?? []).flatMap((inner) => mappings(inner, way)),
  ]
}

/** A document with one unknown key in the mapping that the way leads to, in YAML's flow form. */
function withUnknownKey(way: string[]): string {
  return way.reduceRight((inner, step) => (step === '-' ? `[${inner}]` : `{${step}: ${inner}}`), '{qqqqqqqqqq: x}')
}

function keysInMessage(messages: string[]): string[] {
  const listed = messages.map((message) => /keys here are ([^.]+)\./.exec(message)?.[1]).find((one) => one !== undefined)
  return (listed ?? '').split(', ')
}

describe('the schema of inventory.yaml', () => {
  test.each(mappings(inventorySchema))('knows the keys that the reader knows at %j', (way, keys) => {
    const { problems } = parseInventory(withUnknownKey(way), 'inventory.yaml')
    expect(keysInMessage(problems.map(({ message }) => message)).sort()).toEqual(keys.toSorted())
  })

  test('explains every key', () => {
    const unexplained = (schema: Schema, way: string): string[] => [
      ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => [
        ...(inner.description ? [] : [`${way}.${key}`]), ...unexplained(inner, `${way}.${key}`),
      ]),
      ...(schema.items ? unexplained(schema.items, `${way}[]`) : []),
      ...(schema.anyOf ?? []).flatMap((inner) => unexplained(inner, way)),
    ]
    expect(unexplained(inventorySchema, '')).toEqual([])
    expect(unexplained(settingsSchema, '')).toEqual([])
  })

  test.each(['content/inventory.yaml', 'src/cli/starter/inventory.yaml'])('takes %s', (path) => {
    expect(faults(inventoryIsValid, read(path))).toEqual([])
  })

  test('takes every fixture in which the reader finds nothing wrong', () => {
    const fixtures = readdirSync(new URL('test/inventory/fixtures/', root)).filter((name) => name.endsWith('.yaml'))
    const clean = fixtures.map((name) => `test/inventory/fixtures/${name}`).filter((path) => parseInventory(read(path), path).problems.length === 0)
    expect(clean.length).toBeGreaterThan(0)
    for (const path of clean) expect([path, ...faults(inventoryIsValid, read(path))]).toEqual([path])
  })

  test.each([
    'hosts: [{addresses: [192.0.2.1]}]', 'hosts: [{name: web, adresses: [192.0.2.1]}]', 'hosts: {name: web}', 'units: nginx',
    'ports: [{number: 99999}]', 'ports: [{number: "80"}]', 'placeholders: [{name: pod, type: pod}]', 'domains: [{name: a.example, external: "yes"}]',
    'nonsense: []', 'alerts: {from: rules.yaml, url: runbooks.example.org}', 'alerts: {from: rules.yaml, url: [https://example.org/, /runbooks/]}',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(parseInventory(text, 'inventory.yaml').problems).not.toEqual([])
    expect(faults(inventoryIsValid, text)).not.toEqual([])
  })
})

describe('the schema of runpress.yaml', () => {
  test.each(mappings(settingsSchema))('knows the keys that the reader knows at %j', (way, keys) => {
    const { problems } = parseSettings(withUnknownKey(way), 'runpress.yaml')
    expect(keysInMessage(problems.map(({ message }) => message)).sort()).toEqual(keys.toSorted())
  })

  test('takes the starter', () => {
    expect(faults(settingsAreValid, read('src/cli/starter/runpress.yaml'))).toEqual([])
  })

  test('takes every key filled in', () => {
    const text = 'title: Ours\nslugs: github\nsite: https://example.com/\nbase: /a/\nedit: https://example.com/edit/{path}\n' +
      'rules: {broken-link: warn, heading-skip: {severity: off, days: 7, names: [x], on: true}, stale-review: {kind: x}}\nignore: [archive/]\n'
    expect(parseSettings(text, 'runpress.yaml').problems).toEqual([])
    expect(faults(settingsAreValid, text)).toEqual([])
  })

  test.each(['slugs: hugo', 'slug: github', '- slugs', 'title: 7', 'site: example.com', 'base: a', 'edit: https://example.com/',
    'rules: [a]', 'rules: {a: warning}', 'rules: {a: {severity: false}}', 'rules: {a: {b: {c: d}}}', 'ignore: archive/', 'ignore: [7]',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(parseSettings(text, 'runpress.yaml').problems).not.toEqual([])
    expect(faults(settingsAreValid, text)).not.toEqual([])
  })
})

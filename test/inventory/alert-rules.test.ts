import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAlertRules } from '../../src/inventory/alert-rules.ts'
import type { Range } from '../../src/model/types.ts'

const folder = new URL('./rules/', import.meta.url)
const names = readdirSync(folder).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [])

const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const parse = (text: string, named = true) =>
  parseAlertRules(text, { path: '../rules.yaml', annotations: ['runbook_url', 'runbook'], named })

/** `line:column` of the start, and the text meant. */
const place = (text: string, { start, end }: Range) => `${start.line}:${start.column} ${text.slice(start.offset, end.offset)}`

/** What was read, in a form that fits beside its source. */
function described(text: string) {
  const { alerts, problems } = parse(text)
  return {
    problems: problems.map(({ message, range }) => `${place(text, range).split('\n')[0]} → ${message}`),
    alerts: alerts.map(({ path: _path, range, url, ...fields }) => ({
      at: place(text, range), ...fields, url: url && `${url.name} at ${place(text, url.range)}`,
    })),
  }
}

describe('a rule file', () => {
  test.each(names)('%s.yaml is read with every alert and problem at its place', (name) => {
    expect(described(read(`${name}.yaml`))).toEqual(JSON.parse(read(`${name}.json`)))
  })

  test('has the same lines and columns with CR LF line ends', () => {
    const places = (text: string) => parse(text).alerts.map(({ range: { start, end } }) => [start.line, start.column, end.line, end.column])
    const text = read('rule-file.yaml')
    expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text))
  })

  test('that is some other Kubernetes resource is a mistake only where it was named itself', () => {
    expect(parse(read('other.yaml'), false).problems).toEqual([])
    expect(parse(read('other.yaml'), true).problems).toHaveLength(1)
    expect(parse(read('no-rules.yaml'), false).problems).toHaveLength(1)
  })

  test('gives the address of the annotation that counts', () => {
    const text = 'groups: [{rules: [{alert: A, expr: up, annotations: {docs: d, runbook_url: r}}]}]'
    const url = (annotations: string[]) => parseAlertRules(text, { path: 'r.yaml', annotations, named: true }).alerts[0]?.url?.name
    expect([url(['runbook_url']), url(['docs', 'runbook_url']), url(['none'])]).toEqual(['r', 'd', undefined])
  })
})

describe('a hostile or odd rule file', () => {
  const tenfold = (text: string) => Array.from({ length: 10 }, () => text).join(', ')

  test('whose aliases stand for a billion rules is read up to a limit', () => {
    const text = [
      `a: &a [{alert: A, expr: up}]`,
      ...['b', 'c', 'd'].map((name, index) => `${name}: &${name} [${tenfold(`*${'abc'[index]}`)}]`),
      `rules: &rules [${Array.from({ length: 2000 }, (_, index) => `{alert: A${index}, expr: up}`).join(', ')}]`,
      `groups: [${Array.from({ length: 2000 }, () => '{name: g, rules: *rules}').join(', ')}]`,
    ].join('\n')
    const { alerts, problems } = parse(text)
    expect(alerts).toHaveLength(20_000)
    expect(problems.map(({ message }) => message)).toEqual(['There are more than 20000 rules in this file. Those from here on are not read.'])
  }, 10_000)

  test.each([
    ['holds itself', 'groups: &g\n  - rules: *g\n  - *g\n'],
    ['merges itself', 'groups:\n  - rules:\n      - &r\n        <<: *r\n        alert: A\n'],
    ['lists itself', '&l\nkind: List\nitems: [*l, *l, *l]\n'],
  ])('that %s comes to an end', (_, text) => {
    expect(parse(text).alerts.length).toBeLessThan(20)
  })

  test.each([
    ['nests without end', '['.repeat(20_000)],
    ['nests without end, in blocks', '- '.repeat(20_000)],
    ['is no text', '\u0000\u0001\uFFFD\u007F'.repeat(500)],
  ])('that %s gives a few problems and no exception', (_, text) => {
    const { problems } = parse(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThan(5)
  })

  test('with prototype keys changes no prototype', () => {
    parse('groups: [{rules: [{alert: __proto__, labels: {__proto__: {polluted: 1}}, expr: constructor}]}]')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

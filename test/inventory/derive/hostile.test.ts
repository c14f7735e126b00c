/** Files that somebody made to be read for ever, or that are no such file. */
import { describe, expect, test } from 'vitest'
import { deriveCaddyfile } from '../../../src/inventory/derive/caddyfile.ts'
import { deriveCompose } from '../../../src/inventory/derive/compose.ts'
import { NamedFiles } from '../../../src/inventory/derive/facts.ts'
import { deriveHosts } from '../../../src/inventory/derive/hosts.ts'
import { deriveUnits } from '../../../src/inventory/derive/units.ts'
import { startOfFile } from '../../../src/model/ranges.ts'

const fallback = { name: 'shop', path: 'inventory.yaml', range: startOfFile }

function compose(text: string, others: Record<string, string> = {}) {
  const files = new NamedFiles()
  for (const [path, content] of Object.entries({ 'compose.yaml': text, '.env': '', ...others })) files.add(path, content)
  return deriveCompose(['compose.yaml'], files, fallback)
}
const services = (text: string) => compose(text).facts.compose.flatMap((project) => project.services.map(({ name }) => name))
const ten = (text: string) => Array.from({ length: 10 }, () => text).join(', ')

describe('a compose file', () => {
  test('whose aliases stand for a billion ports is read up to a limit', () => {
    const levels = ['b', 'c', 'd', 'e', 'f'].map((name, index) => `x-${name}: &${name} [${ten(`*${'abcde'[index]}`)}]`)
    const text = [`x-a: &a [${ten('"80:80"')}]`, ...levels, 'services:', ...Array.from({ length: 500 }, (_, index) => `  s${index}: {ports: *f, profiles: *f}`)].join('\n')
    expect(compose(text).facts.compose[0]?.services).toHaveLength(500)
  }, 30_000)

  test('whose mappings merge each other again and again says so', () => {
    const wide = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join(', ')
    const text = `x-a: &a {${wide}}\nx-b: &b {<<: [${ten('*a')}]}\nx-c: &c {<<: [${ten('*b')}]}\nservices:\n  s: {<<: [${ten('*c')}]}\n  t: *c\n`
    expect(compose(text).problems.map(({ message }) => message)).toEqual(['The aliases in this file stand for more than can be read. Write out what is meant.'])
  }, 30_000)

  test.each([
    ['merges itself', 'services: &s\n  <<: *s\n  api: &a {<<: *a}\n'],
    ['holds itself', 'services: &s\n  api: {ports: &p [*p]}\n  web: {environment: *s}\n'],
  ])('that %s comes to an end', (_, text) => expect(services(text)).toContain('api'))

  test('that includes many files, which include many, is read up to a limit', () => {
    const names = Array.from({ length: 30 }, (_, index) => `f${index}.yaml`)
    const files = Object.fromEntries(names.map((name, index) => [name, `include: [${names.filter((other) => other !== name).join(', ')}]\nservices: {s${index}: {}}\n`]))
    expect(compose(`include: [${names.join(', ')}]\n`, files).facts.compose[0]?.services.length).toBeGreaterThan(1)
  }, 30_000)

  test('with thousands of services is read up to a limit', () => {
    const { facts, problems } = compose(`services:\n${Array.from({ length: 5000 }, (_, index) => `  s${index}: {}\n`).join('')}`)
    expect(facts.compose[0]?.services).toHaveLength(2000)
    expect(problems).toHaveLength(1)
  })

  test('with prototype keys changes no prototype', () => {
    expect(services('services:\n  __proto__: {ports: ["80:80"], environment: {__proto__: {polluted: 1}}}\n  constructor: {}\n')).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test.each([
    ['nests without end', '['.repeat(20_000)], ['nests without end, in blocks', '- '.repeat(20_000)], ['is no text', '\u0000\u0001\uFFFD\u007F'.repeat(500)],
    ['is empty', ''], ['is a list', '- services\n'], ['has services of another kind', 'services: [api]\ninclude: {a: 1}\nname: [x]\n'],
    ['has values of another kind', 'services: {api: 7, db: {ports: 7, profiles: {a: b}, environment: [1, {a: b}], env_file: {path: [x]}, extends: [x], expose: {}}}\n'],
  ])('that %s gives few problems and no exception', (_, text) => expect(compose(text).problems.length).toBeLessThan(5))
})

test.each([
  ['a Caddyfile', (text: string) => deriveCaddyfile([{ path: 'Caddyfile', text }], new NamedFiles())],
  ['a unit file', (text: string) => deriveUnits([{ path: 'shop.service', text }])],
  ['an SSH configuration', (text: string) => deriveHosts([{ path: 'config', text: `Host a\n${text}` }])],
  ['an Ansible inventory', (text: string) => deriveHosts([{ path: 'hosts.ini', text }])],
  ['an Ansible inventory in YAML', (text: string) => deriveHosts([{ path: 'hosts.yaml', text }])],
])('%s of any form is read in a moment', (_, derive) => {
  for (const piece of ['a', ' ', '\t', '\n', '{', '}', '[', ']', 'a ', 'a, ', 'a {\n', 'a=', '=', '\\\n', 'ExecStart= ', 'Alias=a.service ', 'host ', 'a[1:9]\n', ' ansible_host=', '"', '#', '- ', 'import x\n', '\u0000']) {
    expect(derive(piece.repeat(20_000)).problems.length).toBeLessThan(5)
  }
}, 30_000)

test('Caddyfiles that import each other are read up to a limit', () => {
  const files = new NamedFiles()
  files.add('a.caddy', 'a.example {\n}\nimport a.caddy\nimport a.caddy\nimport b.caddy\n')
  files.add('b.caddy', 'import a.caddy\nb.example {\n}\n')
  const { facts } = deriveCaddyfile([{ path: 'Caddyfile', text: 'import a.caddy\n' }], files)
  expect(facts.domains.map(({ name }) => name).sort()).toEqual(['a.example', 'b.example'])
})

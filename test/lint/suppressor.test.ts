import { expect, test } from 'vitest'
import { parseInventory } from '../../src/inventory/load.ts'
import { lint } from '../../src/lint/run.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import { buildBook } from '../support/build-book.ts'
import { lintFiles, row } from './lint-page.ts'

const severity = { 'invalid-inventory': 'off' } as const

async function rows(files: Record<string, string>, settings: LintSettings = {}, inventory?: string): Promise<string[]> {
  const { problems } = await lintFiles(files, inventory, { ...settings, severity: { ...severity, ...settings.severity } })
  return problems.map(row)
}

test('a suppressed problem is neither reported nor counted', async () => {
  const text = '<!-- runpress-disable-next-line broken-link -->\n[a](a.md) [b](#b)\n\n[c](c.md)\n'
  const { problems, counts } = await lintFiles({ 'page.md': text }, undefined, { severity })
  expect(problems.map(row)).toEqual(['page.md:2:15 broken-anchor error', 'page.md:4:5 broken-link error'])
  expect(counts).toEqual({ error: 2, warning: 0, info: 0 })
})

test('a block is suppressed as a whole, in a container, too', async () => {
  const inventory = 'hosts:\n  - name: orion\n    addresses: [91.99.65.229]\n'
  const text = '=== "One"\n\n    <!-- runpress-disable-next-block wrong-host -- the old address -->\n    ```bash\n    uptime\n    ping 91.99.65.228\n    ```\n\n    `91.99.65.228`\n'
  expect(await rows({ 'page.md': text }, {}, inventory)).toEqual(['page.md:9:6 wrong-host error 91.99.65.229'])
  const inFence = '```bash\n<!-- runpress-disable-next-line wrong-host -->\nping 91.99.65.228\n```\n'
  expect(await rows({ 'page.md': inFence }, { rules: undefined }, inventory)).toContain('page.md:3:6 wrong-host error 91.99.65.229')
})

test('a page is suppressed for the rules named', async () => {
  const text = '# Page\n\n[a](a.md) [b](#b)\n\n<!-- runpress-disable-file broken-link broken-anchor -->\n'
  expect(await rows({ 'page.md': text, 'other.md': '[a](a.md)\n' })).toEqual(['other.md:1:5 broken-link error'])
})

test('a rule that is off, or needs an inventory that is not there, leaves its comments alone', async () => {
  const text = '<!-- runpress-disable-file broken-link, wrong-host -->\n'
  expect(await rows({ 'page.md': text })).toEqual(['page.md:1:28 unused-suppression warning'])
  expect(await rows({ 'page.md': text }, { severity: { 'broken-link': 'off' } })).toEqual([])
  expect(await rows({ 'page.md': text }, { severity: { 'unused-suppression': 'off' } })).toEqual([])
  expect(await rows({ 'page.md': text }, {}, 'hosts: []\n')).toEqual(['page.md:1:28 unused-suppression warning', 'page.md:1:41 unused-suppression warning'])
})

test('comments cannot turn the rule about comments off', async () => {
  const text = '<!-- runpress-disable-file unused-suppression broken-link -->\n'
  expect(await rows({ 'page.md': text })).toEqual(['page.md:1:28 unused-suppression warning', 'page.md:1:47 unused-suppression warning'])
})

test('the opener of a code block is not the code', async () => {
  const text = '<!-- runpress-disable-next-line broken-link -->\n```bash\nuptime\n```\n'
  const { problems } = await lintFiles({ 'page.md': text }, undefined, { severity })
  expect(problems.map(({ message }) => message)).toEqual(['broken-link finds nothing in line 2. To speak of all the code write runpress-disable-next-block.'])
})

test('comments speak of what the line below them includes, and included ones of what stands beside them', async () => {
  const files = {
    'page.md': '<!-- runpress-disable-next-line broken-link -->\n--8<-- "part.md"\n\n--8<-- "part.md"\n',
    'other.md': '--8<-- "quiet.md"\n',
    'empty.md': '--8<-- "quiet.md:1:1"\n',
  }
  const parts = { 'part.md': '# Part\n\n[a](a.md)\n', 'quiet.md': '<!-- runpress-disable-next-line broken-link -->\n[b](b.md)\n' }
  expect((await rows({ ...files, ...parts })).filter((line) => !line.startsWith('part.md'))).toEqual(['page.md:4:1 broken-link error'])
})

test('comments in YAML files', async () => {
  const yaml = '# runpress-disable-next-line invalid-inventory\nunit: [docker]\n\n# runpress-disable-file broken-link\nport: []\n'
  const { book, texts } = buildBook([{ path: 'a.md', text: 'Nothing.\n' }])
  const { inventory, problems: inventoryProblems } = parseInventory(yaml, 'inventory.yaml')
  const { problems } = await lint({ book, texts, inventory, inventoryProblems, yamlFiles: new Map([['inventory.yaml', yaml]]) })
  expect(problems.map(row)).toEqual(['inventory.yaml:4:25 unused-suppression warning', 'inventory.yaml:5:1 invalid-inventory error'])
})

test('a name suppressed in one place is remarked on in another, once', async () => {
  const text = '<!-- runpress-disable-next-line wrong-host -->\n`5.9.5.9`\n'
  const inventory = 'hosts:\n  - name: orion\n    addresses: [91.99.65.229]\n'
  expect(await rows({ 'a.md': text, 'b.md': '`5.9.5.9`\n', 'c.md': '`5.9.5.9`\n' }, {}, inventory)).toEqual(['b.md:1:2 wrong-host info'])
})

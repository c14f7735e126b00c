import { expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { invalidInventory } from '../../src/lint/rules/invalid-inventory.ts'
import type { Rule } from '../../src/lint/types.ts'
import { buildBook } from '../support/build-book.ts'
import { lintFiles, row } from './lint-page.ts'

const INVENTORY = 'hosts:\n  - name: orion\n    addresses: [91.99.65.229]\n'

/** Reports each link twice, to be sorted and said once. */
const linkRule = (id: string): Rule => ({
  id,
  summary: 'Finds links.',
  rationale: 'Links are easy to count.',
  severity: 'warning',
  needsInventory: false,
  examples: [],
  create: () => ({ page, report }) => {
    for (const link of [...page.links, ...page.links].reverse()) report({ message: link.href, range: link.hrefRange })
  },
})

test('sorts by path, line, column and rule, and says one thing about one place once', async () => {
  const files = { 'b.md': '[x](#1) [y](#2)\n\n[z](#3)\n', 'a.md': '\n[x](#4)\n' }
  const result = await lintFiles(files, INVENTORY, { rules: [linkRule('two'), linkRule('one')] })
  expect(result.problems.map(row)).toEqual([
    'a.md:2:5 one warning',
    'a.md:2:5 two warning',
    'b.md:1:5 one warning',
    'b.md:1:5 two warning',
    'b.md:1:13 one warning',
    'b.md:1:13 two warning',
    'b.md:3:5 one warning',
    'b.md:3:5 two warning',
  ])
  expect(result.counts).toEqual({ error: 0, warning: 8, info: 0 })
  expect(result.files).toBe(2)
})

test('a problem covers exactly what it is about', async () => {
  const text = '# Page\r\n\r\nGo to [the end](#then) or\r\n`ssh 91.99.65.228`.\r\n\r\n## The end\r\n'
  const { problems } = await lintFiles({ 'page.md': text }, INVENTORY)
  expect(problems.map(({ range }) => text.slice(range.start.offset, range.end.offset))).toEqual(['#then', '91.99.65.228'])
  expect(problems.map(row)).toEqual(['page.md:3:17 broken-anchor error', 'page.md:4:6 wrong-host error 91.99.65.229'])
})

test('without an inventory one line says which rules are off', async () => {
  const { problems } = await lintFiles({ 'a.md': '`91.99.65.228`\n', 'b.md': '`wizzard.lu`\n' })
  expect(problems.map(row)).toEqual(['inventory.yaml:1:1 invalid-inventory info'])
  for (const id of ['wrong-host', 'unknown-domain', 'unknown-service']) expect(problems[0]?.message).toContain(`${id}, `)
})

test('an inventory that is not right is an error at its place', async () => {
  const { book, texts } = buildBook([{ path: 'a.md', text: 'Nothing.\n' }])
  const range = { start: { line: 3, column: 5, offset: 20 }, end: { line: 3, column: 9, offset: 24 } }
  const inventoryProblems = [{ message: 'There is no “hots”.', path: 'inventory.yaml', range }]
  const result = await lint({ book, texts, inventory: null, inventoryProblems }, { rules: [invalidInventory] })
  expect(result.problems).toEqual([
    { rule: 'invalid-inventory', severity: 'error', message: 'There is no “hots”.', path: 'inventory.yaml', range },
  ])
})

test('a setting replaces a rule’s severity, and off keeps it from running', async () => {
  const files = { 'page.md': '[x](#nowhere) `91.99.65.228` 5.9.5.9\n' }
  const severity = { 'wrong-host': 'warn', 'broken-anchor': 'off' } as const
  expect((await lintFiles(files, INVENTORY, { severity })).problems.map(row)).toEqual([
    'page.md:1:16 wrong-host warning 91.99.65.229',
    'page.md:1:30 wrong-host warning',
  ])
})

test('a name is mentioned once a book, a near miss each time', async () => {
  const text = '`5.9.5.9` `91.99.65.228`\n'
  expect((await lintFiles({ 'a.md': text, 'b.md': text }, INVENTORY)).problems.map(row)).toEqual([
    'a.md:1:2 wrong-host info',
    'a.md:1:12 wrong-host error 91.99.65.229',
    'b.md:1:12 wrong-host error 91.99.65.229',
  ])
})

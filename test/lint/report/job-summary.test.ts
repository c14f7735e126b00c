import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { jobSummary } from '../../../src/lint/report/job-summary.ts'
import { visible } from '../../../src/characters/visible.ts'
import { expected } from './expected.ts'
import { folder, many, result, resultOf } from './hostile.ts'

test('lists every problem, gravest first', async () => {
  expect(jobSummary(result, { folder, room: 1_000_000 })).toBe(await expected('summary.md'))
})

test('reads as plain text only: no tag, link or code, and four cells a row', () => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(jobSummary(result, { folder, room: 1_000_000 }))
  const kinds = new Set<string>()
  const rows: string[][] = []
  visit(tree, (node) => {
    kinds.add(node.type)
    if (node.type !== 'tableRow') return
    rows.push(node.children.map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : child.type)).join('')))
  })
  expect([...kinds].sort()).toEqual(['heading', 'root', 'table', 'tableCell', 'tableRow', 'text'])
  expect(rows.every(({ length }) => length === 4)).toBe(true)
  const messages = rows.slice(1).map(([, , message]) => message).sort()
  expect(messages).toEqual(result.problems.map(({ message }) => visible(message)).sort())
})

test('says so when there is nothing to say', () => {
  expect(jobSummary(resultOf([]), { folder, room: 1000 })).toBe('## Runpress: no problems in 3 files\n\n')
})

test('keeps to its room, and says how many did not fit', () => {
  const long = many({ error: 500, warning: 500, info: 0 })
  for (const room of [200, 201, 5000, 5001, 20_000]) {
    const summary = jobSummary(long, { folder: '', room })
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(room)
    const rows = summary.split('\n').filter((line) => /^\| (?:error|warning) /.test(line))
    expect(summary).toContain(`\nThere is no room here for ${1000 - rows.length} more.\n`)
    expect(rows.length).toBeGreaterThanOrEqual(room < 300 ? 0 : Math.floor(room / 70) - 5)
  }
  expect(jobSummary(long, { folder: '', room: 50 })).toBe('')
  expect(jobSummary(long, { folder: '', room: -1 })).toBe('')
})

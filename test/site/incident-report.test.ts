import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { readIncident } from '../../src/browser/incident-log.ts'
import type { Incident } from '../../src/browser/incident-log.ts'
import { fillReport, reportFileName, stagesOf } from '../../src/browser/incident-report.ts'
import { shortForm } from '../../src/browser/incident-template.ts'
import { inlineText } from '../../src/model/inline-text.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { visit } from '../../src/syntax/visit.ts'

const folder = fileURLToPath(new URL('./fixtures-incident', import.meta.url))
const now = '2026-03-05T00:30:00.000Z'

function read(name: string, file: string): string {
  return readFileSync(join(folder, name, file), 'utf8')
}

function logOf(name: string): Incident {
  const incident = readIncident(read(name, 'log.json'))
  if (!incident) throw new Error(`${name}/log.json is no log`)
  return incident
}

/** What a tree is made of, without its text: a line a node, those of the template's own parts included. */
function blocks(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node: Nodes) => {
    if (node.type !== 'text' && node.type !== 'root') found.push(node.type === 'heading' ? `heading ${node.depth}` : node.type)
  })
  return found
}

function rowsOf(markdown: string): Array<{ cells: number; text: string }> {
  const rows: Array<{ cells: number; text: string }> = []
  let first = true
  visit(parseMarkdown(markdown), 'table', (table) => {
    if (first) rows.push(...table.children.slice(1).map((row) => ({ cells: row.children.length, text: inlineText(row.children[1] ?? row) })))
    first = false
  })
  return rows
}

describe('a report is the template, filled', () => {
  test.for(readdirSync(folder))('%s', (name) => {
    expect(fillReport(read(name, 'input.md'), logOf(name), now)).toBe(read(name, 'expected.md'))
  })
})

describe('what somebody wrote stays text', () => {
  const hostile = logOf('hostile')
  const report = fillReport(read('hostile', 'input.md'), hostile, now)

  /** The same log with harmless words in every place. */
  const harmless: Incident = {
    ...hostile, title: 'title', severity: 'SEV-9',
    entries: hostile.entries.map((entry) => ({
      ...entry,
      place: 'place',
      text: entry.kind === 'command' && entry.text.includes('\n') ? 'a\nb' : 'words',
      ...(entry.kind === 'answer' ? { question: 'question' } : {}),
    })),
  }

  test('the report has the structure of one with harmless words', () => {
    const plain = fillReport(read('hostile', 'input.md'), harmless, now)
    // Addresses become links, and code that a cell cannot hold is written as words; nothing else may differ.
    const shape = (markdown: string): string[] => blocks(parseMarkdown(markdown)).filter((type) => !['link', 'inlineCode', 'strong'].includes(type))
    expect(shape(report)).toEqual(shape(plain))
    expect(blocks(parseMarkdown(report))).not.toContain('html')
  })

  test('every row has its cells and says what was written', () => {
    const rows = rowsOf(report)
    expect(rows).toHaveLength(hostile.entries.length + 2)
    expect(rows.filter(({ cells }) => cells !== 2)).toEqual([])
    const said = rows.map(({ text }) => text)
    expect(said[1]).toBe('x | y `z` **b** <img src=x onerror=alert(1)> [a](javascript:alert(1)) ![i](http://h/i) &lt; \\| \\ # h')
    expect(said[3]).toBe('{#rp:main .x} :smile: ==mark== ++ctrl++ ^^ins^^ ~~del~~ [^1] $x$ {{ macro }} --8<-- "x" <!-- c --> _em_ __init__ celery_worker &amp;')
    expect(said[6]).toBe('Copied echo `date` | tee "a|b" ``c`` (<b>s</b> | [x](y))')
    expect(said[8]).toBe('Copied `\\|` (place)')
    expect(said[10]).toBe('Is it <b>up</b> | ](x)? No | **maybe** ](y')
  })

  test('no link leads anywhere but to the web', () => {
    const urls: string[] = []
    visit(parseMarkdown(report), 'link', ({ url }) => void urls.push(url))
    expect(urls.length).toBeGreaterThan(3)
    expect(urls.filter((url) => !/^https?:\/\//.test(url))).toEqual([])
  })

  test('commands come whole, in a block they cannot close', () => {
    const codes: string[] = []
    visit(parseMarkdown(report), 'code', ({ value }) => void codes.push(value))
    expect(codes).toHaveLength(1)
    for (const { kind, text } of hostile.entries) if (kind === 'command') expect(codes[0]).toContain(text)
  })
})

describe('the stages of an incident', () => {
  test('are called what the template calls them', () => {
    expect(stagesOf(read('code-block', 'input.md'))).toEqual({
      detected: 'Alert triggered / issue reported',
      marks: ['Responder acknowledged', 'Service fully restored'],
      restored: 'Service fully restored',
    })
  })

  test('are the usual ones where the template names none', () => {
    expect(stagesOf(read('page-with-columns', 'input.md')).marks).toEqual(stagesOf(shortForm.text).marks)
  })
})

test('a file is called by date and title', () => {
  const incident = logOf('code-block')
  expect(reportFileName(incident)).toBe('2026-03-04-api-answers-502.md')
  expect(reportFileName({ ...incident, title: '../../Über „Café“ / x' })).toBe('2026-03-04-über-café-x.md')
  expect(reportFileName({ ...incident, title: '🔥' })).toBe('2026-03-04-incident.md')
})

test.for([
  ['no JSON', '{'], ['nothing', 'null'], ['a newer version', JSON.stringify({ ...logOf('running'), version: 2 })],
  ['no times', JSON.stringify({ ...logOf('running'), start: 'yesterday' })],
  ['an entry of no kind', JSON.stringify({ ...logOf('running'), entries: [{ kind: 'html', text: '' }] })],
  ['an endless text', JSON.stringify({ ...logOf('running'), title: 'x'.repeat(10_000) })],
])('what is stored is no log where it is %s', ([, stored]) => {
  expect(readIncident(stored as string)).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { buildBook } from '../../src/model/book.ts'
import { pageData } from '../../src/site/page-data.ts'
import { bookTitle, breakable, inReadingOrder, navigation, runbooksBySeverity } from '../../src/site/templates.ts'

const texts: Record<string, string> = {
  'index.md': '# Our book\n',
  'b.md': '# B\n',
  'alerts/README.md': '# Alerts\n',
  'alerts/Down10.md': '# Down 10\n',
  'alerts/Down2.md': '# Down 2\n',
  'net/dns.md': '# DNS\n',
}
const book = (texts: Record<string, string>) => buildBook(Object.entries(texts).map(([path, text]) => ({ path, text }))).book
const pages = inReadingOrder(book(texts).pages.map(pageData))

describe('the order of pages', () => {
  test('puts a folder’s own page first and counts numbers as numbers', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      'index.md', 'alerts/README.md', 'alerts/Down2.md', 'alerts/Down10.md', 'b.md', 'net/dns.md',
    ])
  })

  test('and its list shows what stands beside the current page', () => {
    const rows = (current: string) => navigation(pages, current).map(({ title, url, depth }) => `${'  '.repeat(depth)}${title} ${url}`)
    expect(rows('/b/')).toEqual(['Alerts /alerts/', 'B /b/', 'Net /net/dns/'])
    expect(rows('/alerts/Down2/')).toEqual(['Alerts /alerts/', '  Down 2 /alerts/Down2/', '  Down 10 /alerts/Down10/', 'B /b/', 'Net /net/dns/'])
    expect(rows('/net/dns/')).toEqual(['Alerts /alerts/', 'B /b/', 'Net null', '  DNS /net/dns/'])
  })
})

test('the book is called what its front page is called', () => {
  expect(bookTitle(pages)).toBe('Our book')
  expect(bookTitle(pages.slice(1))).toBe('Runbooks')
})

test('runbooks stand under their severity, the gravest first, with its row of the table', () => {
  const text = [
    '# Book', '| Level | Means |', '|---|---|', '| SEV-1 | down |', '| SEV-2 | slow |', '',
    '## 1. Slow', '!!! warning "SEV-2"', '    x', '', '## 2. Down', '!!! danger "SEV-1 (all of it)"', '    x', '', '## 3. Slower', '!!! info "SEV-2"', '    x',
  ].join('\n')
  const groups = runbooksBySeverity(book({ 'a.md': text }).pages.map(pageData))
  expect(groups.map(({ name, fields, runbooks }) => [name, fields[0]?.value, runbooks.map(({ number, url }) => `${number} ${url}`)])).toEqual([
    ['SEV-1', 'down', ['2 /a/#2-down']],
    ['SEV-2', 'slow', ['1 /a/#1-slow', '3 /a/#3-slower']],
  ])
})

test('long names break between their words', () => {
  expect(breakable('KubePodCrashLooping')).toEqual(['Kube', 'Pod', 'Crash', 'Looping'])
  expect(breakable('etcd down')).toEqual(['etcd down'])
})

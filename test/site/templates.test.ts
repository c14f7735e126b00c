import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'
import { pageData } from '../../src/site/page-data.ts'
import { breakable, homeRunbooks, neighbours, runbooksBySeverity } from '../../src/site/templates.ts'

const book = (texts: Record<string, string>) => buildBook(Object.entries(texts).map(([path, text]) => ({ path, text }))).book

test('a page’s neighbours stand in reading order; one that is not listed has none', () => {
  const pages = book({ 'a.md': '', 'b.md': '', 'c.md': '', 'd.md': '' }).pages.map(pageData)
  const order = ['/b/', '/a/', '/c/']
  const urls = (url: string) => Object.values(neighbours({ navigation: [], pages, order }, url)).map((page) => page?.url)
  expect(urls('/a/')).toEqual(['/b/', '/c/'])
  expect(urls('/b/')).toEqual([undefined, '/a/'])
  expect(urls('/d/')).toEqual([])
})

test('neighbours have the names that the navigation gives them', () => {
  const pages = book({ 'a.md': '# A by its heading', 'b.md': '# B' }).pages.map(pageData)
  const navigation = [{ title: 'Section', url: null, external: false, entries: [{ title: 'A by its entry', url: '/a/', external: false, entries: [] }] }]
  expect(neighbours({ navigation, pages, order: ['/a/', '/b/'] }, '/b/').previous).toEqual({ url: '/a/', title: 'A by its entry' })
  expect(neighbours({ navigation, pages, order: ['/a/', '/b/'] }, '/a/').next).toEqual({ url: '/b/', title: 'B' })
})

test('a long page’s contents keep to its upper headings', () => {
  const text = Array.from({ length: 60 }, (_, index) => `## S ${index}\n\n${'### Part\n\n'.repeat(4)}`).join('')
  const depths = (text: string) => new Set(book({ 'a.md': `# A\n\n${text}` }).pages.map(pageData)[0]?.contents.map(({ depth }) => depth))
  expect(depths(text)).toEqual(new Set([2]))
  expect(depths(text.slice(0, 1000))).toEqual(new Set([2, 3]))
})

test('the front page lists few runbooks without a severity, and many by their sections only', () => {
  const runbook = '# Disk\n\n## Meaning\n\nx\n\n## Diagnosis\n\nx\n\n## Mitigation\n\nx\n'
  const home = (count: number) => homeRunbooks(book(Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}.md`, runbook]))).pages.map(pageData))
  expect(home(2).shown).toEqual(['/p0/', '/p1/'])
  expect(home(30)).toEqual({ groups: [], shown: [] })
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

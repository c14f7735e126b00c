/** Real MkDocs projects, where they are there: every entry of `nav`, read off its lines, is listed or reported at its place. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readSetup } from '../../src/content/setup.ts'
import { readContent } from '../../src/content/read.ts'
import type { NavItem } from '../../src/model/navigation.ts'
import { readingOrder } from '../../src/model/navigation.ts'

const corpora = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url))
const pagerduty = join(corpora, 'pagerduty-incident-response')
const hypershift = join(corpora, 'hypershift-docs/docs')

/** The lines of `nav` that name a page: title, path, line and column of the path. */
function navLines(file: string): Array<{ title: string | null; path: string; line: number; column: number }> {
  const lines = readFileSync(file, 'utf8').split('\n')
  const start = lines.indexOf('nav:') + 1
  return lines.slice(start).flatMap((text, index) => {
    const match = /^\s*- (?:(['"]?)(.+)\1: +)?(['"]?)([\w./-]+\.md)\3$/.exec(text)
    return match ? [{ title: match[2] ?? null, path: match[4] as string, line: start + index + 1, column: text.lastIndexOf(match[3] + (match[4] as string)) + 1 }] : []
  })
}

const pagesOf = (items: NavItem[]): string[] => items.flatMap(({ page, entries }) => [...(page === null ? [] : [page]), ...pagesOf(entries)])

describe.skipIf(!existsSync(pagerduty))('a project whose pages have no headings of their own', () => {
  const named = navLines(join(pagerduty, 'mkdocs.yml'))

  test.each(['', 'docs'])('named by its folder %j', async (dir) => {
    const { book, configProblems } = await readContent(join(pagerduty, dir))
    expect(named).toHaveLength(36)
    expect(readingOrder(book.navigation)).toEqual(named.map(({ path }) => path))
    const titles = new Map(book.pages.map(({ path, title }) => [path, title]))
    expect(named.map(({ path }) => titles.get(path))).toEqual(named.map(({ title }) => title))
    expect(configProblems).toEqual([])
  })
})

describe.skipIf(!existsSync(hypershift))('a project with hundreds of pages', () => {
  test.each(['', 'content'])('named by its folder %j', async (dir) => {
    const named = navLines(join(hypershift, 'mkdocs.yml'))
    const { folder, navigation, problems } = await readSetup(join(hypershift, dir))
    const there = new Set(folder.pages.map(({ path }) => path))
    expect(named.length).toBeGreaterThan(300)
    expect(pagesOf(navigation ?? []).sort()).toEqual(named.map(({ path }) => path).filter((path) => there.has(path)).sort())
    const missing = problems.filter(({ rule }) => rule === 'broken-link').map(({ range: { start } }) => `${start.line}:${start.column}`)
    expect(missing).toEqual(named.filter(({ path }) => !there.has(path)).map(({ line, column }) => `${line}:${column}`))
  })
})

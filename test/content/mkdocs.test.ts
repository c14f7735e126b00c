/** Small MkDocs projects, read as a whole: what stands in `expected.json` beside their fixtures. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readContent, type ReadContent } from '../../src/content/read.ts'
import { lint } from '../../src/lint/run.ts'
import type { NavEntry } from '../../src/model/types.ts'

const fixtures = fileURLToPath(new URL('../fixtures/mkdocs/', import.meta.url))
const projects: Array<[project: string, docs: string]> = [
  ['configured', 'configured/docs'], ['inherited/site', 'inherited/site/pages'], ['no-docs-dir', 'no-docs-dir'], ['broken', 'broken/docs'],
]

function rows(entries: NavEntry[], depth = 0): string[] {
  return entries.flatMap(({ title, page, href, entries }) =>
    [`${'  '.repeat(depth)}${title}: ${page ?? href ?? '–'}`, ...rows(entries, depth + 1)])
}

function describeContent(content: ReadContent): object {
  const { book, setup, editUrls } = content
  return {
    title: book.title,
    slugs: book.slugs.style,
    site: setup.site,
    navigation: rows(book.navigation),
    pages: Object.fromEntries(book.pages.map(({ path, title }) => [path, title])),
    edit: editUrls.get(book.pages[0]?.path ?? '') ?? null,
    problems: lint(content, { severity: setup.rules }).problems.map(({ path, range: { start }, severity, rule, message }) =>
      `${path}:${start.line}:${start.column} ${severity} ${rule}: ${message}`).filter((line) => !line.startsWith('inventory.yaml:')),
  }
}

describe.each(projects)('%s', (project, docs) => {
  const expected = JSON.parse(readFileSync(join(fixtures, project.split('/')[0] as string, 'expected.json'), 'utf8')) as object

  test('as a project', async () => {
    expect(describeContent(await readContent(join(fixtures, project)))).toEqual(expected)
  })

  test('as a folder of pages', async () => {
    expect(describeContent(await readContent(join(fixtures, docs)))).toEqual(expected)
  })
})

test('a folder that is not the docs_dir of the project above it is a folder of its own', async () => {
  const { book, setup } = await readContent(join(fixtures, 'configured/docs/db'))
  expect(setup.configFiles).toEqual([])
  expect(book.title).toBe('Runbooks')
})

test('what stands beside mkdocs.yml is named by its path from the pages', async () => {
  const { folder, inventory } = await readContent(join(fixtures, 'configured/docs'))
  expect(folder.inventory?.path).toBe('../inventory.yaml')
  expect(inventory?.units).toMatchObject([{ name: 'docker', path: '../inventory.yaml' }])
})

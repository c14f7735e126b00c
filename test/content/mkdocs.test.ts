/** Small MkDocs projects, read as a whole: what stands in `expected.json` beside their fixtures. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

async function describeContent(content: ReadContent): Promise<object> {
  const { book, setup, editUrls } = content
  return {
    title: book.title,
    slugs: book.slugs.style,
    site: setup.site,
    navigation: rows(book.navigation),
    pages: Object.fromEntries(book.pages.map(({ path, title }) => [path, title])),
    edit: editUrls.get(book.pages[0]?.path ?? '') ?? null,
    problems: (await lint(content, { severity: setup.rules })).problems.map(({ path, range: { start }, severity, rule, message }) =>
      `${path}:${start.line}:${start.column} ${severity} ${rule}: ${message}`).filter((line) => !line.startsWith('inventory.yaml:')),
  }
}

describe.each(projects)('%s', (project, docs) => {
  const expected = JSON.parse(readFileSync(join(fixtures, project.split('/')[0] as string, 'expected.json'), 'utf8')) as object

  test('as a project', async () => {
    expect(await describeContent(await readContent(join(fixtures, project)))).toEqual(expected)
  })

  test('as a folder of pages', async () => {
    expect(await describeContent(await readContent(join(fixtures, docs)))).toEqual(expected)
  })
})

test('a folder that is not the docs_dir of the project above it is a folder of its own', async () => {
  const { book, setup } = await readContent(join(fixtures, 'configured/docs/db'))
  expect(setup.configFiles).toEqual([])
  expect(book.title).toBe('Runbooks')
})

test('a link into the project is a page, one out of it is reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runpress-project-'))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: Linked\n')
  writeFileSync(join(folder, 'README.md'), '# Read me\n')
  symlinkSync('../README.md', join(folder, 'docs/index.md'))
  symlinkSync('../../gone.md', join(folder, 'docs/gone.md'))
  const { book, sourceProblems } = await readContent(folder)
  rmSync(folder, { recursive: true })
  expect(book.pages.map(({ path, title }) => [path, title])).toEqual([['index.md', 'Read me']])
  expect(sourceProblems).toMatchObject([{ rule: 'unreadable-page', severity: 'error', path: 'gone.md', range: { start: { line: 1, column: 1 } } }])
})

test.for([
  ['in a circle', { 'mkdocs.yml': 'INHERIT: base.yml\n', 'base.yml': 'INHERIT: mkdocs.yml\nsite_name: Base\n' }, 'base.yml:1:10 mkdocs.yml inherits from itself here. Take this line out.'],
  ['itself', { 'mkdocs.yml': 'INHERIT: ./mkdocs.yml\nsite_name: Base\n' }, 'mkdocs.yml:1:10 ./mkdocs.yml inherits from itself here. Take this line out.'],
  ['nothing', { 'mkdocs.yml': 'INHERIT: gone.yml\nsite_name: Base\n' }, 'mkdocs.yml:1:10 There is no file gone.yml to inherit from.'],
] as const)('a project that inherits from %s', async ([, files, expected]) => {
  const folder = mkdtempSync(join(tmpdir(), 'runpress-project-'))
  mkdirSync(join(folder, 'docs'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  const { book, configProblems } = await readContent(folder)
  rmSync(folder, { recursive: true })
  expect(book.title).toBe('Base')
  expect(configProblems.map(({ path, range: { start }, message }) => `${path}:${start.line}:${start.column} ${message}`)).toEqual([`../${expected}`])
})

test('an entry that leads nowhere is told the page of a near name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runpress-project-'))
  mkdirSync(join(folder, 'docs/db'), { recursive: true })
  writeFileSync(join(folder, 'mkdocs.yml'), 'nav: [b.md, bd/index.md, restor.md, Restore.md]\n')
  for (const path of ['a.md', 'db/index.md', 'restore.md']) writeFileSync(join(folder, 'docs', path), '# Page\n')
  const { configProblems } = await readContent(folder)
  rmSync(folder, { recursive: true })
  const missing = configProblems.filter(({ rule }) => rule === 'broken-link')
  expect(missing.map(({ message }) => /Did you mean (.*)\?$/.exec(message)?.[1])).toEqual([undefined, 'db/index.md', 'restore.md', 'restore.md'])
})

test('what runpress.yaml says counts before what mkdocs.yml says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runpress-project-'))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'mkdocs.yml'), 'site_name: A\nsite_url: https://a.example/\nrepo_url: https://github.com/a/a\n'
    + 'markdown_extensions:\n  - toc:\n      slugify: !!python/name:our.own\n')
  writeFileSync(join(folder, 'runpress.yaml'), 'title: C\n')
  writeFileSync(join(folder, 'docs/runpress.yaml'), 'title: B\nsite: https://b.example/\nslugs: github\nedit: https://b.example/{path}\n')
  writeFileSync(join(folder, 'docs/a.md'), '# A  b\n')
  const { book, setup, editUrls, configProblems } = await readContent(folder)
  rmSync(join(folder, 'docs/runpress.yaml'))
  const without = await readContent(folder)
  rmSync(folder, { recursive: true })
  expect([book.title, setup.site, book.slugs.style, editUrls.get('a.md')]).toEqual(['B', 'https://b.example/', 'github', 'https://b.example/a.md'])
  expect(configProblems).toEqual([])
  expect([without.book.title, without.setup.site, without.book.slugs.style]).toEqual(['C', 'https://a.example/', 'mkdocs'])
  expect(without.configProblems).toMatchObject([{ rule: 'invalid-mkdocs', severity: 'warning', range: { start: { line: 6, column: 7 } } }])
})

test('what stands beside mkdocs.yml is named by its path from the pages', async () => {
  const { folder, inventory } = await readContent(join(fixtures, 'configured/docs'))
  expect(folder.inventory?.path).toBe('../inventory.yaml')
  expect(inventory?.units).toMatchObject([{ name: 'docker', path: '../inventory.yaml' }])
})

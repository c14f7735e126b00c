import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMkdocs, readMkdocsPaths } from '../../src/mkdocs/read.ts'
import type { ConfigProblem, MkdocsConfig, NavSpec } from '../../src/mkdocs/types.ts'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
const read = (text: string) => parseMkdocs([{ path: 'mkdocs.yml', text }])

/** What a place covers: proof that it is where it says. */
const at = (text: string, { range }: { range: ConfigProblem['range'] }) => text.slice(range.start.offset, range.end.offset)
const rows = (nav: NavSpec[], text: string, depth = 0): string[] => nav.flatMap((spec) =>
  [`${'  '.repeat(depth)}${spec.title ?? '–'}: ${spec.target ?? '–'} (${at(text, spec.place)})`, ...rows(spec.entries, text, depth + 1)])
const report = ({ problems }: { problems: ConfigProblem[] }) =>
  problems.map(({ path, range: { start }, severity, message }) => `${path}:${start.line}:${start.column} ${severity} ${message}`)

describe('a complete file', () => {
  const text = fixture('complete.yml')
  const { config, problems } = read(text)

  test('is read without a complaint, and no tag does anything', () => {
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      siteName: 'Orion runbooks', siteUrl: null, repoUrl: 'https://github.com/example/orion', editUri: '', editUriTemplate: null,
      extensions: ['admonition', 'toc', 'pymdownx.emoji', 'pymdownx.snippets'],
      toc: { slugs: 'pymdownx', slugsProblem: null, separator: '_', depth: [2, 3], permalink: '¶' },
      snippets: { basePaths: ['./', 'includes', './shared'], autoAppend: ['includes/abbreviations.md'] },
      sectionIndexes: true,
    } satisfies Partial<MkdocsConfig>)
    expect(readMkdocsPaths([{ path: 'mkdocs.yml', text }])).toMatchObject({ inherit: null, docsDir: { text: 'content' } })
  })

  test('gives the navigation with the place of every entry', () => {
    expect(rows(config.nav ?? [], text)).toEqual([
      '–: index.md (index.md)',
      '4.10: releases/4.10.md (releases/4.10.md)',
      'On call: – (On call)',
      '  –: oncall/index.md (oncall/index.md)',
      '  Yes: oncall/yes.md (oncall/yes.md)',
      '  Deeper: – (Deeper)',
      '    Escalate: oncall/escalate.md (oncall/escalate.md)',
      '  Status: https://status.example.com/ (https://status.example.com/)',
      'About: about.md (about.md)',
    ])
  })

  test('gives patterns and levels', () => {
    expect(config.notInNav?.lines).toEqual(['/drafts/', ''])
    expect(config.excludeDocs?.lines).toEqual(['*.tmp.md', '!keep.tmp.md', ''])
    expect(config.draftDocs?.lines).toEqual(['ideas/'])
    const levels = Object.fromEntries(Object.entries(config.validation).map(([key, value]) => [key, value?.level ?? null]))
    expect(levels).toEqual({ navOmittedFiles: 'ignore', navNotFound: null, linksNotFound: null, linksAnchors: 'ignore' })
  })
})

test('extensions and plugins may be mappings, and settings their short forms', () => {
  const { config, problems } = read(fixture('mapping.yml'))
  expect(config).toMatchObject({
    extensions: ['admonition', 'toc', 'pymdownx.snippets'],
    toc: { slugs: 'unicode', separator: '-', depth: [1, 3], permalink: true },
    snippets: { basePaths: ['docs'], autoAppend: [] },
    sectionIndexes: true,
    nav: null,
    editUriTemplate: '{path!q}',
  })
  const { navNotFound, linksNotFound, linksAnchors } = config.validation
  expect([navNotFound?.level, linksNotFound?.level, linksAnchors?.level]).toEqual(['ignore', 'info', 'warn'])
  expect(problems).toMatchObject([{ severity: 'info', range: { start: { line: 2, column: 21 } } }])
})

describe('slug functions', () => {
  test.each([
    ['!!python/name:markdown.extensions.toc.slugify', 'mkdocs', true],
    ['!!python/name:markdown.extensions.toc.slugify_unicode', 'unicode', true],
    ['!!python/name:pymdownx.slugs.uslugify', 'pymdownx', true],
    ['pymdownx.slugs.uslugify', 'pymdownx', true],
    ['!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}', 'pymdownx', true],
    ['!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: none}}', 'pymdownx', false],
    ['!!python/object/apply:pymdownx.slugs.slugify', 'pymdownx', false],
    ['!!python/name:our.own.function', 'mkdocs', false],
  ])('%s', (slugify, style, isExact) => {
    const { toc } = read(`markdown_extensions:\n  - toc:\n      slugify: ${slugify}\n`).config
    expect(toc.slugs).toBe(style)
    expect(toc.slugsProblem === null).toBe(isExact)
    if (!isExact) expect(toc.slugsProblem).toMatchObject({ severity: 'warning', range: { start: { line: 3, column: 7 } } })
  })
})

test('what a file inherits stands in where it says nothing; only mappings are joined', () => {
  const child = { path: 'mkdocs.yml', text: 'INHERIT: base.yml\nsite_name: Child\nnav: [a.md]\nvalidation: {anchors: warn}\n' }
  const base = {
    path: 'base.yml',
    text: 'site_name: Base\nrepo_url: https://github.com/example/base\nnav: [b.md, c.md]\nvalidation:\n  anchors: info\n  links: {not_found: ignore}\n',
  }
  expect(readMkdocsPaths([child]).inherit).toMatchObject({ text: 'base.yml', place: { range: { start: { line: 1, column: 10 } } } })
  const { config } = parseMkdocs([child, base])
  expect(config).toMatchObject({ siteName: 'Child', repoUrl: 'https://github.com/example/base', nav: [{ target: 'a.md' }] })
  expect(config.validation).toMatchObject({ linksAnchors: { level: 'warn', path: 'mkdocs.yml' }, linksNotFound: { level: 'ignore', path: 'base.yml' } })
})

describe('what is wrong is reported, and the rest counts', () => {
  test.each<[text: string, problems: string[]]>([
    ['site_name: A\nsite_name: B\n', ['mkdocs.yml:1:1 warning “site_name” stands here twice; only the last, on line 2, counts. Join them.']],
    ['site_name: B\nnav:\n\t- a.md\n', ['mkdocs.yml:3:1 error Tabs cannot indent YAML; write spaces.']],
    ['- site_name: B\n', ['mkdocs.yml:1:1 error This file holds no “key: value” lines and is not read.']],
    ['site_name: B\nnav: index.md\n', ['mkdocs.yml:2:6 error “nav” is text. Write a list of pages, one “- Title: page.md” a line.']],
    ['site_name: B\ndocs_dir: [docs]\nrepo_url:\n  a: b\n', [
      'mkdocs.yml:4:3 error “repo_url” is a mapping. Write one line of text.', 'mkdocs.yml:2:11 error “docs_dir” is a list. Write one line of text.',
    ]],
    ['site_name: B\nnav: [*pages, a.md]\n', ['mkdocs.yml:2:7 error “*pages” is an alias of nothing. Write “&pages” before the value that is meant.']],
    ['site_name: B\nnav:\n  - A:\n', ['mkdocs.yml:3:5 error “A” of the navigation names no page. Write “A: page.md”.']],
    ['site_name: B\nnav: [[a.md]]\n', [
      'mkdocs.yml:2:7 error An entry of the navigation is a page (“page.md”), a page with a title (“Title: page.md”) or a section (“Title:” and a list).',
    ]],
  ])('%j', (text, problems) => {
    const result = read(text)
    expect(report(result)).toEqual(problems)
    if (text.startsWith('site_name')) expect(result.config.siteName).toBe('B')
  })

  test('a file that breaks is read as far as it goes', () => {
    const result = read('site_name: B\nnav: [a.md\n')
    expect(report(result)).toEqual([expect.stringMatching(/^mkdocs\.yml:3:1 error This is not valid YAML: .*\.$/)])
    expect(result.config).toMatchObject({ siteName: 'B', nav: [{ target: 'a.md' }] })
  })

  test('an empty file says nothing', () => {
    expect(report(read(''))).toEqual([])
    expect(read('').config).toMatchObject({ siteName: null, nav: null })
  })
})

describe('files that mean harm', () => {
  test('aliases that multiply end at a limit', () => {
    const levels = Array.from({ length: 12 }, (_, level) => `l${level + 1}: &l${level + 1} [${Array(10).fill(`{t: *l${level}}`).join(', ')}]`)
    const text = `l0: &l0 [a.md]\n${levels.join('\n')}\nnav: *l12\n`
    expect(report(read(text))).toEqual([expect.stringMatching(/The navigation has more than 20000 entries; the others are left out\.$/)])
  })

  test('an alias within itself ends at a limit', () => {
    expect(report(read('nav: &nav\n  - a: *nav\n'))).toEqual([expect.stringMatching(/nests more than 50 levels deep/)])
  })

  // Where each is searched anew, the test runs out of time.
  test('merged keys that multiply are searched once', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1}\n  <<: [${Array(10).fill(`*l${level}`).join(', ')}]`)
    const text = `l0: &l0 {a: b}\n${levels.join('\n')}\nvalidation:\n  <<: *l30\n`
    expect(read(text).config.validation.linksAnchors).toBeNull()
  })

  test('a file that is too large or nests too deeply is refused', () => {
    expect(report(read(`# ${'x'.repeat(1024 * 1024)}`))).toEqual(['mkdocs.yml:1:1 error This is longer than 1,048,576 characters, so it is not read. Shorten it.'])
    expect(report(read(`nav: ${'['.repeat(100_000)}`))[0]).toMatch(/^mkdocs\.yml:1:65 error .*nests too deeply/)
  })

  test('keys of every object are no keys of the file', () => {
    expect(report(read('nav:\n  - constructor: a.md\n__proto__: {nav: [b.md]}\n'))).toEqual([])
  })
})

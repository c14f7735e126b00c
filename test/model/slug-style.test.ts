import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'

const headings = '\n## A / B\n\n## C / D\n\n## E / F\n\n## Über\n\n## Foo\n\n## Foo\n\n## G-H\n\n## I - J\n'
const link = (...fragments: string[]): string => fragments.map((fragment) => `[x](#${fragment})\n`).join('\n')

test.for([
  ['no links', '', 'mkdocs'],
  ['one link that is dead elsewhere stays an error', link('a--b'), 'mkdocs'],
  ['two are not enough', link('a--b', 'c--d'), 'mkdocs'],
  ['nor is one written thrice', link('a--b', 'a--b', 'a--b'), 'mkdocs'],
  ['three are', link('a--b', 'c--d', 'foo-1'), 'github'],
  ['unless as many speak for MkDocs', link('a--b', 'c--d', 'e--f', 'a-b', 'c-d'), 'mkdocs'],
  ['one that speaks for MkDocs does not outweigh three', link('a--b', 'c--d', 'e--f', 'a-b'), 'github'],
  ['links that are the same in every style say nothing', link('foo', 'foo', 'g-h', 'a--b', 'c--d'), 'mkdocs'],
  ['duplicates as MkDocs counts them, spaces as pymdownx keeps them', link('a--b', 'c--d', 'i---j') + link('foo_1'), 'pymdownx'],
  ['Material’s syntax is shown by MkDocs only', `!!! note\n    Look.\n\n${link('a--b', 'c--d', 'e--f')}`, 'mkdocs'],
] as const)('%s', ([, text, style]) => {
  const { book } = buildBook([{ path: 'a.md', text: `# A\n${text}${headings}` }])
  expect(book.slugs.style).toBe(style)
})

test('collapsed spaces and letters beyond ASCII are Python-Markdown’s Unicode slugs', () => {
  const text = `${link('über-uns', 'größe-1', '日本-語', '日本-語_1')}\n## Über / uns\n\n## Größe / 1\n\n## 日本 / 語\n\n## 日本 / 語\n`
  expect(buildBook([{ path: 'a.md', text }]).book.slugs).toEqual({ style: 'unicode', because: '4 of its links lead to headings only in that style' })
})

test('a link counts for the page it leads to, and the whole book is read in the style found', () => {
  const { book, trees } = buildBook([
    { path: 'a.md', text: `# A\n\n[1](b/c.md#a--b) [2](b/c.md#c--d) [3](<b/c.md#%C3%BCber>)\n` },
    { path: 'b/c.md', text: `# C\n${headings}` },
  ])
  expect(book.slugs.style).toBe('github')
  expect(book.pages.flatMap(({ links }) => links.map(({ ok }) => ok))).toEqual([true, true, true])
  expect(trees.get('b/c.md')?.children[1]).toMatchObject({ data: { id: 'a--b' } })
})

test('a style that is set is not asked for', () => {
  const { book } = buildBook([{ path: 'a.md', text: link('a--b', 'c--d', 'e--f') + headings }], { slugStyle: 'mkdocs' })
  expect(book.slugs).toEqual({ style: 'mkdocs', because: 'it is set so' })
  expect(book.pages[0]?.links.map(({ problem }) => problem?.style)).toEqual(['github', 'github', 'github'])
})

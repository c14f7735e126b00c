import { expect, test } from 'vitest'
import { buildBook } from '../support/build-book.ts'

test('pages stand in the order of their paths, whatever order they come in', () => {
  const { book } = buildBook([{ path: 'b.md', text: '# B' }, { path: 'B.md', text: '' }, { path: 'a/c.md', text: '' }])
  expect(book.pages.map(({ path }) => path)).toEqual(['B.md', 'a/c.md', 'b.md'])
})

test('a page that nests too deeply is refused and keeps its place; the others are read, and links to it are good', () => {
  const { book } = buildBook([{ path: 'good.md', text: '# Good\n\n[deep](sub/deep-page.md#somewhere)\n' }, { path: 'sub/deep-page.md', text: `${'> '.repeat(20_000)}a` }])
  const [good, deep] = book.pages
  expect(good).toMatchObject({ title: 'Good', refusal: null, links: [{ ok: true, target: { page: 'sub/deep-page.md', anchor: 'somewhere' } }] })
  expect(deep).toMatchObject({ url: '/sub/deep-page/', title: 'Deep page', headings: [], codeBlocks: [], anchors: [] })
  expect(deep?.refusal).toMatchObject({ message: expect.stringMatching(/Flatten them\.$/), range: { start: { line: 1, column: 201, offset: 200 } } })
})

test('a file that was not read as text is refused where its fault is', () => {
  const refused = { line: 2, column: 3, message: 'This is no text.' }
  const { book: { pages: [page] } } = buildBook([{ path: 'a.md', text: '# A\nx <?\n', refused }])
  expect(page).toMatchObject({ title: 'A', headings: [], refusal: { message: 'This is no text.', range: { start: { offset: 6 }, end: { offset: 8 } } } })
})

import { expect, test } from 'vitest'
import { buildBook } from '../../src/model/book.ts'
import { UnreadablePage } from '../../src/model/page-reader.ts'

test('pages stand in the order of their paths, whatever order they come in', () => {
  const { book } = buildBook([{ path: 'b.md', text: '# B' }, { path: 'B.md', text: '' }, { path: 'a/c.md', text: '' }])
  expect(book.pages.map(({ path }) => path)).toEqual(['B.md', 'a/c.md', 'b.md'])
})

test('a page that nests too deeply is named', () => {
  const files = [{ path: 'good.md', text: '# Good' }, { path: 'deep.md', text: `${'> '.repeat(20_000)}a` }]
  expect(() => buildBook(files)).toThrow(UnreadablePage)
  expect(() => buildBook(files)).toThrow(/^deep\.md:1:1: .* Flatten them\.$/)
})

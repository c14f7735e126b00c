/** Long pages are parsed in parts, which must not show. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { readFixtures, readPages } from './fixtures.ts'

/** Whether parts as short as they can be make the same tree as the whole. */
function expectSame(text: string): void {
  expect(parseMarkdown(text, 1)).toEqual(parseMarkdown(text, Infinity))
}

const pages = [...readFixtures(), ...readPages()]

test.each(pages)('$name', ({ input }) => expectSame(input))

test('all fixtures in one page', { timeout: 60_000 }, () => {
  expectSame(pages.map(({ name, input }) => `# ${name}\n\n${input}`).join('\n\n'))
})

test.each([
  ['a fence', '```\n\n# a\n\n```'],
  ['a fence that is never closed', '~~~\n\n# a\n\n# b'],
  ['a comment', '<!-- x\n\n# a\n\n-->\n\n# b'],
  ['an element of code', '<pre>\n\n# a\n\n</pre>\n\n# b'],
  ['an element with Markdown', '<div markdown>\n\n# a\n\n</div>\n\n# b'],
  ['a directive', '::::note[x]\n\n# a\n\n:::tip\n\n# b\n\n:::\n\n# c\n\n::::\n\n# d'],
  ['a block between marks', '/// note\n\n# a\n\n///\n\n# b'],
  ['a list', '- a\n\n# b\n\n  c\n\n# d'],
  ['front matter with comments', '---\na: b\n\n# c\n\n---\n\n# d'],
  ['Windows line endings', 'a\r\n\r\n# b\r\n\r\n```\r\n\r\n# c\r\n\r\n```\r\n\r\n# d'],
  ['a byte order mark', '\uFEFF# a\n\n# b'],
  ['definitions elsewhere', '[b] [C  d][] ![x][e\\]f] [^n]\n\n# [b]\n\n[b]: /b "t"\n[c D]: /c\n\n# x\n\n> [e\\]f]: /e\n\n[^n]: [b]\n\n# y [c\nd]'],
  ['a definition that comes first', '[a]: /1\n\n# [a]\n\n[a]: /2\n\n# [a][A]'],
  ['definitions in directives', 'a [^1] [b]\n\n# c\n\n:::note\n[^1]: d\n\n[b]: /b\n:::\n\n[^1] [b]'],
  ['definition lists', 'a\n\nb\n:   c\n\nd\n:   e\n\n    f\n\n:   g\n\nh'],
  ['abbreviations', 'HTML\n\n# HTML\n\n*[HTML]: Hyper Text']
])('%s', (_name, text) => {
  expectSame(text)
  expectSame(`# x\n\n${text}\n\n# y\n\nz [a]`)
})

test.each([
  ['closed nowhere', `${'<!--\n\n'}${'# a\n\n'.repeat(10_000)}`],
  ['defined elsewhere', `${'# [a]\n\n[b] [c]\n\n'.repeat(2500)}[a]: /a\n[b]: /b\n`]
])('a long page with what is %s is parsed in a few passes', { timeout: 120_000 }, (_name, text) => {
  // Where every part is parsed anew, the test runs out of time.
  expect(parseMarkdown(text, 2_000)).toEqual(parseMarkdown(text, Infinity))
})

const corpora = new URL('../../../shared/corpora/', import.meta.url)

test.skipIf(!existsSync(corpora))('the longest pages of others', { timeout: 180_000 }, () => {
  const texts = globSync('**/*.md', { cwd: corpora }).map(file => readFileSync(new URL(file, corpora), 'utf8'))
  const long = texts.filter(text => text.length > 20_000 && text.length < 200_000)
  expect(long).not.toEqual([])
  for (const text of long) expectSame(text)
})

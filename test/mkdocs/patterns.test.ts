import { expect, test } from 'vitest'
import { pathMatcher } from '../../src/mkdocs/patterns.ts'

test.each<[patterns: string[], fits: string[], fitsNot: string[]]>([
  [['drafts/'], ['drafts/a.md', 'x/drafts/y/a.md'], ['drafts', 'drafts.md', 'x/adrafts/a.md']],
  [['/drafts'], ['drafts', 'drafts/a.md'], ['x/drafts/a.md']],
  [['a/b.md'], ['a/b.md'], ['x/a/b.md', 'a/b.md.md']],
  [['*.tmp.md'], ['a.tmp.md', 'x/.tmp.md'], ['a.md', 'a.tmp.mdx']],
  [['a/*'], ['a/b.md', 'a/b/c.md'], ['a', 'b/a/c.md']],
  [['a/**'], ['a/b.md', 'a/b/c.md'], ['a', 'x/a/b.md']],
  [['**/old'], ['old', 'a/old', 'a/b/old/c.md'], ['bold', 'a/old.md']],
  [['a/**/z.md'], ['a/z.md', 'a/b/z.md', 'a/b/c/z.md'], ['z.md', 'b/a/z.md']],
  [['*.md', '!keep.md'], ['a.md'], ['keep.md', 'x/keep.md']],
  [['!keep.md', '*.md'], ['keep.md'], []],
  [['[a-c]?.md', '[!x]y'], ['b1.md', 'ay'], ['d1.md', 'b.md', 'xy']],
  [['# a.md', '', '   ', '\\#b.md', '\\!c.md', 'd.md  '], ['#b.md', '!c.md', 'd.md'], ['a.md', '# a.md']],
  [['a\\*.md'], ['a*.md'], ['ab.md']],
])('%j', (patterns, fits, fitsNot) => {
  const matches = pathMatcher(patterns)
  expect(fits.filter((path) => !matches(path))).toEqual([])
  expect(fitsNot.filter(matches)).toEqual([])
})

// Where every star tries every length, the test runs out of time.
test('many stars are matched in few passes', () => {
  expect(pathMatcher([`${'*a'.repeat(50)}b`, `${'**/a/'.repeat(50)}b`])(`${'a/'.repeat(200)}${'a'.repeat(5000)}`)).toBe(false)
})

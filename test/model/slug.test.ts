import { expect, test } from 'vitest'
import { AnchorPool, slugify } from '../../src/model/slug.ts'
import type { SlugStyle } from '../../src/model/types.ts'

const styles = ['mkdocs', 'github', 'unicode', 'pymdownx'] as const

/** The slugs of a text in each of the styles. */
const slugs: Array<[text: string, mkdocs: string, github: string, unicode: string, pymdownx: string]> = [
  ['4. Caddy / SSL / Domain Issues', '4-caddy-ssl-domain-issues', '4-caddy--ssl--domain-issues', '4-caddy-ssl-domain-issues', '4-caddy--ssl--domain-issues'],
  ['CI/CD', 'cicd', 'cicd', 'cicd', 'cicd'],
  ['v1.2.3', 'v123', 'v123', 'v123', 'v123'],
  ['Überblick', 'uberblick', 'überblick', 'überblick', 'überblick'],
  ['日本語', '', '日本語', '日本語', '日本語'],
  ['हिन्दी', '', 'हिन्दी', 'हनद', 'हनद'],
  ['x² ½ Ⅳ', 'x2-12-iv', 'x--ⅳ', 'x²-½-ⅳ', 'x²-½-ⅳ'],
  ['ﬁle', 'file', 'ﬁle', 'ﬁle', 'ﬁle'],
  ['U\u0308ber', 'uber', 'u\u0308ber', 'uber', 'über'],
  ['snake_case -- and  spaces', 'snake_case-and-spaces', 'snake_case----and--spaces', 'snake_case-and-spaces', 'snake_case----and--spaces'],
  ['Trailing?!', 'trailing', 'trailing', 'trailing', 'trailing'],
  ['Rocket 🚀', 'rocket', 'rocket-', 'rocket', 'rocket-'],
  ['- dash first', '-dash-first', '--dash-first', '-dash-first', '--dash-first'],
  ['The <pre> tag', 'the-pre-tag', 'the-pre-tag', 'the-pre-tag', 'the--tag'],
]

test.each(slugs)('%s', (text, ...expected) => {
  expect(styles.map((style) => slugify(text, { style, separator: '-' }))).toEqual(expected)
})

test('the separator may be another one, except in GitHub’s style', () => {
  expect(styles.map((style) => slugify('A - b_c', { style, separator: '_' }))).toEqual(['a_-_b_c', 'a---b_c', 'a_-_b_c', 'a_-_b_c'])
})

const pools: Array<[style: SlugStyle, texts: string[], ids: string[]]> = [
  ['mkdocs', ['Foo', 'Foo', 'Foo'], ['foo', 'foo_1', 'foo_2']],
  ['mkdocs', ['Foo 9', 'foo_9', 'foo_9'], ['foo-9', 'foo_9', 'foo_10']],
  ['mkdocs', ['日本語', '中文', '?'], ['_1', '_2', '_3']],
  ['mkdocs', ['foo_1', 'foo', 'foo'], ['foo_1', 'foo', 'foo_2']],
  ['unicode', ['日本語', '日本語'], ['日本語', '日本語_1']],
  ['pymdownx', ['A / B', 'A / B'], ['a--b', 'a--b_1']],
  ['github', ['Foo', 'Foo', 'Foo'], ['foo', 'foo-1', 'foo-2']],
  ['github', ['Foo 1', 'Foo', 'Foo'], ['foo-1', 'foo', 'foo-2']],
]

test.each(pools)('%s: %j', (style, texts, ids) => {
  const pool = new AnchorPool({ style, separator: '-' })
  expect(texts.map((text) => pool.add(text))).toEqual(ids)
})

test('an id that an author chose is not given out again', () => {
  const pool = new AnchorPool({ style: 'mkdocs', separator: '-' })
  pool.reserve('setup')
  expect(pool.add('Setup')).toBe('setup_1')
})

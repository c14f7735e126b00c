import { expect, test } from 'vitest'
import { AnchorPool, slugify } from '../../src/model/slug.ts'
import type { SlugStyle } from '../../src/model/types.ts'

const slugs: Array<[text: string, mkdocs: string, github: string]> = [
  ['4. Caddy / SSL / Domain Issues', '4-caddy-ssl-domain-issues', '4-caddy--ssl--domain-issues'],
  ['CI/CD', 'cicd', 'cicd'],
  ['v1.2.3', 'v123', 'v123'],
  ['Überblick', 'uberblick', 'überblick'],
  ['日本語', '', '日本語'],
  ['snake_case -- and  spaces', 'snake_case-and-spaces', 'snake_case----and--spaces'],
  ['  Trailing?! ', 'trailing', 'trailing'],
  ['½ done', '12-done', '-done'],
  ['- dash first', '-dash-first', '--dash-first'],
]

test.each(slugs)('%s', (text, mkdocs, github) => {
  expect(slugify(text, 'mkdocs')).toBe(mkdocs)
  expect(slugify(text, 'github')).toBe(github)
})

const pools: Array<[style: SlugStyle, texts: string[], ids: string[]]> = [
  ['mkdocs', ['Foo', 'Foo', 'Foo'], ['foo', 'foo_1', 'foo_2']],
  ['mkdocs', ['Foo 9', 'foo_9', 'foo_9'], ['foo-9', 'foo_9', 'foo_10']],
  ['mkdocs', ['日本語', '中文', '?'], ['_1', '_2', '_3']],
  ['mkdocs', ['foo_1', 'foo', 'foo'], ['foo_1', 'foo', 'foo_2']],
  ['github', ['Foo', 'Foo', 'Foo'], ['foo', 'foo-1', 'foo-2']],
  ['github', ['Foo 1', 'Foo', 'Foo'], ['foo-1', 'foo', 'foo-2']],
]

test.each(pools)('%s: %j', (style, texts, ids) => {
  const pool = new AnchorPool(style)
  expect(texts.map((text) => pool.add(text))).toEqual(ids)
})

test('an id that an author chose is not given out again', () => {
  const pool = new AnchorPool('mkdocs')
  pool.reserve('setup')
  expect(pool.add('Setup')).toBe('setup_1')
})

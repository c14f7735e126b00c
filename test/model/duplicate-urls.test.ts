import { expect, test } from 'vitest'
import { duplicateUrls } from '../../src/model/duplicate-urls.ts'
import { pageUrls } from '../../src/model/url.ts'

/** Which of some pages, and files that they show, are told of others. */
function told(pages: readonly string[], files: readonly string[] = []): string[] {
  const placed = [...pageUrls(pages)].map(([path, url]) => ({ path, url }))
  return duplicateUrls(placed, files).map(({ path, severity, rule, range: { start } }) => {
    expect([severity, rule, start.line, start.column]).toEqual(['error', 'duplicate-url', 1, 1])
    return path
  }).sort()
}

const clashes: Array<[what: string, pages: string[]]> = [
  ['case', ['A.md', 'a.md']],
  ['case of letters that have two small ones', ['\u03c2.md', '\u03c3.md']],
  ['case of a folder', ['DB/x.md', 'db/x.md']],
  ['a page and the page of a folder', ['x.md', 'x/index.md']],
  ['a page and the page of a folder, Hugo', ['x.md', 'x/_index.md']],
  ['a page and the README of a folder', ['x.md', 'x/README.md']],
  ['two pages of a folder', ['x/_index.md', 'x/index.md']],
  ['two pages of the root', ['_index.md', 'index.md']],
  ['endings', ['x.markdown', 'x.md']],
  ['endings in capitals', ['x.MD', 'x.md']],
  ['Unicode forms', ['u\u0308.md', '\u00fc.md']],
  ['Unicode forms of a folder', ['u\u0308/x.md', '\u00fc/x.md']],
  ['characters that no address has', ['a#b.md', 'a?b.md']],
  ['one of them replaced', ['a#b.md', 'a-b.md']],
  ['several of them replaced', ['a-b.md', 'a??b.md', 'a\\b.md']],
  ['an escape', ['a%20b.md', 'a-20b.md']],
  ['a blank at the end', ['a .md', 'a.md']],
  ['a dot at the end', ['a..md', 'a.md']],
  ['a dot at the end of a folder', ['a./x.md', 'a/x.md']],
  ['a README and its folder’s page, in another case', ['README.md', 'readme.md']],
  ['three', ['X.md', 'x.md', 'x/index.md']],
  ['a README’s own address', ['README.md', 'index.md', 'readme/index.md']],
]

test.each(clashes)('%s', (_, pages) => {
  expect(told(pages)).toEqual(pages.filter((path) => path !== 'index.md' || pages.length < 3).sort())
  expect(told(pages.toReversed())).toEqual(told(pages))
  expect(new Set(pageUrls(pages).values()).size, 'each is readable').toBe(pages.length)
})

test.each([
  [['README.md', 'index.md']],
  [['x/README.md', 'x/_index.md', 'y/README.md']],
  [['x.md', 'x/y.md', 'y.md']],
  [['a-b.md', 'a_b.md', 'ab.md']],
  [['ß.md', 'ss.md', 'ı.md', 'i.md']],
  [['404.md', 'alerts/index.md', 'commands.md', 'x/sw.js.md', 'x/pagefind.md', 'my_runpress.md']],
])('no clash: %j', (pages) => {
  expect(told(pages)).toEqual([])
})

test.each([
  ['sw.js.md', '/sw.js-/'], ['404.html.md', '/404.html-/'], ['index.html.md', '/index.html-/'], ['x/index.html.md', '/x/index.html-/'],
  ['pagefind/x.md', '/pagefind-/x/'], ['pagefind.md', '/pagefind-/'], ['_runpress.md', '/_runpress-/'], ['_RunPress/x.md', '/_RunPress-/x/'],
  ['Sw.Js.md', '/Sw.Js-/'], ['runpress-offline.json.md', '/runpress-offline.json-/'], ['INDEX.html/x.md', '/INDEX.html-/x/'],
])('%s is moved out of the way of the site’s own files', (path, url) => {
  expect(pageUrls([path]).get(path)).toBe(url)
  expect(told([path])).toEqual([path])
})

test('files in the place of a page, of the site and of each other', () => {
  const pages = ['x.md', 'y/z.md']
  const files = ['X/index.html', 'logo.png', 'Logo.png', 'other/index.html', 'other.png', 'pagefind/a.png', 'sw.js', 'x', 'x/plan.png', 'y', 'index.html', 'y/index.html']
  expect(told(pages, files)).toEqual(['Logo.png', 'X/index.html', 'index.html', 'logo.png', 'pagefind/a.png', 'sw.js', 'x', 'y'])
})

test('every message names the others and says where the page is', () => {
  const placed = [...pageUrls(['A.md', 'x.md', 'x/index.md', 'a.md'])].map(([path, url]) => ({ path, url }))
  expect(duplicateUrls(placed, []).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'A.md: This page and a.md have addresses that many systems take for one; this one is served at /A/. Rename one of them.',
    'a.md: This page and A.md have addresses that many systems take for one; this one is served at /a/. Rename one of them.',
    'x.md: This page and x/index.md want one address, /x/; this one has it. Rename one of them.',
    'x/index.md: This page and x.md want one address, /x/; this one is served at /x/index/. Rename one of them.',
  ])
})

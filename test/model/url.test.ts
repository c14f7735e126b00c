import { expect, test } from 'vitest'
import { pageUrl, pageUrls, titleFromPath } from '../../src/model/url.ts'

const rows: Array<[path: string, url: string, title: string]> = [
  ['incident-response.md', '/incident-response/', 'Incident response'],
  ['index.md', '/', 'Home'],
  ['README.md', '/', 'Home'],
  ['db/index.md', '/db/', 'Db'],
  ['db/_index.md', '/db/', 'Db'],
  ['db/fail_over.markdown', '/db/fail_over/', 'Fail over'],
  ['alerts/KubePodCrashLooping.md', '/alerts/KubePodCrashLooping/', 'KubePodCrashLooping'],
  ['a b/ü?.md', '/a%20b/%C3%BC-/', 'Ü?'],
  ['q&a/c++#1.md', '/q%26a/c%2B%2B-1/', 'C++#1'],
  ['my-index.md', '/my-index/', 'My index'],
  ['back\\slash\n.md', '/back-slash-/', 'Back\\slash'],
  ['u\u0308ber.md', '/%C3%BCber/', 'U\u0308ber'],
  ['100%.md', '/100-/', '100%'],
  ['line\u2028s.md', '/line-s/', 'Line\u2028s'],
  ['per%20cent 5%.md', '/per-20cent%205-/', 'Per%20cent 5%'],
]

test.each(rows)('%s', (path, url, title) => {
  expect(pageUrl(path)).toBe(url)
  expect(titleFromPath(path)).toBe(title)
})

test('pages that want one URL get one each', () => {
  const urls = pageUrls(['README.md', '_index.md', 'a.markdown', 'a.md', 'a/README.md', 'a/index.md', 'index.md'])
  expect(Object.fromEntries(urls)).toEqual({
    'index.md': '/',
    'README.md': '/README/',
    '_index.md': '/_index/',
    'a.md': '/a.md/',
    'a.markdown': '/a/',
    'a/index.md': '/a/index/',
    'a/README.md': '/a/README/',
  })
})

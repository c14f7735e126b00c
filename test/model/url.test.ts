import { expect, test } from 'vitest'
import { pageUrl, titleFromPath } from '../../src/model/url.ts'

const rows: Array<[path: string, url: string, title: string]> = [
  ['incident-response.md', '/incident-response/', 'Incident response'],
  ['index.md', '/', 'Home'],
  ['README.md', '/', 'Home'],
  ['db/index.md', '/db/', 'Db'],
  ['db/_index.md', '/db/', 'Db'],
  ['db/fail_over.markdown', '/db/fail_over/', 'Fail over'],
  ['alerts/KubePodCrashLooping.md', '/alerts/KubePodCrashLooping/', 'KubePodCrashLooping'],
  ['a b/ü?.md', '/a%20b/%C3%BC%3F/', 'Ü?'],
  ['my-index.md', '/my-index/', 'My index'],
]

test.each(rows)('%s', (path, url, title) => {
  expect(pageUrl(path)).toBe(url)
  expect(titleFromPath(path)).toBe(title)
})

import { expect, test } from 'vitest'
import { editPattern, editUrl } from '../../src/mkdocs/edit-url.ts'

const github = 'https://github.com/example/orion'

test.each<[repoUrl: string | null, editUri: string | null, template: string | null, expected: string | null]>([
  [github, null, null, `${github}/edit/master/docs/a/b c.md`],
  [`${github}/`, null, null, `${github}/edit/master/docs/a/b c.md`],
  ['https://gitlab.com/example/orion', null, null, 'https://gitlab.com/example/orion/edit/master/docs/a/b c.md'],
  ['https://bitbucket.org/example/orion', null, null, 'https://bitbucket.org/example/orion/src/default/docs/a/b c.md'],
  ['https://git.example.com/orion', null, null, null],
  [github, '', null, null],
  [github, 'blob/main/content', null, `${github}/blob/main/content/a/b c.md`],
  [github, '/other/', null, 'https://github.com/other/a/b c.md'],
  [github, 'https://edit.example.com/x', null, 'https://edit.example.com/x/a/b c.md'],
  [null, 'https://edit.example.com/x/', null, 'https://edit.example.com/x/a/b c.md'],
  [null, 'edit/main/', null, null],
  [null, 'javascript:alert(1)//', null, null],
  ['javascript:alert(1)', 'x', null, null],
  ['https://git.example.com/orion', '?edit=', null, 'https://git.example.com/orion?edit=/a/b c.md'],
  [github, 'ignored/', 'edit/main/docs/{path_noext}.md?plain={path!q}', `${github}/edit/main/docs/a/b c.md?plain=a/b c.md`],
])('%j %j %j', (repoUrl, editUri, editUriTemplate, expected) => {
  const pattern = editPattern({ repoUrl, editUri, editUriTemplate })
  expect(pattern && decodeURIComponent(editUrl(pattern, 'a/b c.md'))).toBe(expected)
})

test('a path is encoded', () => {
  expect(editUrl('https://example.com/{path}?whole={path!q}', 'a b/ü?.md')).toBe('https://example.com/a%20b/%C3%BC%3F.md?whole=a%20b%2F%C3%BC%3F.md')
})

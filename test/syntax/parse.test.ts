import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/syntax/parse.ts'

test('parses an empty text', () => {
  expect(parseMarkdown('').children).toEqual([])
})

test('keeps nothing from one page to the next', () => {
  const page = '!!! note\n    === "A"\n        ```\n'
  const before = parseMarkdown(page)
  parseMarkdown(':::note\n> !!! tip\n>     open')
  expect(parseMarkdown(page)).toEqual(before)
})

const openers = [
  '!!! a\n', ' !!! a\n', '=== "\n', '=== "a"\n    ', '??? "a" "', '- !!! a\n  ', '!!! a\n    ', ':::a\n', '> [!note]',
  '/// note\n', '::: note\n', '/// note\n    a', '<div markdown>\n', '<p></p>\n##a\n', '##a'
]

test.each(openers)('reads %j, often repeated, to the end', opener => {
  const text = `${opener.repeat(200)}\n\n# End`
  expect(parseMarkdown(text).position!.end.offset).toBe(text.length)
})

test('reads directives only so deep', () => {
  const text = JSON.stringify(parseMarkdown(':::note\n'.repeat(30)))
  expect(text.split('"dialect":"directive"')).toHaveLength(9)
  expect(text).toContain(':::note')
})

test('reads blocks between marks only so deep', () => {
  const text = JSON.stringify(parseMarkdown('/// note\n'.repeat(30)))
  expect(text.split('"dialect":"block"')).toHaveLength(17)
  expect(text).toContain('"/// note')
})

test('reads containers a hundred deep', () => {
  const lines = Array.from({ length: 100 }, (_, depth) => `${'    '.repeat(depth)}!!! note`)
  expect(JSON.stringify(parseMarkdown(lines.join('\n'))).split('"admonition"')).toHaveLength(101)
})

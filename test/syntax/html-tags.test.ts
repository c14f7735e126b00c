import { expect, test } from 'vitest'
import { attributesOf, type HtmlTag, scanTags } from '../../src/syntax/html-tags.ts'

test.for([
  ['<div class="a>b">x</DIV>', ['div 0-17', '/div 18-24']],
  ['a < b <br> <img src=x> <i/>', ['br 6-10 empty', 'img 11-22 empty', 'i 23-27']],
  ['<!-- <b> --><u>', ['u 12-15']],
  ['<script>"<b>"</script><b>', ['script 0-8', '/script 13-22', 'b 22-25']],
  ["<a title='it > that'>", ['a 0-21']],
  ['<p it\'s>', ['p 0-8']],
  ['<div', []],
  ['<2> </> <-x>', []],
] as const)('%s', ([html, expected]) => {
  expect(scanTags(html).map(({ name, closing, empty, start, end }) => `${closing ? '/' : ''}${name} ${start}-${end}${empty ? ' empty' : ''}`)).toEqual(expected)
})

test.for([
  ['<a href="x">', [['href', 'x']]],
  ["<A HREF = 'x y' id=z>", [['href', 'x y'], ['id', 'z']]],
  ['<a href=x/y?a=1&amp;b=2 >', [['href', 'x/y?a=1&b=2']]],
  ['<a href="&#x2F;a&#47;b">', [['href', '/a/b']]],
  ['<a hidden href="" id="one" id="two">', [['href', ''], ['id', 'one']]],
  ['<img src="a.png"/>', [['src', 'a.png']]],
  ['<a = href==x>', [['href', '=x']]],
  ['<br/>', []],
] as const)('attributes of %s', ([html, expected]) => {
  const attributes = attributesOf(html, scanTags(html)[0] as HtmlTag)
  expect(attributes.map(({ name, value }) => [name, value])).toEqual(expected)
  for (const { value, start, end } of attributes) if (!/&/.test(html)) expect(html.slice(start, end)).toBe(value)
})

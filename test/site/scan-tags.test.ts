import { expect, test } from 'vitest'
import { scanTags } from '../../src/site/render/scan-tags.ts'

test.for([
  ['<div class="a>b">x</DIV>', ['div 0-17', '/div 18-24']],
  ['a < b <br> <img src=x> <i/>', ['i 23-27']],
  ['<!-- <b> --><u>', ['u 12-15']],
  ['<script>"<b>"</script><b>', ['script 0-8', '/script 13-22', 'b 22-25']],
  ["<a title='it > that'>", ['a 0-21']],
  ['<p it\'s>', ['p 0-8']],
  ['<div', []],
  ['<2> </> <-x>', []],
] as const)('%s', ([html, expected]) => {
  expect(scanTags(html).map(({ name, closing, start, end }) => `${closing ? '/' : ''}${name} ${start}-${end}`)).toEqual(expected)
})

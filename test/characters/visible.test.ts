import { expect, test } from 'vitest'
import { logLine, visible } from '../../src/characters/visible.ts'

test.each([
  ['\u001b[31mred', '<U+001B>[31mred'],
  ['a\rb\nc', 'a<U+000D>b<U+000A>c'],
  ['\u202Eevil', '<U+202E>evil'],
  ['\u009b31m', '<U+009B>31m'],
  ['half \ud800', 'half <U+D800>'],
  ['\u2028', '<U+2028>'],
  ['::error::x', '<U+003A>:error::x'],
  ['  ::add-mask::x', '  <U+003A>:add-mask::x'],
  ['\u00a0::error::x', '\u00a0<U+003A>:error::x'],
  ['x ##[error]y', 'x ##<U+005B>error]y'],
  [':::note and a::b', '<U+003A>::note and a::b'],
  ['page.md:1:1: “x” %0A', 'page.md:1:1: “x” %0A'],
])('%j is logged as %j', (text, shown) => {
  expect(logLine(text)).toBe(shown)
  expect(logLine(shown)).toBe(shown)
  expect(visible(visible(text))).toBe(visible(text))
})

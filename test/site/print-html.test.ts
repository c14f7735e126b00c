import type { Root } from 'hast'
import { expect, test } from 'vitest'
import { element } from '../../src/site/render/element.ts'
import { printHtml } from '../../src/site/render/print-html.ts'
import { renderText } from './support.ts'

/** Whatever way it came into the tree. */
function printed(...children: Root['children']): string {
  return printHtml({ type: 'root', children })
}

test('what is not known is not printed, and what stands in it is', () => {
  expect(printed(element('p', {}, element('blink', {}, 'x', element('b', {}, 'y')), element('form', { action: 'x' }, 'z')))).toBe('<p>x<b>y</b>z</p>')
})

test('programs go with what they hold, raw HTML is text, comments are nothing', () => {
  expect(printed(element('script', {}, 'alert(1)'), element('style', {}, 'p {}'), { type: 'comment', value: 'x' })).toBe('')
  expect(printed(element('p', {}, { type: 'raw', value: '<script>alert(1)</script>' } as never))).toBe('<p></p>')
})

test.each([
  ['onClick', 'alert(1)'], ['style', 'x'], ['href', 'javascript:alert(1)'], ['href', 'java\nscript:alert(1)'], ['srcSet', 'x'], ['dataPagefindBody', ''], ['popover', ''],
])('the attribute %s="%s" is not printed', (name, value) => {
  expect(printed(element('a', { id: 'x', [name]: value }, 'y'))).toBe('<a id="x">y</a>')
})

test.each(['https://example.org/x.png', '//example.org/x.png', '\\\\example.org\\x.png', '/\t/example.org', 'data:image/svg+xml,x', 'blob:x'])('nothing is loaded from %s', (src) => {
  expect(printed(element('img', { src, alt: 'x' }))).toBe('<img alt="x">')
  expect(printed(element('video', { src: 'x.mp4', poster: src }))).toBe('<video src="x.mp4"></video>')
})

test('thousands of elements in each other take no stack', () => {
  let deep = element('div', {}, 'x')
  for (let depth = 0; depth < 1000; depth++) deep = element('div', {}, deep)
  expect(printed(deep)).toContain('x')
})

test.each([
  ['Restart <pod-name> on <Host>.', '<p>Restart &#x3C;pod-name> on &#x3C;Host>.</p>'],
  ['<Steps>\n\nx\n\n</Steps>', '\n<p>x</p>\n'],
  ['<xss onclick="alert(1)">x', '<p>x</p>'],
  ['<div>on <host-name> now</div>', '<div>on &#x3C;host-name> now</div>'],
])('what is to be filled in is seen, what other tools read is not: %j', async (markdown, html) => {
  expect(await renderText(markdown)).toBe(html)
})

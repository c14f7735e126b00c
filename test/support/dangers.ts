/** What no page may bring to a reader's browser. */
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'

const tags = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'link', 'meta', 'base', 'template', 'textarea', 'noscript',
])

/** Everything in a page's HTML, as a browser reads it, that could run, style, embed or load. */
export function dangers(html: string): string[] {
  const found: string[] = []
  visit(raw({ type: 'root', children: [{ type: 'raw', value: html }] }), 'element', ({ tagName, properties }) => {
    if (tags.has(tagName)) found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^srcDoc$/i.test(name)) found.push(name)
      if (/^(?:href|src)$/.test(name) && !/^(?:https?:|$)/.test(protocolOf(String(value)))) found.push(String(value))
    }
  })
  return found
}

/** What a browser makes of an address that it cannot read is a link to nowhere. */
function protocolOf(address: string): string {
  return URL.parse(address, 'https://site/')?.protocol ?? ''
}

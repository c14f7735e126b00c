/** What no page may bring to a reader's browser. */
import type { Root } from 'hast'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'

/** What an address may begin with and lead to no script. */
const harmless = /^(?:https?:|mailto:|tel:|ssh:|sftp:|ftp:|ircs?:|slack:|$)/

/** Pictures in the page itself hold nothing but pixels. */
const raster = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i

const tags = new Set([
  'script', 'style', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'link', 'meta', 'base', 'template', 'textarea', 'noscript',
])

/** HTML as a browser reads it. */
export function readHtml(html: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
}

/** Everything in HTML that could run, style, embed or load. */
export function dangers(html: string | Root): string[] {
  const found: string[] = []
  visit(typeof html === 'string' ? readHtml(html) : html, 'element', ({ tagName, properties }) => {
    if (tags.has(tagName)) found.push(tagName)
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^srcDoc$/i.test(name)) found.push(name)
      if (tagName === 'img' && name === 'src' && raster.test(String(value))) continue
      if (/^(?:href|src)$/.test(name) && !harmless.test(protocolOf(String(value)))) found.push(String(value))
    }
  })
  return found
}

/** What a browser makes of an address that it cannot read is a link to nowhere. */
function protocolOf(address: string): string {
  return URL.parse(address, 'https://site/')?.protocol ?? ''
}

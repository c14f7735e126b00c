import type { Root } from 'mdast'
import { type LineIndex, rangeOf } from './ranges.ts'
import type { SyntaxNote } from './types.ts'
import { visit } from '../syntax/visit.ts'

/** `](address)`; titles, Hugo's shortcodes and templates are none. */
const destination = /\]\(([^()<>[\]{}"'\n]*)\)/g
/** An anchor, a path or a file, and no words in parentheses. */
const isAddress = /^(?:#|\.{0,2}\/|https?:)|\.[a-z]{2,4}(?:[?#][^]*)?$/i

/** Links that read as text because their address has spaces, which Python-Markdown lets pass and CommonMark does not. */
export function unreadLinks(tree: Root, source: string, lines: LineIndex): SyntaxNote[] {
  const notes: SyntaxNote[] = []
  visit(tree, 'text', (node) => {
    if (!node.position) return
    const { start, end } = rangeOf(node)
    for (const match of source.slice(start.offset, end.offset).matchAll(destination)) {
      const address = (match[1] as string).trim()
      if (!address.includes(' ') || !isAddress.test(address)) continue
      const at = start.offset + match.index + match[0].indexOf(address)
      const what = address.startsWith('#') ? 'an anchor has hyphens there' : 'write %20 for each'
      notes.push({
        kind: 'unread-link',
        detail: `This link reads as text, as its address ${address} has spaces: ${what}.`,
        range: lines.range(at, at + address.length),
      })
    }
  })
  return notes
}

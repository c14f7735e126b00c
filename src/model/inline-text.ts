import type { Nodes } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'
import type { SlugStyle } from './types.ts'

/** The rendered text of inline content with its white space collapsed: what titles, labels and slugs are made of. */
export function inlineText(node: Nodes): string {
  return plainText(node).replace(/\s+/g, ' ').trim()
}

/**
 * The text that a heading's slug is made of: `inlineText` but for emoji written by name. To GitHub they are their
 * names; MkDocs makes pictures of them, which have no text.
 */
export function slugText(node: Nodes, style: SlugStyle): string {
  const text = plainText(node, ({ name }) => style === 'github' ? name : '')
  return text.replace(/\s+/g, ' ').trim()
}

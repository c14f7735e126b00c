import type { Nodes } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'

/** The rendered text of inline content with its white space collapsed: what titles, labels and slugs are made of. */
export function inlineText(node: Nodes): string {
  return plainText(node).replace(/\s+/g, ' ').trim()
}

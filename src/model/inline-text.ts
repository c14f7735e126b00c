import type { Nodes, Text } from 'mdast'
import { plainText } from '../syntax/plain-text.ts'
import type { SlugStyle } from './types.ts'

/** The rendered text of inline content with its white space collapsed: what titles, labels and slugs are made of. */
export function inlineText(node: Nodes): string {
  return plainText(node).replace(/\s+/g, ' ').trim()
}

/**
 * The text that a heading's slug is made of: `inlineText` but for emoji written by name, and for placeholders. To
 * GitHub emoji are their names; MkDocs makes pictures of them, which have no text. It also takes `<cluster_name>` for
 * a tag, whose name may be anything.
 *
 * @param source The text that the tree was made from.
 */
export function slugText(node: Nodes, style: SlugStyle, source: string): string {
  const text = style === 'github'
    ? plainText(node, ({ name }) => name)
    : plainText(node, () => '', (text) => withoutTags(text, source))
  return text.replace(/\s+/g, ' ').trim()
}

const tag = /(?<!\\)<\/?[A-Za-z][^<>@ ]*(?: [^<>]*)?>/g

/** Text without what Python-Markdown takes for tags. Where the brackets are escaped, it is text there, too. */
function withoutTags({ value, position }: Text, source: string): string {
  if (!position || !value.includes('<')) return value
  const written = new Set(source.slice(position.start.offset, position.end.offset).match(tag))
  return value.replace(tag, (found) => (written.has(found) ? '' : found))
}

/** What a reader sees of inline content, as text. */
import type { Nodes } from 'mdast'

/**
 * The rendered text of inline content: tags, images and footnote references leave nothing, code leaves its text,
 * a line break a space.
 */
export function plainText(node: Nodes): string {
  switch (node.type) {
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    case 'break':
      return ' '
    case 'text':
      return node.value.replaceAll(/\r\n|\r|\n/g, ' ')
    default:
      if ('children' in node) return node.children.map(child => plainText(child)).join('')
      return 'value' in node ? node.value : ''
  }
}

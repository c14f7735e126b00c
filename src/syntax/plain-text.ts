/** What a reader sees of inline content, as text. */
import type { Nodes, Text } from 'mdast'
import type { Emoji, Icon } from './nodes.ts'

/**
 * The rendered text of inline content: tags, images, icons and footnote references leave nothing, code leaves its text,
 * a line break a space.
 *
 * @param shortcode What `:name:` leaves; by default an emoji's character, and nothing of an icon.
 * @param text What text leaves; by default all of it.
 */
export function plainText(node: Nodes, shortcode: (node: Emoji | Icon) => string = shown, text = textOf): string {
  switch (node.type) {
    case 'emoji':
    case 'icon':
      return shortcode(node)
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    case 'break':
      return ' '
    case 'text':
      return text(node).replaceAll(/\r\n|\r|\n/g, ' ')
    default:
      if ('children' in node) return node.children.map(child => plainText(child, shortcode, text)).join('')
      return 'value' in node ? node.value : ''
  }
}

function shown(node: Emoji | Icon): string {
  return node.type === 'emoji' ? node.value : ''
}

function textOf(node: Text): string {
  return node.value
}

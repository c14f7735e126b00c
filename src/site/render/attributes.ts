import type { Properties } from 'hast'
import type { Nodes, Root } from 'mdast'
import type { Attributes } from '../../syntax/nodes.ts'
import { visit } from '../../syntax/visit.ts'

/** A size as HTML's own attributes take it. */
const size = /^\d{1,4}(?:px|%)?$/
const alignments: ReadonlySet<string> = new Set(['left', 'right', 'center'])

/**
 * Hands what attribute lists gave, ids aside, to the renderer of each node. Sizes and places are attributes, never
 * styles, which the policy forbids.
 */
export function giveAttributes(tree: Root): void {
  visit(tree, (node: Nodes) => {
    const attributes = (node.data as { attributes?: Attributes } | undefined)?.attributes
    if (!attributes || node.type === 'heading') return
    // `[](){#id}` is a place to link to, and no link.
    const isTarget = node.type === 'link' && node.url === '' && node.children.length === 0 && attributes.id !== undefined
    node.data = {
      ...node.data,
      ...(isTarget ? { hName: 'span' } : {}),
      hProperties: { ...node.data?.hProperties, ...properties(attributes, node.type), ...(isTarget ? { href: undefined } : {}) },
    }
  })
}

function properties({ classes, values = {} }: Attributes, type: Nodes['type']): Properties {
  const { title, width, height, align } = values
  const isImage = type === 'image' || type === 'imageReference'
  return {
    ...(title !== undefined ? { title } : {}),
    ...(isImage && width !== undefined && size.test(width) ? { width } : {}),
    ...(isImage && height !== undefined && size.test(height) ? { height } : {}),
    ...(isImage && align !== undefined && alignments.has(align) ? { dataAlign: align } : {}),
    ...(type === 'link' && classes.includes('md-button') ? { className: classes.includes('md-button--primary') ? ['button', 'primary'] : ['button'] } : {}),
  }
}

import type { Element, Root } from 'hast'
import { withBase } from '../templates.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

/** Puts the way to the guide under the heading of the page's decision tree. */
export function insertGuideLink(root: Root, { page, base, guide }: RenderContext): void {
  if (guide === undefined || !page.decisionTree) return
  const { anchor } = page.decisionTree
  const isMeant = (node: Root['children'][number]): node is Element =>
    node.type === 'element' && (node.properties.id === anchor
      || node.children.some((child) => child.type === 'element' && child.properties.id === anchor))
  const index = root.children.findIndex(isMeant)
  if (index < 0) return
  root.children.splice(index + 1, 0, element('p', { className: ['to-guide'] },
    element('a', { href: withBase(guide, base) }, 'Walk through it, one question at a time')))
}

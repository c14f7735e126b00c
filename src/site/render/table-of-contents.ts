import type { Element } from 'hast'
import type { Heading } from '../../model/types.ts'
import type { RenderContext } from './context.ts'
import { element } from './element.ts'

/** Whether tables of contents list headings of a depth: all, unless the configuration says which. */
export function isListed(depth: number, toc: RenderContext['toc']): boolean {
  return !toc || (depth >= toc.depth[0] && depth <= toc.depth[1])
}

/** The page's headings as nested lists of links; its title is where the reader is, and left out. */
export function tableOfContents({ page, toc }: RenderContext, titleId: string | undefined): Element | undefined {
  const listed = page.headings.filter(({ id, text, depth }) => id !== titleId && text !== '' && isListed(depth, toc))
  if (listed.length === 0) return undefined
  return element('nav', { className: ['toc'], ariaLabel: 'Table of contents' }, nested(listed))
}

function nested(headings: Heading[]): Element {
  const top = element('ul', {})
  const open: Array<{ depth: number; list: Element }> = [{ depth: 0, list: top }]
  for (const { depth, id, text } of headings) {
    while (open.length > 1 && (open.at(-1) as { depth: number }).depth >= depth) open.pop()
    const { list } = open.at(-1) as { list: Element }
    const item = element('li', {}, element('a', { href: `#${id}` }, text))
    // Lists below an item come into being with their first entry.
    const parent = list.tagName === 'ul' ? list : innerList(list)
    parent.children.push(item)
    open.push({ depth, list: item })
  }
  return top
}

function innerList(item: Element): Element {
  const last = item.children.at(-1)
  if (last?.type === 'element' && last.tagName === 'ul') return last
  const list = element('ul', {})
  item.children.push(list)
  return list
}

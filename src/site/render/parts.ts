import type { Element, Nodes, Root, RootContent } from 'hast'
import { element } from './element.ts'

/** Pages up to so many lines are laid out in one go. */
const longPage = 1500
/** A part ends at the first heading after so many lines. */
const partLength = 50
/** How many lines a part can say that it has: the style sheet knows their heights. */
const lengths = [50, 100, 200, 400, 800]

/**
 * Cuts a very long page at headings into parts that the browser lays out only when they come near the window. Each says
 * about how long it is, so that the scroll bar is right from the start.
 */
export function cutLongPage(root: Root): void {
  const lines = root.children.map(lineCount)
  if (lines.reduce((sum, count) => sum + count, 0) <= longPage) return
  const parts: Element[] = []
  let children: RootContent[] = []
  let length = 0
  const close = (): void => {
    if (children.length === 0) return
    parts.push(element('section', { className: ['part'], dataLines: String(lengths.findLast((known) => known <= length) ?? lengths[0]) },
      ...children.filter((child) => child.type !== 'doctype')))
    children = []
    length = 0
  }
  root.children.forEach((child, index) => {
    if (length >= partLength && isHeading(child)) close()
    children.push(child)
    length += lines[index] as number
  })
  close()
  root.children = parts
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && (node.properties.className as string[] | undefined)?.[0] === 'heading'
}

const blocks = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'dt', 'dd', 'summary'])

/** About how many lines of the window a node takes. */
function lineCount(node: Nodes): number {
  if (node.type === 'text') return node.value === '\n' ? 0 : node.value.length / 90
  if (!('children' in node)) return 0
  if (node.type === 'element' && node.tagName === 'pre') return textLines(node) + 1
  const inner = node.children.reduce((sum, child) => sum + lineCount(child), 0)
  return node.type === 'element' && blocks.has(node.tagName) ? Math.ceil(inner) + 0.5 : inner
}

function textLines(node: Nodes): number {
  if (node.type === 'text') return node.value.split('\n').length - 1
  return 'children' in node ? node.children.reduce((sum, child) => sum + textLines(child), 0) : 0
}

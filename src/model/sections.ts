import type { Root, RootContent } from 'mdast'
import { rangeOf } from './ranges.ts'
import type { Heading, Section } from './types.ts'

/** The outline of a page: its top-level headings nested by depth. Headings inside containers open no section. */
export function outline(tree: Root, headings: Heading[]): Section[] {
  const byOffset = new Map(headings.map((heading) => [heading.range.start.offset, heading]))
  const top: Section[] = []
  const open: Section[] = []
  for (const node of tree.children) {
    const heading = node.type === 'heading' ? byOffset.get(rangeOf(node).start.offset) : undefined
    if (heading) {
      while (open.length > 0 && (open.at(-1) as Section).heading.depth >= heading.depth) open.pop()
      const section: Section = { heading, range: { ...heading.range }, sections: [] }
      const parent = open.at(-1)
      if (parent) parent.sections.push(section)
      else top.push(section)
      open.push(section)
    }
    for (const section of open) if (node.position) section.range.end = rangeOf(node).end
  }
  return top
}

/** The top-level nodes that a section holds itself: up to its first sub-section, its heading left out. */
export function ownNodes(tree: Root, section: Section): RootContent[] {
  const nodes: RootContent[] = []
  const start = section.heading.range.end.offset
  for (let index = firstFrom(tree, start); index < tree.children.length; index++) {
    const node = tree.children[index] as RootContent
    if (node.type === 'heading' || rangeOf(node).start.offset >= section.range.end.offset) break
    nodes.push(node)
  }
  return nodes
}

/** The index of the first top-level node that starts at an offset or behind it. */
function firstFrom(tree: Root, offset: number): number {
  let low = 0
  let high = tree.children.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rangeOf(tree.children[middle] as RootContent).start.offset < offset) low = middle + 1
    else high = middle
  }
  return low
}

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
  const start = section.heading.range.end.offset
  const end = section.sections[0]?.heading.range.start.offset ?? section.range.end.offset
  return tree.children.filter((node) => within(node, start, end))
}

function within(node: RootContent, start: number, end: number): boolean {
  if (!node.position) return false
  const range = rangeOf(node)
  return range.start.offset >= start && range.end.offset <= end
}

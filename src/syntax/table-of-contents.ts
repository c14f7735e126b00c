/** `[TOC]`, as MkDocs writes it, and `[[_TOC_]]`, as GitLab does: a list of the page's headings. */
import type { Paragraph, Root } from 'mdast'
import type { TableOfContents } from './nodes.ts'
import { visit } from './visit.ts'

const markers: ReadonlySet<string> = new Set(['[TOC]', '[[_TOC_]]'])

/** Puts a table of contents in the place of every paragraph that is nothing but the marker. */
export function readTablesOfContents(tree: Root, source: string): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent || !isMarker(node, source)) return
    const contents: TableOfContents = { type: 'tableOfContents', position: node.position }
    parent.children[index] = contents
  })
}

/** The source decides, not the text: `\[TOC]` is what someone wanted to show. */
function isMarker({ position }: Paragraph, source: string): boolean {
  const { start, end } = position!
  return end.offset! - start.offset! < 10 && markers.has(source.slice(start.offset, end.offset))
}

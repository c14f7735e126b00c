/** Trees of parts of a text, put where the parts stand. */
import type { Nodes } from 'mdast'
import { visit } from './visit.ts'

/** Moves a tree that begins a line by as many lines, and by the length of the text before it. */
export function shift(tree: Nodes, lines: number, offset: number): void {
  visit(tree, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      point.line += lines
      point.offset! += offset
    }
  })
}

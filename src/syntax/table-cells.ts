/** Cells beyond the columns of a table's head. GitHub's tables leave them out, and so does the tree, for whoever reads it. */
import type { Root } from 'mdast'
import { visit } from './visit.ts'

export function cutTableRows(tree: Root): void {
  visit(tree, 'table', ({ children: rows }) => {
    const width = rows[0]?.children.length ?? 0
    for (const row of rows) if (row.children.length > width) row.children.length = width
  })
}

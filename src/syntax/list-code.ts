/** Indented code in list items: how much of its indent is the item's. */
import type { Code, ListItem, Root } from 'mdast'
import { visit } from './visit.ts'

/**
 * MkDocs counts the levels of lists by 4 columns, CommonMark from where an item's text begins, 2 or 3 columns in. Code
 * that is indented for the former keeps a space or two before each of its lines in the latter: those go.
 */
export function dedentListCode(tree: Root): void {
  visit(tree, 'listItem', (item: ListItem) => {
    const column = item.children[0]?.position?.start.column
    if (column === undefined) return
    const missing = (4 - (column - 1) % 4) % 4
    // Code on the line of its marker is as far in as it is for CommonMark's sake: MkDocs reads text there.
    const isBelow = (code: Code): boolean => code.position!.start.line > item.position!.start.line
    for (const child of item.children) if (child.type === 'code' && !child.data?.fence && isBelow(child)) dedent(child, missing)
  })
}

function dedent(code: Code, most: number): void {
  const lines = code.value.split(/\r\n|\r|\n/)
  const filled = lines.filter(line => line.trim() !== '')
  const extra = Math.min(most, ...filled.map(line => line.length - line.trimStart().length))
  // A tab is no space to be counted.
  if (extra === 0 || filled.some(line => line.slice(0, extra).includes('\t'))) return
  code.value = code.value.replace(new RegExp(`^ {${extra}}`, 'gm'), '')
}

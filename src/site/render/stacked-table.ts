import type { Element } from 'hast'

/** Tables of fewer columns fit a phone. */
const fewestColumns = 4
/** Longer headings are no labels. */
const longestLabel = 32

/** The roles that a browser takes from table elements once a style sheet lays them out as blocks. */
const roles: Readonly<Record<string, string>> = {
  table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', th: 'columnheader', td: 'cell',
}

/**
 * Readies a wide table for a narrow screen, where its rows stand one below the other, each cell with its column's name.
 * What it is to a screen reader stays said.
 *
 * @param names Of all its columns.
 * @returns Whether it can be shown so.
 */
export function stackTable(table: Element, names: string[]): boolean {
  if (names.length < fewestColumns || names.some((name) => name === '' || name.length > longestLabel)) return false
  label(table, names)
  return true
}

function label(node: Element, names: string[]): void {
  const role = roles[node.tagName]
  if (role === undefined) return
  node.properties.role = role
  let column = 0
  for (const child of node.children) {
    if (child.type !== 'element') continue
    // The first cell names its row.
    if (child.tagName === 'td' && column > 0 && child.children.length > 0) child.properties.dataLabel = names[column] ?? ''
    column++
    label(child, names)
  }
}

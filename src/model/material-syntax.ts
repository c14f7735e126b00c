import type { Root } from 'mdast'
import { visit } from '../syntax/visit.ts'

/** Whether a page has admonitions or tabs as Material for MkDocs writes them, which no other renderer shows. */
export function hasMaterialSyntax(tree: Root): boolean {
  let found = false
  visit(tree, (node) => {
    if ((node.type === 'admonition' || node.type === 'tabSet') && node.dialect === 'material') found = true
    return !found
  })
  return found
}

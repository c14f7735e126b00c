import type { Nodes as HastNodes } from 'hast'
import type { Nodes, Root } from 'mdast'
import type { Handler, Handlers } from 'mdast-util-to-hast'
import { visit as visitHtml } from 'unist-util-visit'
import { authorsId, ownIdPrefix } from '../../model/anchors.ts'
import { visit } from '../../syntax/visit.ts'

/** Handlers whose elements get the ids that attribute lists give their nodes (`{#id}`), whatever made them. */
export function withOwnIds(handlers: Handlers): Handlers {
  return Object.fromEntries(Object.entries(handlers).map(([type, handler]): [string, Handler] => [
    type,
    (state, node: Nodes, parent) => {
      const result = handler(state, node, parent)
      const id = authorsId(node)
      if (id !== undefined && result && !Array.isArray(result) && result.type === 'element') result.properties.id ??= id
      return result
    },
  ]))
}

/** The same for the nodes that have the default handlers, which read it from the node. */
export function keepOwnIds(tree: Root): void {
  visit(tree, (node: Nodes) => {
    const id = node.type === 'heading' ? undefined : authorsId(node)
    if (id !== undefined) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
  })
}

/** Gives footnotes and the references to them the ids they have in MkDocs, which the model lists as anchors. */
export function renameFootnotes(tree: Root, html: HastNodes): void {
  const names = footnoteNames(tree)
  if (names.size === 0) return
  visitHtml(html, 'element', ({ properties }) => {
    for (const [attribute, mark] of [['id', ''], ['href', '#']] as const) {
      const value = String(properties[attribute] ?? '')
      const name = value.startsWith(mark + ownIdPrefix) ? names.get(decoded(value.slice(mark.length + ownIdPrefix.length))) : undefined
      if (name !== undefined) properties[attribute] = mark + name
    }
  })
}

/** A label may hold a percent sign that encodes nothing. */
function decoded(id: string): string {
  try {
    return decodeURI(id)
  } catch {
    return id
  }
}

/** From the ids that mdast-util-to-hast gives, its prefix left out. */
function footnoteNames(tree: Root): Map<string, string> {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  const keep = (key: string, name: string): void => { if (!names.has(key)) names.set(key, name) }
  visit(tree, (node: Nodes) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return
    const id = node.identifier.toLowerCase()
    const label = node.label ?? node.identifier
    if (node.type === 'footnoteDefinition') return keep(`fn-${id}`, `fn:${label}`)
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    keep(`fnref-${id}${count > 1 ? `-${count}` : ''}`, `fnref${count > 1 ? count : ''}:${label}`)
  })
  return names
}

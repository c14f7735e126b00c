/**
 * Going through a tree. As `unist-util-visit` does it, but for what we do not need (tests by function, going backwards,
 * names for stack traces), which takes ten times as long: a page is gone through some twenty times.
 */
import type { Nodes, Parents } from 'mdast'

/** A node's children are not looked at where this returns `false`; else they are those that it has by then. */
export type Visitor<Node extends Nodes> = (node: Node, index: number | undefined, parent: Parents | undefined) => boolean | void

/** Visits the nodes of a tree, or those of one type, in document order. */
export function visit(tree: Nodes, visitor: Visitor<Nodes>): void
export function visit<Type extends Nodes['type']>(tree: Nodes, type: Type, visitor: Visitor<Extract<Nodes, { type: Type }>>): void
export function visit(tree: Nodes, typeOrVisitor: string | Visitor<Nodes>, typed?: Visitor<never>): void {
  if (typeof typeOrVisitor === 'string') visitNode(tree, typeOrVisitor, typed as Visitor<Nodes>, undefined, undefined)
  else visitNode(tree, null, typeOrVisitor, undefined, undefined)
}

function visitNode(
  node: Nodes, type: string | null, visitor: Visitor<Nodes>, index: number | undefined, parent: Parents | undefined
): void {
  if ((type === null || node.type === type) && visitor(node, index, parent) === false) return
  if (!('children' in node)) return
  for (let at = 0; at < node.children.length; at++) visitNode(node.children[at]!, type, visitor, at, node)
}

/** The types of all nodes of a tree. */
export function typesIn(tree: Nodes): ReadonlySet<string> {
  const types = new Set<string>()
  visit(tree, node => {
    types.add(node.type)
  })
  return types
}

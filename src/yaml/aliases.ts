import { isAlias, visit } from 'yaml'
import type { Alias, Document, Node } from 'yaml'

/** What the aliases of a document stand for: the node before each that bore its anchor last. */
export function aliasesOf(document: Document): { targets: Map<Alias, Node>; broken: Alias[] } {
  const targets = new Map<Alias, Node>()
  const broken: Alias[] = []
  const anchors = new Map<string, Node>()
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source)
        if (target) targets.set(node, target)
        else broken.push(node)
      } else if (node.anchor) anchors.set(node.anchor, node)
    },
  })
  return { targets, broken }
}

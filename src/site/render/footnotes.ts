import type { ElementContent } from 'hast'
import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import type { Handler, State } from 'mdast-util-to-hast'
import { visit } from '../../syntax/visit.ts'

/**
 * The page with all of its footnotes. Those that nothing refers to, and those whose name another one has already, stand
 * behind the others: what an author has written there is part of the page, steps and commands among it.
 */
export const rootWithFootnotes: Handler = (state: State, root: Root): ElementContent => {
  const result = defaultHandlers.root(state, root)
  const notes = new Map<string, FootnoteDefinition>()
  const repeated: FootnoteDefinition[] = []
  visit(root, 'footnoteDefinition', (node: FootnoteDefinition) => {
    if (notes.has(idOf(node))) repeated.push(node)
    else notes.set(idOf(node), node)
  })
  const reached = reachedFrom(root, notes)
  for (const id of notes.keys()) if (!reached.has(id)) addNote(state, id)
  /** The last number that has been given to another note of a name. */
  const last = new Map<string, number>()
  for (const node of repeated) {
    const renamed = { ...node, identifier: freeName(node, notes, last) }
    notes.set(idOf(renamed), renamed)
    state.footnoteById.set(idOf(renamed), renamed)
    addNote(state, idOf(renamed))
  }
  // A root is what stands for itself: only the types of handlers know of none.
  return result as unknown as ElementContent
}

function addNote(state: State, id: string): void {
  state.footnoteOrder.push(id)
  // So that a reference in a note that is still to come does not list it a second time.
  state.footnoteCounts.set(id, 0)
}

/** Ids, as the state has them, of the notes that references outside of notes lead to, be it by way of other notes. */
function reachedFrom(root: Root, notes: ReadonlyMap<string, FootnoteDefinition>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open: Nodes[] = [root]
  for (let from = open.pop(); from; from = open.pop()) {
    visit(from, (node: Nodes) => {
      if (node.type === 'footnoteDefinition') return node === from
      const note = node.type === 'footnoteReference' && !reached.has(idOf(node)) ? notes.get(idOf(node)) : undefined
      if (note) {
        reached.add(idOf(note))
        open.push(note)
      }
      return true
    })
  }
  return reached
}

function freeName(node: FootnoteDefinition, notes: ReadonlyMap<string, FootnoteDefinition>, last: Map<string, number>): string {
  let number = (last.get(idOf(node)) ?? 1) + 1
  while (notes.has(idOf({ identifier: `${node.identifier}-${number}` }))) number++
  last.set(idOf(node), number)
  return `${node.identifier}-${number}`
}

function idOf({ identifier }: { identifier: string }): string {
  return identifier.toUpperCase()
}

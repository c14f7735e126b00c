/** Neighbouring tabs → tab sets. */
import type { Definition, Root } from 'mdast'
import type { Node, Parent, Position } from 'unist'
import type { Tab, TabSet } from './nodes.ts'
import { visit } from './visit.ts'

/** Tabs that begin a set of their own though a tab precedes them. */
export const startsNewSet = new WeakSet<Tab>()

/** Groups tabs that follow each other directly. Link definitions between them move behind the set. */
export function groupTabs(tree: Root): void {
  visit(tree, node => {
    if (!('children' in node) || (node as Node).type === 'tabSet') return
    const parent = node as Parent
    if (parent.children.some(child => child.type === 'tab')) parent.children = grouped(parent.children)
  })
}

function grouped(children: readonly Node[]): Node[] {
  const result: Node[] = []
  let set: TabSet | undefined
  let between: Definition[] = []
  for (const child of children) {
    if (child.type === 'definition' && set) {
      between.push(child as Definition)
      continue
    }
    if (child.type !== 'tab') {
      result.push(...between, child)
      between = []
      set = undefined
      continue
    }
    const tab = child as Tab
    if (!set || set.dialect !== tab.dialect || startsNewSet.has(tab)) {
      result.push(...between)
      between = []
      set = { type: 'tabSet', dialect: tab.dialect, children: [], position: copied(tab.position) }
      result.push(set)
    }
    set.children.push(tab)
    if (set.position && tab.position) set.position.end = { ...tab.position.end }
  }
  result.push(...between)
  return result
}

function copied(position: Position | undefined): Position | undefined {
  return position && { start: { ...position.start }, end: { ...position.end } }
}

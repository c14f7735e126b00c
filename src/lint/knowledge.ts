import type { Inventory } from '../inventory/types.ts'
import { builtIn, knowledgeWith } from '../shell/knowledge/index.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import type { Programs } from '../shell/knowledge/types.ts'

const read = new WeakMap<Inventory, Knowledge>()

/** What is known about programs: those built in, and the programs and scripts that the inventory declares. */
export function knowledgeOf(inventory: Inventory | null): Knowledge {
  if (!inventory) return builtIn
  let knowledge = read.get(inventory)
  if (!knowledge) {
    const names = [...inventory.programs, ...inventory.scripts].map(({ name }) => name.slice(name.lastIndexOf('/') + 1))
    const own: Programs = Object.fromEntries(names.map((name) => [name, builtIn.specificationOf(name) ?? {}]))
    knowledge = knowledgeWith(own)
    read.set(inventory, knowledge)
  }
  return knowledge
}

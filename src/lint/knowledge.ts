import { ownPrograms } from '../inventory/own-programs.ts'
import type { Inventory } from '../inventory/types.ts'
import { builtIn, knowledgeWith } from '../shell/knowledge/index.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'

const read = new WeakMap<Inventory, Knowledge>()

/** What is known about programs: those built in, and the programs and scripts that the inventory declares. */
export function knowledgeOf(inventory: Inventory | null): Knowledge {
  if (!inventory) return builtIn
  let knowledge = read.get(inventory)
  if (!knowledge) {
    knowledge = knowledgeWith(ownPrograms(inventory))
    read.set(inventory, knowledge)
  }
  return knowledge
}

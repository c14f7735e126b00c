import { ownPrograms } from '../inventory/own-programs.ts'
import type { Inventory } from '../inventory/types.ts'
import { builtIn, knowledgeWith } from '../shell/knowledge/index.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { oncePer } from './once-per.ts'

/** What is known about programs: those built in, and the programs and scripts that the inventory declares. */
export function knowledgeOf(inventory: Inventory | null): Knowledge {
  return inventory ? knowledgeFrom(inventory) : builtIn
}

const knowledgeFrom = oncePer((inventory: Inventory) => knowledgeWith(ownPrograms(inventory)))

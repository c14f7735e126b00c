import { buildBook, type ReadBook } from '../model/book.ts'
import { parseInventory } from '../inventory/load.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import { readFolder, type SourceFolder } from '../source/folder.ts'

/** A content folder, read: the files, the model, and the inventory where there is one. */
export interface ReadContent extends ReadBook {
  folder: SourceFolder
  inventory: Inventory | null
  inventoryProblems: InventoryProblem[]
}

/** @throws ContentError when the folder cannot be read. */
export async function readContent(dir: string): Promise<ReadContent> {
  const folder = await readFolder(dir)
  const declared = folder.inventory && parseInventory(folder.inventory.text, folder.inventory.path)
  return {
    folder,
    ...buildBook(folder.pages, { files: folder.files }),
    inventory: declared?.inventory ?? null,
    inventoryProblems: declared?.problems ?? [],
  }
}

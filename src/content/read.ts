import { parseInventory } from '../inventory/load.ts'
import { defaultSettings, parseSettings } from '../inventory/settings.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import { buildBook, type ReadBook } from '../model/book.ts'
import { UserError } from '../source/errors.ts'
import { readFolder, type SourceFolder } from '../source/folder.ts'

/** A content folder, read: the files, the model, and the inventory where there is one. */
export interface ReadContent extends ReadBook {
  folder: SourceFolder
  inventory: Inventory | null
  inventoryProblems: InventoryProblem[]
}

/**
 * Reads a content folder as every command does, by its own `runpress.yaml`.
 *
 * @throws UserError when the folder cannot be read or its configuration is wrong.
 */
export async function readContent(dir: string): Promise<ReadContent> {
  const folder = await readFolder(dir)
  const { settings, problems } = folder.settings
    ? parseSettings(folder.settings.text, folder.settings.path)
    : { settings: defaultSettings, problems: [] }
  if (problems.length > 0) throw new UserError(problems.map(describeProblem).join('\n'))
  const declared = folder.inventory && parseInventory(folder.inventory.text, folder.inventory.path)
  return {
    folder,
    ...buildBook(folder.pages, { files: folder.files, slugStyle: settings.slugs }),
    inventory: declared?.inventory ?? null,
    inventoryProblems: declared?.problems ?? [],
  }
}

function describeProblem({ path, range, message }: InventoryProblem): string {
  return `${path}:${range.start.line}:${range.start.column}: ${message}`
}

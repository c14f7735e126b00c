import { parseInventory } from '../inventory/load.ts'
import { defaultSettings, parseSettings } from '../inventory/settings.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import { buildBook, type ReadBook } from '../model/book.ts'
import { Includes } from '../model/includes.ts'
import { UserError } from '../source/errors.ts'
import { readFolder, type SourceFile, type SourceFolder } from '../source/folder.ts'
import { readTextFiles } from '../source/text-files.ts'
import { readAlertFiles } from './alert-files.ts'

/** A content folder, read: the files, the model, and the inventory where there is one. */
export interface ReadContent extends ReadBook {
  folder: SourceFolder
  inventory: Inventory | null
  inventoryProblems: InventoryProblem[]
  /** The rule files that the inventory's alerts come from. */
  ruleFiles: SourceFile[]
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
  const alerts = declared?.inventory.alerts && await readAlertFiles(folder.root, declared.inventory.alerts)
  return {
    folder,
    ...buildBook(folder.pages, { files: folder.files, slugStyle: settings.slugs, includes: await readIncludes(folder) }),
    inventory: declared ? { ...declared.inventory, alerts: alerts?.alerts ?? null } : null,
    inventoryProblems: [...(declared?.problems ?? []), ...(alerts?.problems ?? [])],
    ruleFiles: alerts?.files ?? [],
  }
}

/** Reads the files that pages include, and those that these include in turn. */
async function readIncludes(folder: SourceFolder): Promise<Includes> {
  const includes = new Includes(folder.pages, folder.files)
  for (let known = -1; includes.size > known;) {
    known = includes.size
    for (const [path, text] of await readTextFiles(folder, includes.wanted(folder.pages))) includes.add(path, text)
  }
  return includes
}

function describeProblem({ path, range, message }: InventoryProblem): string {
  return `${path}:${range.start.line}:${range.start.column}: ${message}`
}

import { parseInventory } from '../../src/inventory/load.ts'
import { lint } from '../../src/lint/run.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import type { LintResult, Problem } from '../../src/lint/types.ts'
import { buildBook } from '../../src/model/book.ts'

/** Lints Markdown files, given by path, as a content folder that holds nothing else. */
export function lintFiles(files: Record<string, string>, inventory?: string, settings?: LintSettings): LintResult {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const { book } = buildBook(sources, { files: Object.keys(files) })
  const declared = inventory === undefined ? null : parseInventory(inventory, 'inventory.yaml')
  return lint({ book, inventory: declared?.inventory ?? null, inventoryProblems: declared?.problems }, settings)
}

/** One problem as a row: `path:line:column rule severity suggestion`. */
export function row({ path, range, rule, severity, suggestion }: Problem): string {
  return [`${path}:${range.start.line}:${range.start.column}`, rule, severity, suggestion].filter(Boolean).join(' ')
}

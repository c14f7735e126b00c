import { parseAlertRules } from '../../src/inventory/alert-rules.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { lint } from '../../src/lint/run.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import type { LintResult, Problem } from '../../src/lint/types.ts'
import { parseMkdocs } from '../../src/mkdocs/read.ts'
import { buildBook } from '../../src/model/book.ts'

/** Lints Markdown files, given by path, as a content folder that holds nothing else; `.yaml` files among them are rule files. */
export function lintFiles(files: Record<string, string>, inventory?: string, settings?: LintSettings): Promise<LintResult> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const pages = sources.filter(({ path }) => path.endsWith('.md'))
  const { book, texts } = buildBook(pages, { files: Object.keys(files) })
  const declared = inventory === undefined ? null : parseInventory(inventory, 'inventory.yaml')
  const alerts = declared?.inventory.alerts
  for (const { path, text } of sources.filter(({ path }) => path.endsWith('.yaml'))) {
    alerts?.rules.push(...parseAlertRules(text, { path, annotations: alerts.annotations, named: true }).alerts)
  }
  const mkdocs = sources.filter(({ path }) => path === 'mkdocs.yml')
  const configProblems = mkdocs.length === 0 ? [] : parseMkdocs(mkdocs).problems
  return lint({ book, texts, inventory: declared?.inventory ?? null, inventoryProblems: declared?.problems, configProblems }, settings)
}

/** One problem as a row: `path:line:column rule severity suggestion`. */
export function row({ path, range, rule, severity, suggestion }: Problem): string {
  return [`${path}:${range.start.line}:${range.start.column}`, rule, severity, suggestion].filter(Boolean).join(' ')
}

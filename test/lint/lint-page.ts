import { findSourceProblems } from '../../src/content/source-problems.ts'
import { parseAlertRules } from '../../src/inventory/alert-rules.ts'
import { deriveCompose } from '../../src/inventory/derive/compose.ts'
import { NamedFiles, noFacts, type SourceFacts } from '../../src/inventory/derive/facts.ts'
import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { ownPrograms } from '../../src/inventory/own-programs.ts'
import type { DeclaredInventory } from '../../src/inventory/sources.ts'
import { lint } from '../../src/lint/run.ts'
import type { LintSettings } from '../../src/lint/run.ts'
import type { LintResult, Problem } from '../../src/lint/types.ts'
import { parseMkdocs } from '../../src/mkdocs/read.ts'
import { buildBook } from '../support/build-book.ts'
import { asText } from '../../src/source/folder.ts'

/** Lints Markdown files, given by path, as a content folder that holds nothing else; `.yaml` files among them are what the inventory derives from. */
export function lintFiles(files: Record<string, string>, inventory?: string, settings?: LintSettings): Promise<LintResult> {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text }))
  const pages = sources.filter(({ path }) => path.endsWith('.md')).map(({ path, text }) => asText(path, { bytes: bytesOf(text) }))
  const declared = inventory === undefined ? null : withSources(parseInventory(inventory, 'inventory.yaml'), files)
  const programs = declared ? ownPrograms(declared.inventory) : {}
  const { book, texts } = buildBook(pages, { files: Object.keys(files), programs })
  const mkdocs = sources.filter(({ path }) => path === 'mkdocs.yml')
  const configProblems = mkdocs.length === 0 ? [] : parseMkdocs(mkdocs).problems
  const others = sources.map(({ path }) => path).filter((path) => !path.endsWith('.md'))
  const sourceProblems = findSourceProblems({ root: '', pages, files: others, problems: [], inventory: null, settings: null }, [], book)
  return lint({ book, texts, sourceProblems, inventory: declared?.inventory ?? null, inventoryProblems: declared?.problems, configProblems }, settings)
}

/** UTF-8, with a byte that is none for each of the halves of characters that stand for one: U+DCE4 for E4. */
function bytesOf(text: string): Uint8Array {
  const pieces = text.split(/([\udc80-\udcff])/u)
  return Buffer.concat(pieces.map((piece, index) => (index % 2 === 1 ? Buffer.of(piece.charCodeAt(0) & 0xff) : Buffer.from(piece))))
}

/** An inventory with the alerts of all `.yaml` files, and the compose projects of those it names. */
function withSources(declared: DeclaredInventory, files: Record<string, string>) {
  const facts = declared.sources.map((source): [typeof source, SourceFacts] => {
    if (source.part === 'compose') {
      const named = new NamedFiles()
      for (const [path, text] of Object.entries(files)) named.add(path, text)
      const [first] = source.from
      return [source, first ? deriveCompose(source.from.map(({ name }) => name), named, first).facts : noFacts()]
    }
    const options = { annotations: declared.inventory.alerts?.annotations ?? [], named: true }
    const yaml = Object.entries(files).filter(([path]) => path.endsWith('.yaml'))
    return [source, { ...noFacts(), alerts: yaml.flatMap(([path, text]) => parseAlertRules(text, { path, ...options }).alerts) }]
  })
  return joinInventory(declared, new Map(facts))
}

/** One problem as a row: `path:line:column rule severity suggestion`. */
export function row({ path, range, rule, severity, suggestion }: Problem): string {
  return [`${path}:${range.start.line}:${range.start.column}`, rule, severity, suggestion].filter(Boolean).join(' ')
}

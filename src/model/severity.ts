import type { Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { inlineText } from './inline-text.ts'
import { rangeOf } from './ranges.ts'
import type { SeverityLevel } from './types.ts'

const columnNames = /^(?:(?:severity|incident|priority|alert)\s+)?(?:levels?|severity|severities|sev|priority)$/i
const common = /\b(SEV|P)[- ]?([0-5])\b/i

/**
 * The severity levels that a page defines: the rows of the first table whose first column is headed “Level”,
 * “Severity” or the like and holds names.
 */
export function readSeverityLevels(tree: Root): SeverityLevel[] {
  let levels: SeverityLevel[] = []
  visit(tree, 'table', (table) => {
    if (levels.length === 0) levels = readTable(table)
  })
  return levels
}

function readTable(table: Table): SeverityLevel[] {
  const [header, ...rows] = table.children
  const names = header?.children.map((cell) => inlineText(cell)) ?? []
  if (!columnNames.test(names[0] ?? '') || rows.length < 2) return []
  const levels = rows.map((row) => {
    const [name = '', ...values] = row.children.map((cell) => inlineText(cell))
    return {
      name,
      fields: values.map((value, index) => ({ name: names[index + 1] ?? '', value })),
      range: rangeOf(row),
    }
  })
  // A bare number would be found in every title that has one.
  return levels.every(({ name }) => /\p{L}/u.test(name)) ? levels : []
}

/**
 * The severity that a title names: the defined level it mentions first, else one of the usual forms (`SEV-1`, `P2`);
 * `null` where it names none.
 */
export function severityIn(title: string, levels: SeverityLevel[]): string | null {
  const lower = title.toLowerCase()
  const found = levels
    .map(({ name }) => ({ name, at: wordIndex(lower, name.toLowerCase()) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length)[0]
  if (found) return found.name
  const match = common.exec(title)
  if (!match) return null
  const [, word = '', number = ''] = match
  const usual = word.toUpperCase() === 'SEV' ? `SEV-${number}` : `${word.toUpperCase()}${number}`
  return levels.find(({ name }) => letters(name) === letters(usual))?.name ?? usual
}

/** `SEV-1`, `Sev 1` and `sev1` are one level. */
function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Where `word` stands in `text` as a word of its own, or -1. */
function wordIndex(text: string, word: string): number {
  if (word === '') return -1
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text[at + word.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at
  }
  return -1
}

import type { Root, Table } from 'mdast'
import { inlineText } from './inline-text.ts'
import { rangeOf } from './ranges.ts'
import type { SeverityLevel } from './types.ts'
import { visit } from '../syntax/visit.ts'

const columnNames = /^(?:(?:severity|incident|priority|alert)\s+)?(?:levels?|severity|severities|sev|priority)$/i
/** Levels that are words, as alerts and trackers write them, with how grave they are. */
const words = new Map<string, 1 | 2 | 3 | 4>([
  ['critical', 1], ['error', 2], ['major', 2], ['high', 2], ['warning', 3], ['medium', 3], ['moderate', 3],
  ['minor', 4], ['low', 4], ['info', 4], ['informational', 4],
])
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

/**
 * The severity that stands as a value of its own: “Warning”, “P2 – degraded”. `null` where it is none, or a choice of
 * several as in templates.
 */
export function severityOf(value: string, levels: SeverityLevel[]): string | null {
  const text = value.slice(0, 200).replace(/\s+/g, ' ').trim()
  const first = levelAt(text, levels)
  if (!first) return null
  const rest = text.slice(first.length)
  const next = /^ ?(?:[/|,+→]|-{1,2}>?|or\b|and\b|to\b)+ ?/i.exec(rest)
  const other = next && levelAt(rest.slice(next[0].length), levels)
  return other && other.name !== first.name ? null : first.name
}

/** The severity that a heading carries: “Disk full (SEV-2)”, “[P1] Disk full”, “SEV-1: Disk full”. */
export function severityOfHeading(text: string, levels: SeverityLevel[]): string | null {
  for (const [, inner = ''] of text.matchAll(/[[(]([^[\]()]{1,40})[\])]/g)) {
    if (isLevelName(inner, levels)) return levelAt(inner.trim(), levels)?.name ?? null
  }
  const [, before, after] = /^([^:–—]{1,20}?) ?(?:[:–—]| - )|(?:[:–—]| - ) ?([^:–—]{1,20})$/.exec(text) ?? []
  const label = (before ?? after ?? '').trim()
  const isLevel = isNumbered(label) || levels.some(({ name }) => letters(name) === letters(label))
  return isLevel ? severityIn(label, levels) : null
}

/** Whether a text is a level's name and nothing else. */
export function isLevelName(text: string, levels: SeverityLevel[]): boolean {
  return levelAt(text.trim(), levels)?.length === text.trim().length
}

/** How grave a level is that has neither a number nor a table: 1 the gravest. */
export function gravity(name: string): 1 | 2 | 3 | 4 {
  return words.get(name.toLowerCase()) ?? 4
}

/** The level at the start of a text: one that the page defines, a usual form, or a word that alerts use. */
function levelAt(text: string, levels: SeverityLevel[]): { name: string; length: number } | null {
  const lower = text.toLowerCase()
  const defined = levels.map(({ name }) => name).filter((name) => wordIndex(lower, name.toLowerCase()) === 0)
    .sort((a, b) => b.length - a.length)[0]
  if (defined !== undefined) return { name: defined, length: defined.length }
  const numbered = /^(?:SEV(?:ERITY)?|P|S)[- ]?[0-5](?![\w.%])/i.exec(text)?.[0]
  if (numbered !== undefined) return { name: severityIn(numbered, levels) ?? numbered.toUpperCase(), length: numbered.length }
  const word = /^[a-z]+(?![\w-])/.exec(lower)?.[0] ?? ''
  return words.has(word) ? { name: word, length: word.length } : null
}

function isNumbered(label: string): boolean {
  return /^(?:SEV|P)[- ]?[0-5]$/i.test(label)
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

/**
 * The hostile pages: `CATEGORY/CASE.md`, bytes as they are, and beside them `expected.tsv` with what is found in each.
 * Its rows are `case.md<TAB>line<TAB>column<TAB>rule` for every error and warning, `case.md<TAB>-` where there is none,
 * and besides these `case.md<TAB>swallowed` where CommonMark gives the page's end to a fence.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { generated } from './generated.ts'

export interface Case {
  name: string
  bytes(): Uint8Array
  /** `line<TAB>column<TAB>rule` or `-`; none where the table knows nothing of the case. */
  expected: string[]
  swallowed: boolean
}

export interface Category {
  name: string
  cases: Case[]
  /** Rows of the table for files that do not exist. */
  stray: string[]
}

const table = 'expected.tsv'

export function readCategories(): Category[] {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => readCategory(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readCategory(name: string): Category {
  const folder = new URL(`${name}/`, import.meta.url)
  const rows = existsSync(new URL(table, folder)) ? readRows(readFileSync(new URL(table, folder), 'utf8')) : new Map<string, string[]>()
  const files = readdirSync(folder).filter((file) => file !== table).sort()
  const written = files.map((file) => caseOf(file, rows.get(file) ?? [], () => readFileSync(new URL(file, folder))))
  const made = generated.filter(({ category }) => category === name).map((one) => caseOf(one.name, one.expected, one.make))
  return { name, cases: [...written, ...made], stray: [...rows.keys()].filter((file) => !files.includes(file)) }
}

function readRows(text: string): Map<string, string[]> {
  const rows = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [file = '', ...what] = line.split('\t')
    rows.set(file, [...(rows.get(file) ?? []), what.join('\t')])
  }
  return rows
}

function caseOf(name: string, rows: readonly string[], make: () => string | Uint8Array): Case {
  return {
    name,
    bytes: () => Buffer.from(make()),
    expected: rows.filter((row) => row !== 'swallowed'),
    swallowed: rows.includes('swallowed'),
  }
}

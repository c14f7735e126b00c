import { LineIndex } from '../model/ranges.ts'
import type { Page, Range } from '../model/types.ts'

const indexes = new WeakMap<Page, LineIndex>()

/** Where the lines of a page's text begin, worked out once a page. */
export function linesOf(page: Page, text: string): LineIndex {
  const known = indexes.get(page)
  if (known) return known
  const lines = new LineIndex(text)
  indexes.set(page, lines)
  return lines
}

/** The range of a match of a global expression in a page's text. */
export function rangeOfMatch(page: Page, text: string, start: number, length: number): Range {
  return linesOf(page, text).range(start, start + length)
}

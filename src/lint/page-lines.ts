import { LineIndex } from '../model/ranges.ts'
import type { Page, Range } from '../model/types.ts'
import { oncePer } from './once-per.ts'

const linesOf = oncePer((_page: Page, text: string) => new LineIndex(text))

/** A stretch of a page's text, such as what an expression matches there. */
export function rangeOfMatch(page: Page, text: string, start: number, length: number): Range {
  return linesOf(page, text).range(start, start + length)
}

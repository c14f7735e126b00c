import type { Fix } from './types.ts'

/** A text with fixes made in it. */
export interface FixedText {
  text: string
  /** How many of the fixes were made; those that overlap an earlier one were not. */
  count: number
}

/**
 * Makes fixes in a text. Of two that overlap, the one that begins first is made; the other one is left for the next
 * check, which sees what the first has changed. Everything outside their ranges stays as it is.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const ordered = [...fixes].sort((a, b) => a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset)
  const pieces: string[] = []
  let done = 0
  let count = 0
  let inserted = -1
  for (const { range: { start, end }, text: replacement } of ordered) {
    // Two insertions at one place have no order of their own.
    if (start.offset < done || start.offset === inserted || end.offset > text.length) continue
    pieces.push(text.slice(done, start.offset), replacement)
    done = end.offset
    inserted = end.offset
    if (replacement !== text.slice(start.offset, end.offset)) count++
  }
  return { text: pieces.join('') + text.slice(done), count }
}

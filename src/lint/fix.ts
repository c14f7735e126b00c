import type { Fix } from './types.ts'

/** A text with fixes made in it. */
interface FixedText {
  text: string
  /** The fixes that changed something; those that overlap an earlier one were not made. */
  made: Fix[]
}

/**
 * Makes fixes in a text. Of two that overlap or touch, the one that begins first is made; the other one is left for the next
 * check, which sees what the first has changed. Everything outside their ranges stays as it is.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const ordered = [...fixes].sort((a, b) => a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset)
  const pieces: string[] = []
  const made: Fix[] = []
  let end = 0
  for (const fix of ordered) {
    const { start, end: { offset } } = fix.range
    if ((made.length > 0 && start.offset <= end) || offset > text.length || fix.text === text.slice(start.offset, offset)) continue
    pieces.push(text.slice(end, start.offset), fix.text)
    made.push(fix)
    end = offset
  }
  return { text: pieces.join('') + text.slice(end), made }
}

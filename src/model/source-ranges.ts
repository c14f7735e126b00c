import type { Page, Point, Range, TextPart } from './types.ts'

/** Where something stands in its page's own source, and in the file it was included from, if it was. */
export interface SourcePlace {
  range: Range
  included: { path: string; line: number } | null
}

/**
 * Turns a range of a page's text into the range of its source: what was included stands at the line that includes it.
 */
export function sourcePlace({ textParts }: Page, range: Range): SourcePlace {
  if (textParts.length === 0) return { range, included: null }
  const first = partAt(textParts, range.start.offset)
  // The end is exclusive, so it belongs to the part of the character before it.
  const last = partAt(textParts, Math.max(range.start.offset, range.end.offset - 1))
  return {
    range: {
      start: 'own' in first ? moved(range.start, first) : first.include.start,
      end: 'own' in last ? moved(range.end, last) : last.include.end,
    },
    included: 'own' in first ? null : { path: first.path, line: first.line + range.start.line - first.start.line },
  }
}

/** The last part that begins at an offset or before it. */
function partAt(parts: readonly TextPart[], offset: number): TextPart {
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((parts[middle] as TextPart).start.offset <= offset) low = middle
    else high = middle - 1
  }
  return parts[low] as TextPart
}

function moved(point: Point, { start, own }: Extract<TextPart, { own: Point }>): Point {
  return {
    line: own.line + point.line - start.line,
    column: point.line === start.line ? own.column + point.column - start.column : point.column,
    offset: own.offset + point.offset - start.offset,
  }
}

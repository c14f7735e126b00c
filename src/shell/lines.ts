/** The lines of a block's text. */
import type { Span } from './types.ts'

/** Lines without their ends, the indent that all of them share taken off. */
export function splitLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 ? text.length : newline
    lines.push({ start, end: stop > start && text[stop - 1] === '\r' ? stop - 1 : stop })
    start = stop + 1
  }
  let indent = Infinity
  for (const line of lines) {
    let at = line.start
    while (at < line.end && (text[at] === ' ' || text[at] === '\t')) at++
    if (at < line.end) indent = Math.min(indent, at - line.start)
    if (indent === 0) break
  }
  if (indent > 0 && indent < Infinity) for (const line of lines) line.start = Math.min(line.start + indent, line.end)
  return lines
}

/** How many characters of white space a line begins with. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** A span without the white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

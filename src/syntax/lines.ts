/** Where the lines of a code block stand in the source. */
import type { Code } from 'mdast'
import type { Position } from 'unist'
import { lineEnd, lineStart, nextLine } from './points.ts'

/**
 * The source range of each line of a code node's value, in order; as many as `value` has lines. Works for fenced and
 * indented code in any container, as a line's value is the rest of its source line behind the containers' indent. Where
 * that indent ends within a tab, the tab is part of the range.
 *
 * @param text - The text that the node was parsed from.
 */
export function codeLineRanges(text: string, node: Code): Position[] {
  const start = node.position?.start
  if (start?.offset === undefined) return []
  const fenced = node.data?.fence !== undefined
  let line = start.line
  let end = lineEnd(text, start.offset)
  // Nothing between the fences, or nothing behind the opening one: no line of its own to point at.
  const empty = fenced && node.value === '' && node.position!.end.line - start.line < (node.data?.fence?.closed ? 2 : 1)
  if (fenced && !empty) {
    line++
    end = lineEnd(text, nextLine(text, end))
  }
  return node.value.split(/\r\n|\r|\n/).map((value, index) => {
    if (index > 0) {
      line++
      end = lineEnd(text, nextLine(text, end))
    }
    const first = lineStart(text, end)
    const from = end - commonTail(text, first, end, value)
    return {
      start: { line, column: from - first + 1, offset: from },
      end: { line, column: end - first + 1, offset: end }
    }
  })
}

/** Length of what a line of source has in common with the end of a line of code. */
function commonTail(text: string, first: number, end: number, value: string): number {
  let length = 0
  while (length < value.length && end - length > first) {
    const written = text[end - length - 1]
    const read = value[value.length - length - 1]
    // A tab of which the indent took a part leaves spaces.
    if (written === '\t' && read === ' ') return length + 1
    if (written !== read && written !== '\0') break
    length++
  }
  return length
}

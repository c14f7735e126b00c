/** Arithmetic on points of the source. */
import type { Point } from 'unist'

/** The point `length` UTF-16 units behind another one on the same line. */
export function behind(point: Point, length: number): Point {
  return { line: point.line, column: point.column + length, offset: point.offset! + length }
}

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(source: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineEnding(source[start - 1])) start--
  return start
}

/** Offset of the line ending, or of the text's end, at or behind `offset`. */
export function lineEnd(source: string, offset: number): number {
  let end = offset
  while (end < source.length && !isLineEnding(source[end])) end++
  return end
}

/** Offset of the line behind the one whose ending is at `end`. */
export function nextLine(source: string, end: number): number {
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1
}

/** Where the line before a point's line ends. */
export function endOfLineBefore(source: string, point: Point): Point {
  let end = lineStart(source, point.offset!) - 1
  if (source[end] === '\n' && source[end - 1] === '\r') end--
  return { line: point.line - 1, column: end - lineStart(source, end) + 1, offset: end }
}

/** A point moved back over the white space before it. */
export function withoutTrailingSpace(source: string, point: Point): Point {
  let length = 0
  while (' \t'.includes(source[point.offset! - length - 1] ?? '-')) length++
  return behind(point, -length)
}

function isLineEnding(character: string | undefined): boolean {
  return character === '\n' || character === '\r'
}

/** The point at an offset behind another point. */
export function pointAt(source: string, from: Point, offset: number): Point {
  let { line } = from
  let start = from.offset! - from.column + 1
  for (let at = from.offset!; at < offset; at++) {
    if (!isLineEnding(source[at]) || (source[at] === '\r' && source[at + 1] === '\n')) continue
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1, offset }
}

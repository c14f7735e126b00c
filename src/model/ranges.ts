import type { Node, Position } from 'unist'
import type { Point, Range } from './types.ts'

/** For what is true of a file as a whole. */
export const startOfFile: Range = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }

/** The source range of a syntax node. Every node the parser makes from text has one. */
export function rangeOf(node: Node): Range {
  if (!node.position) throw new Error(`A ${node.type} node without a position reached the model`)
  return fromPosition(node.position)
}

export function fromPosition(position: Position): Range {
  return { start: fromPoint(position.start), end: fromPoint(position.end) }
}

function fromPoint(point: Position['start']): Point {
  return { line: point.line, column: point.column, offset: point.offset ?? 0 }
}

/** From the start of the first node to the end of the last. */
export function rangeAcross(first: Node, last: Node): Range {
  return { start: rangeOf(first).start, end: rangeOf(last).end }
}

/** A point further along the same line. */
export function along({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}

/** A piece of a range of one line, by its distance from the range's start. */
export function partOf({ start }: Range, from: number, length: number): Range {
  const begin = along(start, from)
  return { start: begin, end: along(begin, length) }
}

/** Whether a range lies within another, or is the same. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset
}

/** The index of the line that holds an offset, by the offsets at which the lines start. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Turns offsets of one text into points. Line endings are LF, CR LF and CR, as in CommonMark. */
export class LineIndex {
  private readonly starts: number[] = [0]

  constructor(text: string) {
    if (text.includes('\r')) for (const { index, 0: { length } } of text.matchAll(/\r\n?|\n/g)) this.starts.push(index + length)
    else for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1)
  }

  point(offset: number): Point {
    const line = lineAt(this.starts, offset)
    return { line: line + 1, column: offset - (this.starts[line] as number) + 1, offset }
  }

  /** Where a line ends, its line ending left out. `text` is the one that was indexed. */
  endOf(line: number, text: string): number {
    let end = this.starts[line] ?? text.length
    while (end > (this.starts[line - 1] as number) && /[\r\n]/.test(text[end - 1] as string)) end--
    return end
  }

  /** A line without its ending, or `null` where there is none of that number. `text` is the one that was indexed. */
  line(line: number, text: string): Range | null {
    const start = this.starts[line - 1]
    return start === undefined ? null : this.range(start, this.endOf(line, text))
  }

  range(start: number, end: number): Range {
    return { start: this.point(start), end: this.point(end) }
  }
}

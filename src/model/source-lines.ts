import type { Html } from 'mdast'
import { HtmlSource } from './html-source.ts'
import { LineIndex } from './ranges.ts'
import type { Point, Range } from './types.ts'

/** A page's text, for notes that point at whole lines of it. */
export class SourceLines {
  readonly text: string
  private readonly index: LineIndex

  constructor(text: string) {
    this.text = text
    this.index = new LineIndex(text)
  }

  /** From `offset` to the end of its line, trailing space left out. */
  restOfLine(offset: number): Range {
    const rest = /^[^\n\r]*/.exec(this.text.slice(offset, offset + 2000))?.[0] ?? ''
    return this.index.range(offset, offset + rest.trimEnd().length)
  }

  range(start: number, end: number): Range {
    return this.index.range(start, end)
  }

  /** Places in the value of an HTML node. */
  placesOf(node: Html): HtmlSource {
    return new HtmlSource(node, this.text, this.index)
  }

  /** The line that a point is on, its indent included. */
  wholeLine(point: Point): Range {
    return this.restOfLine(point.offset - (point.column - 1))
  }

  /** The column, from 0, that a point has on screen: tabs reach to the next multiple of four. */
  columnOf(point: Point): number {
    return columns(this.text.slice(point.offset - (point.column - 1), point.offset))
  }

  /** How far the text of a point's line is indented, in columns. */
  indentOf(point: Point): number {
    return indentOf(this.slice(this.wholeLine(point)))
  }

  slice(range: Range): string {
    return this.text.slice(range.start.offset, range.end.offset)
  }
}

/** How far a line is indented, in columns. */
export function indentOf(line: string): number {
  return columns(/^[ \t]*/.exec(line)?.[0] ?? '')
}

/** How many columns a text takes from the start of a line. */
function columns(text: string): number {
  let column = 0
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}

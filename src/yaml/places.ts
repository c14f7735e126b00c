import { LineCounter } from 'yaml'
import type { Node } from 'yaml'
import type { Point, Range } from '../model/types.ts'

/** Where the values of a YAML text stand, and what is wrong with it, wherever reading ended. */
export class YamlPlaces {
  private readonly lines = new LineCounter()
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.lines.addNewLine(0)
    for (const { index, 0: { length } } of text.matchAll(/\r\n|\r|\n/g)) this.lines.addNewLine(index + length)
  }

  ofNode(node: Node): Range {
    const [start, end] = node.range ?? [0, 0]
    return this.trimmed(start, end)
  }

  /** A block ends where the next one begins, blank lines included; they are no part of it. */
  trimmed(start: number, end: number): Range {
    return this.range(start, start + this.text.slice(start, end).trimEnd().length)
  }

  range(start: number, end: number): Range {
    return { start: this.point(start), end: this.point(end) }
  }

  private point(place: number): Point {
    // What is lacking at the end of a text is said to be behind it.
    const offset = Math.min(place, this.text.length)
    const { line, col } = this.lines.linePos(offset)
    return { line, column: col, offset }
  }
}

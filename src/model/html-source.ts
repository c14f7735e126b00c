import type { Html } from 'mdast'
import { type LineIndex, lineAt, rangeOf } from './ranges.ts'
import type { Range } from './types.ts'

/** Places in the value of an HTML node as ranges of the source, which has the indents and marks of containers as well. */
export class HtmlSource {
  private readonly lines: LineIndex
  /** Where the lines of the value start in it. */
  private readonly starts: number[] = [0]
  /** Where they start in the source. */
  private readonly sources: number[] = []
  /** Of a node whose value is written otherwise in the source (`/// html | div`): no part of it has a place of its own. */
  private readonly whole: Range | null

  constructor({ value, ...node }: Html, source: string, lines: LineIndex) {
    this.lines = lines
    const { start, end } = rangeOf(node)
    this.whole = source[start.offset] === value[0] ? null : { start, end }
    for (const { index, 0: ending } of value.matchAll(/\r\n|\r|\n/g)) this.starts.push(index + ending.length)
    this.starts.forEach((at, index) => {
      if (index === 0) {
        this.sources.push(start.offset)
        return
      }
      // A container takes from the start of a line, so the ends of a line are the same in both.
      const length = /^[^\r\n]*/.exec(value.slice(at))?.[0].length ?? 0
      const lineEnd = index === this.starts.length - 1 ? end.offset : lines.endOf(start.line + index, source)
      this.sources.push(lineEnd - length)
    })
  }

  /** Of `value.slice(start, end)`. */
  range(start: number, end: number): Range {
    return this.whole ?? this.lines.range(this.offset(start), this.offset(end))
  }

  private offset(at: number): number {
    const line = lineAt(this.starts, at)
    return (this.sources[line] as number) + at - (this.starts[line] as number)
  }
}

import { LineIndex } from './ranges.ts'
import type { Range } from './types.ts'

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

  slice(range: Range): string {
    return this.text.slice(range.start.offset, range.end.offset)
  }
}

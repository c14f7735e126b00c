/** Where a page's text comes from, when other files are included in it. */
import type { Point } from 'unist'

type Place = Required<Point>

/**
 * A stretch of a page's text, up to the next one: either its own source from `own` on, or what the line at `include` of
 * its source brought in: `path`, from its line `line` on.
 */
export type TextPart =
  | { start: Place; own: Place }
  | { start: Place; include: { start: Place; end: Place }; path: string; line: number }

/** Builds a text line by line, noting where each comes from. */
export class TextBuilder {
  readonly parts: TextPart[] = []
  private readonly pieces: string[] = []
  private offset = 0
  private line = 1
  private column = 1

  /** Where the next piece will stand. */
  get point(): Place {
    return { line: this.line, column: this.column, offset: this.offset }
  }

  get text(): string {
    return this.pieces.join('')
  }

  /** Adds a piece of the page's own source, a line ending only at its end. */
  own(text: string, at: Place): void {
    const last = this.parts.at(-1)
    const follows = last && 'own' in last && last.own.offset - last.start.offset === at.offset - this.offset &&
      last.own.line - last.start.line === at.line - this.line
    if (!follows) this.parts.push({ start: this.point, own: at })
    this.add(text)
  }

  /** Adds a line that came from elsewhere, with its line ending. */
  included(text: string, include: { start: Place; end: Place }, path: string, line: number): void {
    const last = this.parts.at(-1)
    const follows = last && 'include' in last && last.include === include && last.path === path &&
      last.line - last.start.line === line - this.line
    if (!follows) this.parts.push({ start: this.point, include, path, line })
    this.add(text)
  }

  private add(text: string): void {
    this.pieces.push(text)
    this.offset += text.length
    if (/[\r\n]$/.test(text)) {
      this.line++
      this.column = 1
    } else {
      this.column += text.length
    }
  }
}

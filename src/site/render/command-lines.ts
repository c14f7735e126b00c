import type { ElementContent } from 'hast'
import type { Command, Lookalike, Placeholder } from '../../model/types.ts'
import type { Highlight, Token } from '../highlight.ts'
import { element } from './element.ts'
import { lookalikeSpans, lookalikeToken } from './lookalike-marks.ts'
import type { PlaceholderTypes } from './placeholder-specs.ts'
import { placeholderMark } from './placeholder-mark.ts'
import { lineStarts, placeholderSpans, textOffsets } from './placeholder-spans.ts'

/** A part of a command that the model knows by name. Offsets count in the command's text. */
interface Mark {
  start: number
  end: number
  /** `null` for a program's name, which is highlighted as such wherever it stands: behind `sudo`, inside `exec`. */
  placeholder: Placeholder | null
  lookalike?: Lookalike
}

/** A command's lines, highlighted, its placeholders marked. */
export function commandLines(command: Command, highlight: Highlight, typeOf: PlaceholderTypes): ElementContent[][] {
  const starts = lineStarts(command.text)
  const offset = textOffsets(command)
  const marks: Mark[] = [
    ...placeholderSpans(command),
    ...lookalikeSpans(command.lookalikes, offset).map((span) => ({ ...span, placeholder: null })),
    ...command.invocations.flatMap(({ program: { range, text } }) => {
      const start = offset(range)
      return start < 0 ? [] : [{ start, end: start + text.length, placeholder: null }]
    }),
  ]
  const cutter = new Cutter(marks)
  return highlight(masked(command.text, marks), 'bash').map((tokens, line) => {
    let at = starts[line] as number
    return tokens.flatMap(({ text: { length }, className }) => {
      const start = at
      at += length
      return cutter.cut(start, at).flatMap(({ start, end, mark }): ElementContent[] => {
        const text = command.text.slice(start, end)
        if (!mark) return className === '' ? words(text) : option(text, className)
        if (mark.lookalike) return spans([lookalikeToken(text, mark.lookalike)])
        if (mark.placeholder === null) return spans([{ text, className: 't-f' }])
        // One mark, and whole, however the highlighter cuts it.
        return start === mark.start ? [placeholderMark(mark.placeholder, command.text.slice(start, mark.end), typeOf)] : []
      })
    })
  })
}

/** The text with a word in place of each placeholder: `<PID>` would be highlighted as two redirections. */
function masked(text: string, marks: readonly Mark[]): string {
  let result = ''
  let at = 0
  for (const { start, end, placeholder } of marks.toSorted((a, b) => a.start - b.start)) {
    if (placeholder === null || end <= at) continue
    result += text.slice(at, start) + 'x'.repeat(end - Math.max(start, at))
    at = end
  }
  return result + text.slice(at)
}

interface Piece {
  start: number
  end: number
  mark: Mark | undefined
}

/** Cuts a text by its marks, from its start to its end. Where marks overlap the first one counts. */
class Cutter {
  private readonly marks: ReadonlyArray<{ mark: Mark; rank: number }>
  private next = 0
  private open: Array<{ mark: Mark; rank: number }> = []

  constructor(marks: readonly Mark[]) {
    this.marks = marks.map((mark, rank) => ({ mark, rank })).sort((a, b) => a.mark.start - b.mark.start)
  }

  /** The pieces of the next stretch of the text, each inside one mark or outside all. */
  cut(start: number, end: number): Piece[] {
    const pieces: Piece[] = []
    for (let at = start; at < end;) {
      const mark = this.markAt(at)
      // A program's name is cut where something in it is marked; all else stays whole.
      const isWhole = mark !== undefined && (mark.placeholder !== null || mark.lookalike !== undefined)
      const next = isWhole ? mark.end : Math.min(mark?.end ?? end, this.marks[this.next]?.mark.start ?? end)
      pieces.push({ start: at, end: Math.min(next, end), mark })
      at = next
    }
    return pieces
  }

  private markAt(at: number): Mark | undefined {
    for (let mark = this.marks[this.next]; mark && mark.mark.start <= at; mark = this.marks[this.next]) {
      this.open.push(mark)
      this.next++
    }
    this.open = this.open.filter(({ mark }) => mark.end > at)
    return this.open.toSorted((a, b) => a.rank - b.rank)[0]?.mark
  }
}

/** A token; an option that is not too long is a word that does not break. */
function option(text: string, className: string): ElementContent[] {
  return className === 't-p' && text.includes('-') && text.length <= longestWord
    ? [element('span', { className: [className, 'word'] }, text)]
    : spans([{ text, className }])
}

/** Longer words than this, in characters, may break at their hyphens: they would leave the line before them empty. */
const longestWord = 24

/** Plain text with its hyphenated words kept together. */
function words(text: string): ElementContent[] {
  return text.split(/((?<!\S)\S*-\S*)/).flatMap((part, index): ElementContent[] => {
    if (part === '') return []
    return index % 2 === 1 && part.length <= longestWord
      ? [element('span', { className: ['word'] }, part)]
      : [{ type: 'text', value: part }]
  })
}

/** Tokens as elements; plain ones as text. */
export function spans(tokens: Token[]): ElementContent[] {
  return tokens.map(({ text, className, title }) =>
    className === '' || text.trim() === '' ? { type: 'text', value: text }
      : element('span', { className: [className], ...(title === undefined ? {} : { title }) }, text))
}

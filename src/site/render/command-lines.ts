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
  // `<PID>` would be highlighted as two redirections.
  let masked = command.text
  for (const { start, end, placeholder } of marks) {
    if (placeholder !== null) masked = masked.slice(0, start) + 'x'.repeat(end - start) + masked.slice(end)
  }
  return highlight(masked, 'bash').map((tokens, line) => {
    let at = starts[line] as number
    return tokens.flatMap(({ text: { length }, className }) => {
      const start = at
      at += length
      return cut(start, at, marks).flatMap(({ start, end, mark }): ElementContent[] => {
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

/** The pieces of a stretch of text, each inside one mark or outside all. Where marks overlap the first one counts. */
function cut(start: number, end: number, marks: Mark[]): Array<{ start: number; end: number; mark: Mark | undefined }> {
  const pieces: Array<{ start: number; end: number; mark: Mark | undefined }> = []
  for (let at = start; at < end;) {
    const mark = marks.find((candidate) => candidate.start <= at && candidate.end > at)
    const next = mark?.end ?? Math.min(end, ...marks.filter((candidate) => candidate.start > at).map((candidate) => candidate.start))
    pieces.push({ start: at, end: Math.min(next, end), mark })
    at = next
  }
  return pieces
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
  return text.split(/(\S*-\S*)/).flatMap((part, index): ElementContent[] => {
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

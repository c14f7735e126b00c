import { codeOfCharacter } from '../../characters/hidden.ts'
import type { CodeBlock, Lookalike, Range } from '../../model/types.ts'
import type { Token } from '../highlight.ts'
import { lineStarts } from './placeholder-spans.ts'

/** Lookalikes by their places in a text. */
export interface LookalikeSpan {
  start: number
  end: number
  lookalike: Lookalike
}

/** @param offset Turns places in the source into offsets in the text; `-1` for places outside of it. */
export function lookalikeSpans(lookalikes: readonly Lookalike[], offset: (range: Range) => number): LookalikeSpan[] {
  return lookalikes.flatMap((lookalike) => {
    const start = offset(lookalike.range)
    return start < 0 ? [] : [{ start, end: start + lookalike.range.end.offset - lookalike.range.start.offset, lookalike }]
  })
}

/** What is said of characters that look like others. */
export function lookalikeTitle(text: string, { kind, plain }: Lookalike): string {
  const [first = ''] = text
  const written = kind === 'letters' ? `“${text}”, not all of whose letters are Latin,` : `${text.trim() === '' ? 'a blank' : `“${text}”`} (${codeOfCharacter(first.codePointAt(0) ?? 0)})`
  return plain === undefined ? written : `${written} for ${plain === ' ' ? 'a plain blank' : `“${plain}”`}`
}

/** A piece of code that looks like another. */
export function lookalikeToken(text: string, lookalike: Lookalike): Token {
  return { text, className: 'alike', title: lookalikeTitle(text, lookalike) }
}

/** The tokens of a block's lines, with those apart that hold lookalikes. */
export function withLookalikes(lines: Token[][], { text, lines: ranges, lookalikes }: CodeBlock): Token[][] {
  if (lookalikes.length === 0) return lines
  const starts = lineStarts(text)
  const byLine = new Map<number, LookalikeSpan[]>()
  const indexes = new Map(ranges.map(({ start }, index) => [start.line, index]))
  for (const { start, end, lookalike } of lookalikeSpans(lookalikes, ({ start }) => {
    const index = indexes.get(start.line)
    return index === undefined ? -1 : (starts[index] as number) + start.offset - (ranges[index] as Range).start.offset
  })) {
    const index = indexes.get(lookalike.range.start.line) as number
    const from = starts[index] as number
    byLine.set(index, [...byLine.get(index) ?? [], { start: start - from, end: end - from, lookalike }])
  }
  return lines.map((tokens, index) => {
    const spans = byLine.get(index)
    return spans ? cutTokens(tokens, spans) : tokens
  })
}

function cutTokens(tokens: readonly Token[], spans: readonly LookalikeSpan[]): Token[] {
  const result: Token[] = []
  let at = 0
  for (const token of tokens) {
    const end = at + token.text.length
    let from = at
    for (const span of spans) {
      if (span.end <= from || span.start >= end) continue
      if (span.start > from) result.push({ ...token, text: token.text.slice(from - at, span.start - at) })
      const text = token.text.slice(Math.max(span.start, from) - at, Math.min(span.end, end) - at)
      result.push(lookalikeToken(text, span.lookalike))
      from = Math.min(span.end, end)
    }
    if (from < end) result.push({ ...token, text: token.text.slice(from - at) })
    at = end
  }
  return result
}

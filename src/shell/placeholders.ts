/**
 * Placeholders in angle brackets. To a shell `git checkout <commit>` is two redirections, so they are masked by tokens
 * of equal length before anything is parsed: every offset stays true.
 */
import { cleanCode } from '../characters/hidden.ts'
import { heredocLines } from './heredocs.ts'
import type { Span } from './types.ts'

/** First and further characters of a mask: private use, ordinary word characters to a parser. */
const MASK_FIRST = '\uE000'
const MASK_REST = '\uE001'

/** The mask of one placeholder. */
export const MASK = /\uE000\uE001*/g

/** Printed by tools for “nothing there”, never meant to be filled in. */
const PRINTED_VALUES = new Set(['none', 'unknown', 'nil', 'null', 'no value', 'pending', 'invalid', 'unset', 'undefined',
  'empty', 'true', 'false', 'no output', 'omitted', 'snip', 'redacted'])

/** Bounded, so that matching stays linear; a name starts with a letter and has no space at either end, or is a number. */
const ANGLE = /<([A-Za-z](?:[^<>\n"`$;&]{0,78}[^<>\n"`$;& \t])?|\d{1,5})>/g

/** What a number in brackets stands behind where it is an example of a value, and no mark of a note: `--priority <3>`. */
const OPTION = /(?:^|\s)--?[A-Za-z][\w-]{0,40}[ =]$/

/** Mail addresses and tags with attributes. */
const NO_NAME = /@[^@\s]+\.|^\S*\s.*=/

/** Tags of HTML that stand without a closing one, and that nobody would name a value by in a document. */
const TAGS = new Set('b i u p br hr li ul ol dl dt dd td tr th em h1 h2 h3 h4 h5 h6 div span html head body'.split(' '))

export interface AnglePlaceholder extends Span {
  name: string
}

export interface MaskedText {
  /** As long as the original. */
  text: string
  placeholders: AnglePlaceholder[]
}

/** Finds `<name>` and masks it. Redirections, here-documents, tags with a closing tag and printed values stay. */
export function maskPlaceholders(text: string): MaskedText {
  const placeholders: AnglePlaceholder[] = []
  if (!text.includes('<')) return { text, placeholders }
  const closingTags = new Set<string>()
  for (const match of text.matchAll(/<\/([A-Za-z][\w.:-]{0,60})>/g)) closingTags.add(match[1] ?? '')
  const inDocument = documentsOf(text)
  let masked = ''
  let last = 0
  for (const match of text.matchAll(ANGLE)) {
    const name = match[1] ?? ''
    const start = match.index
    const before = text[start - 1]
    if (before === '<' || before === '{' || before === '%') continue
    if (/^\d/.test(name) && !OPTION.test(text.slice(Math.max(0, start - 45), start))) continue
    if (PRINTED_VALUES.has(name.toLowerCase()) || closingTags.has(name.split(' ', 1)[0] ?? '')) continue
    if (name.includes('://') || name.endsWith('/') || NO_NAME.test(name)) continue
    if (TAGS.has(name.toLowerCase()) && inDocument(start)) continue
    const end = start + match[0].length
    placeholders.push({ start, end, name: cleanCode(name).text.trim() })
    masked += text.slice(last, start) + MASK_FIRST + MASK_REST.repeat(end - start - 1)
    last = end
  }
  return { text: masked + text.slice(last), placeholders }
}

/** Offsets that lie in a here-document, where the tags of a page may stand. Must be asked in ascending order. */
function documentsOf(text: string): (offset: number) => boolean {
  let inside: boolean[] | null = null
  let line = 0
  let end = 0
  return offset => {
    if (!inside) {
      inside = heredocLines(text.split('\n'))
      end = lineEnd(text, 0)
    }
    while (end < offset) {
      end = lineEnd(text, end + 1)
      line++
    }
    return inside[line] ?? false
  }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline < 0 ? text.length : newline
}

/** Puts masks in place of pieces of a text, those that are masked already among them. */
export function masked(text: string, pieces: readonly Span[]): string {
  let result = ''
  let last = 0
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    result += text.slice(last, start) + MASK_FIRST + MASK_REST.repeat(end - start - 1)
    last = end
  }
  return result + text.slice(last)
}

/** Whether a piece of masked text holds a placeholder. */
export function hasMask(text: string): boolean {
  return text.includes(MASK_FIRST) || text.includes(MASK_REST)
}

/** Puts placeholders back into a value made from masked text, in their order. */
export function unmask(value: string, placeholders: readonly AnglePlaceholder[]): string {
  let next = 0
  return value.replace(MASK, mask => {
    const placeholder = placeholders[next++]
    return placeholder ? `<${placeholder.name}>` : mask
  })
}

/** Those of a list in document order that lie within a piece of the text. */
export function placeholdersWithin(all: readonly AnglePlaceholder[], start: number, end: number): AnglePlaceholder[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const found: AnglePlaceholder[] = []
  for (let at = low; at < all.length; at++) {
    const placeholder = all[at]
    if (!placeholder || placeholder.start >= end) break
    if (placeholder.end <= end) found.push(placeholder)
  }
  return found
}

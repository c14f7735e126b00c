import { isUtf8 } from 'node:buffer'

/** A file's text, and where its bytes are none of its encoding. */
export interface DecodedText {
  text: string
  fault: EncodingFault | null
}

/** Bytes that are no text: each stands in it as U+FFFD. */
export interface EncodingFault {
  /** Of the first one in the text, in UTF-16 units. */
  offset: number
  /** What is wrong, how often, and what to do. */
  message: string
}

/**
 * The text of a file: UTF-8, or UTF-16 where its byte order mark says so, the mark taken off, so that offsets count from
 * the first character an author sees.
 */
export function decode(bytes: Uint8Array): DecodedText {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes)
  // What stands behind the mark is no second one, but a parser would pass over it, too.
  const marks = /^\uFEFF+/.exec(text)?.[0].length ?? 0
  if (marks > 0) return { text: text.slice(marks), fault: { offset: 0, message: 'This file begins with more than one byte order mark. Save it as UTF-8 without one.' } }
  if (wide !== null) return { text, fault: wideFault(bytes, wide === 'utf-16le') }
  return { text, fault: isUtf8(bytes) ? null : narrowFault(bytes) }
}

/**
 * Whether a text is none: what is no text has NUL and other control characters everywhere. A few of them are a slip in a
 * text, and are shown as one.
 */
export function isBinary(text: string): boolean {
  let nul = 0
  let control = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0) nul++
    if (unit < 0x20 && !(unit >= 0x08 && unit <= 0x0d) && unit !== 0x1b) control++
  }
  return (nul >= 4 && nul * 4 >= text.length) || (control >= 16 && control * 20 >= text.length)
}

/** Counts as decoders do: one for the longest beginning of a character that bytes make up, one for any other byte. */
function narrowFault(bytes: Uint8Array): EncodingFault {
  let first = -1
  let count = 0
  for (let at = 0; at < bytes.length;) {
    const [length, isWhole] = characterAt(bytes, at)
    if (!isWhole) {
      if (first === -1) first = at
      count++
    }
    at += length
  }
  const offset = new TextDecoder('utf-8').decode(bytes.subarray(0, first)).length
  const byte = (bytes[first] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return { offset, message: shownAs(`The byte ${byte} is not UTF-8`, count) }
}

/** How many bytes belong together from one on, and whether they are a character. */
function characterAt(bytes: Uint8Array, at: number): [length: number, isWhole: boolean] {
  const lead = bytes[at] as number
  if (lead < 0x80) return [1, true]
  if (lead < 0xc2 || lead > 0xf4) return [1, false]
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  for (let length = 1; length < size; length++) {
    const next = bytes[at + length] ?? 0
    // Neither longer than it need be, nor half of a pair, nor above the last character.
    const least = length > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = length > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (next < least || next > most) return [length, false]
  }
  return [size, true]
}

function wideFault(bytes: Uint8Array, isLittle: boolean): EncodingFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = Math.floor(bytes.length / 2)
  const unitAt = (index: number): number => (index < units ? view.getUint16(index * 2, isLittle) : 0)
  let offset = -1
  let count = 0
  const note = (index: number): void => {
    // The mark is no part of the text.
    if (offset === -1) offset = index - 1
    count++
  }
  for (let index = 1; index < units; index++) {
    const unit = unitAt(index)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = unitAt(index + 1)
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) index++
    else note(index)
  }
  if (bytes.length % 2 === 1) note(units)
  return count === 0 ? null : { offset, message: shownAs('Half a character of UTF-16 stands alone here', count) }
}

function shownAs(what: string, count: number): string {
  const more = count === 1 ? '' : `, and so are ${count - 1} more in this file`
  return `${what}; it is shown as \uFFFD${more}. Save the file as UTF-8.`
}

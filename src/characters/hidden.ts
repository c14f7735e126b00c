/** Characters that show nothing, or turn around what stands beside them: what they are called, where they are needed. */

/** A hidden character in a text; offsets count in UTF-16 units. */
export interface HiddenCharacter {
  start: number
  end: number
  code: number
}

/**
 * Control characters, zero-width characters, marks of direction, separators of lines, soft hyphens, fillers, variation
 * selectors, tags, characters that no text has. Line feeds, carriage returns and tabs are none.
 */
const HIDDEN = new RegExp('[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff' +
  '\\u{13430}-\\u{1343f}\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]', 'gu')

/** Blanks that no program takes for one. */
export const WIDE_BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/

/** Quick to say that there is nothing to look for. */
const PLAIN = /^[\t\n\r -~]*$/

const NAMES: Readonly<Record<number, string>> = {
  0x00: 'null', 0x07: 'bell', 0x08: 'backspace', 0x0b: 'vertical tab', 0x0c: 'form feed', 0x0d: 'lone carriage return',
  0x1b: 'escape', 0x7f: 'delete', 0x85: 'next line', 0x9b: 'control sequence introducer',
  0xa0: 'no-break space', 0x1680: 'ogham space', 0x2007: 'figure space', 0x2009: 'thin space', 0x202f: 'narrow no-break space',
  0x205f: 'mathematical space', 0x3000: 'ideographic space', 0xad: 'soft hyphen', 0x34f: 'combining grapheme joiner',
  0x115f: 'Hangul filler', 0x1160: 'Hangul filler', 0x3164: 'Hangul filler', 0xffa0: 'Hangul filler', 0x2800: 'blank Braille pattern',
  0x200b: 'zero-width space', 0x200c: 'zero-width non-joiner', 0x200d: 'zero-width joiner', 0x2060: 'word joiner',
  0x200e: 'left-to-right mark', 0x200f: 'right-to-left mark', 0x061c: 'Arabic letter mark', 0x2028: 'line separator',
  0x2029: 'paragraph separator', 0x202a: 'left-to-right embedding', 0x202b: 'right-to-left embedding',
  0x202c: 'end of embedding', 0x202d: 'left-to-right override', 0x202e: 'right-to-left override',
  0x2066: 'left-to-right isolate', 0x2067: 'right-to-left isolate', 0x2068: 'first strong isolate',
  0x2069: 'end of isolate', 0xfeff: 'byte order mark (zero-width no-break space)',
}

/** What a character is called: `no-break space`. */
export function nameOfCharacter(code: number): string {
  if (NAMES[code] !== undefined) return NAMES[code]
  if (code < 0xa0) return 'control character'
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return 'variation selector'
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag'
  return code >= 0x2000 && code <= 0x200a ? 'wide blank' : 'invisible'
}

/** How a character is written where it is shown: `U+202E`. */
export function codeOfCharacter(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * The hidden characters of a text in order, but for those that do what they are for: join emoji, shape the letters of a
 * script, keep two directions apart.
 *
 * @param isCode Code is read by programs: nothing needs a direction there, and a blank that is none breaks it.
 */
export function hiddenCharacters(text: string, isCode: boolean): HiddenCharacter[] {
  if (PLAIN.test(text)) return []
  const found: HiddenCharacter[] = []
  let line = { start: 0, end: -1, rightToLeft: false, paired: true }
  for (const { 0: character, index } of text.matchAll(HIDDEN)) {
    const code = character.codePointAt(0) as number
    if (!isCode && index > line.end) line = lineAround(text, index)
    const isDirection = code === 0x200e || code === 0x200f || code === 0x061c || (code >= 0x2066 && code <= 0x2069)
    const isNeeded = isDirection
      ? !isCode && line.rightToLeft && (code < 0x2066 || line.paired)
      : joins(code, text, index, index + character.length, isCode)
    if (!isNeeded) found.push({ start: index, end: index + character.length, code })
  }
  if (!isCode) return found
  return [...found, ...wideBlanks(text)].sort((a, b) => a.start - b.start)
}

/** Blanks that break code: on lines that have nothing else of another language, whose punctuation they may be. */
function wideBlanks(text: string): HiddenCharacter[] {
  // What `tree` prints.
  if (!WIDE_BLANK.test(text) || /[\u2500-\u257f]/.test(text)) return []
  const found: HiddenCharacter[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (WIDE_BLANK.test(line) && !/[^\0-\x7f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(line.replace(HIDDEN, ''))) {
      for (let at = 0; at < line.length; at++) {
        if (WIDE_BLANK.test(line[at] as string)) found.push({ start: start + at, end: start + at + 1, code: line.charCodeAt(at) })
      }
    }
    start += line.length + 1
  }
  return found
}

/** Code without its hidden characters, which is what is copied of it. */
export interface CleanCode {
  text: string
  hidden: HiddenCharacter[]
  /** Where an offset of the code is in the clean text. */
  offset(at: number): number
}

/** Takes the hidden characters out of code: what separates words or lines becomes a blank, the rest nothing. */
export function cleanCode(code: string): CleanCode {
  const hidden = hiddenCharacters(code, true)
  if (hidden.length === 0) return { text: code, hidden, offset: (at) => at }
  let text = ''
  let last = 0
  const shifts = hidden.map(({ start, end, code: character }) => {
    text += code.slice(last, start) + standIn(character)
    last = end
    return { end, by: end - text.length }
  })
  return { text: text + code.slice(last), hidden, offset: (at) => at - (shifts.findLast(({ end }) => end <= at)?.by ?? 0) }
}

/** What a hidden character is to be read as: a blank, or nothing. */
export function standIn(code: number): '' | ' ' {
  const separates = (code >= 0x0b && code <= 0x0c) || code === 0x85 || code === 0x2028 || code === 0x2029
  return separates || WIDE_BLANK.test(String.fromCodePoint(code)) ? ' ' : ''
}

/** The text with its hidden characters by their codes, where it is shown as mere text: `Res‹U+200B›tart`. */
export function withCodes(text: string): string {
  let result = ''
  let last = 0
  for (const { start, end, code } of hiddenCharacters(text, true)) {
    // What does no harm outside of code.
    if (WIDE_BLANK.test(text.slice(start, end))) continue
    result += `${text.slice(last, start)}‹${codeOfCharacter(code)}›`
    last = end
  }
  return result + text.slice(last)
}

/** Letters whose shape or joining depends on what stands between them. */
const JOINS_LETTERS = new RegExp(`^[${['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Hebrew', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati',
  'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan',
].map((script) => `\\p{Script=${script}}`).join('')}\\p{M}]$`, 'u')
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u
/** What may be shown in colours or without, or in another form. */
const VARIES = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{S}|[0-9#*\u203c\u2049\u3030])$/u
const HAS_FORMS = /^(?:\p{Script=Han}|\p{Script=Myanmar}|\p{Script=Phags_Pa}|\p{Script=Mongolian}|\p{S})$/u
const BRAILLE = /[\u2801-\u28ff]/

/** Whether a character shapes or joins its neighbours. */
function joins(code: number, text: string, start: number, end: number, isCode: boolean): boolean {
  const before = characterBefore(text, start)
  const after = characterAt(text, end)
  if (code === 0x200d) return (PICTURE.test(before) && PICTURE.test(after)) || (JOINS_LETTERS.test(before) && (!isCode || JOINS_LETTERS.test(after)))
  if (code === 0x200c) return JOINS_LETTERS.test(before) && (!isCode || JOINS_LETTERS.test(after))
  if (code >= 0x180b && code <= 0x180f) return /\p{Script=Mongolian}/u.test(before)
  if (code === 0xfe0f || code === 0xfe0e) return VARIES.test(before) && (!/[0-9#*]/.test(before) || after === '\u20e3')
  if ((code >= 0xfe00 && code <= 0xfe0d) || (code >= 0xe0100 && code <= 0xe01ef)) return HAS_FORMS.test(before)
  if (code === 0x2800) return BRAILLE.test(text.slice(Math.max(0, start - 40), end + 40))
  return code >= 0xe0020 && code <= 0xe007f && isFlag(text, start)
}

/** The flags of England, Scotland and Wales are a black flag and up to six tags. */
function isFlag(text: string, at: number): boolean {
  let from = at
  for (let count = 0; count < 7; count++) {
    const before = characterBefore(text, from)
    if (before === '\u{1f3f4}') return true
    if (!/^[\u{e0020}-\u{e007e}]$/u.test(before)) return false
    from -= 2
  }
  return false
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1)
  const from = low >= 0xdc00 && low <= 0xdfff ? index - 2 : index - 1
  return text.slice(Math.max(0, from), index)
}

function lineAround(text: string, index: number): { start: number; end: number; rightToLeft: boolean; paired: boolean } {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const newline = text.indexOf('\n', index)
  const end = newline < 0 ? text.length : newline
  const line = text.slice(start, end)
  let open = 0
  let paired = true
  for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) {
    open += mark === '\u2069' ? -1 : 1
    paired &&= open >= 0
  }
  return { start, end, rightToLeft: RIGHT_TO_LEFT.test(line), paired: paired && open === 0 }
}

/** Nobody expects more code behind so many blanks. */
const manyBlanks = 80

/** Where so many blanks stand in code that they push what follows out of sight. */
export function farBlanks(code: string): Array<{ start: number; blanks: number }> {
  return [...code.matchAll(/[ \t]+/g)].flatMap(({ 0: { length }, index }) => {
    const isInside = (code[index + length] ?? '\n') !== '\n'
    return length >= manyBlanks && isInside ? [{ start: index, blanks: length }] : []
  })
}

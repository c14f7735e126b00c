/** Characters that editors, chats and PDF files put in place of those that a shell understands, and letters that look like ours. */
import type { Lookalike, Span } from './types.ts'

const WIDE_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const DOUBLE_QUOTES = '“”„‟«»＂'
const SINGLE_QUOTES = '‘’‚‛′＇'
const DASHES = '‐‑‒–—―−﹣－'
const SMART = new RegExp(`[${DOUBLE_QUOTES}${SINGLE_QUOTES}]`)

/** Letters of other scripts by the ASCII letter that nobody can tell them from. */
const LETTERS = new Map(Object.entries({
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ӏ: 'l', ԛ: 'q', ԝ: 'w', ɡ: 'g', ո: 'n', ս: 'u',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', У: 'Y', І: 'I', Ј: 'J', Ѕ: 'S',
  ο: 'o', ν: 'v', ι: 'i', κ: 'k', ρ: 'p', υ: 'u', ϲ: 'c', ϳ: 'j', ɑ: 'a', օ: 'o', ց: 'g', հ: 'h', ք: 'p', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
}))

/**
 * Letters and digits in another form, which PDF files and word processors write and no keyboard does: full-width ones,
 * ligatures (`conﬁg`), Roman numbers, the alphabets of mathematics, the long s, the sign for Kelvin.
 */
const FORMS = /[\uff01-\uff5e\ufb00-\ufb06\u2160-\u217f\u{1d400}-\u{1d7ff}\u017f\u212a\u2113]/u

/** The ASCII letters or mark that a character looks like, or `undefined`. */
function plainLetter(char: string): string | undefined {
  if (!FORMS.test(char)) return LETTERS.get(char)
  const plain = char.normalize('NFKC')
  return /^[\0-\x7f]+$/.test(plain) ? plain : undefined
}

/** Signs by the ASCII one that they look like; some become it where a text is put into its normal form. */
const SIGNS = new Map(Object.entries({
  '\u037e': ';', '\ufe54': ';', '\u2236': ':', '\ua789': ':', '\ufe55': ':', '\u2024': '.', '\ufe52': '.', '\ufe50': ',',
  '\u2215': '/', '\u2044': '/', '\u29f8': '/', '\u2216': '\\', '\u29f5': '\\', '\u29f9': '\\', '\ufe68': '\\', '\u2223': '|', '\u01c0': '|',
  '\u2217': '*', '\u204e': '*', '\ufe61': '*', '\u02dc': '~', '\u223c': '~', '\u1fc0': '~', '\u02c6': '^', '\ua78a': '=', '\ufe66': '=', '\ufe62': '+',
  '\u00b4': "'", '\u02b9': "'", '\u02bc': "'", '\u02c8': "'", '\u1ffd': "'", '\u1fef': '`', '\u02cb': '`', '\u2035': '`', '\u02ba': '"', '\u2033': '"',
  '\ufe5f': '#', '\ufe60': '&', '\ufe69': '$', '\ufe6a': '%', '\ufe6b': '@', '\ufe56': '?', '\ufe57': '!', '\u01c3': '!',
  '\ufe59': '(', '\ufe5a': ')', '\ufe5b': '{', '\ufe5c': '}', '\ufe64': '<', '\ufe65': '>',
}))

/** The ASCII sign that a character looks like, or `undefined`. */
export function plainSign(char: string): string | undefined {
  return SIGNS.get(char)
}

/**
 * The text as its author meant it, of equal length: with blanks, and with straight quotes outside of straight quotes. What
 * is read from it is right even where the shell would get it wrong, so that one wrong character is one fault.
 */
export function straighten(text: string): string {
  // “(...)” stands for what its author left out, and for nothing to a shell.
  const plain = text.replace(WIDE_BLANKS, ' ').replace(/\((?:\.{3}|…)\)/g, left => '.'.repeat(left.length))
  return SMART.test(plain) ? plain.split('\n').map(straightenLine).join('\n') : plain
}

function straightenLine(line: string): string {
  if (!SMART.test(line)) return line
  // One straight quote too many or too few is the other half of a smart one.
  const single = line.split("'").length % 2 === 0
  const double = line.split('"').length % 2 === 0
  let result = ''
  let open = ''
  let smart = false
  for (let at = 0; at < line.length; at++) {
    const written = line[at] ?? ''
    const mark = DOUBLE_QUOTES.includes(written) ? '"' : SINGLE_QUOTES.includes(written) ? "'" : ''
    const halved = mark === '"' ? double : single
    const char: string = mark !== '' && (open === '' || (open === mark && (halved || smart))) ? mark : written
    if (open === '' && char === '#' && (at === 0 || /\s/.test(line[at - 1] ?? ''))) return result + line.slice(at)
    if (open === '' ? char === '"' || char === "'" : char === open) {
      smart = open === '' && written !== char
      open = open === '' ? char : ''
    }
    result += char
  }
  return result
}

/** What {@link findLookalikes} has to know of the command. */
export interface Wording {
  /** Whether a quoted text at an offset is for people, where any character may stand. */
  isMessage(offset: number): boolean
  /** Whether it is a language in which a dash that is no hyphen never stands: SQL. */
  isCode(offset: number): boolean
  /** The dashes before a word of options of the program at an offset. */
  dashes(offset: number, word: string): '-' | '--'
  /** Whether a program has this name. */
  isProgram(name: string): boolean
}

/** Finds them in a command, comments and here-documents left out; offsets are into the text. */
export function findLookalikes(text: string, wording: Wording): Lookalike[] {
  if (!/[^\0-\x7f]/.test(text)) return []
  const plain = straighten(text)
  const found: Lookalike[] = []
  const quoted = quotedOffsets(plain)
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (char <= '\x7f') continue
    const message = quoted[at] === 1 && wording.isMessage(at)
    if (char.search(WIDE_BLANKS) === 0) {
      // Between words of another script it is one of their blanks.
      const isTheirs = quoted[at] === 1 && [text[at - 1], text[at + 1]].some((beside) => /[^\0-\x7f]/.test(beside ?? '') && /\p{L}/u.test(beside ?? ''))
      if (!message && !isTheirs) found.push({ kind: 'blank', start: at, end: at + 1, plain: ' ' })
    } else if (plain[at] !== char) found.push({ kind: 'quote', start: at, end: at + 1, plain: plain[at] ?? '' })
    else if (SMART.test(char)) {
      const apostrophe = /^\w.\w$/s.test(text.slice(at - 1, at + 2))
      const mark = DOUBLE_QUOTES.includes(char) ? '"' : "'"
      const halved = mark === '"' && lineAround(text, at).split(mark).length % 2 === 0
      if (quoted[at] === 1 && !apostrophe && (wording.isCode(at) || (!message && halved))) {
        found.push({ kind: 'quote', start: at, end: at + 1, plain: mark })
      }
    } else if (DASHES.includes(char)) {
      const dash = readDash(text, at, wording)
      if (quoted[at] === 0 || (!message && dash.option)) found.push(dash.found)
      else if (wording.isCode(at)) found.push({ plain: '-', ...dash.found })
      at = dash.found.end - 1
    } else if (SIGNS.has(char)) {
      // In quotes it may be punctuation, or a letter, of what stands around it.
      const isPlain = [text[at - 1], text[at + 1]].every((beside) => beside !== undefined && beside <= '\x7f')
      if (quoted[at] === 0 || (!message && isPlain)) found.push({ kind: 'sign', start: at, end: at + 1, plain: SIGNS.get(char) as string })
    } else {
      // In quotes it is the punctuation of Chinese and Japanese.
      if (quoted[at] === 1 && /[\uff01-\uff5e]/.test(char) && !/[\p{L}\p{N}]/u.test(char)) continue
      const word = readWord(text, at)
      if (word && (word.isMixed || (quoted[at] === 0 && wording.isProgram(word.plain)))) {
        found.push({ kind: 'letters', start: word.start, end: word.end, plain: word.plain })
        at = word.end - 1
      }
    }
  }
  return found
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end)
}

function readDash(text: string, at: number, wording: Wording): { found: Lookalike; option: boolean } {
  const isDash = (char: string | undefined) => char !== undefined && (char === '-' || DASHES.includes(char))
  let start = at
  let end = at + 1
  while (isDash(text[start - 1])) start--
  while (isDash(text[end])) end++
  const atStart = start === 0 || /[\s"'(`=|{:[]/.test(text[start - 1] ?? '')
  const name = /^[A-Za-z][\w-]*/.exec(text.slice(end, end + 60))?.[0] ?? ''
  let plain: string | undefined
  if (!atStart) plain = '-'.repeat(end - start)
  else if (name !== '') plain = end - start > 1 ? '--' : wording.dashes(start, name)
  else if (/\S/.test(text[end] ?? '')) plain = '-'
  return { found: { kind: 'dash', start, end, ...(plain === undefined ? {} : { plain }) }, option: atStart && name !== '' }
}

/**
 * The word at an offset, if it has letters that only look like ASCII ones, and no others. A word that does not mix them
 * with ASCII letters is one of its own script, unless it happens to look like the name of a program.
 */
function readWord(text: string, at: number): (Span & { plain: string; isMixed: boolean }) | null {
  // Half of a pair of surrogates is a part of what it belongs to.
  const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}_\uff01-\uff5e\p{Cs}]/u.test(char)
  if (!isPart(text[at])) return null
  let start = at
  let end = at + 1
  while (start > at - 100 && isPart(text[start - 1])) start--
  while (end < at + 100 && isPart(text[end])) end++
  let plain = ''
  let ascii = 0
  for (const char of text.slice(start, end)) {
    const letter = char <= '\x7f' ? char : plainLetter(char)
    if (letter === undefined) return null
    if (char <= '\x7f') ascii++
    plain += letter
  }
  // Other forms of Latin letters are no script.
  return { start, end, plain, isMixed: ascii > 0 || FORMS.test(text.slice(start, end)) }
}

/** For each offset whether it stands in quotes, substitutions inside of them not counted: `"a $(b –c)"`. */
function quotedOffsets(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length)
  const stack: string[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const top = stack.at(-1)
    if (top === '"' || top === "'") quoted[at] = 1
    if (top === "'") { if (char === "'") stack.pop() }
    else if (char === '\\') at++
    else if (char === '"') { if (top === '"') stack.pop(); else stack.push('"') }
    else if (char === "'" && top !== '"') stack.push("'")
    else if (char === '$' && /[({]/.test(text[at + 1] ?? '')) { stack.push(text[at + 1] === '(' ? ')' : '}'); at++ }
    else if (char === top) stack.pop()
  }
  return quoted
}

/** A word's places, one by one: how the shell reads them, and what it makes of the word as a whole. */
import type { SyntaxNode, Word } from './parser.ts'
import type { Quoting, Span } from './types.ts'

/** A placeholder's place in a text, which may be a text within another one. */
export interface Hole extends Span {
  /** Which of the placeholders asked about it is. */
  index: number
  /** How the texts around this one read it, outermost first. */
  outer: readonly Quoting[]
  /** Characters that no quotes in this text keep from being read otherwise. */
  not: string
}

/** A word as the program receives it, its holes found again. */
export interface Decoded {
  text: string
  holes: Hole[]
}

/** What an expansion becomes, which nobody knows: a character of a word. */
const OPAQUE = '\uE002'

/** The holes of `holes`, which are in order, that lie within a piece of the text. */
export function holesWithin<T extends Span>(holes: readonly T[], { pos, end }: { pos: number; end: number }): T[] {
  return holes.filter((hole) => hole.start >= pos && hole.end <= end)
}

/** How the shell reads a place within a word, `null` where that depends on more than the place. */
export function layerOf(word: Word, hole: Span, text: string): Quoting | null {
  const before = text.slice(word.pos, hole.start)
  if (/\$$|(?:^|[^\\])(?:\\\\)*\\$/.test(before)) {
    // Within single quotes these are themselves.
    const part = partAt(word, hole)
    return part?.type === 'SingleQuoted' ? 'single' : null
  }
  if (!word.parts) return isOpen(before) ? null : 'bare'
  const part = partAt(word, hole)
  switch (part?.type) {
    case 'Literal':
      return word.parts.some(({ type, pos, end }) => type === 'Literal' && pos <= hole.start &&
        isOpen(text.slice(pos, Math.min(end, hole.start)))) ? null : 'bare'
    case 'SingleQuoted':
      return 'single'
    case 'DoubleQuoted':
      return holesWithin([hole], part).length > 0 && part.parts.some((child) => child.type === 'Literal' && contains(child, hole))
        ? 'double' : null
    case 'AnsiCQuoted':
      // What follows `\x4` may belong to it.
      return /\\.{0,9}$/s.test(before) ? null : 'ansi'
    default:
      return null
  }
}

/** Whether an unquoted text has opened what reads its inside otherwise: braces, brackets, a user's home. */
function isOpen(before: string): boolean {
  return /[{[]/.test(before) || /^~[^/]*$/.test(before)
}

function contains({ pos, end }: { pos: number; end: number }, hole: Span): boolean {
  return pos <= hole.start && hole.end <= end
}

function partAt(word: Word, hole: Span): Extract<SyntaxNode, { type: string }> | undefined {
  return word.parts?.find((part) => contains(part, hole))
}

/** Whether nothing but quotes stands before a place in its word. */
export function beginsWord(word: Word, hole: Span, text: string): boolean {
  return /^(?:\$?["'])*$/.test(text.slice(word.pos, hole.start))
}

/** What a program receives as the word, and where in it the holes are. Those in a `null` layer are not among them. */
export function decodeWord(word: Word, holes: readonly Hole[], text: string): Decoded {
  const inside = holesWithin(holes, word)
  const decoder = new Decoder(text, inside, (hole) => layerOf(word, hole, text))
  if (!word.parts) decoder.unescape(word.pos, word.end, /\\([\s\S])/y)
  for (const part of word.parts ?? []) decoder.part(part)
  return decoder.result
}

/** A here-document's text as its reader receives it. */
export function decodeDocument(
  body: Extract<SyntaxNode, { type: 'HereDocBody' }>, quoted: boolean, holes: readonly Hole[], text: string,
): Decoded {
  const decoder = new Decoder(text, holesWithin(holes, body), (hole) => documentLayer(body, quoted, hole, text))
  if (quoted) decoder.raw(body.pos, body.end)
  else if (!body.parts) decoder.unescape(body.pos, body.end, /\\([\\$`\n])/y)
  for (const part of quoted ? [] : body.parts ?? []) {
    if (part.type === 'Literal') decoder.unescape(part.pos, part.end, /\\([\\$`\n])/y)
    else decoder.opaque()
  }
  return decoder.result
}

/** How a place in a here-document is read. */
export function documentLayer(
  body: Extract<SyntaxNode, { type: 'HereDocBody' }>, quoted: boolean, hole: Span, text: string,
): Quoting | null {
  if (quoted) return 'literal'
  if (/\$$|(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(body.pos, hole.start))) return null
  return !body.parts || body.parts.some((part) => part.type === 'Literal' && contains(part, hole)) ? 'heredoc' : null
}

class Decoder {
  readonly result: Decoded = { text: '', holes: [] }
  private readonly source: string
  private readonly holes: readonly Hole[]
  private readonly layer: (hole: Hole) => Quoting | null

  constructor(source: string, holes: readonly Hole[], layer: (hole: Hole) => Quoting | null) {
    this.source = source
    this.holes = holes
    this.layer = layer
  }

  part(part: SyntaxNode): void {
    switch (part.type) {
      case 'Literal': case 'Glob': case 'BraceExpansion': case 'ExtendedGlob':
        return this.unescape(part.pos, part.end, /\\([\s\S])/y)
      case 'SingleQuoted':
        return this.raw(part.pos + 1, part.end - 1)
      case 'DoubleQuoted':
        for (const child of part.parts) {
          if (child.type === 'Literal') this.unescape(child.pos, child.end, /\\([\\"$`\n])/y)
          else this.opaque()
        }
        return
      case 'AnsiCQuoted':
        return part.text.includes('\\') ? this.opaque() : this.raw(part.pos + 2, part.end - 1)
      default:
        this.opaque()
    }
  }

  opaque(): void {
    this.result.text += OPAQUE
  }

  raw(from: number, to: number): void {
    this.unescape(from, to, null)
  }

  /** @param escape a sticky pattern of what stands for its first group */
  unescape(from: number, to: number, escape: RegExp | null): void {
    for (let at = from; at < to;) {
      const hole = this.holes.find(({ start }) => start === at)
      if (hole && hole.end <= to) {
        const start = this.result.text.length
        this.result.text += this.source.slice(at, hole.end)
        const layer = this.layer(hole)
        if (layer) this.result.holes.push({ ...hole, start, end: this.result.text.length, outer: [...hole.outer, layer] })
        at = hole.end
        continue
      }
      if (escape) escape.lastIndex = at
      const [whole, stands] = escape?.exec(this.source) ?? []
      if (whole !== undefined && at + whole.length <= to) {
        this.result.text += stands === '\n' ? '' : stands
        at += whole.length
      } else this.result.text += this.source[at++]
    }
  }
}

/** Words as a shell gets them that is handed them with blanks in between. */
export function joinDecoded(words: readonly Decoded[]): Decoded {
  const joined: Decoded = { text: '', holes: [] }
  words.forEach(({ text, holes }, index) => {
    if (index > 0) joined.text += ' '
    const by = joined.text.length
    for (const hole of holes) joined.holes.push({ ...hole, start: hole.start + by, end: hole.end + by })
    joined.text += text
  })
  return joined
}

/** The end of a decoded word, from an offset on. */
export function decodedFrom({ text, holes }: Decoded, from: number): Decoded {
  const inside = holes.filter(({ start }) => start >= from)
  return { text: text.slice(from), holes: inside.map((hole) => ({ ...hole, start: hole.start - from, end: hole.end - from })) }
}

/** The same text, its holes without further characters. */
export function barring({ text, holes }: Decoded, not: string): Decoded {
  return not === '' ? { text, holes } : { text, holes: holes.map((hole) => ({ ...hole, not: hole.not + not })) }
}

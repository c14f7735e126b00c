import { lineAt, LineIndex, partOf } from '../model/ranges.ts'
import type { CodeBlock, Page, Point, Range, Reference } from '../model/types.ts'
import { holderIn } from './holder.ts'
import { oncePer } from './once-per.ts'

/** Where a mention stands: a comment is one of a shell block, a listing any other block of code. */
export type Place = 'command' | 'comment' | 'listing' | 'inline-code' | 'prose' | 'link'

/** A piece of a page's text that matches what a rule looks for. */
export interface Mention {
  text: string
  range: Range
  place: Place
  /** Up to 24 characters on either side, never beyond the line or the piece. */
  before: string
  after: string
  /** Whether the place says that this is a host's name or address: a program's host argument, or a URL's host. */
  host: boolean
}

/** A stretch of a page's text that is read as a whole. */
export interface Piece {
  text: string
  range: Range
  place: Place
}

const CONTEXT = 24

/** A page's pieces, and what has been found in them by the expression that found it. */
const scanned = oncePer((page: Page) => {
  const pieces = [...readPieces(page)]
  // One search over all of them is many times faster than one each; no name goes over the end of a line.
  const text = pieces.map((piece) => piece.text).join('\n')
  const starts: number[] = []
  let start = 0
  for (const piece of pieces) {
    starts.push(start)
    start += piece.text.length + 1
  }
  return { pieces, text, starts, host: holderIn(page.codeBlocks.flatMap(hostsIn)), found: new Map<RegExp, Mention[]>() }
})

/** Everything on the page that names can stand in, in no particular order. */
export function piecesOf(page: Page): readonly Piece[] {
  return scanned(page).pieces
}

/**
 * Everything on the page that matches, in document order: in commands, in the comments beside them, in other blocks of
 * code, in inline code, in prose and in the destinations of links. What a command printed is not looked at.
 *
 * @param pattern A global expression that matches within one line; the same object every time, for a page is searched
 *   for it once.
 */
export function findMentions(page: Page, pattern: RegExp): readonly Mention[] {
  const { pieces, text, starts, host, found } = scanned(page)
  let mentions = found.get(pattern)
  if (!mentions) {
    mentions = []
    for (const match of text.matchAll(pattern)) {
      const index = lineAt(starts, match.index)
      mentions.push(mentionIn(pieces[index] as Piece, match.index - (starts[index] as number), match[0], host))
    }
    mentions.sort((a, b) => a.range.start.offset - b.range.start.offset)
    found.set(pattern, mentions)
  }
  return mentions
}

function mentionIn(piece: Piece, at: number, text: string, host: (place: Range) => Reference | undefined): Mention {
  const end = at + text.length
  const range = rangeIn(piece, at, end)
  const before = piece.text.slice(Math.max(0, at - CONTEXT), at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const after = piece.text.slice(end, end + CONTEXT).split('\n', 1)[0] ?? ''
  return { text, range, place: piece.place, before: line, after, host: host(range) !== undefined || isUrlHost(line) }
}

function* readPieces(page: Page): Generator<Piece> {
  for (const block of page.codeBlocks) {
    yield* block.shell ? shellPieces(block) : listingPieces(block)
  }
  for (const { text, textRange } of page.inlineCode) yield { text, range: textRange, place: 'inline-code' }
  for (const { text, range } of page.prose) yield { text, range, place: 'prose' }
  for (const { href, hrefRange } of page.links) yield { text: href, range: hrefRange, place: 'link' }
}

/** The block's lines as far as they belong to a command or a comment, cut where one ends. */
function* shellPieces(block: CodeBlock): Generator<Piece> {
  const comments = linesAcross([...block.commands.flatMap((command) => command.comments), ...block.proposed].map(({ range }) => range))
  const commands = linesAcross(block.commands.flatMap(({ lines }) => lines))
  for (const piece of listingPieces(block)) {
    const { line } = piece.range.start
    // A comment that belongs to no command is read all the same.
    const isComment = /^\s*#(?!!)/.test(piece.text)
    if (comments.has(line)) yield { ...piece, place: commands.has(line) && !isComment ? 'command' : 'comment' }
    else if (isComment) yield { ...piece, place: 'comment' }
    else if (commands.has(line)) yield { ...piece, place: 'command' }
  }
}

function* listingPieces(block: CodeBlock): Generator<Piece> {
  const text = block.text.split('\n')
  for (const [index, range] of block.lines.entries()) yield { text: text[index] ?? '', range, place: 'listing' }
}

function linesAcross(ranges: readonly Range[]): Set<number> {
  const lines = new Set<number>()
  for (const { start, end } of ranges) {
    for (let line = start.line; line <= end.line; line++) lines.add(line)
  }
  return lines
}

function hostsIn(block: CodeBlock): Reference[] {
  return [...block.commands, ...block.proposed].flatMap(({ references }) => references).filter(({ kind }) => kind === 'host')
}

/** Whether the text before a name ends where a URL's host begins: `https://`, `postgres://user:secret@`, not `s3://`. */
function isUrlHost(before: string): boolean {
  return /:\/\/(?:[^\s/@]*@)?$/.test(before) && !/\b(?:file|s3|gs|oci|docker):\/\/$/i.test(before)
}

const linesIn = oncePer(({ text }: Piece) => new LineIndex(text))

/** A part of a piece, by offsets into its text. */
export function rangeIn(piece: Piece, from: number, to: number): Range {
  const { text, range } = piece
  // Escapes and character references make the source longer than the text: then only the whole is certain.
  if (range.end.offset - range.start.offset !== text.length) return range
  if (range.start.line === range.end.line) return partOf(range, from, to - from)
  const lines = linesIn(piece)
  return { start: moved(range.start, lines.point(from)), end: moved(range.start, lines.point(to)) }
}

/** A point of a text where that text begins at `start`. */
function moved(start: Point, { line, column, offset }: Point): Point {
  return { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column, offset: start.offset + offset }
}

import { contains } from '../model/ranges.ts'
import type { CodeBlock, Page, Range } from '../model/types.ts'

/** Where a mention stands: a comment is one of a shell block. */
export type Place = 'command' | 'comment' | 'inline-code' | 'prose' | 'link'

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

interface Piece {
  text: string
  range: Range
  place: Place
}

const CONTEXT = 24

/**
 * Everything on the page that matches, in document order: in commands, in the comments beside them, in inline code, in
 * prose and in the destinations of links. What a command printed is not looked at.
 *
 * @param pattern A global expression that matches within one line.
 */
export function findMentions(page: Page, pattern: RegExp): Mention[] {
  const hosts = page.codeBlocks.flatMap(hostRanges)
  const mentions: Mention[] = []
  for (const piece of piecesOf(page)) {
    for (const match of piece.text.matchAll(pattern)) {
      const range = rangeIn(piece, match.index, match.index + match[0].length)
      const before = piece.text.slice(Math.max(0, match.index - CONTEXT), match.index)
      const mention = {
        text: match[0],
        range,
        place: piece.place,
        before: before.slice(before.lastIndexOf('\n') + 1),
        after: piece.text.slice(match.index + match[0].length, match.index + match[0].length + CONTEXT).split('\n', 1)[0] ?? '',
      }
      const host = hosts.some((known) => contains(known, range)) || isUrlHost(mention.before)
      mentions.push({ ...mention, host })
    }
  }
  return mentions.sort((a, b) => a.range.start.offset - b.range.start.offset)
}

function* piecesOf(page: Page): Generator<Piece> {
  for (const block of page.codeBlocks) {
    if (block.shell) yield* shellPieces(block)
  }
  for (const { text, textRange } of page.inlineCode) yield { text, range: textRange, place: 'inline-code' }
  for (const { text, range } of page.prose) yield { text, range, place: 'prose' }
  for (const { href, hrefRange } of page.links) yield { text: href, range: hrefRange, place: 'link' }
}

/** The block's lines as far as they belong to a command or a comment, cut where one ends. */
function* shellPieces(block: CodeBlock): Generator<Piece> {
  const comments = block.commands.flatMap((command) => command.comments.map(({ range }) => range))
  const commands = block.commands.flatMap(({ lines }) => lines)
  const proposed = block.proposed.map(({ range }) => range)
  const text = block.text.split('\n')
  for (const [index, range] of block.lines.entries()) {
    const line = text[index] ?? ''
    if ([...comments, ...proposed].some((part) => overlaps(part, range))) {
      yield { text: line, range, place: 'comment' }
    } else if (commands.some((part) => overlaps(part, range)) || isCommentLine(line)) {
      yield { text: line, range, place: isCommentLine(line) ? 'comment' : 'command' }
    }
  }
}

/** A comment that belongs to no command is read all the same. */
function isCommentLine(line: string): boolean {
  return /^\s*#(?!!)/.test(line)
}

function hostRanges(block: CodeBlock): Range[] {
  return [...block.commands, ...block.proposed]
    .flatMap(({ references }) => references)
    .filter(({ kind }) => kind === 'host')
    .map(({ range }) => range)
}

/** Whether the text before a name ends where a URL's host begins: `https://`, `postgres://user:secret@`, not `s3://`. */
function isUrlHost(before: string): boolean {
  return /:\/\/(?:[^\s/@]*@)?$/.test(before) && !/\b(?:file|s3|gs|oci|docker):\/\/$/i.test(before)
}

function rangeIn({ text, range }: Piece, from: number, to: number): Range {
  // Escapes and character references make the source longer than the text: then only the whole is certain.
  if (range.end.offset - range.start.offset !== text.length) return range
  const point = (at: number) => {
    const lineStart = text.lastIndexOf('\n', at - 1) + 1
    if (lineStart === 0) {
      return { line: range.start.line, column: range.start.column + at, offset: range.start.offset + at }
    }
    const line = range.start.line + (text.slice(0, at).match(/\n/g) ?? []).length
    return { line, column: at - lineStart + 1, offset: range.start.offset + at }
  }
  return { start: point(from), end: point(to) }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset
}

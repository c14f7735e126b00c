import { contains } from '../model/ranges.ts'
import type { Page, Range } from '../model/types.ts'
import { rangeOfMatch } from './page-lines.ts'
import { type KnownLevels, type LevelMatch, matchLevel } from './severity-names.ts'

export interface SeverityMention {
  text: string
  range: Range
  match: LevelMatch
  /** Whether it is the name of a row of the table of levels. */
  row: boolean
  /** The piece of text it stands in, and where. */
  piece: string
  at: number
}

/** A word with its separators, and one behind it where a number is missing. Letters up to those of Greek and Cyrillic. */
const WORD = /[A-Za-z0-9\u00c0-\u1fff]+(?:[-_–—.]{1,2}[A-Za-z0-9\u00c0-\u1fff]+)*[-_–—]?/g
/** Its beginning up to the second separator: “SEV-1” of “SEV-1-related”. */
const BEGINNING = /^[A-Za-z0-9\u00c0-\u1fff]+[-_–—.]{1,2}[A-Za-z0-9\u00c0-\u1fff]+/

/** Every word of a page that is a level or looks like one: in text, titles, tables, comments and report templates. */
export function severityMentions(page: Page, text: string, levels: KnownLevels): SeverityMention[] {
  const { family } = levels
  if (!family) return []
  const longest = Math.max(...levels.names.map(({ length }) => length)) + 1
  const spaced = new RegExp(`\\b${family.letters}[ \\u00a0]\\d{1,2}(?!\\w)`, 'gi')
  const found: SeverityMention[] = []
  for (const range of piecesOf(page)) {
    const piece = text.slice(range.start.offset, range.end.offset)
    if (!/\d|\p{L}[-_–—]/u.test(piece)) continue
    const add = (word: string, at: number): void => {
      const match = matchLevel(word, levels)
      if (!match || /^[<{[*#]/.test(piece.slice(at + word.length))) return
      const place = rangeOfMatch(page, text, range.start.offset + at, word.length)
      const row = page.severityLevels.some((level) => level.name === word && contains(level.range, place))
      found.push({ text: word, range: place, match, row, piece, at })
    }
    for (const { 0: run, index } of piece.matchAll(WORD)) {
      const word = run.length > longest ? BEGINNING.exec(run)?.[0] ?? run : run
      if (word.length <= longest && word.length > 1 && /[-_–—\d]/.test(word)) add(word, index)
    }
    for (const { 0: word, index } of piece.matchAll(spaced)) add(word, index)
  }
  return found.sort((a, b) => a.range.start.offset - b.range.start.offset)
}

function piecesOf(page: Page): Range[] {
  const blocks = page.codeBlocks.flatMap((block) => {
    if (block.shell) return block.commands.flatMap(({ comments }) => comments.map(({ range }) => range))
    return /^(?:|markdown|md|te?xt|plain(?:text)?)$/.test(block.lang) ? block.lines : []
  })
  return [...page.prose.map(({ range }) => range), ...blocks]
}

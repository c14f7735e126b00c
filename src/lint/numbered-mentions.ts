import { contains } from '../model/ranges.ts'
import type { Link, Page, Range } from '../model/types.ts'
import type { Numbered } from './numbering.ts'
import { rangeOfMatch } from './page-lines.ts'

/** “Step 4”, “Runbook 4”, “number 4” in running text or in a comment of a command. */
export interface NumberedMention extends Numbered {
  kind: 'step' | 'runbook' | 'number'
  /** The link whose text it stands in. */
  link: Link | null
  /** Up to 40 characters on either side, within its piece of text. */
  before: string
  after: string
}

const MENTION = /\b(step|runbook|number)[ \t]*\r?\n?[ \t]*(\d{1,3})\b(?![.,]\d)/gi
const CONTEXT = 40

/** Every one on the page in document order, headings left out. */
export function numberedMentions(page: Page, text: string): NumberedMention[] {
  const headings = page.headings.map(({ range }) => range)
  const prose = page.prose.map(({ range }) => range)
  const comments = page.codeBlocks.flatMap(({ commands }) => commands).flatMap((command) => command.comments.map(({ range }) => range))
  const found: NumberedMention[] = []
  for (const range of [...prose, ...comments]) {
    const piece = text.slice(range.start.offset, range.end.offset)
    for (const match of piece.matchAll(MENTION)) {
      const [all, kind = '', digits = ''] = match
      const end = match.index + all.length
      const place = rangeOfMatch(page, text, range.start.offset + end - digits.length, digits.length)
      if (headings.some((heading) => contains(heading, place))) continue
      found.push({
        kind: kind.toLowerCase() as NumberedMention['kind'],
        number: Number(digits),
        range: place,
        link: page.links.find((link) => contains(link.range, place)) ?? null,
        before: piece.slice(Math.max(0, match.index - CONTEXT), match.index),
        after: piece.slice(end, end + CONTEXT),
      })
    }
  }
  return found.sort((a, b) => a.range.start.offset - b.range.start.offset)
}

/** The anchor of the nearest heading above a place, `''` before the first. */
export function sectionOf(page: Page, { start }: Range): string {
  let low = 0
  let high = page.headings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((page.headings[middle]?.range.start.offset ?? 0) <= start.offset) low = middle + 1
    else high = middle
  }
  return page.headings[low - 1]?.id ?? ''
}

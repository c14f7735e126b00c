import type { Link, Page } from '../model/types.ts'
import { holderIn } from './holder.ts'
import type { Numbered } from './numbering.ts'
import { oncePer } from './once-per.ts'
import { rangeOfMatch } from './page-lines.ts'

/** “Step 4”, “Runbook 4”, “number 4” in running text or in a comment of a command. */
export interface NumberedMention extends Numbered {
  kind: 'step' | 'runbook' | 'number'
  /** The link whose text it stands in. */
  link: Link | null
  /** Up to 40 characters behind it, within its piece of text. */
  after: string
}

const MENTION = /\b(step|runbook|number)[ \t]*(?:\r?\n[ \t]*)?(\d{1,3})\b(?![.,]\d)/gi
const CONTEXT = 40

/** Every one on the page in document order, headings left out. */
export const numberedMentions = oncePer((page: Page, text: string): NumberedMention[] => {
  const heading = holderIn(page.headings)
  const prose = holderIn(page.prose)
  const comment = holderIn(page.codeBlocks.flatMap(({ commands }) => commands.flatMap(({ comments }) => comments)))
  const link = holderIn(page.links)
  return [...text.matchAll(MENTION)].flatMap(({ 0: all, 1: kind = '', 2: digits = '', index }): NumberedMention[] => {
    const end = index + all.length
    const whole = rangeOfMatch(page, text, index, all.length)
    const piece = heading(whole) ? undefined : prose(whole)?.range ?? (comment(whole) ? whole : undefined)
    if (!piece) return []
    return [{
      kind: kind.toLowerCase() as NumberedMention['kind'],
      number: Number(digits),
      range: rangeOfMatch(page, text, end - digits.length, digits.length),
      link: link(whole) ?? null,
      after: text.slice(end, Math.min(end + CONTEXT, Math.max(end, piece.end.offset))),
    }]
  })
})

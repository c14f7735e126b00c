import { daysBetween } from '../../model/dates.ts'
import { reviewDays, reviewOf, type ReviewFact } from '../../model/review.ts'
import type { Page, Range } from '../../model/types.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'

export const staleReview: Rule = {
  id: 'stale-review',
  summary: 'The page says itself that its next review is overdue, or gives a date for it that is none.',
  rationale:
    'A runbook that nobody has looked at for a year describes last year’s system. The page’s own front matter says when ' +
    'it was reviewed (last_reviewed_on, reviewed, last_review), for how long that holds (review_in) or when it is due ' +
    '(review_by, expires). A page that says nothing of it is not asked for it.',
  severity: 'warning',
  needsInventory: false,
  options: {
    days: { description: 'For how many days a review holds where the page does not say it; 0 for ever.', default: reviewDays },
  },
  examples: [
    {
      title: 'reviewed in time',
      markdown: '---\ntitle: Disk full\nlast_reviewed_on: 2026-05-02\nreview_in: 6 months\n---\n\n# Disk full\n',
      today: '2026-07-01',
      expect: [],
    },
    {
      title: 'longer ago than the page allows',
      markdown: '---\nlast_reviewed_on: 2025-11-02\nreview_in: 6 months\n---\n\n# Disk full\n',
      today: '2026-07-01',
      expect: [{ line: 2, column: 19, severity: 'warning' }],
    },
    {
      title: 'a day that has passed',
      markdown: '---\nexpires: 2026-06-30\n---\n\n# Disk full\n',
      today: '2026-07-01',
      expect: [{ line: 2, column: 10, severity: 'warning' }],
    },
    {
      title: 'longer ago than the team allows',
      markdown: '---\nreviewed: 2026-05-02\n---\n\n# Disk full\n',
      today: '2026-07-01',
      options: { days: 30 },
      expect: [{ line: 2, column: 11, severity: 'warning' }],
    },
    {
      title: 'dates that there are not, one still to come, and no span of time',
      markdown: '---\nlast_reviewed_on: 2026-02-31\nreview_by: 31.01.2027\nlast_review: 2062-05-02\nreview_in: soon\n---\n\n# Disk full\n',
      today: '2026-07-01',
      expect: [
        { line: 2, column: 19, severity: 'warning' },
        { line: 3, column: 12, severity: 'warning' },
        { line: 4, column: 14, severity: 'warning' },
        { line: 5, column: 12, severity: 'warning' },
      ],
    },
    {
      title: 'who reviewed it, and whether, are no dates',
      markdown: '---\nreviewed: true\nexpires: never\n---\n\n# Disk full\n',
      today: '2026-07-01',
      expect: [],
    },
  ],
  create() {
    return ({ page, text, options, today, report }) => {
      const { facts, period, due } = reviewOf(page.frontmatter, Number(options.days))
      const complain = ({ written }: ReviewFact, message: string): boolean => report({ message, range: rangeOfValue(page, text, written) })
      if (period?.span === null) complain(period.fact, `“${period.fact.value}” is no span of time. Write it like “6 months”.`)
      for (const fact of facts.filter(({ kind }) => kind !== 'period')) {
        const { day, written } = fact
        if (day === null) {
          // `expires: never`, `reviewed: by Anna`.
          if (/\d/.test(fact.value)) complain(fact, `“${fact.value}” is no date. Write it like 2026-01-31.`)
          continue
        }
        // A day of grace for those who live ahead of UTC.
        if (fact.kind === 'reviewed' && daysBetween(today, day) > 1) {
          complain(fact, `The page was reviewed on ${day}, says its front matter, and that is still to come.`)
        }
        const end = due.find((one) => one.fact === fact)?.day
        if (end === undefined || end >= today) continue
        const ago = inDays(daysBetween(end, today))
        complain(fact, fact.kind === 'due'
          ? `This page was due for review on ${end}, ${ago} ago. Review it and set a new date.`
          : `The page was last reviewed on ${day} and due for it again on ${end}, ${ago} ago. Review it and set ${written}.`)
      }
    }
  },
}

/** Of the value behind a key at the start of a line, as the front matter has it above the page. */
function rangeOfValue(page: Page, text: string, key: string): Range {
  const lines = text.split('\n', 500)
  let start = 0
  for (const line of lines) {
    const [before = '', name] = /^["']?([\w-]{1,100})["']?\s{0,20}:\s{0,20}/.exec(line) ?? []
    if (name === key) return rangeOfMatch(page, text, start + before.length, Math.max(1, line.trimEnd().length - before.length))
    start += line.length + 1
  }
  return rangeOfMatch(page, text, 0, 3)
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

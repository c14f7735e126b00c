import type { Json, Page, Range } from '../../model/types.ts'
import { dayOf, daysBetween, daysOf, laterBy } from '../dates.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Rule } from '../types.ts'

/** Keys of front matter, `-` and capitals aside. */
const REVIEWED = new Set(['last_reviewed_on', 'last_reviewed', 'last_reviewed_at', 'last_review', 'reviewed', 'reviewed_on', 'reviewed_at', 'review_date'])
const PERIOD = new Set(['review_in', 'review_every', 'review_interval', 'review_period', 'review_cycle'])
const DUE = new Set(['review_by', 'review_due', 'next_review', 'next_review_on', 'expires', 'expires_on', 'expiry', 'valid_until'])

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
    days: { description: 'For how many days a review holds where the page does not say it; 0 for ever.', default: 365 },
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
      const facts = factsOf(page, text)
      const complain = (fact: Fact, message: string): boolean => report({ message, range: fact.range })
      const period = facts.find(({ key }) => PERIOD.has(key))
      const stated = period ? daysOf(period.value) : null
      if (period && stated === null) complain(period, `“${period.value}” is no span of time. Write it like “6 months”.`)
      for (const fact of facts.filter(({ key }) => DUE.has(key) || REVIEWED.has(key))) {
        const day = dayOf(fact.value)
        if (day === null) {
          // `expires: never`, `reviewed: by Anna`.
          if (/\d/.test(fact.value)) complain(fact, `“${fact.value}” is no date. Write it like 2026-01-31.`)
          continue
        }
        if (DUE.has(fact.key)) {
          if (day < today) complain(fact, `This page was due for review on ${day}, ${inDays(daysBetween(day, today))} ago. Review it and set a new date.`)
          continue
        }
        // A day of grace for those who live ahead of UTC.
        if (daysBetween(today, day) > 1) complain(fact, `The page was reviewed on ${day}, says its front matter, and that is still to come.`)
        const allowed = stated ?? Number(options.days)
        if (allowed === 0 || (period && stated === null) || facts.some(({ key }) => DUE.has(key))) continue
        const due = laterBy(day, allowed)
        if (due < today) complain(fact, `The page was last reviewed on ${day} and due for it again on ${due}, ${inDays(daysBetween(due, today))} ago. Review it and set ${fact.written}.`)
      }
    }
  },
}

/** An entry of the front matter, and where its value stands. */
interface Fact {
  key: string
  written: string
  value: string
  range: Range
}

function factsOf(page: Page, text: string): Fact[] {
  return Object.entries(page.frontmatter).flatMap(([written, json]) => {
    const key = written.toLowerCase().replaceAll('-', '_')
    const value = textOf(json)
    if (value === null || !(DUE.has(key) || REVIEWED.has(key) || PERIOD.has(key))) return []
    return [{ key, written, value, range: rangeOfValue(page, text, written) }]
  })
}

function textOf(json: Json): string | null {
  return typeof json === 'string' || typeof json === 'number' ? String(json) : null
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

/** How fresh each page is: its last change, its review, who answers for it. */
import { z } from 'astro/zod'
import type { ReadContent } from '../content/read.ts'
import { dayAt, daysBetween, runTime } from '../model/dates.ts'
import { ownersOf, reviewDates, reviewDays, reviewOf } from '../model/review.ts'
import type { Page } from '../model/types.ts'
import { readHistory, type Change, type FolderHistory, type ReadHistory } from '../source/git-history.ts'
import { commitUrl } from './commit-url.ts'

/** What a page says of itself under its title. Days are written `2026-01-31`. */
export const factsSchema = z.object({
  /** When its text was last changed, and the commit that did it. */
  changed: z.object({ time: z.string(), commit: z.string(), href: z.string().nullable() }).nullable(),
  /** Whether its text is another by now than the last commit's. */
  changedSince: z.boolean(),
  reviewed: z.string().nullable(),
  due: z.string().nullable(),
  /** Whether nobody has reviewed it in a book whose other pages are. */
  unreviewed: z.boolean(),
  /** Whether its review is overdue on the day of the build. */
  overdue: z.boolean(),
  owners: z.array(z.object({ text: z.string(), href: z.string().nullable() })),
})

export type PageFacts = z.infer<typeof factsSchema>

/** Of a page of which nothing is known. */
export const noFacts: PageFacts = {
  changed: null, changedSince: false, reviewed: null, due: null, unreviewed: false, overdue: false, owners: [],
}

/** What git knows of everything that a book is read from; `earlier`, what it knew before. */
export function bookHistory({ folder, setup, book }: ReadContent, earlier: FolderHistory | null = null): Promise<ReadHistory> {
  const pages = [...folder.pages, ...setup.excluded].map(({ path }) => path)
  const others = [folder.inventory, folder.settings].flatMap((file) => (file && isInside(file.path) ? [file.path] : []))
  const wanted = new Set(book.pages.flatMap((page) => sourcesOf(page)))
  return readHistory(folder.root, [...new Set([...pages, ...folder.files, ...others])], [...wanted], earlier)
}

/** The facts of every page, by path. */
export function bookFacts({ book, setup, editUrls }: ReadContent, history: FolderHistory | null, now = runTime()): Map<string, PageFacts> {
  const days = allowedDays(setup.ruleSettings)
  const today = dayAt(now)
  const reviews = new Map(book.pages.map((page) => [page.path, datesOf(page, days, today)]))
  const anyReviewed = [...reviews.values()].some(({ reviewed }) => reviewed !== null)
  return new Map(book.pages.map((page) => {
    const { reviewed, due } = reviews.get(page.path) as ReturnType<typeof datesOf>
    const change = history && lastChange(page, history)
    return [page.path, {
      changed: change && { ...change, href: commitUrl(editUrls.get(page.path) ?? null, change.commit) },
      changedSince: change !== null && sourcesOf(page).some((path) => history?.uncommitted.has(path)),
      reviewed,
      due,
      unreviewed: anyReviewed && reviewed === null && due === null,
      overdue: due !== null && due < today,
      owners: ownersOf(page.frontmatter),
    }]
  }))
}

function datesOf(page: Page, days: number, today: string): { reviewed: string | null; due: string | null } {
  const { reviewed, due } = reviewDates(reviewOf(page.frontmatter, days))
  // A review that is still to come is none; a day of grace for those who live ahead of UTC.
  return { reviewed: reviewed !== null && daysBetween(today, reviewed) > 1 ? null : reviewed, due }
}

/** For how long a review holds in this book: the option of the rule that reports it. Without the rule nothing falls due by its age. */
function allowedDays(rules: ReadContent['setup']['ruleSettings']): number {
  const rule = rules.find(({ name }) => name === 'stale-review')
  if (rule?.severity === 'off') return 0
  const days = rule?.options.find(({ name }) => name === 'days')?.value
  return typeof days === 'number' && days >= 0 ? days : reviewDays
}

/** The page's own file and those that it includes. */
function sourcesOf({ path, textParts }: Page): string[] {
  return [...new Set([path, ...textParts.flatMap((part) => ('include' in part ? [part.path] : []))])]
}

/** The youngest change of any file that the page's text is from; unknown where one of them may be younger. */
function lastChange(page: Page, { changes }: FolderHistory): Change | null {
  const sources = sourcesOf(page).map((path) => changes.get(path))
  if (sources.some((change) => change === undefined)) return null
  return (sources as Change[]).reduce((last, change) => (change.time > last.time ? change : last))
}

function isInside(path: string): boolean {
  return !path.startsWith('../')
}

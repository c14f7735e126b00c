/** What a page's front matter says of its review and of who answers for it. */
import { dayOf, laterBy, spanOf, type Span } from './dates.ts'
import type { Json, Page } from './types.ts'

/** Keys of front matter, `-` and capitals aside. */
const reviewedKeys = new Set([
  'last_reviewed_on', 'last_reviewed', 'last_reviewed_at', 'last_review', 'reviewed', 'reviewed_on', 'reviewed_at', 'review_date',
])
const periodKeys = new Set(['review_in', 'review_every', 'review_interval', 'review_period', 'review_cycle'])
const dueKeys = new Set([
  'review_by', 'review_due', 'next_review', 'next_review_on', 'expires', 'expires_on', 'expiry', 'valid_until',
])
const ownerKeys = [
  'owner', 'owners', 'team', 'teams', 'maintainer', 'maintainers',
  'owner_slack', 'slack', 'slack_channel', 'owner_email', 'contact', 'contacts',
]

/** For how many days a review holds where nothing says it. */
export const reviewDays = 365

/** An entry of the front matter that is about reviews. */
export interface ReviewFact {
  kind: 'reviewed' | 'period' | 'due'
  /** The key as written. */
  written: string
  value: string
  /** The day that the value names; `null` for a period and for what is no date. */
  day: string | null
}

export interface Review {
  /** In the order of the front matter. */
  facts: ReviewFact[]
  /** For how long the page says that a review holds; `span` is `null` where the value is none. */
  period: { fact: ReviewFact; span: Span | null } | null
  /** When the next review is due, by each fact that says so. */
  due: Array<{ fact: ReviewFact; day: string }>
}

/** @param days For how many days a review holds where the page does not say it; 0 for ever. */
export function reviewOf(frontmatter: Page['frontmatter'], days: number = reviewDays): Review {
  const facts = Object.entries(frontmatter).flatMap(([written, json]): ReviewFact[] => {
    const kind = kindOf(plain(written))
    if (kind === null || (typeof json !== 'string' && typeof json !== 'number')) return []
    const value = String(json)
    return [{ kind, written, value, day: kind === 'period' ? null : dayOf(value) }]
  })
  const stated = facts.find(({ kind }) => kind === 'period')
  const period = stated ? { fact: stated, span: spanOf(stated.value) } : null
  const allowed = period ? period.span : { months: 0, days }
  // A page that says when its review is due does not ask for it by its age, too.
  const statesDue = facts.some(({ kind }) => kind === 'due')
  return {
    facts,
    period,
    due: facts.flatMap((fact) => {
      if (fact.day === null) return []
      if (fact.kind === 'due') return [{ fact, day: fact.day }]
      return statesDue || !allowed || isNone(allowed) ? [] : [{ fact, day: laterBy(fact.day, allowed) }]
    }),
  }
}

function isNone({ months, days }: Span): boolean {
  return months === 0 && days === 0
}

function kindOf(key: string): ReviewFact['kind'] | null {
  if (reviewedKeys.has(key)) return 'reviewed'
  if (periodKeys.has(key)) return 'period'
  return dueKeys.has(key) ? 'due' : null
}

/** The last day that a page was reviewed on, and the first on which it is due again; `null` for what it does not say. */
export function reviewDates({ facts, due }: Review): { reviewed: string | null; due: string | null } {
  const reviewed = facts.flatMap(({ kind, day }) => (kind === 'reviewed' && day !== null ? [day] : []))
  return { reviewed: reviewed.sort().at(-1) ?? null, due: due.map(({ day }) => day).sort()[0] ?? null }
}

/** Somebody who answers for a page: a person, a team, a channel. */
export interface Owner {
  text: string
  /** Where they are reached, a web or mail address. */
  href: string | null
}

/** More than these are nobody. */
const mostOwners = 8
const longestName = 120

/** Who answers for a page, as its front matter says: owners first, then where they are reached. */
export function ownersOf(frontmatter: Page['frontmatter']): Owner[] {
  const byKey = new Map(Object.entries(frontmatter).map(([key, value]) => [plain(key), value]))
  const owners = new Map<string, Owner>()
  for (const text of ownerKeys.flatMap((key) => namesIn(byKey.get(key)))) {
    const owner = ownerFrom(text)
    if (owners.size < mostOwners && !owners.has(owner.text)) owners.set(owner.text, owner)
  }
  return [...owners.values()]
}

/** The texts of a value: of a list each entry, of a mapping what it calls somebody. */
function namesIn(value: Json | undefined, depth = 0): string[] {
  if (Array.isArray(value)) return depth === 0 ? value.flatMap((item) => namesIn(item, 1)) : []
  if (typeof value === 'object' && value !== null) {
    return ['name', 'team', 'slack', 'channel', 'email', 'url']
      .flatMap((key) => (Object.hasOwn(value, key) ? namesIn(value[key], 2) : []))
  }
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' || text.length > longestName ? [] : [text]
}

/** Reads `https://…`, `name@host`, `Name <name@host>` and `[Name](https://…)`; all else is a name. */
function ownerFrom(text: string): Owner {
  const [, name = '', address = ''] = /^\[([^[\]]+)\]\(([^\s()]+)\)$/.exec(text) ?? /^([^<>]+) <([^\s<>]+)>$/.exec(text) ?? []
  const href = addressOf(address || text)
  if (href === null) return { text, href: null }
  return { text: name.trim() || text.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, ''), href }
}

function addressOf(text: string): string | null {
  if (/^https?:\/\//i.test(text)) return URL.parse(text)?.href ?? null
  const mail = text.replace(/^mailto:/i, '')
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(mail) ? `mailto:${mail}` : null
}

function plain(key: string): string {
  return key.toLowerCase().replaceAll('-', '_')
}

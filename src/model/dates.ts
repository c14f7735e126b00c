/** Dates and spans of time as front matter has them. A day is written `2026-01-31`, and days are counted in UTC. */

const DAY = 86_400_000

/** A span of time as calendars count it: a month is no number of days. */
export interface Span {
  months: number
  days: number
}

const UNITS: ReadonlyMap<string, Span> = new Map(Object.entries({
  day: { months: 0, days: 1 }, week: { months: 0, days: 7 },
  month: { months: 1, days: 0 }, quarter: { months: 3, days: 0 }, year: { months: 12, days: 0 },
}))
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  d: 'day', w: 'week', m: 'month', mo: 'month', q: 'quarter', y: 'year',
  daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year', annually: 'year', annual: 'year',
}))

/** The day that a text names (`2026-01-31`, `2026-01-31T10:00:00Z`, `2026/01/31`), or `null` where it is no date. */
export function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T ]\d)/.exec(text.trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  // A date that there is not (31 February) rolls over to another one, or is none.
  return year !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}

/** The span that a text stands for (`90`, `6 months`, `90d`, `P6M`, `yearly`), or `null` where it is none. */
export function spanOf(text: string): Span | null {
  const written = /^(?:every )?(?=[^p]|p\d)p?(\d{1,4}(?=\s*[a-z]|$))?\s*([a-z]+)?$/
  const [, count = '1', word = 'day'] = written.exec(text.trim().toLowerCase()) ?? ['', '', '']
  const unit = UNITS.get(SHORT.get(word) ?? word.replace(/s$/, ''))
  return unit && count !== '' ? { months: Number(count) * unit.months, days: Number(count) * unit.days } : null
}

/** When a run happens: now, or when it is said to. */
export function runTime(environment: Readonly<Record<string, string | undefined>> = process.env): Date {
  return askedTime(environment) ?? new Date()
}

/** When a run is said to happen that has to be repeated with the same result: `SOURCE_DATE_EPOCH`, in seconds. */
export function askedTime(environment: Readonly<Record<string, string | undefined>> = process.env): Date | null {
  const epoch = environment.SOURCE_DATE_EPOCH ?? ''
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null
}

/** The day of a moment in UTC, `2026-01-31`. */
export function dayAt(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** Days from one day to another, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** The day that a span later: from the last of January a month later it is the last of February. */
export function laterBy(day: string, { months, days }: Span): string {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(ofMonth, last) + days)).toISOString().slice(0, 10)
}

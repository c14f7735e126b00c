/** Dates and spans of time as front matter has them. A day is written `2026-01-31`, and days are counted in UTC. */

const DAY = 86_400_000
const DAYS: Record<string, number> = { day: 1, week: 7, month: 30.44, quarter: 91.3, year: 365.25, d: 1, w: 7, m: 30.44, y: 365.25 }

/** The day that a text names (`2026-01-31`, `2026-01-31T10:00:00Z`, `2026/01/31`), or `null` where it is no date. */
export function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T ]\d)/.exec(text.trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${written}T00:00:00Z`)
  // A date that there is not (31 February) rolls over to another one, or is none.
  return year !== '' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}

/** How many days a text stands for (`90`, `6 months`, `1 year`, `P6M`), or `null` where it is no span of time. */
export function daysOf(text: string): number | null {
  const value = text.trim().toLowerCase()
  const [, words = '', wordUnit = 'day'] = /^(\d{1,4})\s*(?:(day|week|month|quarter|year)s?)?$/.exec(value) ?? []
  if (words !== '') return Math.round(Number(words) * (DAYS[wordUnit] as number))
  const [, count = '', unit = ''] = /^p?(\d{1,4})([dwmy])$/.exec(value) ?? []
  return count === '' ? null : Math.round(Number(count) * (DAYS[unit] as number))
}

/** When a run happens: now, or when `SOURCE_DATE_EPOCH`, in seconds, says, where it has to be repeated with the same result. */
export function runTime(environment: Readonly<Record<string, string | undefined>> = process.env): Date {
  const epoch = environment.SOURCE_DATE_EPOCH ?? ''
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
}

/** The day of a moment in UTC, `2026-01-31`. */
export function dayAt(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

/** Days from one day to another, negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** The day so many days later. */
export function laterBy(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)
}

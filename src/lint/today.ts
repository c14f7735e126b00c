/**
 * The day of a run in UTC, `2026-01-31`. `SOURCE_DATE_EPOCH`, in seconds, sets it where a run has to be repeated later
 * with the same result.
 */
export function currentDay(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const epoch = environment.SOURCE_DATE_EPOCH ?? ''
  const date = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date()
  return date.toISOString().slice(0, 10)
}

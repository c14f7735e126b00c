/** Times as the log and the report show them: in UTC, from ISO strings. */

/** `2026-11-26` */
export function dateOf(time: string): string {
  return time.slice(0, 10)
}

/** `08:15` */
export function clockOf(time: string): string {
  return time.slice(11, 16)
}

/** Orders what has a time, the earliest first. */
export function byTime(a: { time: string }, b: { time: string }): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : 0
}

/** Whole minutes between two times, at least none. */
export function minutesBetween(start: string, end: string): number {
  return Math.max(0, Math.floor((Date.parse(end) - Date.parse(start)) / 60_000))
}

/** `01:05` for 65 minutes; hours go on beyond a day. */
export function hoursAndMinutes(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** `12 min`, `1 h 05 min` */
export function duration(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
}

/** A time as logs and incident notes have it: `2026-11-26 08:15 UTC`. */
export function utc(time: Date): string {
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

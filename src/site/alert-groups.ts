import type { PageData } from './page-data.ts'

/** The alerts of one severity, by name. */
export interface AlertGroup {
  severity: string
  rank: number
  alerts: Array<{ name: string; summary: string; url: string }>
}

/** All alerts of the book by severity, the gravest first; those without one stand last. */
export function alertGroups(pages: readonly PageData[]): AlertGroup[] {
  const groups = new Map<string, AlertGroup>()
  for (const { url, alerts } of pages) {
    for (const { name, severity, rank, summary, anchor } of alerts) {
      const group = groups.get(severity) ?? { severity, rank, alerts: [] }
      // Two rules of one name and severity are one alert to the reader.
      if (!group.alerts.some((alert) => alert.name === name)) {
        group.alerts.push({ name, summary, url: anchor === '' ? url : `${url}#${encodeURIComponent(anchor)}` })
      }
      groups.set(severity, group)
    }
  }
  for (const { alerts } of groups.values()) alerts.sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return [...groups.values()].sort((a, b) =>
    Number(a.severity === '') - Number(b.severity === '') || a.rank - b.rank || a.severity.localeCompare(b.severity, 'en'))
}

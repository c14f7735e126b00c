import { matchAlerts, type AlertMatch, type MatchedAlerts } from '../inventory/match-alerts.ts'
import type { Alerts, Inventory } from '../inventory/types.ts'
import type { Book } from '../model/types.ts'
import { oncePer } from './once-per.ts'

/** The alerts of the rule files with their runbooks; `null` where the inventory names no rule files. */
export function alertsOf(book: Book, inventory: Inventory | null): MatchedAlerts | null {
  const alerts = inventory?.alerts
  return !alerts || alerts.rules.length === 0 ? null : matched(alerts, book)
}

/** Three rules look at the same alerts. */
const matched = oncePer((alerts: Alerts, book: Book) => matchAlerts(book, alerts))

/** Whether a runbook is asked for: the inventory may say that an alert needs none. */
export function needsRunbook({ alert }: AlertMatch, inventory: Inventory | null): boolean {
  return !inventory?.alerts?.ignore.some(({ name }) => name === alert.name)
}

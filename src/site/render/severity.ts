import { gravity } from '../../model/severity.ts'
import type { Page } from '../../model/types.ts'

/** How grave a severity is: 1 the gravest, 4 anything beyond the third. It picks a shape and a colour. */
export type SeverityRank = 1 | 2 | 3 | 4

/**
 * The rank of a severity: its number where its name has one (`SEV-2`, `P1`), else its place in the page's table, else what
 * the word says (`critical`).
 */
export function severityRank(name: string, page: Pick<Page, 'severityLevels'>): SeverityRank {
  const written = /\d+/.exec(name)?.[0]
  // `P0` and `SEV-0` are above the first.
  const number = written === undefined ? page.severityLevels.findIndex((level) => level.name === name) + 1 : Number(written) || 1
  if (number === 0) return gravity(name)
  return number >= 1 && number <= 3 ? (number as SeverityRank) : 4
}

/** The page's severity that a title begins with: `SEV-2` for `SEV-2 (can escalate …)`. */
export function severityOfTitle(title: string, page: Pick<Page, 'severityLevels' | 'runbooks'>): string | null {
  const names = [...page.severityLevels.map(({ name }) => name), ...page.runbooks.map(({ severity }) => severity)]
  return names.find((name) => name !== null && (title === name || (title.startsWith(name) && !/^[\w-]/.test(title.slice(name.length))))) ?? null
}

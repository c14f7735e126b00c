import { trail, type NavNode } from './navigation.ts'
import type { PageData } from './page-data.ts'

/** A URL of the site with the path that the site is served under. */
export function withBase(url: string, base: string): string {
  return base.replace(/\/$/, '') + url
}

/** A page's address on the finished site. Without a base path the site's address says below which path it is. */
export function canonicalUrl(url: string, base: string, site: string): string {
  return new URL(withBase(url, base === '/' ? new URL(site).pathname : base), site).href
}

/**
 * The pages before and after one, in the order a reader meets them and by the names that the navigation gives them; none
 * for a page that the navigation leaves out.
 */
export function neighbours(
  { navigation, pages, order }: { navigation: readonly NavNode[]; pages: PageName[]; order: string[] },
  url: string,
): { previous?: PageName | undefined; next?: PageName | undefined } {
  const place = order.indexOf(url)
  if (place < 0) return {}
  const at = (index: number): PageName | undefined => {
    const page = pages.find((page) => page.url === order[index])
    return page && { url: page.url, title: trail(navigation, page.url).at(-1)?.title ?? page.title }
  }
  return { previous: at(place - 1), next: at(place + 1) }
}

/** A page as others name it. */
export type PageName = Pick<PageData, 'url' | 'title'>

export type RunbookEntry = PageData['runbooks'][number] & Pick<PageData, 'facts'> & { url: string; page: string }

/** A severity and its runbooks, the gravest first; runbooks without one stand last. */
export interface SeverityGroup {
  name: string | null
  rank: number
  /** The severity's row of its table, as the book gives it. */
  fields: Array<{ name: string; value: string }>
  runbooks: RunbookEntry[]
}

/** All runbooks of the book by severity, in the order of the book within each. */
export function runbooksBySeverity(pages: PageData[]): SeverityGroup[] {
  const groups = new Map<string | null, SeverityGroup>()
  for (const page of pages) {
    for (const runbook of page.runbooks) {
      const group = groups.get(runbook.severity) ?? {
        name: runbook.severity,
        rank: runbook.rank,
        fields: pages.flatMap(({ severities }) => severities).find(({ name }) => name === runbook.severity)?.fields ?? [],
        runbooks: [],
      }
      group.runbooks.push({ ...runbook, url: runbookUrl(page.url, runbook.anchor), page: page.title, facts: page.facts })
      groups.set(runbook.severity, group)
    }
  }
  const order = (group: SeverityGroup) => (group.name === null ? 9 : group.rank)
  return [...groups.values()].sort((a, b) => order(a) - order(b) || (a.name ?? '').localeCompare(b.name ?? '', 'en'))
}

/** More pages than these are looked up by name, not read through. */
export const manyPages = 40

/** More runbooks without a severity than these tell nobody where to look: they are found by section instead. */
const mostUnrated = 20

/** What the front page lists as runbooks, and the pages that it thereby shows whole. */
export function homeRunbooks(pages: PageData[]): { groups: SeverityGroup[]; shown: string[] } {
  const groups = runbooksBySeverity(pages).filter(({ name, runbooks }) => name !== null || runbooks.length <= mostUnrated)
  const listed = new Set(groups.flatMap(({ runbooks }) => runbooks.map(({ url }) => url)))
  const shown = pages.filter(({ url, runbooks: [first, ...more] }) => first && more.length === 0 && listed.has(runbookUrl(url, first.anchor)))
  return { groups, shown: shown.map(({ url }) => url) }
}

function runbookUrl(url: string, anchor: string): string {
  return anchor === '' ? url : `${url}#${anchor}`
}

/** The parts of a name after which a line may break: `KubePodCrashLooping` is one word to a browser. */
export function breakable(title: string): string[] {
  return title.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[_./])/)
}

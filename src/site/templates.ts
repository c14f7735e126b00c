import type { PageData } from './page-data.ts'

/** A URL of the site with the path that the site is served under. */
export function withBase(url: string, base: string): string {
  return base.replace(/\/$/, '') + url
}

/** The pages in reading order: a folder's own page before its other pages, folders after the pages beside them. */
export function inReadingOrder(pages: PageData[]): PageData[] {
  return [...pages].sort((a, b) => compareKeys(sortKey(a), sortKey(b)))
}

function sortKey({ url }: PageData): string[] {
  return url.split('/').filter((part) => part !== '').map((part) => decodeURIComponent(part).toLowerCase())
}

function compareKeys(a: string[], b: string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const order = (a[index] as string).localeCompare(b[index] as string, 'en', { numeric: true })
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** A line of the list of pages: a page, or a folder that has no page of its own. */
export interface NavItem {
  title: string
  /** `null` for a folder without a page. */
  url: string | null
  /** Whether the folder holds more pages than the list shows. */
  folder: boolean
  depth: number
}

/**
 * The list of pages as seen from one of them: what stands beside it and beside the folders above it. A book of hundreds
 * of pages keeps a short list that way.
 */
export function navigation(pages: PageData[], current: string): NavItem[] {
  const items: NavItem[] = []
  const list = (folder: string, depth: number): void => {
    const names = new Set<string>()
    for (const { url } of pages) {
      if (!url.startsWith(folder) || url === folder) continue
      const name = url.slice(folder.length).split('/', 1)[0] as string
      if (names.has(name)) continue
      names.add(name)
      const path = `${folder}${name}/`
      const own = pages.find((page) => page.url === path)
      const inner = pages.find((page) => page.url.startsWith(path) && page.url !== path)
      items.push({
        title: own?.title ?? words(name),
        url: own?.url ?? (current.startsWith(path) ? null : (inner?.url ?? null)),
        folder: inner !== undefined,
        depth,
      })
      if (inner && current.startsWith(path)) list(path, depth + 1)
    }
  }
  list('/', 0)
  return items
}

function words(name: string): string {
  const text = decodeURIComponent(name).replace(/[-_]+/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export type RunbookEntry = PageData['runbooks'][number] & { url: string; page: string }

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
      const anchor = runbook.anchor === '' ? '' : `#${runbook.anchor}`
      group.runbooks.push({ ...runbook, url: page.url + anchor, page: page.title })
      groups.set(runbook.severity, group)
    }
  }
  const order = (group: SeverityGroup) => (group.name === null ? 9 : group.rank)
  return [...groups.values()].sort((a, b) => order(a) - order(b) || (a.name ?? '').localeCompare(b.name ?? ''))
}

/** The book's name: its own front page's title where it has one. */
export function bookTitle(pages: PageData[]): string {
  const title = pages.find(({ url }) => url === '/')?.title
  // What a front page without a title is called names no book.
  return title === undefined || title === 'Home' ? 'Runbooks' : title
}

/** The parts of a name after which a line may break: `KubePodCrashLooping` is one word to a browser. */
export function breakable(title: string): string[] {
  return title.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[_./])/)
}

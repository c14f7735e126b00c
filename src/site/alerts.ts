import { alertsFolder, matchAlerts, type AlertMatch } from '../inventory/match-alerts.ts'
import { segmentsOf } from '../inventory/page-addresses.ts'
import type { Alert, Inventory } from '../inventory/types.ts'
import type { Book } from '../model/types.ts'

/** What a page shows of an alert that it is the runbook of. */
export interface ShownAlert extends Pick<Alert, 'name' | 'expression' | 'for' | 'severity' | 'summary' | 'description'> {
  /** Of the runbook, `''` for the page itself. */
  anchor: string
  /** How grave its severity is: 1 the gravest, 4 what has none. It picks a shape and a colour. */
  rank: number
}

/** An address at which the site leads on to a page. */
export interface Redirect {
  /** Decoded, below the base path, without slashes at the ends. */
  path: string
  /** Where it leads, without the base path: `/kubernetes/KubePodCrashLooping/`. */
  to: string
  title: string
}

/** The alerts of a book as its site shows them. */
export interface BookAlerts {
  byPage: ReadonlyMap<string, ShownAlert[]>
  redirects: Redirect[]
}

/** Where the site lists all alerts, without the base path. */
export const alertsUrl = `/${alertsFolder}/`

/** The usual names of severities in alerting rules, by rank. */
const ranks: ReadonlyArray<readonly [rank: number, names: RegExp]> = [
  [1, /^(?:critical|crit|page|emergency|disaster|fatal|blocker|p1|sev-?1)$/i],
  [2, /^(?:error|high|major|warning|warn|p2|sev-?2|ticket)$/i],
  [3, /^(?:info|informational|minor|medium|low|notice|p3|sev-?3)$/i],
]

/** Which alerts each page shows, and where the site answers beside its pages' own URLs. */
export function bookAlerts(book: Book, inventory: Inventory | null): BookAlerts {
  if (!inventory?.alerts) return { byPage: new Map(), redirects: [] }
  const { matches, byPage } = matchAlerts(book, inventory.alerts)
  return {
    byPage: new Map([...byPage].map(([path, found]) => [path, found.map(shown).sort((a, b) => a.rank - b.rank)])),
    redirects: redirectsOf(book, matches),
  }
}

function shown({ alert, anchor }: AlertMatch): ShownAlert {
  const { name, expression, for: pending, severity, summary, description } = alert
  return { name, expression, for: pending, severity, summary, description, anchor, rank: rankOf(severity) }
}

function rankOf(severity: string): number {
  return ranks.find(([, names]) => names.test(severity))?.[0] ?? 4
}

/**
 * Every alert has the address `/alerts/<name>/`, which stays what it is when its runbook moves. Where the address in an
 * alert's annotation differs from its page's URL, be it in case only, the site answers there, too.
 */
function redirectsOf(book: Book, matches: AlertMatch[]): Redirect[] {
  const pages = new Set(book.pages.map(({ url }) => segmentsOf(url).join('/')))
  const redirects = new Map<string, Redirect>()
  // Web servers answer with `page.html` at `page`, too, so both are one address.
  const wanted = new Map<string, Set<string>>()
  for (const { alert, page, anchor, below } of matches) {
    if (!page) continue
    for (const segments of [[alertsFolder, alert.name], below ?? []]) {
      const path = pathOf(segments)
      if (path === null || path === alertsFolder) continue
      const to = anchor === '' ? page.url : `${page.url}#${encodeURIComponent(anchor)}`
      const bare = path.replace(/\.html?$/i, '')
      wanted.set(bare, (wanted.get(bare) ?? new Set()).add(to))
      // One address of several runbooks leads to the page that holds them.
      const several = (wanted.get(bare) as Set<string>).size > 1
      for (const same of several ? [path, bare, `${bare}.html`] : []) {
        const other = redirects.get(same)
        if (other) other.to = other.to.replace(/#[^]*$/, '')
      }
      if (!pages.has(path) && !redirects.has(path)) redirects.set(path, { path, to: several ? page.url : to, title: page.title })
    }
  }
  return [...redirects.values()]
}

/** A path that a file can have on every system, or `null`. */
function pathOf(segments: string[]): string | null {
  const last = segments.at(-1)?.toLowerCase()
  const parts = last === 'index.html' ? segments.slice(0, -1) : segments
  // What ends like a Markdown file is an address in a repository, not on a site.
  if (parts.length === 0 || /\.(?:md|markdown)$/i.test(parts.at(-1) ?? '')) return null
  const isName = (part: string) => part.length <= 120 && !/^\.|[\\/:*?"<>|\p{Cc}]|[. ]$/u.test(part)
  return parts.every(isName) ? parts.join('/') : null
}

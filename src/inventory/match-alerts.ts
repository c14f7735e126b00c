import { nearest } from '../names/near.ts'
import type { Book, Page } from '../model/types.ts'
import { PageAddresses, segmentsOf, type Destination } from './page-addresses.ts'
import type { Alert, Alerts } from './types.ts'

/** How an alert's page was found. */
export type FoundBy = 'address' | 'front-matter' | 'file-name' | 'heading'

/** What is wrong with the address that an alert gives for its runbook. */
export interface AddressProblem {
  kind: 'no-address' | 'missing-page' | 'missing-anchor' | 'other-page'
  /** The page that is meant: it is near, or named like the alert. `null` where none is. */
  page: Page | null
  /** The whole address to write instead, or `null`. */
  suggestion: string | null
}

/** An alert and its runbook. */
export interface AlertMatch {
  alert: Alert
  /** `null` where the book has none. */
  page: Page | null
  /** Of the runbook on its page, `''` for the top. */
  anchor: string
  by: FoundBy | null
  /** Whether its runbook is said to be on another site. */
  elsewhere: boolean
  /** The path at which its address expects the runbook, below the book's own address, or `null`. */
  below: string[] | null
  problem: AddressProblem | null
}

/** All alerts of the rule files, each with its runbook. */
export interface MatchedAlerts {
  matches: AlertMatch[]
  /** The alerts that a page is the runbook of, by the page's path. */
  byPage: Map<string, AlertMatch[]>
  /** Paths of the pages that an alert leads to in any way, be it by name only. */
  reached: Set<string>
  /** The addresses that the book is published under: declared, or found out. */
  addresses: string[]
}

/** A place in the book. */
interface Place {
  page: Page
  anchor: string
  by: FoundBy
}

/** The folder of the site in which every alert has an address: `/alerts/KubePodCrashLooping/`. */
export const alertsFolder = 'alerts'

/**
 * Finds each alert's runbook: by the address that its annotation gives, else by the front matter of a page (`alert`,
 * `alerts`), else by a page's file name, else by a heading.
 */
export function matchAlerts(book: Book, alerts: Alerts): MatchedAlerts {
  const addresses = new PageAddresses(book.pages, alerts)
  const names = new AlertNames(book.pages, alerts)
  const matches = alerts.rules.map((alert) => matchAlert(alert, addresses, names))
  const reached = new Set(matches.flatMap(({ alert, page }) => [page, ...names.all(alert.name)]).flatMap((page) => page?.path ?? []))
  const byPage = Map.groupBy(matches.filter(({ page }) => page !== null), ({ page }) => (page as Page).path)
  return { matches, byPage, reached, addresses: addresses.shown }
}

function matchAlert(alert: Alert, addresses: PageAddresses, names: AlertNames): AlertMatch {
  const named = names.find(alert.name)
  const destination = alert.url && addresses.find(alert.url.name)
  const found = { alert, page: named?.page ?? null, anchor: named?.anchor ?? '', by: named?.by ?? null, elsewhere: false, below: null, problem: null }
  if (!alert.url || !destination) return found
  if (destination.kind === 'elsewhere') return { ...found, elsewhere: true }
  if (destination.kind === 'unreadable') {
    // What holds a template may become an address.
    if (/\{\{|\$|%/.test(alert.url.name)) return { ...found, elsewhere: true }
    return { ...found, problem: { kind: 'no-address', page: named?.page ?? null, suggestion: suggest(named, addresses) } }
  }
  return matchAddress(found, destination, addresses, names, named)
}

function matchAddress(
  found: AlertMatch, destination: Extract<Destination, { kind: 'book' }>,
  addresses: PageAddresses, names: AlertNames, named: Place | null,
): AlertMatch {
  const { page, fragment, below, isRoot, near } = destination
  const [folder, name, more] = below
  if (!page && folder === alertsFolder && more === undefined) {
    // The addresses that the site gives every alert, and the list of them.
    const place = name === undefined ? named : names.find(name)
    if (place) return { ...found, ...place, by: name === undefined ? place.by : 'address', below }
  }
  // The front page is there, whether a file makes it or not.
  if (!page && isRoot) return { ...found, below }
  if (!page) {
    const meant = named ?? (near && { page: near, anchor: '' })
    return { ...found, below, problem: { kind: 'missing-page', page: meant?.page ?? null, suggestion: suggest(meant, addresses) } }
  }
  const here = named?.page === page ? named : null
  const at = { ...found, page, by: 'address' as const, below }
  if (fragment !== '' && !page.anchors.some(({ id }) => id === fragment)) {
    const near = nearest(fragment, page.anchors.map(({ id }) => id)) ?? here?.anchor ?? ''
    const suggestion = near === '' ? null : suggest({ page, anchor: near }, addresses)
    return { ...at, anchor: here?.anchor ?? '', problem: { kind: 'missing-anchor', page, suggestion } }
  }
  const anchor = fragment || (here?.anchor ?? '')
  // A page of the alert's own name that its address passes by is most likely the one meant.
  const passedBy = named && named.page !== page && named.by === 'file-name' && fragment === '' ? named : null
  if (!passedBy) return { ...at, anchor }
  return { ...at, anchor, problem: { kind: 'other-page', page: passedBy.page, suggestion: suggest(passedBy, addresses) } }
}

function suggest(place: Pick<Place, 'page' | 'anchor'> | null, addresses: PageAddresses): string | null {
  return place && addresses.addressOf(place.page, place.anchor)
}

/** The names by which pages say which alerts they are for. */
class AlertNames {
  private readonly exact: boolean
  private readonly declared = new Map<string, Place[]>()
  private readonly files = new Map<string, Place[]>()
  private readonly headings = new Map<string, Place[]>()

  constructor(pages: readonly Page[], { match }: Pick<Alerts, 'match'>) {
    this.exact = match === 'exact'
    for (const page of pages) {
      for (const name of declaredAlerts(page)) this.add(this.declared, name, { page, anchor: '', by: 'front-matter' })
      if (match === 'off') continue
      const file = segmentsOf(page.url).at(-1)
      if (file !== undefined) this.add(this.files, file, { page, anchor: '', by: 'file-name' })
      this.add(this.headings, page.title, { page, anchor: '', by: 'heading' })
      // A page's title is the page.
      const titleId = page.headings.find(({ depth }) => depth === 1)?.id
      const add = (name: string, id: string) => this.add(this.headings, name, { page, anchor: id === titleId ? '' : id, by: 'heading' })
      for (const { title, anchor } of page.runbooks) add(title, anchor)
      for (const { text, id } of page.headings) add(text.replace(/^\d{1,4}[.):]\s+/, ''), id)
    }
  }

  find(alert: string): Place | null {
    const name = this.fold(alert)
    for (const [kind, places] of [['declared', this.declared], ['file', this.files], ['heading', this.headings]] as const) {
      const found = places.get(name)
      if (!found) continue
      // Of pages that differ in case only, the one that is written like the alert.
      const same = kind === 'file' ? found.find(({ page }) => segmentsOf(page.url).at(-1) === alert) : undefined
      const place = same ?? (found[0] as Place)
      const heading = place.anchor === '' ? this.headings.get(name)?.find(({ page, anchor }) => page === place.page && anchor !== '') : undefined
      return heading ? { ...place, anchor: heading.anchor } : place
    }
    return null
  }

  /** Every page that names the alert. */
  all(alert: string): Page[] {
    const name = this.fold(alert)
    return [this.declared, this.files, this.headings].flatMap((places) => places.get(name) ?? []).map(({ page }) => page)
  }

  private add(places: Map<string, Place[]>, name: string, place: Place): void {
    const key = this.fold(name)
    const found = places.get(key)
    if (found) found.push(place)
    else places.set(key, [place])
  }

  private fold(name: string): string {
    return this.exact ? name : name.toLowerCase()
  }
}

/** The alerts that a page's front matter names. */
export function declaredAlerts({ frontmatter }: Page): string[] {
  return [frontmatter.alert, frontmatter.alerts].flat().filter((name) => typeof name === 'string')
}

import type { NavEntry } from '../model/types.ts'
import { isLinkUrl } from '../model/web-address.ts'

/** An entry of the navigation as the site has it: a page by its URL, a section, or a link to another site. */
export interface NavNode {
  title: string
  /** Of the page without the base path, or another site's; `null` for a section without a page of its own. */
  url: string | null
  /** Whether `url` leads to another site. */
  external: boolean
  entries: NavNode[]
}

/** The book's navigation by URL. What leads nowhere is left out: a page that is not there, an address that could run. */
export function siteNavigation(navigation: readonly NavEntry[], urls: ReadonlyMap<string, string>): NavNode[] {
  return navigation.flatMap(({ title, page, href, entries }): NavNode[] => {
    const inner = siteNavigation(entries, urls)
    const own = page === null ? undefined : urls.get(page)
    const other = href !== null && /^(?:https?:|mailto:|\/)/i.test(href) && isLinkUrl(href) ? href : undefined
    if (own === undefined && other === undefined && inner.length === 0) return []
    return [{ title, url: own ?? other ?? null, external: own === undefined && other !== undefined, entries: inner }]
  })
}

/** The entries that lead to a page, the outermost first and the page's own last; none where it is not listed. */
export function trail(navigation: readonly NavNode[], url: string): NavNode[] {
  for (const node of navigation) {
    if (node.url === url) return [node]
    const inner = trail(node.entries, url)
    if (inner.length > 0) return [node, ...inner]
  }
  return []
}

/** A line of the list of pages, as seen from one of them. */
export interface ListEntry {
  title: string
  url: string | null
  external: boolean
  current: boolean
  /** A section with the current page in it: it is shown open. */
  open: boolean
  /** Whether it is a section, also where the list leaves its entries out. */
  section: boolean
  /** How many neighbours it stands for that the list leaves out; 0 for an entry of the navigation. */
  omitted: number
  entries: ListEntry[]
}

/** Up to so many entries a book's list is shown whole on every page. */
const wholeList = 100
/** Of longer lists of neighbours so many are shown, around the current page. */
const nearby = 50

/**
 * The list of pages as seen from one of them. A small book's is whole. A large one's shows what stands beside the page
 * and beside the sections above it; every other section is a link to its first page, where it stands open. A book of
 * hundreds of pages keeps a short list that way. A section without another one beside it is open from everywhere.
 */
export function pageList(navigation: readonly NavNode[], current: string): ListEntry[] {
  const path = new Set(trail(navigation, current))
  const whole = size(navigation) <= wholeList
  const entry = (node: NavNode, alone: boolean): ListEntry => {
    const open = path.has(node) || alone
    const shown = whole || open
    return {
      title: node.title,
      url: node.url ?? (shown ? null : firstUrl(node)),
      external: node.external,
      current: path.has(node) && node.url === current,
      open,
      section: node.entries.length > 0,
      omitted: 0,
      entries: shown ? list(node.entries) : [],
    }
  }
  const list = (nodes: readonly NavNode[]): ListEntry[] => {
    const alone = nodes.filter(({ entries }) => entries.length > 0).length === 1
    const entriesOf = (some: readonly NavNode[]) => some.map((node) => entry(node, alone && node.entries.length > 0))
    if (nodes.length <= nearby) return entriesOf(nodes)
    const here = Math.max(0, nodes.findIndex((node) => path.has(node)))
    const start = Math.max(0, Math.min(here - nearby / 2, nodes.length - nearby))
    const end = start + nearby
    return [...omitted(start), ...entriesOf(nodes.slice(start, end)), ...omitted(nodes.length - end)]
  }
  return list(navigation)
}

function omitted(count: number): ListEntry[] {
  if (count === 0) return []
  return [{ title: '', url: null, external: false, current: false, open: false, section: false, omitted: count, entries: [] }]
}

function size(nodes: readonly NavNode[]): number {
  return nodes.reduce((sum, { entries }) => sum + 1 + size(entries), 0)
}

function firstUrl({ entries }: NavNode): string | null {
  for (const entry of entries) {
    const url = entry.external ? null : (entry.url ?? firstUrl(entry))
    if (url !== null) return url
  }
  return null
}

/** A section of the book with the pages directly in it. */
export interface PageGroup {
  /** Of the section and those it stands in, the outermost first; empty for the pages outside all sections. */
  titles: string[]
  /** The section's own page. */
  url: string | null
  pages: NavNode[]
}

/** The whole book section by section, without links to other sites and without the pages in `except`. */
export function pageGroups(navigation: readonly NavNode[], except: ReadonlySet<string>): PageGroup[] {
  const groups: PageGroup[] = []
  const collect = (nodes: readonly NavNode[], titles: string[], url: string | null): void => {
    const pages = nodes.filter((node) => node.entries.length === 0 && !node.external && node.url !== null && !except.has(node.url))
    if (pages.length > 0) groups.push({ titles, url, pages })
    for (const node of nodes) if (node.entries.length > 0) collect(node.entries, [...titles, node.title], node.external ? null : node.url)
  }
  collect(navigation, [], null)
  // What all groups stand in is the book itself.
  const [{ titles: first } = { titles: [] }] = groups
  let common = 0
  while (common < first.length - 1 && groups.every(({ titles }) => titles.length > common + 1 && titles[common] === first[common])) common++
  return groups.map((group) => ({ ...group, titles: group.titles.slice(common) }))
}

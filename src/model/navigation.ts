import type { Json, NavEntry, Page } from './types.ts'
import { wordsOf } from './url.ts'

/** An entry of the navigation as a configuration writes it: a title is optional, the page's own stands in. */
export interface NavItem {
  title: string | null
  page: string | null
  href: string | null
  entries: NavItem[]
  /** What the page is called, where that is not the entry's title. */
  pageTitle?: string | null
  /** A folder, without a final slash, whose pages are the entries. */
  folder?: string
}

export interface NavigationOptions {
  /** The navigation as configured, or `null` to take the folders as they are. Its pages exist. */
  items: NavItem[] | null
  /** Paths of pages that stand nowhere in the navigation, on purpose. */
  unlisted?: ReadonlySet<string> | undefined
  /** Whether a folder's pages come before the folders in it. Default: pages and folders by name. */
  pagesFirst?: boolean | undefined
}

/** The heading of the pages that a configured navigation does not name. */
const otherPages = 'Other pages'

/**
 * The book's navigation: as configured, the pages it does not name after it; or else the folders with their pages, each
 * folder's own page first, the rest by weight (front matter) and by name, numbers counted as numbers.
 */
export function buildNavigation(pages: readonly Page[], { items, unlisted = new Set(), pagesFirst = false }: NavigationOptions): NavEntry[] {
  const listed = pages.filter(({ path }) => !unlisted.has(path))
  if (items === null) return folderEntries(listed, pagesFirst)
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const named = new Set<string>()
  const folderOf = (folder: string): NavEntry => {
    const inside = listed.filter(({ path }) => path.startsWith(`${folder}/`))
    for (const { path } of inside) named.add(path)
    return folderEntry(inside, folder, pagesFirst)
  }
  const entries = items.map((item) => entryOf(item, byPath, named, folderOf))
  const others = listed.filter(({ path }) => !named.has(path))
  if (others.length === 0) return entries
  return [...entries, { title: otherPages, page: null, href: null, entries: folderEntries(others, pagesFirst) }]
}

/** Titles that a configured navigation gives to pages, by path; the first counts. */
export function navigationTitles(items: readonly NavItem[]): Map<string, string> {
  const titles = new Map<string, string>()
  const walk = (list: readonly NavItem[]): void => {
    for (const { title, page, pageTitle, entries } of list) {
      const called = pageTitle ?? title
      if (page !== null && called !== null && !titles.has(page)) titles.set(page, called)
      walk(entries)
    }
  }
  walk(items)
  return titles
}

/** All pages of the navigation, each once, in the order a reader meets them. */
export function readingOrder(navigation: readonly NavEntry[]): string[] {
  const paths = navigation.flatMap(({ page, entries }) => [...(page === null ? [] : [page]), ...readingOrder(entries)])
  return [...new Set(paths)]
}

function entryOf(item: NavItem, pages: ReadonlyMap<string, Page>, named: Set<string>, folderOf: (folder: string) => NavEntry): NavEntry {
  if (item.folder !== undefined) {
    const entry = folderOf(item.folder)
    return { ...entry, title: item.title ?? entry.title }
  }
  const page = item.page === null ? undefined : pages.get(item.page)
  if (page) named.add(page.path)
  return {
    title: item.title ?? (page ? listTitle(page) : item.href ?? ''),
    page: item.page,
    href: item.href,
    entries: item.entries.map((inner) => entryOf(inner, pages, named, folderOf)),
  }
}

/** A folder of the content folder, or a page in it, while the tree is built. */
interface Branch {
  /** Of the file or folder: what is sorted by. */
  name: string
  page: Page | null
  branches: Map<string, Branch>
}

/** By URL, which is every page's own and puts a folder's page on the folder. */
function folderEntries(pages: readonly Page[], pagesFirst: boolean): NavEntry[] {
  const root: Branch = { name: '', page: null, branches: new Map() }
  for (const page of pages) branchAt(root, page.url.slice(1, -1).split('/').filter((part) => part !== '')).page = page
  const toEntry = (branch: Branch): NavEntry => ({
    title: branch.page ? listTitle(branch.page) : wordsOf(branch.name),
    page: branch.page?.path ?? null,
    href: null,
    entries: sorted(branch).map(toEntry),
  })
  const rank = ({ branches }: Branch): number => (pagesFirst && branches.size > 0 ? 1 : 0)
  const sorted = ({ branches }: Branch): Branch[] =>
    [...branches.values()].sort((a, b) => rank(a) - rank(b) || weight(a) - weight(b) || byName(a.name, b.name))
  const entries = sorted(root).map(toEntry)
  return root.page ? [{ ...toEntry(root), entries: [] }, ...entries] : entries
}

/** The section of one folder, by pages that all lie in it. */
function folderEntry(pages: readonly Page[], folder: string, pagesFirst: boolean): NavEntry {
  let entry: NavEntry = { title: wordsOf(folder), page: null, href: null, entries: folderEntries(pages, pagesFirst) }
  for (const _ of folder.split('/')) entry = entry.entries[0] ?? entry
  return entry
}

function branchAt(root: Branch, parts: readonly string[]): Branch {
  let branch = root
  for (const part of parts) {
    const name = decodeURIComponent(part)
    const next: Branch = branch.branches.get(name) ?? { name, page: null, branches: new Map() }
    branch.branches.set(name, next)
    branch = next
  }
  return branch
}

const names = new Intl.Collator('en', { numeric: true })

/** Independent of case and accents first; the rest only decides between names that are equal then. */
function byName(a: string, b: string): number {
  return names.compare(a.toLowerCase(), b.toLowerCase()) || (a < b ? -1 : 1)
}

/** What pages are ordered by in the tools that books come from; without one a page stands after those with one. */
const weightKeys = ['weight', 'nav_order', 'sidebar_position', 'order']

function weight({ page }: Branch): number {
  for (const key of weightKeys) {
    const value = page?.frontmatter[key]
    // Hugo's weight 0 means none.
    if (typeof value === 'number' && !(key === 'weight' && value === 0)) return value
  }
  return Number.MAX_SAFE_INTEGER
}

/** What a page is called in lists: front matter may give it a shorter title for them. */
function listTitle({ frontmatter, title }: Page): string {
  return text(frontmatter.linkTitle) ?? text(frontmatter.sidebar_label) ?? title
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

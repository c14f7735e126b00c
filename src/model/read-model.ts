import type { Programs } from '../shell/knowledge/types.ts'
import { Includes } from './includes.ts'
import { buildNavigation, navigationTitles, type NavItem } from './navigation.ts'
import type { PageDraft, PageReading, PageSource } from './page-reader.ts'
import type { Fault } from './refused-page.ts'
import { LinkTargets, resolveLinks } from './resolve-links.ts'
import { detectSlugStyle } from './slug-style.ts'
import { tellByLinks } from './told-by-links.ts'
import type { Book, Page, SlugStyle } from './types.ts'
import { pageUrls, titleFromPath } from './url.ts'

export interface BookOptions {
  /** How headings become anchors. Default: as the pages' own links have it, else `mkdocs`. */
  slugStyle?: SlugStyle | null
  /** What stands between the words of an anchor, where the style lets a project choose. Default: `-`. */
  slugSeparator?: string
  /** The path below which the site is served, which links by URL may begin with. Default: `/`. */
  basePath?: string
  /** Whether MkDocs renders the pages, too. Default: those that are written in its dialect. */
  mkdocs?: boolean
  /** Paths of the folder's other files. Without them links to files are not checked. */
  files?: string[]
  /** Paths of pages that the configuration leaves out of the site. */
  excluded?: string[]
  /** The files that pages include. Default: the pages themselves. */
  includes?: Includes
  /** What the book is called. Default: its front page's title. */
  title?: string | null
  /** The navigation as configured. Default: the folders as they are. */
  navigation?: NavItem[] | null
  /** Paths of pages that the navigation leaves out on purpose. */
  unlisted?: ReadonlySet<string>
  /** The team's own programs. */
  programs?: Programs
  /** Whether the folders' pages come before the folders in them. */
  pagesFirst?: boolean
  /** Told after each page how many are read. */
  onPage?: OnPage
}

/** @param done Of `total`. */
export type OnPage = (done: number, total: number) => void

/** The pages of a book and their texts. */
export interface ReadModel {
  book: Book
  /** By page path: the text that the page was read from, its source with what it includes. */
  texts: Map<string, string>
}

/** Reads pages elsewhere, all of them at once. Every answer has the order of the pages. */
export interface PageReaders {
  read(sources: readonly PageSource[], onPage?: OnPage): Promise<PageDraft[]>
  reread(style: SlugStyle): Promise<PageDraft[]>
}

export type Files = ReadonlyArray<{ path: string; text: string; refused?: Fault }>

/**
 * Reads all pages of a content folder into one model, in the order of their paths.
 *
 * @param readersOf Makes the readers; called once.
 */
export async function buildModel(files: Files, options: BookOptions, readersOf: (reading: PageReading) => PageReaders): Promise<ReadModel> {
  const { sources, reading } = planBook(files, options)
  const readers = readersOf(reading)
  const drafts = await readers.read(sources, options.onPage)
  const slugs = slugsOf(drafts, options)
  const settled = slugs.style === reading.slugs.style ? drafts : await readers.reread(slugs.style)
  return { book: bindBook(settled, slugs, options), texts: textsOf(sources) }
}

/** What is known before any page is read. */
export function planBook(files: Files, options: BookOptions): { sources: PageSource[]; reading: PageReading } {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const includes = options.includes ?? new Includes(files, options.files ?? [])
  const urls = pageUrls(sorted.map(({ path }) => path))
  const titles = navigationTitles(options.navigation ?? [])
  const sources = sorted.map(({ path, text: source, refused }): PageSource => {
    const { text, parts, problems } = includes.expand(path, source)
    const notes = problems.map(({ detail, start, end }) => ({ kind: 'broken-include' as const, detail, range: { start, end } }))
    return { path, text, parts, notes, url: urls.get(path) as string, title: titles.get(path) ?? null, refused }
  })
  const { programs = {}, mkdocs = false } = options
  return { sources, reading: { slugs: slugOptions(options, options.slugStyle ?? 'mkdocs'), settled: options.slugStyle != null, programs, mkdocs } }
}

function slugOptions({ slugSeparator = '-' }: BookOptions, style: SlugStyle): PageReading['slugs'] {
  return { style, separator: slugSeparator }
}

/** The style set, else the one that the pages' own links show to be meant. */
export function slugsOf(drafts: readonly PageDraft[], options: BookOptions): Book['slugs'] {
  if (options.slugStyle != null) return { style: options.slugStyle, because: 'it is set so' }
  return detectSlugStyle(drafts, new LinkTargets(pagesOf(drafts), options).paths)
}

function pagesOf(drafts: readonly PageDraft[]): Page[] {
  return drafts.map(({ page }) => page)
}

export function textsOf(sources: readonly PageSource[]): Map<string, string> {
  return new Map(sources.map(({ path, text }) => [path, text]))
}

/** What makes pages a book: their names, the way through them, and the links between them. */
export function bindBook(drafts: readonly PageDraft[], slugs: Book['slugs'], options: BookOptions): Book {
  const items = options.navigation ?? null
  const pages = pagesOf(drafts)
  const targets = new LinkTargets(pages, { ...options, slugs: slugOptions(options, slugs.style) })
  for (const { page, told } of drafts) {
    resolveLinks(page, targets)
    tellByLinks(page, told)
  }
  return {
    title: options.title ?? frontPageTitle(pages) ?? 'Runbooks',
    slugs,
    pages,
    navigation: buildNavigation(pages, { ...options, items }),
  }
}

function frontPageTitle(pages: readonly Page[]): string | null {
  const front = pages.find(({ url }) => url === '/')
  // What a front page without a title is called names no book, and neither does a greeting.
  return front && front.title !== titleFromPath(front.path) && !namesNoBook.test(front.title) ? front.title : null
}

const namesNoBook = /^(?:welcome|home|index|introduction|overview|readme|start)\W*$/i

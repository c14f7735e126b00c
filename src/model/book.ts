import type { Root } from 'mdast'
import { readContexts } from './command-context.ts'
import { knowledgeWith } from '../shell/knowledge/index.ts'
import type { Programs } from '../shell/knowledge/types.ts'
import { readDecisionTree } from './decision-tree.ts'
import { Includes } from './includes.ts'
import { hasMaterialSyntax } from './material-syntax.ts'
import { mkdocsDifferences } from './mkdocs-differences.ts'
import { buildNavigation, navigationTitles, type NavItem } from './navigation.ts'
import { readPage, type PageDraft, type PageOptions } from './page.ts'
import { LinkTargets, resolveLinks } from './resolve-links.ts'
import { readRunbooks } from './runbooks.ts'
import { detectSlugStyle } from './slug-style.ts'
import { SourceLines } from './source-lines.ts'
import type { Book, Page, SlugStyle } from './types.ts'
import { unsupportedSyntax } from './unsupported-syntax.ts'
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

/** The pages of a book and, for whoever renders them, their texts and syntax trees. */
export interface ReadBook {
  book: Book
  /** By page path: the text that the page was read from, its source with what it includes. */
  texts: Map<string, string>
  /** By page path. Headings, tabs, code and links carry `data` that leads to their place in the model. */
  trees: Map<string, Root>
}

/** A page that cannot be read at all. Its message is for the user, who can mend it. */
export class UnreadablePage extends Error {
  override name = 'UserError'
}

/**
 * Reads all pages of a content folder into one model, in the order of their paths.
 *
 * @throws UnreadablePage when a page nests quotes or lists thousands deep, for which the call stack is too small.
 */
export function buildBook(files: Array<{ path: string; text: string }>, options: BookOptions = {}): ReadBook {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const includes = options.includes ?? new Includes(files, options.files ?? [])
  const expanded = sorted.map(({ path, text: source }) => ({ path, ...includes.expand(path, source) }))
  const separator = options.slugSeparator ?? '-'
  const knowledge = knowledgeWith(options.programs ?? {})
  const { drafts, slugs } = options.slugStyle == null
    ? readAsMeant(expanded, { slugs: { style: 'mkdocs', separator }, knowledge }, options)
    : {
        drafts: readPages(expanded, { slugs: { style: options.slugStyle, separator }, knowledge }, options.onPage),
        slugs: { style: options.slugStyle, because: 'it is set so' },
      }
  const pages = drafts.map(({ page }) => page)
  const items = options.navigation ?? null
  nameByNavigation(pages, items ?? [])
  const book: Book = {
    title: options.title ?? frontPageTitle(pages) ?? 'Runbooks',
    slugs,
    pages,
    navigation: buildNavigation(pages, { ...options, items }),
  }
  const targets = new LinkTargets(pages, { ...options, slugs: { style: slugs.style, separator } })
  for (const { page, tree } of drafts) {
    resolveLinks(page, targets)
    page.runbooks = readRunbooks(tree, page)
    page.decisionTree = readDecisionTree(tree, page)
  }
  const texts = new Map(expanded.map(({ path, text }) => [path, text]))
  for (const { page, tree } of drafts) {
    const text = texts.get(page.path) as string
    readContexts(tree, page, text)
    const lines = new SourceLines(text)
    page.notes.push(...unsupportedSyntax(tree, lines))
    if (options.mkdocs || hasMaterialSyntax(tree)) page.notes.push(...mkdocsDifferences(tree, lines))
  }
  return { book, texts, trees: new Map(drafts.map(({ page, tree }) => [page.path, tree])) }
}

type ExpandedPage = { path: string } & ReturnType<Includes['expand']>

/** Reads the pages in MkDocs' slug style and, where their own links show that another one is meant, once more in that. */
function readAsMeant(pages: ExpandedPage[], reading: PageOptions, options: BookOptions): { drafts: PageDraft[]; slugs: Book['slugs'] } {
  const drafts = readPages(pages, reading, options.onPage)
  const slugs = detectSlugStyle(drafts, new LinkTargets(drafts.map(({ page }) => page), options).paths)
  if (slugs.style === 'mkdocs') return { drafts, slugs }
  const meant = { ...reading, slugs: { ...reading.slugs, style: slugs.style } }
  return { drafts: readPages(pages, meant, undefined, drafts.map(({ tree }) => tree)), slugs }
}

/** @param trees Of the pages, where they are parsed already. */
function readPages(pages: ExpandedPage[], reading: PageOptions, onPage?: OnPage, trees: Root[] = []): PageDraft[] {
  const urls = pageUrls(pages.map(({ path }) => path))
  return pages.map(({ path, text, parts, problems }, index) => {
    const read = draft(path, text, reading, trees[index])
    read.page.url = urls.get(path) as string
    read.page.textParts = parts
    read.page.notes.push(...problems.map(({ detail, start, end }) => ({ kind: 'broken-include' as const, detail, range: { start, end } })))
    onPage?.(index + 1, pages.length)
    return read
  })
}

/** A page without a heading of its own is called what the navigation calls it. */
function nameByNavigation(pages: readonly Page[], items: readonly NavItem[]): void {
  const titles = navigationTitles(items)
  for (const page of pages) {
    if (!page.headings.some(({ depth, text }) => depth === 1 && text !== '')) page.title = titles.get(page.path) ?? page.title
  }
}

function frontPageTitle(pages: readonly Page[]): string | null {
  const front = pages.find(({ url }) => url === '/')
  // What a front page without a title is called names no book, and neither does a greeting.
  return front && front.title !== titleFromPath(front.path) && !namesNoBook.test(front.title) ? front.title : null
}

const namesNoBook = /^(?:welcome|home|index|introduction|overview|readme|start)\W*$/i

function draft(path: string, text: string, reading: PageOptions, tree?: Root): PageDraft {
  try {
    return readPage(path, text, reading, tree)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UnreadablePage(`${path}:1:1: this page nests quotes or lists too deeply to be read. Flatten them.`, { cause })
  }
}

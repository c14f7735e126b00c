import { isOneSlip } from '../names/near.ts'
import { AnchorIndex } from './anchor-index.ts'
import { decodeHref, leadsElsewhere, splitHref } from './href.ts'
import { PathIndex } from './path-index.ts'
import { defaultSlugs, type Slugs } from './slug.ts'
import type { Link, LinkProblem, Page } from './types.ts'

export interface LinkOptions {
  /** Paths of the folder's other files. Without them links to files count as good. */
  files?: readonly string[]
  /** Paths of pages that the configuration leaves out of the site. */
  excluded?: readonly string[]
  /** The path below which the site is served. Default: `/`. */
  basePath?: string
  slugs?: Slugs
}

/** What of a content folder links can lead to. */
export class LinkTargets {
  readonly paths: PathIndex
  readonly excluded: ReadonlySet<string>
  private readonly slugs: Slugs
  private readonly anchors = new Map<Page, AnchorIndex>()

  constructor(pages: readonly Page[], { files, excluded = [], basePath = '/', slugs = defaultSlugs }: LinkOptions = {}) {
    this.paths = new PathIndex(pages, files, basePath)
    this.excluded = new Set(excluded)
    this.slugs = slugs
  }

  anchorsOf(page: Page): AnchorIndex {
    let index = this.anchors.get(page)
    if (!index) this.anchors.set(page, (index = new AnchorIndex(page, this.slugs)))
    return index
  }
}

/** Fills in where the page's links lead and what is wrong with them. */
export function resolveLinks(page: Page, targets: LinkTargets): void {
  for (const link of page.links) resolveLink(link, page, targets)
}

/** The page of the book that a link leads to, and the fragment it asks for there; `null` for everything else. */
export function pageOfLink(href: string, from: Page, paths: PathIndex): { page: Page; fragment: string } | null {
  const trimmed = href.trim()
  if (trimmed === '' || leadsElsewhere(trimmed)) return null
  const { path, fragment } = splitHref(trimmed)
  const page = path === '' ? from : paths.page(decodeHref(path), from) ?? paths.page(path, from)
  return page ? { page, fragment } : null
}

function resolveLink(link: Link, page: Page, targets: LinkTargets): void {
  const href = link.href.trim()
  if (href === '') return fail(link, { kind: 'empty', suggestion: null, reason: null, style: null, sure: false })
  if (leadsElsewhere(href)) return checkScheme(link, href)
  const found = pageOfLink(href, page, targets.paths)
  // From a draft to a draft it is as it will be.
  if (found && targets.excluded.has(found.page.path) && !targets.excluded.has(page.path)) return fail(link, { kind: 'left-out', suggestion: null, reason: null, style: null, sure: false })
  if (found) return toPage(link, found.page, found.fragment, targets)
  const { path, query, fragment } = splitHref(href)
  const decoded = decodeHref(path)
  const tail = query + (fragment === '' ? '' : `#${fragment}`)
  const isHtml = link.markup === 'html'
  // What leads out once it is decoded is no name of a file as it is written.
  const asWritten = targets.paths.resolve(decoded, page) === null ? null : targets.paths.file(path, page, isHtml)
  const file = targets.paths.file(decoded, page, isHtml) ?? asWritten
  if (file !== null) {
    link.target = { page: file, anchor: fragment }
    return
  }
  if (targets.paths.isFrontPage(decoded, page)) {
    link.target = { page: '', anchor: fragment }
    return
  }
  const resolved = targets.paths.resolve(decoded, page)
  if (resolved === null) return fail(link, { kind: 'outside-folder', suggestion: null, reason: null, style: null, sure: false })
  if (targets.excluded.has(resolved)) return fail(link, { kind: 'left-out', suggestion: null, reason: null, style: null, sure: false })
  const isFile = /\.[a-z0-9]+$/i.test(decoded) && !/\.(?:md|markdown|html?)$/i.test(decoded)
  fail(link, { kind: isFile ? 'missing-file' : 'missing-page', ...targets.paths.suggest(decoded, page, tail) })
}

/** Other sites are not looked at. `link:https://…`, as other markup languages have it, and `htps://…` lead nowhere at all. */
function checkScheme(link: Link, href: string): void {
  const [, scheme = '', rest = ''] = /^([a-z]+)(:\/\/.*)$/i.exec(href) ?? []
  const meant = ['https', 'http'].includes(scheme.toLowerCase()) ? undefined : ['https', 'http'].find((one) => isOneSlip(scheme.toLowerCase(), one))
  const address = meant === undefined ? /^(?:link|url|href|xref):(https?:\/\/.*)$/i.exec(href)?.[1] : meant + rest
  if (address !== undefined) fail(link, { kind: 'unknown-scheme', suggestion: address, reason: 'near', style: null, sure: true })
}

function toPage(link: Link, page: Page, fragment: string, targets: LinkTargets): void {
  link.target = { page: page.path, anchor: fragment }
  // A browser scrolls to the top for `#top`, and marks the text for `#:~:text=…`.
  if (fragment === '' || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:')) return
  // Nobody knows the anchors of a page that could not be read.
  if (page.refusal) return
  const anchors = targets.anchorsOf(page)
  if (anchors.has(fragment)) return
  const { suggestion, ...found } = anchors.suggest(fragment)
  const before = link.href.slice(0, link.href.indexOf('#') + 1)
  fail(link, { kind: 'missing-anchor', suggestion: suggestion === null ? null : before + suggestion, ...found })
}

function fail(link: Link, problem: LinkProblem): void {
  link.ok = false
  link.problem = problem
}

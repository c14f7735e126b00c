import { nearest } from './near.ts'
import { slugify } from './slug.ts'
import type { Book, Link, LinkProblem, Page } from './types.ts'
import { folderUrl } from './url.ts'

/** What of a content folder links can lead to. */
export interface LinkTargets {
  pages: Map<string, Page>
  pagesByUrl: Map<string, Page>
  /** Other files of the folder, or `null` where they are not known: then links to files count as good. */
  files: Set<string> | null
}

export function linkTargets(book: Book, files: string[] | undefined): LinkTargets {
  return {
    pages: new Map(book.pages.map((page) => [page.path, page])),
    pagesByUrl: new Map(book.pages.map((page) => [page.url, page])),
    files: files ? new Set(files) : null,
  }
}

/** Fills in where the page's links lead and what is wrong with them. */
export function resolveLinks(page: Page, targets: LinkTargets): void {
  for (const link of page.links) resolveLink(link, page, targets)
}

function resolveLink(link: Link, page: Page, targets: LinkTargets): void {
  const href = link.href.trim()
  if (href === '') return fail(link, { kind: 'empty', suggestion: null, reason: null })
  // A scheme, or another host by `//`.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return
  const { path, fragment } = splitHref(href)
  if (path === '') return toPage(link, page, fragment)
  const decoded = decode(path)
  const resolved = decoded.startsWith('/') ? normalize('', decoded) : normalize(folderOf(page.path), decoded)
  const found = (resolved === null ? undefined : findByFile(resolved, targets)) ?? findByUrl(decoded, page, targets)
  if (found) return toPage(link, found, fragment)
  if (resolved === null) return fail(link, { kind: 'outside-folder', suggestion: null, reason: null })
  if (targets.files === null || targets.files.has(resolved)) {
    link.target = { page: resolved, anchor: fragment }
    return
  }
  const isFile = /\.[a-z0-9]+$/i.test(resolved) && !/\.(?:md|markdown|html?)$/i.test(resolved)
  fail(link, { kind: isFile ? 'missing-file' : 'missing-page', ...suggestPath(resolved, decoded, page, targets, fragment) })
}

function toPage(link: Link, page: Page, fragment: string): void {
  link.target = { page: page.path, anchor: fragment }
  if (fragment === '' || fragment === 'top' || hasAnchor(page, fragment)) return
  fail(link, { kind: 'missing-anchor', ...suggestAnchor(link.href, page, fragment) })
}

/** Raw and case-sensitively, or as a browser finds it: percent-decoded. */
function hasAnchor(page: Page, fragment: string): boolean {
  const decoded = decode(fragment)
  return page.anchors.some(({ id }) => id === fragment || id === decoded)
}

function fail(link: Link, problem: LinkProblem): void {
  link.ok = false
  link.problem = problem
}

/** A page by its file, its folder, or its file without the ending. */
function findByFile(resolved: string, { pages }: LinkTargets): Page | undefined {
  const name = resolved.replace(/\/$/, '')
  const folder = name === '' ? '' : `${name}/`
  for (const path of [resolved, `${name}.md`, `${folder}index.md`, `${folder}README.md`, `${folder}_index.md`]) {
    const found = pages.get(path)
    if (found) return found
  }
  return undefined
}

/** A page by the URL it is served at, which is what an author copies from the browser. */
function findByUrl(written: string, page: Page, targets: LinkTargets): Page | undefined {
  const url = normalize(written.startsWith('/') ? '' : page.url.slice(1, -1), written)
  return url === null ? undefined : targets.pagesByUrl.get(folderUrl(url.replace(/(?:^|\/)index\.html$|\.html$/, '')))
}

function suggestAnchor(href: string, page: Page, fragment: string): Pick<LinkProblem, 'suggestion' | 'reason'> {
  const before = href.slice(0, href.indexOf('#') + 1)
  const wanted = decode(fragment)
  const ids = page.anchors.map(({ id }) => id)
  const byCase = ids.find((id) => id.toLowerCase() === wanted.toLowerCase())
  if (byCase !== undefined) return { suggestion: before + byCase, reason: 'case' }
  const byStyle = page.headings.find(({ text }) => slugify(text, 'github') === wanted || slugify(text, 'mkdocs') === wanted)
  if (byStyle) return { suggestion: before + byStyle.id, reason: 'slug-style' }
  const near = nearest(wanted, ids)
  return near === null ? { suggestion: null, reason: null } : { suggestion: before + near, reason: 'near' }
}

function suggestPath(
  resolved: string, written: string, page: Page, targets: LinkTargets, fragment: string,
): Pick<LinkProblem, 'suggestion' | 'reason'> {
  const paths = [...targets.pages.keys(), ...(targets.files ?? [])]
  const byCase = paths.find((path) => path.toLowerCase() === resolved.toLowerCase())
  const found = byCase ?? nearestPath(resolved, paths)
  if (found === null) return { suggestion: null, reason: null }
  const path = written.startsWith('/') ? `/${found}` : relativePath(folderOf(page.path), found)
  return { suggestion: path + (fragment === '' ? '' : `#${fragment}`), reason: byCase === undefined ? 'near' : 'case' }
}

/** A path whose name is near, too: a common folder and ending make no two pages alike. */
function nearestPath(wanted: string, paths: string[]): string | null {
  const name = nameOf(wanted)
  return nearest(wanted, paths.filter((path) => nameOf(path) === name || nearest(name, [nameOf(path)]) !== null))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
}

function splitHref(href: string): { path: string; fragment: string } {
  const hash = href.indexOf('#')
  const beforeHash = hash === -1 ? href : href.slice(0, hash)
  const query = beforeHash.indexOf('?')
  return { path: query === -1 ? beforeHash : beforeHash.slice(0, query), fragment: hash === -1 ? '' : href.slice(hash + 1) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** `a/b` + `../c` → `a/c`; a final `/` stays. `null` where the path leads out of the content folder. */
function normalize(folder: string, path: string): string | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null
    } else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/') + (path.endsWith('/') && parts.length > 0 ? '/' : '')
}

function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  while (from.length > 0 && to.length > 1 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return [...from.map(() => '..'), ...to].join('/')
}

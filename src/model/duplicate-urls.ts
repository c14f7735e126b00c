import { folderOf } from './href.ts'
import { startOfFile } from './ranges.ts'
import type { SourceProblem } from './source-problems.ts'
import type { Page } from './types.ts'
import { foldedName, isSiteFile, pageUrl, siteNameIn } from './url.ts'

type Placed = Pick<Page, 'path' | 'url'>

/** So many others are named in a message. */
const shownOthers = 4

/**
 * Pages, and files that pages show, which would be at one address: in a browser, or on a file system that takes two names
 * for one. Each is told of the others, and every page is readable at an address of its own all the same.
 *
 * @param files Paths of the files that the site has copies of.
 */
export function duplicateUrls(pages: readonly Placed[], files: readonly string[]): SourceProblem[] {
  const problem = (path: string, message: string): SourceProblem => ({ rule: 'duplicate-url', severity: 'error', path, message, range: startOfFile })
  return [
    ...pagesOfOneAddress(pages).flatMap((group) => group.map((page) => problem(page.path, ofPages(page, group)))),
    ...pages.flatMap((page) => {
      const name = siteNameIn(stemOf(page.path))
      return name === null ? [] : [problem(page.path, `The site needs the name ${name} for itself, so this page is served at ${page.url}. Give it another name.`)]
    }),
    ...ofFiles(pages, files).map(([path, message]) => problem(path, message)),
  ]
}

function pagesOfOneAddress(pages: readonly Placed[]): Placed[][] {
  const indexed = new Set(pages.filter(({ path }) => isNamed(path, ['index', '_index'])).map(({ path }) => folderOf(path)))
  // A README beside the page of its folder does not want to be that.
  const wanted = ({ path, url }: Placed): string => (isNamed(path, ['readme']) && indexed.has(folderOf(path)) ? url : pageUrl(path))
  return [...Map.groupBy(pages, (page) => foldedName(decodeURIComponent(wanted(page)))).values()].filter(({ length }) => length > 1)
}

function isNamed(path: string, names: readonly string[]): boolean {
  return names.includes(stemOf(path).slice(folderOf(path).length).replace(/^\//, '').toLowerCase())
}

function ofPages({ path, url }: Placed, group: readonly Placed[]): string {
  const others = named(group, path)
  const wanted = pageUrl(path)
  if (group.some((other) => pageUrl(other.path) !== wanted)) {
    return `This page and ${others} have addresses that many systems take for one; this one is served at ${url}. Rename one of them.`
  }
  const place = url === wanted ? 'this one has it' : `this one is served at ${url}`
  return `This page and ${others} want one address, ${wanted}; ${place}. Rename one of them.`
}

/** Files of which the site has no copy, or one that takes another's place, and why. */
function ofFiles(pages: readonly Placed[], files: readonly string[]): Array<[path: string, message: string]> {
  const byFile = new Map<string, Placed>()
  const byFolder = new Map<string, Placed>()
  for (const page of pages) {
    const parts = foldedName(decodeURIComponent(page.url)).split('/').filter((part) => part !== '')
    byFile.set([...parts, 'index.html'].join('/'), page)
    for (let count = 1; count <= parts.length; count++) byFolder.set(parts.slice(0, count).join('/'), page)
  }
  return [...Map.groupBy(files.map((path) => ({ path })), ({ path }) => foldedName(path))].flatMap(([address, group]) => {
    const page = byFile.get(address) ?? byFolder.get(address)
    const owner = page ? `The page ${page.path}` : isSiteFile(address) ? 'A file of the site itself' : null
    return group.flatMap(({ path }): Array<[string, string]> => {
      if (owner !== null) return [[path, `${owner} is at the address of this file, so the site has no copy of it. Rename the file.`]]
      return group.length === 1 ? [] : [[path, `This file and ${named(group, path)} have names that many systems take for one. Rename one of them.`]]
    })
  })
}

function named(group: ReadonlyArray<{ path: string }>, but: string): string {
  const others = group.map(({ path }) => path).filter((path) => path !== but)
  const more = others.length - shownOthers
  return others.slice(0, shownOthers).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '')
}

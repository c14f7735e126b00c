import { posix } from 'node:path'
import type { ConfigProblem, MkdocsConfig, NavSpec } from '../mkdocs/types.ts'
import type { NavItem } from '../model/navigation.ts'
import { nearest } from '../names/near.ts'
import { folderUrl, isFolderPage, pageUrl } from '../model/url.ts'

const suggestionLimit = 200

/** What entries of a navigation may lead to. */
export interface NavTargets {
  /** Paths of the pages. */
  pages: readonly string[]
  /** Paths of pages that the configuration leaves out of the site. */
  excluded: readonly string[]
  files: readonly string[]
}

/**
 * Finds the pages that `nav` names. An entry that leads nowhere is reported and left out. An index page that comes first
 * in its section without a title of its own is the section's page.
 */
export function resolveNav(config: MkdocsConfig, targets: NavTargets): { items: NavItem[] | null; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = []
  const pages = new Set(targets.pages)
  const excluded = new Set(targets.excluded)
  const files = new Set(targets.files)
  const byUrl = new Map(targets.pages.map((path) => [pageUrl(path), path]))

  const pageOf = (target: string): string | null => {
    const path = plainPath(target)
    if (path === null) return null
    if (pages.has(path)) return path
    // An address of the finished site: `guide/`, `guide.html`.
    return byUrl.get(folderUrl(path.replace(/^\.\/?$|(?:^|\/)index\.html$|\.html$|\/$/, ''))) ?? null
  }
  const itemOf = (spec: NavSpec): NavItem[] => {
    if (spec.target === null) return [section(spec)]
    const item = { title: spec.title, page: null, href: null, entries: [] }
    if (/^(?:https?:|mailto:|\/\/)/i.test(spec.target)) return [{ ...item, href: spec.target }]
    const folder = plainPath(spec.target)?.replace(/\/$/, '') ?? null
    // As mkdocs-literate-nav reads it: a folder stands for its pages.
    if (folder !== null && spec.target.endsWith('/') && targets.pages.some((path) => path.startsWith(`${folder}/`))) return [{ ...item, folder }]
    const page = pageOf(spec.target)
    if (page !== null) return [{ ...item, page }]
    // An absolute path is another part of the host.
    if (spec.target.startsWith('/') && !/\.md$/i.test(spec.target)) return [{ ...item, href: spec.target }]
    const problem = missing(spec, spec.target)
    if (problem) problems.push(problem)
    return []
  }
  const section = ({ title, entries }: NavSpec): NavItem => {
    const own = entries.find(({ title, target }, index) => {
      const page = target === null || target.endsWith('/') ? null : pageOf(target)
      return page !== null && isFolderPage(page) && (config.sectionIndexes || (index === 0 && title === null))
    })
    return {
      title,
      page: own ? pageOf(own.target ?? '') : null,
      pageTitle: own?.title ?? null,
      href: null,
      entries: entries.filter((entry) => entry !== own).flatMap(itemOf),
    }
  }
  const missing = (spec: NavSpec, target: string): ConfigProblem | null => {
    const path = plainPath(target)
    if (path !== null && excluded.has(path)) {
      return { rule: 'invalid-mkdocs', severity: 'info', message: `${target} is left out of the site, so the navigation leaves it out, too.`, ...spec.place }
    }
    if (path !== null && files.has(path)) {
      return { rule: 'invalid-mkdocs', severity: 'warning', message: `${target} is not a page, so the navigation leaves it out. Link to it from a page.`, ...spec.place }
    }
    if (target.includes('*')) {
      return { rule: 'invalid-mkdocs', severity: 'info', message: `Patterns such as ${target} are not followed; the pages stand behind the others.`, ...spec.place }
    }
    const level = config.validation.navNotFound?.level
    if (level === 'ignore') return null
    // Where hundreds are missing, no near name explains it.
    const near = path === null || problems.length >= suggestionLimit ? null : nearPage(path, targets.pages)
    return {
      rule: 'broken-link',
      severity: level === 'info' ? 'info' : 'error',
      message: `There is no page ${target} for the navigation.${near === null ? '' : ` Did you mean ${near}?`}`,
      ...(near === null ? {} : { suggestion: near }),
      ...spec.place,
    }
  }
  return { items: config.nav && config.nav.flatMap(itemOf), problems }
}

/** The path without what leads to a place on the page, or `null` where it leads out of the content folder. */
function plainPath(target: string): string | null {
  const path = posix.normalize(target.replace(/[?#].*$/s, '').replace(/^\/+/, ''))
  return path.startsWith('..') ? null : path
}

/** A page by another case, under a near name, or, if there is only one, of the same name in another folder. */
function nearPage(path: string, pages: readonly string[]): string | null {
  const same = pages.find((page) => page.toLowerCase() === path.toLowerCase())
  if (same !== undefined) return same
  // A common folder and ending make no two pages alike.
  const near = nearest(path, pages)
  const [name, nearName] = [path, near ?? ''].map((one) => posix.parse(one).name) as [string, string]
  if (near !== null && (name === nearName || nearest(name, [nearName]) !== null)) return near
  const moved = isFolderPage(path) ? [] : pages.filter((page) => posix.basename(page) === posix.basename(path))
  return moved.length === 1 ? (moved[0] as string) : null
}

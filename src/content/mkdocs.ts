import { pathMatcher } from '../mkdocs/patterns.ts'
import type { ConfigProblem, MkdocsConfig, PathPatterns, Place, WrittenLevel } from '../mkdocs/types.ts'
import type { NavItem } from '../model/navigation.ts'
import type { SourceFile, SourceFolder } from '../source/folder.ts'
import { resolveNav } from './navigation.ts'

/** What MkDocs leaves out of every site. */
const templates = '/templates/'
/** So many paths are named in a message. */
const shownPaths = 5

/** A folder as its `mkdocs.yml` wants it. */
export interface AppliedConfig {
  /** Without the pages and files that are left out of the site. */
  folder: SourceFolder
  /** Those pages. */
  excluded: SourceFile[]
  /** Those of them that are left out as drafts. */
  drafts: SourceFile[]
  navigation: NavItem[] | null
  unlisted: Set<string>
  problems: ConfigProblem[]
  /** Rules that `validation` sets. */
  rules: Record<string, 'off' | 'info'>
}

/**
 * Applies what `mkdocs.yml` says about a folder's files. What it leaves out is reported.
 *
 * @param set Rules that `runpress.yaml` sets, which `validation` then says nothing about.
 * @param drafts Pages that say themselves that they are drafts, and are left out of the folder already.
 */
export function applyMkdocs(config: MkdocsConfig, folder: SourceFolder, top: Place, set: ReadonlySet<string>, drafts: readonly SourceFile[] = []): AppliedConfig {
  const isOut = pathMatcher([templates, ...(config.excludeDocs?.lines ?? [])])
  const isDraft = pathMatcher(config.draftDocs?.lines ?? [])
  const isLeftOut = (path: string): boolean => isOut(path) || isDraft(path)
  const pages = folder.pages.filter(({ path }) => !isLeftOut(path))
  const excluded = folder.pages.filter(({ path }) => isLeftOut(path))
  const paths = pages.map(({ path }) => path)
  const { items, problems } = resolveNav(config, { pages: paths, excluded: [...excluded, ...drafts].map(({ path }) => path), files: folder.files })
  const unlisted = new Set(paths.filter(pathMatcher(config.notInNav?.lines ?? [])))
  const note = (severity: ConfigProblem['severity'], found: readonly string[], place: PathPatterns | Place | null, says: (count: string) => string): void => {
    if (found.length === 0) return
    const more = found.length > shownPaths ? ' …' : '.'
    const message = `${says(found.length === 1 ? '1 page is' : `${found.length} pages are`)}: ${found.slice(0, shownPaths).join(', ')}${more}`
    const { path, range } = place ?? top
    problems.push({ rule: 'invalid-mkdocs', severity, message, path, range })
  }
  const ofPages = (test: (path: string) => boolean): string[] => excluded.map(({ path }) => path).filter(test)
  const isTemplate = pathMatcher([templates])
  note('info', ofPages((path) => isOut(path) && !isTemplate(path)), config.excludeDocs, (count) => `${count} left out of the site by “exclude_docs”`)
  note('info', ofPages((path) => isOut(path) && isTemplate(path)), null, (count) => `${count} left out of the site, as MkDocs does with templates`)
  note('info', ofPages((path) => !isOut(path)), config.draftDocs, (count) => `${count} left out of the site by “draft_docs”`)
  const { navOmittedFiles, linksAnchors, linksNotFound } = config.validation
  if (items !== null && navOmittedFiles?.level !== 'ignore') {
    const named = new Set(pagesOf(items))
    const folders = foldersOf(items)
    const omitted = paths.filter((path) => !named.has(path) && !unlisted.has(path) && !folders.some((folder) => path.startsWith(`${folder}/`)))
    note(navOmittedFiles?.level === 'warn' ? 'warning' : 'info', omitted, config.navPlace,
      (count) => `${count} not in “nav” and listed after it`)
  }
  const rules: AppliedConfig['rules'] = {}
  if (!set.has('broken-anchor')) setRule('broken-anchor', linksAnchors, rules, problems)
  if (!set.has('broken-link')) setRule('broken-link', linksNotFound, rules, problems)
  return { folder: { ...folder, pages, files: folder.files.filter((path) => !isLeftOut(path)) }, excluded, drafts: excluded.filter(({ path }) => !isOut(path)), navigation: items, unlisted, problems, rules }
}

/** `warn` is the most that MkDocs knows, and leaves the rule as it is. */
function setRule(rule: string, written: WrittenLevel | null, rules: AppliedConfig['rules'], problems: ConfigProblem[]): void {
  if (written?.level === 'info') rules[rule] = 'info'
  if (written?.level !== 'ignore') return
  rules[rule] = 'off'
  problems.push({
    rule: 'invalid-mkdocs', severity: 'info', path: written.path, range: written.range,
    message: `“ignore” turns the rule ${rule} off. “lint --rule ${rule}=error” shows what it would find.`,
  })
}

function foldersOf(items: readonly NavItem[]): string[] {
  return items.flatMap(({ folder, entries }) => [...(folder === undefined ? [] : [folder]), ...foldersOf(entries)])
}

function pagesOf(items: readonly NavItem[]): string[] {
  return items.flatMap(({ page, entries }) => [...(page === null ? [] : [page]), ...pagesOf(entries)])
}

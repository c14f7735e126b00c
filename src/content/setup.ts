import { defaultSettings, isWebAddress, parseSettings, type Settings } from '../inventory/settings.ts'
import type { RuleSettings } from '../inventory/rule-settings.ts'
import type { InventoryProblem } from '../inventory/types.ts'
import { editPattern } from '../mkdocs/edit-url.ts'
import { pathMatcher } from '../mkdocs/patterns.ts'
import type { ConfigProblem, SnippetSettings, TocSettings } from '../mkdocs/types.ts'
import type { NavItem } from '../model/navigation.ts'
import { isDraft } from '../model/draft.ts'
import type { SlugStyle } from '../model/types.ts'
import { UserError } from '../source/errors.ts'
import { readFirst, readFolder, type SourceFile, type SourceFolder } from '../source/folder.ts'
import { inventoryNames, settingsNames } from '../source/names.ts'
import { shownPath } from '../source/shown-path.ts'
import { applyMkdocs, type AppliedConfig } from './mkdocs.ts'
import { findProject } from './project.ts'
import { encodingProblems } from './source-problems.ts'

/** A content folder and all that is configured for it, before any page is parsed: `runpress.yaml` first, then `mkdocs.yml`. */
export interface Setup {
  /** Without the pages that the configuration leaves out. `root` is the content folder, also where a project was named. */
  folder: SourceFolder
  /** The pages left out. */
  excluded: SourceFile[]
  /** Those of them that others may include all the same: no draft is published in parts. */
  includable: SourceFile[]
  /** Those of them that say themselves that they are drafts: the linter reads them all the same. */
  drafts: SourceFile[]
  /** `mkdocs.yml` and what it inherits from, by paths relative to the content folder. */
  configFiles: SourceFile[]
  problems: ConfigProblem[]
  title: string | null
  /** `null` where nothing says how headings become anchors. */
  slugs: { style: SlugStyle | null; separator: string }
  navigation: NavItem[] | null
  unlisted: Set<string>
  /** The address the site is served at, and the path below which; `null` where nothing says so. */
  site: string | null
  base: string | null
  /** Where pages can be edited, as `editUrl` reads it. */
  edit: string | null
  toc: TocSettings | null
  snippets: SnippetSettings & { contentPath: string } | null
  /** What `mkdocs.yml` sets rules to. */
  rules: Record<string, 'off' | 'info'>
  /** What `runpress.yaml` sets rules to, which comes first. */
  ruleSettings: RuleSettings[]
  /** Whether the linter leaves a page out. */
  isIgnored(path: string): boolean
}

/**
 * Finds a content folder and reads its files and its configuration.
 *
 * @param dir The content folder, or a MkDocs project.
 * @throws UserError when the folder cannot be read or its `runpress.yaml` is wrong.
 */
export async function readSetup(dir: string): Promise<Setup> {
  const { root, mkdocs } = await findProject(dir)
  const whole = await readFolder(root, mkdocs?.folder)
  const drafts = whole.pages.filter(({ text }) => isDraft(text))
  const folder = drafts.length === 0 ? whole : { ...whole, pages: whole.pages.filter((page) => !drafts.includes(page)) }
  const config = mkdocs?.config ?? null
  if (mkdocs) {
    // A project's own files may stand beside mkdocs.yml, too.
    const beside = shownPath(root, mkdocs.folder)
    folder.inventory ??= await readFirst(root, beside, inventoryNames)
    folder.settings ??= await readFirst(root, beside, settingsNames)
  }
  const settings = readSettings(folder.settings)
  const slugsProblem = settings.slugs === null ? config?.toc.slugsProblem : null
  const set = new Set(settings.rules.flatMap(({ name, severity }) => (severity === null ? [] : [name])))
  const applied = mkdocs ? applyMkdocs(mkdocs.config, folder, mkdocs.place, set, drafts) : asItIs(folder)
  return {
    ...applied,
    excluded: [...applied.excluded, ...drafts],
    includable: applied.excluded.filter((page) => !applied.drafts.includes(page)),
    drafts,
    configFiles: mkdocs?.files ?? [],
    problems: [...(mkdocs?.problems ?? []), ...applied.problems, ...(slugsProblem ? [slugsProblem] : [])],
    title: settings.title ?? config?.siteName ?? null,
    slugs: { style: settings.slugs ?? config?.toc.slugs ?? null, separator: config?.toc.separator ?? '-' },
    site: settings.site ?? (config?.siteUrl && isWebAddress(config.siteUrl) ? config.siteUrl : null),
    base: settings.base,
    edit: settings.edit ?? (config && editPattern(config)),
    ruleSettings: settings.rules,
    isIgnored: pathMatcher(settings.ignore),
    toc: config?.toc ?? null,
    snippets: config && mkdocs && { ...config.snippets, contentPath: shownPath(mkdocs.folder, root) },
  }
}

function asItIs(folder: SourceFolder): AppliedConfig {
  return { folder, excluded: [], drafts: [], navigation: null, unlisted: new Set(), problems: [], rules: {} }
}

/** @throws UserError where something in the file is wrong. */
function readSettings(file: SourceFile | null): Settings {
  if (file?.refused) throw new UserError(`${file.path}:${file.refused.line}:${file.refused.column}: ${file.refused.message}`)
  for (const { path, range, message } of file ? encodingProblems(file) : []) {
    throw new UserError(`${path}:${range.start.line}:${range.start.column}: ${message}`)
  }
  const { settings, problems } = file ? parseSettings(file.text, file.path) : { settings: defaultSettings, problems: [] }
  refuseProblems(problems)
  return settings
}

/** @throws UserError where something in `runpress.yaml` is wrong. */
export function refuseProblems(problems: readonly InventoryProblem[]): void {
  const said = problems.map(({ path, range, message }) => `${path}:${range.start.line}:${range.start.column}: ${message}`)
  if (said.length > 0) throw new UserError(said.join('\n'))
}

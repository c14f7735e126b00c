import { readExtensions } from './extensions.ts'
import { readNav } from './nav.ts'
import type { ConfigFile, ConfigProblem, MkdocsConfig, PathPatterns, Place } from './types.ts'
import { readValidation } from './validation.ts'
import { Value } from './values.ts'

/** What one file says about which others belong to it: read before the rest can be. */
export interface MkdocsPaths {
  /** The file it inherits from, relative to its own folder. */
  inherit: WrittenPath | null
  docsDir: WrittenPath | null
}

export interface WrittenPath {
  text: string
  place: Place
}

/** Reads where a `mkdocs.yml` leads, with what it inherits as far as that is known. It never throws. */
export function readMkdocsPaths(files: readonly ConfigFile[]): MkdocsPaths {
  const { root } = Value.read(files)
  const path = (key: string): WrittenPath | null => {
    const value = root?.get(key)
    const text = value?.text()
    return value && text ? { text, place: value.place } : null
  }
  return { inherit: path('INHERIT'), docsDir: path('docs_dir') }
}

/**
 * Reads a `mkdocs.yml`, as MkDocs does but more leniently: what is wrong becomes a problem, and the rest counts. No tag
 * runs anything, and no environment variable is read: `!ENV` gives its default.
 *
 * @param files The file, and behind it those it inherits from.
 */
export function parseMkdocs(files: readonly ConfigFile[]): { config: MkdocsConfig; problems: ConfigProblem[] } {
  const { root, problems } = Value.read(files)
  const text = (key: string): string | null => root?.get(key)?.text() ?? null
  const nav = root?.get('nav') ?? null
  if (nav && !nav.isList() && !nav.isMap() && nav.text() !== null) {
    problems.push({ rule: 'invalid-mkdocs', severity: 'error', message: '“nav” is text. Write a list of pages, one “- Title: page.md” a line.', ...nav.place })
  }
  const entries = nav ? readNav(nav, problems) : []
  const { names, toc, snippets } = readExtensions(root?.get('markdown_extensions') ?? null)
  if (root) {
    reportRepeated(root, problems)
    reportNoText(root, problems)
  }
  if (root?.get('use_directory_urls')?.flag() === false) {
    problems.push({
      rule: 'invalid-mkdocs', severity: 'info', ...(root.get('use_directory_urls') as Value).place,
      message: 'Pages are served at /page/ all the same, not at /page.html: addresses from outside may need a redirect.',
    })
  }
  const config: MkdocsConfig = {
    siteName: text('site_name'),
    siteUrl: text('site_url'),
    repoUrl: text('repo_url'),
    editUri: text('edit_uri'),
    editUriTemplate: text('edit_uri_template'),
    // An empty list is as good as none.
    nav: entries.length === 0 ? null : entries,
    navPlace: nav?.place ?? null,
    notInNav: patterns(root?.get('not_in_nav') ?? null),
    excludeDocs: patterns(root?.get('exclude_docs') ?? null),
    draftDocs: patterns(root?.get('draft_docs') ?? null),
    extensions: names,
    toc,
    snippets,
    validation: readValidation(root?.get('validation') ?? null),
    sectionIndexes: hasName(root?.get('theme')?.get('features'), 'navigation.indexes') || hasName(root?.get('plugins'), 'section-index'),
  }
  return { config, problems }
}

/** What is a list or a mapping in the place of a text counts as not set. */
function reportNoText(root: Value, problems: ConfigProblem[]): void {
  for (const key of ['site_name', 'site_url', 'repo_url', 'edit_uri', 'edit_uri_template', 'docs_dir', 'INHERIT']) {
    const value = root.get(key)
    if (!value?.isList() && !value?.isMap()) continue
    problems.push({ rule: 'invalid-mkdocs', severity: 'error', message: `“${key}” is a ${value.isList() ? 'list' : 'mapping'}. Write one line of text.`, ...value.place })
  }
}

function patterns(value: Value | null): PathPatterns | null {
  const text = value?.text()
  return value && text ? { lines: text.split(/\r?\n/), ...value.place } : null
}

/** Whether a list of names and of names with settings, or a mapping of them, has a name. */
function hasName(value: Value | null | undefined, name: string): boolean {
  if (!value) return false
  return value.get(name) !== null || value.items().some((item) => item.text() === name || item.get(name) !== null)
}

/** A key that stands there twice counts once, in MkDocs and here. */
function reportRepeated(root: Value, problems: ConfigProblem[]): void {
  const last = new Map(root.entries().map(({ key, keyPlace }) => [key, keyPlace]))
  for (const { key, keyPlace } of root.entries()) {
    const counts = last.get(key)
    if (!counts || counts.range.start.offset === keyPlace.range.start.offset) continue
    problems.push({
      rule: 'invalid-mkdocs', severity: 'warning', ...keyPlace,
      message: `“${key}” stands here twice; only the last, on line ${counts.range.start.line}, counts. Join them.`,
    })
  }
}

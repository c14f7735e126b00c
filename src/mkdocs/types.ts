/** What `mkdocs.yml` says of a project, as far as Runpress follows it. Plain data. */
import type { Range, SlugStyle } from '../model/types.ts'

/** A text file and its path relative to the content folder: `../mkdocs.yml`. */
export interface ConfigFile {
  path: string
  text: string
}

/** Where a value stands. */
export interface Place {
  path: string
  range: Range
}

/** What is wrong with the configuration, or worth knowing about it. */
export interface ConfigProblem extends Place {
  /** The rule it is reported under. */
  rule: 'invalid-mkdocs' | 'broken-link'
  severity: 'error' | 'warning' | 'info'
  message: string
  /** What to write in its place. */
  suggestion?: string
}

/** An entry of `nav`, as written. */
export interface NavSpec {
  /** `null` for a page named by its path only. */
  title: string | null
  /** The page's path or another address; `null` for a section. */
  target: string | null
  entries: NavSpec[]
  /** Of the target, or else of the section's title. */
  place: Place
}

/** How much a kind of finding counts. */
export type Level = 'warn' | 'info' | 'ignore'

/** A value of `validation` that somebody wrote, and where. */
export interface WrittenLevel extends Place {
  level: Level | 'relative_to_docs'
}

export interface Validation {
  navOmittedFiles: WrittenLevel | null
  navNotFound: WrittenLevel | null
  linksNotFound: WrittenLevel | null
  linksAnchors: WrittenLevel | null
}

/** Patterns as in `.gitignore`, relative to the content folder, and where they stand. */
export interface PathPatterns extends Place {
  lines: string[]
}

/** `toc`, the extension that names headings. */
export interface TocSettings {
  slugs: SlugStyle
  /** Where `slugify` is none that Runpress knows exactly: only a problem while nothing else says what the anchors are. */
  slugsProblem: ConfigProblem | null
  separator: string
  /** Shallowest and deepest heading that tables of contents list. */
  depth: [from: number, to: number]
  /** Whether headings show a link to themselves; a text is what the link shows. `null` where nothing is said. */
  permalink: boolean | string | null
}

/** `pymdownx.snippets`: other files' lines in a page. */
export interface SnippetSettings {
  /** Folders that names are looked up in, relative to the folder of `mkdocs.yml`. */
  basePaths: string[]
  autoAppend: string[]
}

export interface MkdocsConfig {
  siteName: string | null
  siteUrl: string | null
  repoUrl: string | null
  editUri: string | null
  editUriTemplate: string | null
  nav: NavSpec[] | null
  navPlace: Place | null
  notInNav: PathPatterns | null
  excludeDocs: PathPatterns | null
  draftDocs: PathPatterns | null
  /** Names of Markdown extensions, as written. */
  extensions: string[]
  toc: TocSettings
  snippets: SnippetSettings
  validation: Validation
  /** Whether a section's index page is the section's own page, whatever it is called. */
  sectionIndexes: boolean
}

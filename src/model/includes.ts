import { posix } from 'node:path'
import { type ExpandedText, expandSnippets, type FoundSnippet, type SnippetFiles } from '../syntax/snippets.ts'
import { nearest } from '../names/near.ts'

/** How pages name the files they include, as `pymdownx.snippets` is set up in `mkdocs.yml`. */
export interface SnippetSettings {
  /** Folders that names are looked up in, relative to the folder of `mkdocs.yml`. */
  basePaths: readonly string[]
  /** Files that every page ends with. */
  autoAppend: readonly string[]
  /** The content folder, relative to the folder of `mkdocs.yml`: `docs`. */
  contentPath: string
}

const plainFolder: SnippetSettings = { basePaths: [''], autoAppend: [], contentPath: '' }

/** Stands for the folder of `mkdocs.yml`, so that a name which climbs out of it does not come back in by accident. */
const projectRoot = '/\0'

/** The files of a content folder that its pages may include, found by the names that pages give them. */
export class Includes implements SnippetFiles {
  private readonly settings: SnippetSettings
  private readonly files: ReadonlySet<string>
  private readonly texts: Map<string, string>
  private readonly drafts: ReadonlySet<string>
  private readonly missed = new Set<string>()

  /**
   * @param pages Whose texts are known.
   * @param files Paths of the folder's other files. Their texts are given by `add`, once a page asks for one.
   * @param drafts Paths of pages that are not published, and so in no part either.
   */
  constructor(
    pages: ReadonlyArray<{ path: string; text: string }>, files: readonly string[], settings: SnippetSettings = plainFolder, drafts: readonly string[] = [],
  ) {
    this.settings = settings
    this.texts = new Map(pages.map(({ path, text }) => [path, text]))
    this.drafts = new Set(drafts)
    this.files = new Set([...this.texts.keys(), ...files])
  }

  /** How many texts are known. */
  get size(): number {
    return this.texts.size
  }

  add(path: string, text: string): void {
    this.texts.set(path, text)
  }

  /** A page's text with what it includes. */
  expand(path: string, text: string): ExpandedText {
    return expandSnippets(text, path, this, this.settings.autoAppend)
  }

  /** Paths of existing files that pages include and whose text is not known yet. What these include shows once it is. */
  wanted(pages: ReadonlyArray<{ path: string; text: string }>): string[] {
    this.missed.clear()
    for (const { path, text } of pages) this.expand(path, text)
    return [...this.missed]
  }

  find(name: string): FoundSnippet | { problem: string } {
    if (/^[a-z][a-z\d+.-]*:\/\//i.test(name)) return { problem: `${name} is on another site, and nothing is fetched. Put a copy into the content folder.` }
    const paths = this.candidates(name)
    const path = paths.find((candidate) => this.files.has(candidate))
    const draft = paths.find((candidate) => this.drafts.has(candidate))
    if (path === undefined && draft !== undefined) return { problem: `${draft} is a draft, so it is not included.` }
    if (path === undefined) return { problem: paths.length === 0 ? outside(name) : this.missing(name, paths) }
    const text = this.texts.get(path)
    if (text !== undefined) return { path, text }
    this.missed.add(path)
    return { problem: `${path} is not text, or larger than a page may be, so it is not included.` }
  }

  /** The paths within the content folder that a name may stand for. */
  private candidates(name: string): string[] {
    const { basePaths, contentPath } = this.settings
    const content = posix.join(projectRoot, contentPath)
    const found = [...basePaths.map((base) => posix.join(projectRoot, base, name)), posix.join(content, name)]
    return [...new Set(found)].filter((path) => path.startsWith(`${content}/`)).map((path) => path.slice(content.length + 1))
  }

  private missing(name: string, paths: readonly string[]): string {
    const near = paths.map((path) => nearest(path, this.files)).find((path) => path !== null)
    return `There is no file ${name} in the content folder, and no others are included.${near ? ` Did you mean ${near}?` : ''}`
  }
}

function outside(name: string): string {
  return `${name} lies outside the content folder, so it is not included. Move it into the folder.`
}

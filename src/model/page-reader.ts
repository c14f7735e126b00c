import type { Root } from 'mdast'
import { knowledgeWith, type Knowledge } from '../shell/knowledge/index.ts'
import type { Programs } from '../shell/knowledge/types.ts'
import { LimitError } from '../syntax/limits.ts'
import type { TextPart } from '../syntax/text-parts.ts'
import { readContexts } from './command-context.ts'
import { hasMaterialSyntax } from './material-syntax.ts'
import { mkdocsDifferences } from './mkdocs-differences.ts'
import { readPage } from './page.ts'
import { refusedDraft, type Fault } from './refused-page.ts'
import type { Slugs } from './slug.ts'
import { SourceLines } from './source-lines.ts'
import { readMeaning, type ToldByLinks } from './told-by-links.ts'
import type { Page, SlugStyle, SyntaxNote } from './types.ts'
import { unsupportedSyntax } from './unsupported-syntax.ts'

/** What pages are read by. Plain data, as everything here but the trees: a thread can be sent it. */
export interface PageReading {
  slugs: Slugs
  /** Whether the style of slugs is set, so that no page is ever read once more in another. */
  settled: boolean
  /** The team's own programs. */
  programs: Programs
  /** Whether MkDocs renders the pages, too, whatever dialect they are written in. */
  mkdocs: boolean
}

/** A page to be read. */
export interface PageSource {
  path: string
  /** With what it includes. */
  text: string
  parts: TextPart[]
  /** Of its includes. */
  notes: SyntaxNote[]
  url: string
  /** What the navigation calls it, for want of a heading. */
  title: string | null
  /** Why its file was not read as text. */
  refused?: Fault | undefined
}

/** A page that has been read on its own: its links are not resolved yet, and `told` is what waits for them. */
export interface PageDraft {
  page: Page
  /** Whether it has admonitions or tabs as Material for MkDocs writes them. */
  material: boolean
  told: ToldByLinks
}

/**
 * Reads pages one by one. It keeps the trees of those that may be read once more, with anchors in another style: they
 * are many times as large as what is made of them.
 */
export class PageReader {
  private readonly known = new Map<string, { source: PageSource; tree: Root | undefined }>()
  private readonly reading: PageReading
  private readonly knowledge: Knowledge
  private settled: boolean

  constructor(reading: PageReading) {
    this.reading = reading
    this.knowledge = knowledgeWith(reading.programs)
    this.settled = reading.settled
  }

  /**
   * @param onTree Given the tree, where there is one: a page that is refused has none. Its headings, tabs, code and links carry `data` that leads to their place in the model.
   */
  read(source: PageSource, onTree?: (tree: Root) => void): PageDraft {
    const { draft, tree } = this.draft(source, this.reading.slugs.style)
    if (tree) onTree?.(tree)
    // Material's syntax settles the style of the whole book.
    this.settled ||= draft.material
    if (this.settled) this.known.clear()
    else this.known.set(source.path, { source, tree })
    return draft
  }

  /** Reads a page once more, with anchors in another style. */
  reread(path: string, style: SlugStyle): PageDraft {
    const known = this.known.get(path)
    if (!known) throw new Error(`${path} has not been read, or its style is settled`)
    return this.draft(known.source, style, known.tree).draft
  }

  /** A refused page is answered as any other, without a tree. */
  private draft(source: PageSource, style: SlugStyle, known?: Root): { draft: PageDraft; tree?: Root } {
    if (source.refused) return { draft: refusedDraft(source, source.refused) }
    try {
      return this.drafted(source, style, known)
    } catch (cause) {
      if (cause instanceof LimitError) return { draft: refusedDraft(source, cause) }
      if (!(cause instanceof RangeError)) throw cause
      return { draft: refusedDraft(source, { line: 1, column: 1, message: 'This page nests quotes or lists too deeply to be read. Flatten them.' }) }
    }
  }

  private drafted({ path, text, parts, notes, url, title }: PageSource, style: SlugStyle, known?: Root): { draft: PageDraft; tree: Root } {
    const { mkdocs, slugs } = this.reading
    const { page, tree } = readPage(path, text, { slugs: { ...slugs, style }, knowledge: this.knowledge }, known)
    const material = hasMaterialSyntax(tree)
    const lines = new SourceLines(text)
    page.url = url
    if (title !== null && !page.headings.some(({ depth, text }) => depth === 1 && text !== '')) page.title = title
    page.textParts = parts
    page.notes.push(...notes, ...unsupportedSyntax(tree, lines))
    if (mkdocs || material) page.notes.push(...mkdocsDifferences(tree, lines))
    readContexts(tree, page, text)
    return { draft: { page, material, told: readMeaning(tree, page) }, tree }
  }
}

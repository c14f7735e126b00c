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
import { unsafeHtml } from './unsafe-html.ts'
import { unsupportedSyntax } from './unsupported-syntax.ts'

export { reportLines } from '../syntax/progress.ts'

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

/** The texts whose trees are kept are so long together, in UTF-16 units: trees are a hundred times as large. */
const usualRoom = 5_000_000

/**
 * Reads pages one by one. It keeps the trees of those that will be asked for once more, as far as there is room for them;
 * the others are then parsed again.
 */
export class PageReader {
  private readonly kept = new Map<string, { text: string; style: SlugStyle; tree: Root }>()
  private length = 0
  private readonly reading: PageReading
  private readonly knowledge: Knowledge
  private readonly forTrees: boolean
  private readonly room: number
  private settled: boolean

  /**
   * @param forTrees Whether trees will be asked for.
   * @param room How long the texts may be together whose trees are kept.
   */
  constructor(reading: PageReading, forTrees = false, room: number = usualRoom) {
    this.reading = reading
    this.room = room
    this.knowledge = knowledgeWith(reading.programs)
    this.forTrees = forTrees
    this.settled = reading.settled
  }

  /**
   * @param onTree Given the tree, where there is one: a page that is refused has none. Its headings, tabs, code and links
   * carry `data` that leads to their place in the model.
   */
  read(source: PageSource, onTree?: (tree: Root) => void): PageDraft {
    const { draft, tree } = this.draft(source, this.reading.slugs.style)
    if (tree) onTree?.(tree)
    // Material's syntax settles the style of the whole book.
    this.settled ||= draft.material
    if (this.settled && !this.forTrees) for (const path of this.kept.keys()) this.drop({ path })
    return draft
  }

  /** Reads a page once more, with anchors in another style. */
  reread(source: PageSource, style: SlugStyle): PageDraft {
    return this.draft(source, style).draft
  }

  /**
   * The tree of a page that has been read, for whoever changes it: it is not kept any longer.
   *
   * @throws Error where the page is refused.
   */
  takeTree(source: PageSource, style: SlugStyle): Root {
    const kept = this.drop(source)
    const tree = kept?.style === style ? kept.tree : this.draft(source, style, kept?.tree).tree
    this.drop(source)
    if (!tree) throw new Error(`${source.path} is refused`)
    return tree
  }

  /** What has no room is parsed again. Those before it stay: they are asked for first, in the order that they were read in. */
  private keep({ path, text }: PageSource, style: SlugStyle, tree: Root): void {
    if (this.length + text.length > this.room) return
    this.kept.set(path, { text, style, tree })
    this.length += text.length
  }

  private drop({ path }: Pick<PageSource, 'path'>): { style: SlugStyle; tree: Root } | undefined {
    const kept = this.kept.get(path)
    this.length -= kept?.text.length ?? 0
    this.kept.delete(path)
    return kept
  }

  /** A refused page is answered as any other, without a tree. */
  private draft(source: PageSource, style: SlugStyle, known = this.drop(source)?.tree): { draft: PageDraft; tree?: Root } {
    if (source.refused) return { draft: refusedDraft(source, source.refused) }
    try {
      const read = this.drafted(source, style, known)
      if (this.forTrees || !(this.settled || read.draft.material)) this.keep(source, style, read.tree)
      return read
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
    page.notes.push(...unsafeHtml(tree, lines), ...notes, ...unsupportedSyntax(tree, lines))
    if (mkdocs || material) page.notes.push(...mkdocsDifferences(tree, lines))
    readContexts(tree, page, text)
    return { draft: { page, material, told: readMeaning(tree, page) }, tree }
  }
}

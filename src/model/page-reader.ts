import type { Root } from 'mdast'
import { knowledgeWith, type Knowledge } from '../shell/knowledge/index.ts'
import type { Programs } from '../shell/knowledge/types.ts'
import type { TextPart } from '../syntax/text-parts.ts'
import { readContexts } from './command-context.ts'
import { readDecisionTree } from './decision-tree.ts'
import { hasMaterialSyntax } from './material-syntax.ts'
import { mkdocsDifferences } from './mkdocs-differences.ts'
import { readPage } from './page.ts'
import { readRunbooks } from './runbooks.ts'
import type { Slugs } from './slug.ts'
import { SourceLines } from './source-lines.ts'
import type { Page, SlugStyle, SyntaxNote } from './types.ts'
import { unsupportedSyntax } from './unsupported-syntax.ts'

/** What pages are read by. Plain data, as everything here but the trees: a thread can be sent it. */
export interface PageReading {
  slugs: Slugs
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
}

/** A page that has been read on its own: links are not resolved yet, and what needs them is still empty. */
export interface PageDraft {
  page: Page
  /** Whether it has admonitions or tabs as Material for MkDocs writes them. */
  material: boolean
}

/** What a page is known to be once all pages are. */
export type Settled = Pick<Page, 'title' | 'links'>

/** What only the links tell. */
export type Meaning = Pick<Page, 'runbooks' | 'decisionTree'>

/** A page that cannot be read at all. Its message is for the user, who can mend it. */
export class UnreadablePage extends Error {
  override name = 'UserError'
}

/** Reads pages one by one and keeps their trees, so that nothing of what is asked about a page later is parsed twice. */
export class PageReader {
  /** By page path. Headings, tabs, code and links carry `data` that leads to their place in the model. */
  readonly trees = new Map<string, Root>()
  private readonly pages = new Map<string, { source: PageSource; page: Page }>()
  private readonly reading: PageReading
  private readonly knowledge: Knowledge

  constructor(reading: PageReading) {
    this.reading = reading
    this.knowledge = knowledgeWith(reading.programs)
  }

  /** @throws UnreadablePage when a page nests quotes or lists thousands deep, for which the call stack is too small. */
  read(source: PageSource, style: SlugStyle = this.reading.slugs.style): PageDraft {
    try {
      return this.draft(source, style)
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      throw new UnreadablePage(`${source.path}:1:1: this page nests quotes or lists too deeply to be read. Flatten them.`, { cause })
    }
  }

  /** Reads a page once more, with anchors in another style. */
  reread(path: string, style: SlugStyle): PageDraft {
    return this.read(this.known(path).source, style)
  }

  /** What a page is about, which its links tell, too. */
  meaning(path: string, settled: Settled): Meaning {
    const { page } = this.known(path)
    const tree = this.trees.get(path) as Root
    Object.assign(page, settled)
    page.runbooks = readRunbooks(tree, page)
    page.decisionTree = readDecisionTree(tree, page)
    return { runbooks: page.runbooks, decisionTree: page.decisionTree }
  }

  private draft(source: PageSource, style: SlugStyle): PageDraft {
    const { path, text, parts, notes, url } = source
    const { mkdocs, slugs } = this.reading
    const { page, tree } = readPage(path, text, { slugs: { ...slugs, style }, knowledge: this.knowledge }, this.trees.get(path))
    const material = hasMaterialSyntax(tree)
    const lines = new SourceLines(text)
    page.url = url
    page.textParts = parts
    page.notes.push(...notes, ...unsupportedSyntax(tree, lines))
    if (mkdocs || material) page.notes.push(...mkdocsDifferences(tree, lines))
    readContexts(tree, page, text)
    this.trees.set(path, tree)
    this.pages.set(path, { source, page })
    return { page, material }
  }

  private known(path: string): { source: PageSource; page: Page } {
    const known = this.pages.get(path)
    if (!known) throw new Error(`${path} has not been read`)
    return known
  }
}

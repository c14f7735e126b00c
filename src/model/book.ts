import type { Root } from 'mdast'
import { readDecisionTree } from './decision-tree.ts'
import { readPage, type PageDraft } from './page.ts'
import { linkTargets, resolveLinks } from './resolve-links.ts'
import { readRunbooks } from './runbooks.ts'
import type { Book, SlugStyle } from './types.ts'

export interface BookOptions {
  /** How headings become anchors. Default: `mkdocs`. */
  slugStyle?: SlugStyle
  /** Paths of the folder's other files. Without them links to files are not checked. */
  files?: string[]
}

/** The pages of a book and, for whoever renders them, their syntax trees. */
export interface ReadBook {
  book: Book
  /** By page path. Headings, tabs, code and links carry `data` that leads to their place in the model. */
  trees: Map<string, Root>
}

/** A page that cannot be read at all. Its message is for the user, who can mend it. */
export class UnreadablePage extends Error {
  override name = 'UserError'
}

/**
 * Reads all pages of a content folder into one model, in the order of their paths.
 *
 * @throws UnreadablePage when a page nests quotes or lists thousands deep, for which the call stack is too small.
 */
export function buildBook(files: Array<{ path: string; text: string }>, options: BookOptions = {}): ReadBook {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const drafts = sorted.map(({ path, text }) => draft(path, text, options.slugStyle ?? 'mkdocs'))
  const book: Book = { pages: drafts.map(({ page }) => page), navigation: [] }
  const targets = linkTargets(book, options.files)
  for (const { page, tree } of drafts) {
    resolveLinks(page, targets)
    page.runbooks = readRunbooks(tree, page)
    page.decisionTree = readDecisionTree(tree, page)
  }
  return { book, trees: new Map(drafts.map(({ page, tree }) => [page.path, tree])) }
}

function draft(path: string, text: string, slugStyle: SlugStyle): PageDraft {
  try {
    return readPage(path, text, slugStyle)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UnreadablePage(`${path}:1:1: this page nests quotes or lists too deeply to be read. Flatten them.`, { cause })
  }
}

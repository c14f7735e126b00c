import type { Root } from 'mdast'
import { PageReader } from '../../src/model/page-reader.ts'
import { bindBook, planBook, slugsOf, textsOf, type BookOptions, type Files, type ReadModel } from '../../src/model/read-model.ts'

/** A book with the syntax trees of its pages. */
export interface ReadBook extends ReadModel {
  /** By page path; a page that is refused has none. Headings, tabs, code and links carry `data` that leads to their place in the model. */
  trees: Map<string, Root>
}

/** Reads all pages of a content folder here and now, with nothing to stop one: as the threads of `buildModel` do. */
export function buildBook(files: Files, options: BookOptions = {}): ReadBook {
  const { sources, reading } = planBook(files, options)
  const reader = new PageReader(reading)
  const trees = new Map<string, Root>()
  const drafts = sources.map((source) => reader.read(source, (tree) => trees.set(source.path, tree)))
  const slugs = slugsOf(drafts, options)
  const settled = slugs.style === reading.slugs.style ? drafts : sources.map((source) => reader.reread(source, slugs.style))
  return { book: bindBook(settled, slugs, options), texts: textsOf(sources), trees }
}

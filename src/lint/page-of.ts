import type { Book, Page } from '../model/types.ts'

const known = new WeakMap<Book, ReadonlyMap<string, Page>>()

/** The page of a path. */
export function pageOf(book: Book, path: string): Page | undefined {
  let pages = known.get(book)
  if (!pages) known.set(book, (pages = new Map(book.pages.map((page) => [page.path, page]))))
  return pages.get(path)
}

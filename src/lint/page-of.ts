import type { Book, Page } from '../model/types.ts'
import { oncePer } from './once-per.ts'

/** The page of a path. */
export function pageOf(book: Book, path: string): Page | undefined {
  return byPath(book).get(path)
}

const byPath = oncePer(({ pages }: Book) => new Map(pages.map((page) => [page.path, page])))

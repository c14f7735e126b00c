import { duplicateUrls } from '../model/duplicate-urls.ts'
import { LineIndex, startOfFile } from '../model/ranges.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { Book } from '../model/types.ts'
import type { SourceFile, SourceFolder } from '../source/folder.ts'

/**
 * What means that a source is no page of its own, or not one as it is written.
 *
 * @param drafts Paths of pages that have no address yet.
 */
export function findSourceProblems(folder: SourceFolder, book: Book, drafts: ReadonlySet<string> = new Set()): SourceProblem[] {
  return [
    ...folder.problems.map((problem): SourceProblem => ({ rule: 'unreadable-page', ...problem, range: startOfFile })),
    ...folder.pages.flatMap(encodingProblems),
    ...duplicateUrls(book.pages.filter(({ path }) => !drafts.has(path)), linkedFiles(book, folder.files)),
  ]
}

/** Bytes of a page that are no text. */
export function encodingProblems({ path, text, fault }: SourceFile): SourceProblem[] {
  if (!fault) return []
  const { offset, message } = fault
  const range = new LineIndex(text).range(offset, Math.min(offset + 1, text.length))
  return [{ rule: 'invalid-encoding', severity: 'error', path, message, range }]
}

/** Paths of the content folder's files that pages show or link to, sorted: the site has copies of these. */
export function linkedFiles({ pages }: Book, files: readonly string[]): string[] {
  const named = new Set(pages.flatMap(({ links }) => links.map(({ target }) => target?.page)))
  return files.filter((path) => named.has(path)).sort()
}

import { duplicateUrls } from '../model/duplicate-urls.ts'
import { LineIndex, startOfFile } from '../model/ranges.ts'
import type { SourceProblem } from '../model/source-problems.ts'
import type { Book } from '../model/types.ts'
import type { SourceFile, SourceFolder } from '../source/folder.ts'

/**
 * What means that a source is no page of its own, or not one as it is written; and what of the configuration is not read
 * as it is written.
 *
 * @param configFiles `mkdocs.yml`, and what it inherits from.
 * @param drafts Paths of pages that have no address yet.
 */
export function findSourceProblems(
  folder: SourceFolder, configFiles: readonly SourceFile[], book: Book, drafts: ReadonlySet<string> = new Set(),
): SourceProblem[] {
  const unread = (path: string, severity: SourceProblem['severity'], message: string): SourceProblem =>
    ({ rule: 'unreadable-page', severity, path, message, range: startOfFile })
  const { inventory } = folder
  return [
    ...folder.problems.map(({ path, severity, message }) => unread(path, severity, message)),
    ...(inventory?.refused ? [unread(inventory.path, 'error', inventory.refused.message)] : []),
    ...[...folder.pages, ...(inventory ? [inventory] : []), ...configFiles].flatMap(encodingProblems),
    ...duplicateUrls(book.pages.filter(({ path }) => !drafts.has(path)), linkedFiles(book, folder.files)),
  ]
}

/** Bytes of a file that are no text. */
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

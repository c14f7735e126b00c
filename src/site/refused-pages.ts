import type { ReadContent } from '../content/read.ts'
import { sourcePlace } from '../model/source-ranges.ts'
import type { Page, Refusal } from '../model/types.ts'
import { Note } from './notes.ts'

/** Pages that the site does not show as they are written, each as a line for the user. Noted by the loader, said by the build. */
const noted = new Note<readonly string[]>('refused-pages.json')

export async function noteRefusedPages(lines: readonly string[], cacheDir: URL): Promise<void> {
  await noted.write(lines, cacheDir)
}

export async function refusedPages(cacheDir: URL): Promise<readonly string[]> {
  return await noted.read(cacheDir) ?? []
}

/** Why sources are no pages, or none as they are written, each as `path:line:column: message`. */
export function refusalLines({ book, sourceProblems }: ReadContent): string[] {
  const refused = book.pages.flatMap((page) => (page.refusal ? [refusalLine(page, page.refusal)] : []))
  const problems = sourceProblems.filter(({ severity }) => severity === 'error')
  return [...refused, ...problems.map(({ path, range: { start }, message }) => `${path}:${start.line}:${start.column}: ${message}`)]
}

function refusalLine(page: Page, { message, range }: Refusal): string {
  const { line, column } = sourcePlace(page, range).range.start
  return `${page.path}:${line}:${column}: ${message}`
}

import { visible } from '../characters/visible.ts'
import type { ReadContent } from '../content/read.ts'
import { sourcePlace } from '../model/source-ranges.ts'
import type { Range, RefusedPage } from '../model/types.ts'
import { Note } from './notes.ts'

/** Pages that the site does not show as they are written, each as a line for the user. Noted by the loader, said by the build. */
const noted = new Note<readonly string[]>('refused-pages.json')

export async function noteRefusedPages(lines: readonly string[], cacheDir: URL): Promise<void> {
  await noted.write(lines, cacheDir)
}

export async function refusedPages(cacheDir: URL): Promise<readonly string[]> {
  return await noted.read(cacheDir) ?? []
}

/**
 * Why sources are no pages, or none as they are written, each as `path:line:column: message`.
 *
 * @param refused The pages that could not be read or rendered.
 */
export function refusalLines({ sourceProblems }: Pick<ReadContent, 'sourceProblems'>, refused: Iterable<RefusedPage>): string[] {
  const pages = [...refused].map((page) => lineOf(page.path, sourcePlace(page, page.refusal.range).range, page.refusal.message))
  const problems = sourceProblems.filter(({ severity }) => severity === 'error')
  return [...pages, ...problems.map(({ path, range, message }) => lineOf(path, range, message))]
}

function lineOf(path: string, { start }: Range, message: string): string {
  return `${visible(path)}:${start.line}:${start.column}: ${visible(message)}`
}

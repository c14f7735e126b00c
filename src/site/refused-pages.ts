import { sourcePlace } from '../model/source-ranges.ts'
import type { Page, Refusal } from '../model/types.ts'
import { Note } from './notes.ts'

/** Pages that the site shows as plain text, each as a line for the user. Noted by the loader, said by the build. */
const noted = new Note<readonly string[]>('refused-pages.json')

export async function noteRefusedPages(lines: readonly string[], cacheDir: URL): Promise<void> {
  await noted.write(lines, cacheDir)
}

export async function refusedPages(cacheDir: URL): Promise<readonly string[]> {
  return await noted.read(cacheDir) ?? []
}

/** `path:line:column: message` */
export function refusalLine(page: Page, { message, range }: Refusal): string {
  const { line, column } = sourcePlace(page, range).range.start
  return `${page.path}:${line}:${column}: ${message}`
}

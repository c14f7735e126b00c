import { Note } from './notes.ts'

/** Pages that the site does not show as they are written, each as a line for the user. Noted by the loader, said by the build. */
const noted = new Note<readonly string[]>('refused-pages.json')

export async function noteRefusedPages(lines: readonly string[], cacheDir: URL): Promise<void> {
  await noted.write(lines, cacheDir)
}

export async function refusedPages(cacheDir: URL): Promise<readonly string[]> {
  return await noted.read(cacheDir) ?? []
}

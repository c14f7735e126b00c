import { mkdir, readFile, writeFile } from 'node:fs/promises'

/**
 * Something that the loader, who has read the book, tells the rest of the build. By a file of the cache, since Vite gives
 * the loader modules of its own.
 */
export class Note<Content> {
  private readonly name: string

  /** @param name Of the file. */
  constructor(name: string) {
    this.name = name
  }

  async write(content: Content, cacheDir: URL): Promise<void> {
    await mkdir(cacheDir, { recursive: true })
    await writeFile(new URL(this.name, cacheDir), JSON.stringify(content))
  }

  /** `null` where nothing has been noted. */
  async read(cacheDir: URL): Promise<Content | null> {
    const text = await readFile(new URL(this.name, cacheDir), 'utf8').catch(() => null)
    return text === null ? null : (JSON.parse(text) as Content)
  }
}

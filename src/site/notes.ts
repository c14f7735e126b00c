import { mkdir, open, readFile, writeFile } from 'node:fs/promises'

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

/** The same for what is too much to be in memory at once: one line each. */
export class NotedLines<Content> {
  private readonly name: string

  /** @param name Of the file. */
  constructor(name: string) {
    this.name = name
  }

  async write(contents: Iterable<Content>, cacheDir: URL): Promise<void> {
    await mkdir(cacheDir, { recursive: true })
    const file = await open(new URL(this.name, cacheDir), 'w')
    try {
      let lines = ''
      for (const content of contents) {
        lines += `${JSON.stringify(content)}\n`
        if (lines.length < 1_000_000) continue
        await file.write(lines)
        lines = ''
      }
      await file.write(lines)
    } finally {
      await file.close()
    }
  }

  /** @throws Error where nothing has been noted. */
  async *read(cacheDir: URL): AsyncGenerator<Content> {
    const file = await open(new URL(this.name, cacheDir))
    for await (const line of file.readLines()) yield JSON.parse(line) as Content
  }
}

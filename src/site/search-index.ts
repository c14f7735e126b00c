import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'

/** Pagefind's own search boxes, for which the site has its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** What the page says about its text and nobody searches for: labels of buttons, of languages and of risks. */
const furniture = ['button', '.risk', '.code-count', '.code-lang']

/**
 * Indexes the finished pages for search, their sections included, and writes the index into the site.
 *
 * @returns How many pages are in it.
 * @throws Error with Pagefind's own messages when it cannot index or write.
 */
export async function writeSearchIndex(outDir: string): Promise<number> {
  // No `includeCharacters`: Pagefind finds `pg_isready`, `--tail` and `10.0.0.1` by their parts and as a whole, while a
  // dot that counts as part of a word makes `OOM.` another word than `OOM`.
  const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: furniture })
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
  try {
    const added = await index.addDirectory({ path: outDir })
    const { errors: problems, files } = await index.getFiles()
    problems.unshift(...added.errors)
    if (problems.length > 0) throw new Error(`The search index cannot be made: ${problems.join('; ')}`)
    for (const { path, content } of files) {
      if (stockInterface.test(path)) continue
      const target = join(outDir, 'pagefind', path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    }
    return pageCount(files)
  } finally {
    await index.deleteIndex()
    await close()
  }
}

/** Pages with content of the book; the lists on the front page and the page for wrong addresses are not searched. */
function pageCount(files: Array<{ path: string; content: Uint8Array }>): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{}').toString()) as { languages?: Record<string, { page_count: number }> }
  return Object.values(languages ?? {}).reduce((sum, { page_count: count }) => sum + count, 0)
}

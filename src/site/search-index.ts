import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'

/**
 * Parts of technical names that count as part of a word. Without them `pg_isready` would be found as `pgisready` only
 * and `10.0.0.1` not at all.
 */
const wordCharacters = '_.-/:@'

/** Pagefind's own search boxes, for which the site has its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/**
 * Indexes the finished pages for search, their sections included, and writes the index into the site.
 *
 * @throws Error with Pagefind's own messages when it cannot index or write.
 */
export async function writeSearchIndex(outDir: string): Promise<void> {
  const { index, errors } = await createIndex({ includeCharacters: wordCharacters, forceLanguage: 'en' })
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
  } finally {
    await index.deleteIndex()
    await close()
  }
}

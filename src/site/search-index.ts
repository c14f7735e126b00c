import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { close, createIndex } from 'pagefind'
import { partStart } from './render/parts.ts'

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
    const long = await longPages(outDir)
    const parts = await Promise.all(long.flatMap(partsOf).map((part) => index.addHTMLFile(part)))
    const { errors: problems, files } = await index.getFiles()
    problems.unshift(...added.errors, ...parts.flatMap(({ errors }) => errors))
    if (problems.length > 0) throw new Error(`The search index cannot be made: ${problems.join('; ')}`)
    for (const { path, content } of files) {
      if (stockInterface.test(path)) continue
      const target = join(outDir, 'pagefind', path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, content)
    }
    return pageCount(files) - parts.length + long.length
  } finally {
    await index.deleteIndex()
    await close()
  }
}

interface HtmlPage {
  url: string
  html: string
}

/** The pages that were cut into parts. A search fetches the text of what it finds, which must not be megabytes. */
async function longPages(outDir: string): Promise<HtmlPage[]> {
  const paths = (await readdir(outDir, { recursive: true })).filter((path) => path.endsWith('index.html'))
  const long: HtmlPage[] = []
  // One by one, so that never more than the long ones is in memory.
  for (const path of paths) {
    const html = await readFile(join(outDir, path), 'utf8')
    if (html.includes(partStart)) long.push({ url: `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`, html })
  }
  return long
}

/** A page's parts, each as a page of its own at the address of its first heading. They bear the page's title. */
function partsOf({ url, html }: HtmlPage): Array<{ url: string; content: string }> {
  const title = /<h1[^>]*>[\s\S]*?<\/h1>/.exec(html)?.[0].replace(/<[^>]*>/g, '') ?? ''
  return html.slice(0, html.indexOf('</article>')).split(partStart).slice(1).map((part, index) => ({
    url: `${url}?part=${index + 1}`,
    content: `<html lang="en"><body><p data-pagefind-ignore><span data-pagefind-meta="title">${title}</span></p>` +
      `<main data-pagefind-body><section${part}</main></body></html>`,
  }))
}

/** Pages with content of the book; the lists on the front page and the page for wrong addresses are not searched. */
function pageCount(files: Array<{ path: string; content: Uint8Array }>): number {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? '{}').toString()) as { languages?: Record<string, { page_count: number }> }
  return Object.values(languages ?? {}).reduce((sum, { page_count: count }) => sum + count, 0)
}

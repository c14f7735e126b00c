import { relative, resolve, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { Root } from 'mdast'
import { readContent } from '../content/read.ts'
import type { Book, Page } from '../model/types.ts'
import { noteLinkedFiles } from './assets.ts'
import { loadHighlight } from './highlight.ts'
import { pageData, pageSchema } from './page-data.ts'
import { pipelineVersion } from './pipeline-version.ts'
import type { SiteProject } from './project.ts'
import { renderPage } from './render.ts'

/**
 * Gives Astro the book's pages as finished HTML.
 *
 * A page is rendered again only when something that shows in it has changed: its own text and model, where its links
 * lead, the options, or Runpress itself. Highlighting is most of the work, so a warm start is much faster than a cold one.
 */
export function bookLoader(project: SiteProject): Loader {
  return {
    name: 'runpress-book',
    schema: pageSchema,
    async load(context) {
      const version = await pipelineVersion()
      await loadBook(project, version, context)
      if (context.watcher) watch(project, context, () => loadBook(project, version, context))
    },
  }
}

async function loadBook(project: SiteProject, version: string, context: LoaderContext): Promise<void> {
  const { store, generateDigest, parseData } = context
  const content = await readContent(project.contentDir)
  const { folder, book, trees } = content
  const highlight = await loadHighlight(languages(book))
  const files = new Set(folder.files)
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  // What every page's HTML depends on, once for all of them.
  const shared = generateDigest({ version, project, urls: [...urls], files: folder.files })
  const texts = new Map(folder.pages.map(({ path, text }) => [path, text]))
  const stale = new Set(store.keys())
  for (const page of book.pages) {
    stale.delete(page.url)
    // The model holds where links lead, the text what the model leaves out, such as raw HTML.
    const text = texts.get(page.path)
    const digest = generateDigest({ shared, page, text })
    if (store.get(page.url)?.digest === digest) continue
    const html = renderPage(trees.get(page.path) as Root, { page, urls, files, base: project.base, highlight })
    const data = await parseData({ id: page.url, data: pageData(page) })
    store.set({ id: page.url, data, digest, rendered: { html } })
  }
  for (const id of stale) store.delete(id)
  await noteLinkedFiles(content, context.config.cacheDir)
}

function languages(book: Book): Set<string> {
  return new Set(['bash', ...book.pages.flatMap((page: Page) => page.codeBlocks.map(({ lang }) => lang))])
}

/** Reads the folder again after a change in it. Editors save in bursts, so changes are taken together. */
function watch(project: SiteProject, { watcher, logger }: LoaderContext, reload: () => Promise<void>): void {
  const root = resolve(project.contentDir)
  watcher?.add(root)
  let timer: NodeJS.Timeout | undefined
  const changed = (path: string): void => {
    const inside = relative(root, path)
    if (inside.startsWith('..') || inside.split(sep).some((part) => part.startsWith('.'))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      reload().catch((error: Error) => logger.error(error.message))
    }, 50)
  }
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, changed)
}

import { relative, resolve, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import type { Root } from 'mdast'
import { readContentWithTrees, sourcesOutside, type ContentWithTrees, type ReadContent } from '../content/read.ts'
import type { Book, Page } from '../model/types.ts'
import type { ReadHistory } from '../source/git-history.ts'
import { bookAlerts } from './alerts.ts'
import { noteLinkedFiles } from './assets.ts'
import { buildStamp } from './build-stamp.ts'
import { bookData, bookSchema } from './book-data.ts'
import { bookFacts, bookHistory, type PageFacts } from './freshness.ts'
import { loadHighlight } from './highlight.ts'
import { pageData, pageSchema } from './page-data.ts'
import { pipelineVersion } from './pipeline-version.ts'
import type { SiteProject } from './project.ts'
import { noteRedirects } from './redirects.ts'
import { noteRefusedPages, refusalLines } from './refused-pages.ts'
import { isListed } from './render/table-of-contents.ts'
import { guideUrl } from './guide.ts'
import { renderGuide } from './render/guide.ts'
import { renderRefusedPage } from './render/refused-page.ts'
import { renderPage } from './render.ts'
import { noteSearch } from './search-index.ts'
import { searchRecords } from './search-records.ts'
import { withVisibleText } from './visible-text.ts'

/** What Astro's two collections of a book are loaded by. */
export interface BookLoaders {
  /** Its pages as finished HTML. */
  pages: Loader
  /** What belongs to all of them, as one entry. */
  book: Loader
}

/** The book, and what git knows of its files. */
type LoadedContent = ContentWithTrees & { past: ReadHistory }

/**
 * Gives Astro the book.
 *
 * A page is rendered again only when something that shows in its text has changed: its own text and model, where its
 * links lead, the options, or Runpress itself. Highlighting is most of the work, so a warm start is much faster than a
 * cold one. What the frame around the text shows of other pages, such as the navigation, is an entry of its own.
 */
export function bookLoaders(project: SiteProject): BookLoaders {
  let past: ReadHistory | undefined
  const read = shared(async (): Promise<LoadedContent> => {
    const content = await readContentWithTrees(project.dir, project.base)
    past = await bookHistory(content, past?.history)
    return { ...content, past }
  })
  return {
    pages: {
      name: 'runpress-pages',
      schema: pageSchema,
      load: (context) => keepLoaded(project, context, async () => {
        const [content, version] = await Promise.all([read(), pipelineVersion()])
        await loadPages(project, version, content, context)
        return content
      }),
    },
    book: {
      name: 'runpress-book',
      schema: bookSchema,
      load: (context) => keepLoaded(project, context, async () => {
        const content = await read()
        await loadBook(content, context)
        return content
      }),
    },
  }
}

/** Loads now, and again after every change in what the book is read from where somebody watches. */
async function keepLoaded(project: SiteProject, context: LoaderContext, load: () => Promise<ReadContent>): Promise<void> {
  const content = await load()
  if (context.watcher) watch(project, content, context, load)
}

/** One run for all who ask while it lasts: both collections are made from one reading of the folder. */
function shared<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined
  return () => (running ??= run().finally(() => { running = undefined }))
}

async function loadBook(content: LoadedContent, { store, generateDigest, parseData, logger }: LoaderContext): Promise<void> {
  const faults = configurationFaults(content)
  if (faults !== null) logger.warn(faults)
  if (content.past.problem !== null) logger.warn(content.past.problem)
  const data = await parseData({ id: 'book', data: withVisibleText(bookData(content, buildStamp(content.past.history))) })
  store.set({ id: 'book', data, digest: generateDigest(data) })
}

/** What the site may lack because of its configuration, in a line: the linter says it in full. `null` for nothing. */
function configurationFaults({ inventoryProblems, configProblems }: ReadContent): string | null {
  const faults = [...inventoryProblems, ...configProblems].filter(({ severity = 'error' }) => severity === 'error')
  if (faults.length === 0) return null
  const files = [...new Set(faults.map(({ path }) => path))].join(', ')
  return `There ${faults.length === 1 ? 'is 1 problem' : `are ${faults.length} problems`} in ${files}: “runpress lint” says what is wrong.`
}

async function loadPages(project: SiteProject, version: string, content: LoadedContent, context: LoaderContext): Promise<void> {
  const { store, generateDigest, parseData } = context
  const { folder, book, trees, texts, inventory } = content
  const highlight = await loadHighlight(languages(book))
  const files = new Set(folder.files)
  const sources = new Map(folder.pages.map(({ path, text }) => [path, text]))
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  const taken = new Set(urls.values())
  // What every page's HTML depends on, once for all of them.
  const { toc } = content.setup
  const shared = generateDigest({ version, project, urls: [...urls], files: folder.files, toc, inventory })
  const { byPage, redirects } = bookAlerts(book, content.inventory)
  const allFacts = bookFacts(content, content.past.history)
  // Before the trees are rendered, which changes them.
  await noteSearch(searchRecords(content, byPage), context.config.cacheDir)
  const stale = new Set(store.keys())
  const refused = refusalLines(content)
  // A build says so itself, once it is done.
  if (context.watcher) for (const line of refused) context.logger.error(line)
  await noteRefusedPages(refused, context.config.cacheDir)
  for (const page of book.pages) {
    stale.delete(page.url)
    // The model holds where links lead, the text what the model leaves out, such as raw HTML.
    const text = texts.get(page.path)
    const alerts = byPage.get(page.path) ?? []
    const edit = content.editUrls.get(page.path) ?? null
    const facts = allFacts.get(page.path) as PageFacts
    const digest = generateDigest({ shared, page, text, alerts, edit, facts })
    if (store.get(page.url)?.digest === digest) continue
    const tree = trees.get(page.path) as Root
    const guide = guideUrl(page, taken)
    const rendering = { page, urls, files, base: project.base, highlight, inventory, alerts, facts, guide, toc }
    const html = page.refusal === null
      ? renderPage(tree, rendering)
      : renderRefusedPage(page, page.refusal, sources.get(page.path) ?? '')
    const shown = pageData(page)
    const contents = shown.contents.filter(({ depth }) => isListed(depth, toc))
    const steps = guide === undefined ? null : renderGuide(tree, rendering)
    const data = await parseData({ id: page.url, data: withVisibleText({ ...shown, contents, alerts, edit, facts, guide: steps }) })
    store.set({ id: page.url, data, digest, rendered: { html } })
  }
  for (const id of stale) store.delete(id)
  await noteLinkedFiles(content, context.config.cacheDir)
  await noteRedirects(redirects, context.config.cacheDir)
}

function languages(book: Book): Set<string> {
  return new Set(['bash', ...book.pages.flatMap((page: Page) => page.codeBlocks.map(({ lang }) => lang))])
}

/** Reads the folder again after a change in it or in what belongs to it. Editors save in bursts, so changes are taken together. */
function watch(project: SiteProject, content: ReadContent, { watcher, logger }: LoaderContext, load: () => Promise<ReadContent>): void {
  const root = resolve(project.contentDir)
  let outside = sourcesOutside(content)
  watcher?.add([root, ...outside])
  let timer: NodeJS.Timeout | undefined
  const reload = async (): Promise<void> => {
    outside = sourcesOutside(await load())
    watcher?.add(outside)
  }
  const changed = (path: string): void => {
    const inside = relative(root, path)
    const isOutside = inside.startsWith('..') || inside.split(sep).some((part) => part.startsWith('.'))
    if (isOutside && !outside.some((source) => path === source || path.startsWith(source + sep))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      reload().catch((error: Error) => logger.error(error.message))
    }, 50)
  }
  for (const event of ['add', 'change', 'unlink'] as const) watcher?.on(event, changed)
}

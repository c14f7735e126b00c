import { relative, resolve, sep } from 'node:path'
import type { Loader, LoaderContext } from 'astro/loaders'
import { visible } from '../characters/visible.ts'
import type { Outcome } from '../content/page-tasks.ts'
import { sourcesOutside, type ReadContent } from '../content/read.ts'
import { refusalLines } from '../model/refusal-lines.ts'
import { isRefused, refusedPage } from '../model/refused-page.ts'
import { sourcePlace } from '../model/source-ranges.ts'
import type { Book, RefusedPage } from '../model/types.ts'
import type { ReadHistory } from '../source/git-history.ts'
import { bookAlerts } from './alerts.ts'
import { noteLinkedFiles } from './assets.ts'
import { buildStamp } from './build-stamp.ts'
import { bookData, bookSchema } from './book-data.ts'
import { bookFacts, bookHistory, type PageFacts } from './freshness.ts'
import { guideUrl } from './guide.ts'
import { pageData, pageSchema } from './page-data.ts'
import type { RenderedPage } from './page-tasks.ts'
import { pipelineVersion } from './pipeline-version.ts'
import type { SiteProject } from './project.ts'
import { noteRedirects } from './redirects.ts'
import { noteRefusedPages } from './refused-pages.ts'
import { renderRefusedPage } from './render/refused-page.ts'
import { isListed } from './render/table-of-contents.ts'
import { noteSearch } from './search-index.ts'
import { searchRecords } from './search-records.ts'
import { SitePages, type SiteContent } from './site-pages.ts'
import { withVisibleText } from './visible-text.ts'

/** What Astro's two collections of a book are loaded by. */
export interface BookLoaders {
  /** Its pages as finished HTML. */
  pages: Loader
  /** What belongs to all of them, as one entry. */
  book: Loader
}

/** The book, and what git knows of its files. */
type LoadedContent = SiteContent & { past: ReadHistory }

/**
 * Gives Astro the book.
 *
 * A page is rendered again only when something that shows in its text has changed: its own text and model, where its
 * links lead, the options, or Runpress itself. Highlighting is most of the work, so a warm start is much faster than a
 * cold one. What the frame around the text shows of other pages, such as the navigation, is an entry of its own.
 */
export function bookLoaders(project: SiteProject): BookLoaders {
  const threads = new SharedThreads()
  let past: ReadHistory | undefined
  const read = shared(async (pages: SitePages): Promise<LoadedContent> => {
    const content = await pages.read(project)
    past = await bookHistory(content, past?.history)
    return { ...content, past }
  })
  return {
    pages: {
      name: 'runpress-pages',
      schema: pageSchema,
      load: (context) => keepLoaded(project, context, () => threads.use(context, async (pages) => {
        const [content, version] = await Promise.all([read(pages), pipelineVersion()])
        await loadPages(project, version, content, pages, context)
        return content
      })),
    },
    book: {
      name: 'runpress-book',
      schema: bookSchema,
      load: (context) => keepLoaded(project, context, () => threads.use(context, async (pages) => {
        const content = await read(pages)
        await loadBook(content, context)
        return content
      })),
    },
  }
}

/** The threads of both collections. Where somebody watches, they stay for the next change. */
class SharedThreads {
  private pages: SitePages | null = null
  private users = 0

  async use<Result>({ watcher }: LoaderContext, run: (pages: SitePages) => Promise<Result>): Promise<Result> {
    const pages = (this.pages ??= new SitePages())
    this.users++
    try {
      return await run(pages)
    } finally {
      if (--this.users === 0 && !watcher) {
        this.pages = null
        await pages.close()
      }
    }
  }
}

/** Loads now, and again after every change in what the book is read from where somebody watches. */
async function keepLoaded(project: SiteProject, context: LoaderContext, load: () => Promise<ReadContent>): Promise<void> {
  const content = await load()
  if (context.watcher) watch(project, content, context, load)
}

/** One run for all who ask while it lasts: both collections are made from one reading of the folder. */
function shared<Given, Result>(run: (given: Given) => Promise<Result>): (given: Given) => Promise<Result> {
  let running: Promise<Result> | undefined
  return (given) => (running ??= run(given).finally(() => { running = undefined }))
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

async function loadPages(
  project: SiteProject, version: string, content: LoadedContent, pages: SitePages, context: LoaderContext,
): Promise<void> {
  const { store, generateDigest, parseData, config: { cacheDir } } = context
  const { folder, book, texts, inventory, setup: { toc } } = content
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  // What every page's HTML depends on, once for all of them.
  const shared = generateDigest({ version, project, urls: [...urls], files: folder.files, toc, inventory })
  const { byPage, redirects } = bookAlerts(book, inventory)
  const allFacts = bookFacts(content, content.past.history)
  const taken = new Set(urls.values())
  const all = book.pages.map((page) => {
    // The model holds where links lead, the text what the model leaves out, such as raw HTML.
    const text = texts.get(page.path)
    const alerts = byPage.get(page.path) ?? []
    const edit = content.editUrls.get(page.path) ?? null
    const facts = allFacts.get(page.path) as PageFacts
    const digest = generateDigest({ shared, page, text, alerts, edit, facts })
    return { page, alerts, edit, facts, digest, guide: guideUrl(page, taken) }
  })
  const changed = all.filter(({ page, digest }) => store.get(page.url)?.digest !== digest)
  const readable = changed.filter(({ page }) => page.refusal === null)
  const tasks = readable.map(({ page, alerts, facts, guide }) => ({ page, alerts, facts, guide }))
  const rendering = { style: book.slugs.style, urls, files: new Set(folder.files), base: project.base, inventory, toc }
  const outcomes = await pages.render(tasks, texts, rendering)
  const rendered = new Map(readable.map(({ page }, index) => [page.path, outcomes[index] as Outcome<RenderedPage>]))
  const sources = new Map(folder.pages.map(({ path, text }) => [path, text]))
  const refused = new Map(book.pages.flatMap((page): Array<[string, RefusedPage]> => {
    const outcome = rendered.get(page.path)
    if (outcome && 'fault' in outcome) return [[page.path, refusedPage(page, texts.get(page.path) ?? '', outcome.fault)]]
    return isRefused(page) ? [[page.path, page]] : []
  }))
  for (const { page, alerts, edit, facts, digest } of changed) {
    const { path, url } = page
    const unread = refused.get(path)
    const outcome = rendered.get(path)
    const shown = pageData(unread ?? page)
    const answer = outcome && 'answer' in outcome ? outcome.answer : null
    const contents = shown.contents.filter(({ depth }) => isListed(depth, toc))
    const data = await parseData({ id: url, data: withVisibleText({ ...shown, contents, alerts, edit, facts, guide: answer?.guide ?? null }) })
    const html = unread ? renderRefusedPage(unread, sources.get(path) ?? '') : answer?.html ?? ''
    // What could not be rendered is tried again the next time.
    store.set({ id: url, data, rendered: { html }, ...(outcome && !answer ? {} : { digest }) })
  }
  const current = new Set(urls.values())
  for (const id of store.keys()) if (!current.has(id)) store.delete(id)
  await noteSearch(searchRecords(content, refused, byPage), cacheDir)
  await noteLinkedFiles(content, cacheDir)
  await noteRedirects(redirects, cacheDir)
  for (const line of activeFileLines(book)) context.logger.warn(line)
  const refusals = refusalLines(content.sourceProblems, refused.values())
  await noteRefusedPages(refusals, cacheDir)
  // A build says so itself, once it is done.
  if (context.watcher) for (const line of refusals) context.logger.error(line)
}

/** The files that pages link to and that are not copied, each with the first link to it. */
function activeFileLines({ pages }: Book): string[] {
  const lines = new Map<string, string>()
  for (const page of pages) {
    for (const { href, range, problem } of page.links) {
      if (problem?.kind !== 'active-file' || lines.has(href)) continue
      const { line, column } = sourcePlace(page, range).range.start
      lines.set(href, visible(`${page.path}:${line}:${column}: ${href} is left out: a browser would run what is in it, or load from elsewhere.`))
    }
  }
  return [...lines.values()]
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

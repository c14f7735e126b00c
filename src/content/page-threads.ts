/** Reads pages on several threads. Parsing is most of the work of every command but the site's. */
import { availableParallelism } from 'node:os'
import type { OnPage, PageReaders } from '../model/read-model.ts'
import type { PageDraft, PageReading, PageSource } from '../model/page-reader.ts'
import { refusedDraft } from '../model/refused-page.ts'
import type { SlugStyle } from '../model/types.ts'
import { PagePool, smallPage } from './page-pool.ts'
import type { Outcome, ReadTask, RereadTask } from './page-tasks.ts'

/** In UTF-16 units. A thread takes as long to start as it takes to read about so much. */
const worthAThread = 250_000
/** More of them wait for the one thread that puts their answers together. */
const mostThreads = 8

type Pages = ReadonlyArray<{ text: string }>

/** How many threads pages are worth where all of them are read by threads. */
export function threadsFor(pages: Pages, processors: number = availableParallelism()): number {
  const length = pages.reduce((sum, { text }) => sum + text.length, 0)
  const longest = pages.reduce((most, { text }) => Math.max(most, text.length), 0)
  // However many there are, the longest page is read by one.
  const worth = length < 2 * worthAThread ? 1 : Math.round(length / Math.max(worthAThread, longest))
  return Math.max(1, Math.min(processors, mostThreads, worth))
}

/** The same beside this thread, which reads small pages itself. */
export function threadsBeside(pages: Pages, processors?: number): number {
  const long = pages.filter(({ text }) => text.length > smallPage)
  const beside = threadsFor(pages, processors) - 1
  return long.length === 0 ? beside : Math.max(beside, threadsFor(long, processors))
}

/** Reads pages by a pool of threads. What one cannot read in time is refused. */
export class PageThreads implements PageReaders {
  private readonly pool: PagePool
  private readonly onDraft: ((draft: PageDraft) => void) | undefined
  private sources: readonly PageSource[] = []
  private drafts: PageDraft[] = []

  /** @param onDraft Given what a thread answers of a page that it has read. */
  constructor(pool: PagePool, reading: PageReading, onDraft?: (draft: PageDraft) => void) {
    this.pool = pool
    this.onDraft = onDraft
    pool.tell('reading', reading)
  }

  async read(sources: readonly PageSource[], onPage?: OnPage): Promise<PageDraft[]> {
    const tasks = sources.map((source): ReadTask => ({ kind: 'read', source }))
    const outcomes = await this.pool.run<PageDraft>(tasks, (done) => onPage?.(done, sources.length))
    for (const outcome of outcomes) if ('answer' in outcome) this.onDraft?.(outcome.answer)
    this.sources = sources
    this.drafts = outcomes.map((outcome, index) => draftOf(outcome, sources[index] as PageSource))
    return this.drafts
  }

  async reread(style: SlugStyle): Promise<PageDraft[]> {
    const again = this.sources.flatMap((source, index) => (this.drafts[index]?.page.refusal ? [] : [{ source, index }]))
    const outcomes = await this.pool.run<PageDraft>(again.map(({ source }): RereadTask => ({ kind: 'reread', source, style })))
    again.forEach(({ source, index }, at) => { this.drafts[index] = draftOf(outcomes[at] as Outcome<PageDraft>, source) })
    return this.drafts
  }
}

function draftOf(outcome: Outcome<PageDraft>, source: PageSource): PageDraft {
  return 'answer' in outcome ? outcome.answer : refusedDraft(source, outcome.fault)
}

/** The threads of the linter and the export, which need no more of a page than its draft. */
export function readingPool(entry: URL = new URL('./page-thread.ts', import.meta.url)): PagePool {
  return new PagePool({ entry, threads: threadsBeside, here: async () => (await import('./reading-work.ts')).readingWork() })
}

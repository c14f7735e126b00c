/**
 * Threads that work on pages, each page within limits. A thread that goes beyond them is stopped and replaced: the page
 * that it was at is refused, and what else it had been given is done by others.
 */
import { setImmediate } from 'node:timers/promises'
import { failureOf } from './page-failure.ts'
import { pageLimits, type PageLimits } from './page-limits.ts'
import type { Outcome, PageTask, PageWork } from './page-tasks.ts'
import { PageWorker, watchInterval, type Left, type Question } from './page-worker.ts'

/**
 * The longest pages that may be read on the main thread, where nothing can stop them, in UTF-16 units: the worst that is
 * known to be made of so few characters takes less than a page may.
 */
export const smallPage = 32_000

/** How a pool works. */
export interface PoolOptions {
  /** The module that a thread runs. */
  entry: URL
  /** How many threads pages are worth, this one not counted in. */
  threads(pages: ReadonlyArray<{ text: string }>): number
  /** Does small pages on this thread, too; else all of them are for the others. */
  here?: (() => Promise<PageWork>) | undefined
  /** Default: the usual ones. */
  limits?: PageLimits | undefined
}

export class PagePool {
  private readonly options: PoolOptions
  private readonly limits: PageLimits
  private readonly workers = new Set<PageWorker>()
  private readonly told = new Map<string, unknown>()
  /** What nobody has been given yet, in the order of the pages. */
  private readonly waiting: Question[] = []
  /** The same for pages that are small enough to be read here. */
  private readonly waitingSmall: Question[] = []
  /** What only this thread is asked. */
  private readonly own: Question[] = []
  /** Who has read a page keeps its tree; `null` stands for this thread. */
  private readonly homes = new Map<string, PageWorker | null>()
  private here: PageWork | undefined
  private lastId = 0

  constructor(options: PoolOptions) {
    this.options = options
    this.limits = options.limits ?? pageLimits()
  }

  /** Tells all threads, and those still to come, what tasks are done by. Data that can be cloned. */
  tell(subject: string, data: unknown): void {
    this.told.set(subject, data)
    for (const worker of this.workers) worker.tell(subject, data)
    this.here?.tell(subject, data)
  }

  /** Starts the threads that pages are worth, so that they are ready when they are asked. */
  start(pages: ReadonlyArray<{ text: string }>): void {
    const count = this.options.threads(pages)
    while (this.workers.size < count) this.begin()
  }

  /** Does tasks, each with its answer or why it has none, in their order. @param onDone Told how many are done. */
  async run<Answer>(tasks: readonly PageTask[], onDone?: (done: number) => void): Promise<Array<Outcome<Answer>>> {
    if (tasks.length === 0) return []
    let done = 0
    const outcomes = tasks.map((task) => new Promise<Outcome<Answer>>((resolve, fail) => {
      const settle = (outcome: Outcome<unknown>): void => {
        onDone?.(++done)
        resolve(outcome as Outcome<Answer>)
      }
      this.place({ id: ++this.lastId, task, settle, fail })
    }))
    this.start(tasks.map(({ source }) => source))
    const watch = setInterval(() => { for (const worker of this.workers) worker.watch() }, watchInterval)
    try {
      for (const worker of this.workers) this.feed(worker)
      await this.workHere()
      return await Promise.all(outcomes)
    } finally {
      clearInterval(watch)
    }
  }

  async close(): Promise<void> {
    const workers = [...this.workers]
    this.workers.clear()
    await Promise.all(workers.map((worker) => worker.close()))
  }

  private place(question: Question): void {
    const { source } = question.task
    const home = this.homes.get(source.path)
    if (home === null) this.own.push(question)
    else if (home) home.own.push(question)
    else if (this.options.here && source.text.length <= smallPage) this.waitingSmall.push(question)
    else this.waiting.push(question)
  }

  private begin(first: Question | null = null): void {
    const worker = new PageWorker(this.options.entry, this.limits, (one) => this.feed(one), (one, left) => this.ended(one, left))
    this.workers.add(worker)
    for (const [subject, data] of this.told) worker.tell(subject, data)
    if (first) this.ask(worker, first)
    this.feed(worker)
  }

  /** Gives a thread as much as it should have. Long pages come first: small ones can be done here, too. */
  private feed(worker: PageWorker): void {
    while (worker.isHungry && this.workers.has(worker)) {
      const question = worker.own.shift() ?? this.waiting.shift() ?? this.waitingSmall.shift()
      if (!question) return
      this.ask(worker, question)
    }
  }

  private ask(worker: PageWorker, question: Question): void {
    this.homes.set(question.task.source.path, worker)
    worker.ask(question)
  }

  private async workHere(): Promise<void> {
    for (;;) {
      // What the others have answered meanwhile comes first, so that they are given more to do.
      await setImmediate()
      const question = this.own.shift() ?? this.waitingSmall.shift()
      if (!question) return
      this.homes.set(question.task.source.path, null)
      question.settle(await this.answerHere(question.task))
    }
  }

  private async answerHere(task: PageTask): Promise<Outcome<unknown>> {
    if (!this.here) {
      this.here = await this.options.here?.() as PageWork
      for (const [subject, data] of this.told) this.here.tell(subject, data)
    }
    try {
      return { answer: await this.here.answer(task) }
    } catch (error) {
      return { fault: { line: 1, column: 1, message: `Reading this page fails. ${failureOf(error)}` } }
    }
  }

  private ended(worker: PageWorker, { suspect, others, error }: Left): void {
    if (!this.workers.delete(worker)) return
    for (const [path, home] of this.homes) if (home === worker) this.homes.delete(path)
    if (error) {
      for (const question of [...others, ...this.waiting.splice(0), ...this.waitingSmall.splice(0)]) question.fail(error)
      return
    }
    others.forEach((question) => this.place(question))
    if (suspect || this.waiting.length + this.waitingSmall.length > 0) this.begin(suspect)
  }
}

/** Reads pages on several threads. Parsing is most of the work of every command but the site's. */
import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { OnPage, PageReaders } from '../model/book.ts'
import { PageReader, type PageDraft, type PageReading, type PageSource } from '../model/page-reader.ts'
import type { SlugStyle } from '../model/types.ts'
import { answer, type Answers, type Failure, type Reply, type Request, type Task } from './page-tasks.ts'

/** In UTF-16 units. A thread takes as long to start as it takes to read about so much. */
const worthAThread = 250_000
const batchSize = 60_000
/** More of them wait for the one thread that puts their answers together. */
const mostThreads = 8

/** How many threads pages are worth, this one counted in. */
export function threadsFor(pages: ReadonlyArray<{ text: string }>, processors: number = availableParallelism()): number {
  const length = pages.reduce((sum, { text }) => sum + text.length, 0)
  const longest = pages.reduce((most, { text }) => Math.max(most, text.length), 0)
  // However many there are, the longest page is read by one.
  return Math.max(1, Math.min(processors, mostThreads, Math.floor(length / Math.max(worthAThread, longest))))
}

/** Whoever answers tasks: this thread, or another one. */
interface Reader {
  ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Answers[Kind]>
}

/** This thread and others that read pages. A page stays with the one that has read it first, which keeps its tree. */
export class PageThreads implements PageReaders {
  private readonly others: Thread[]
  private readonly readers: Reader[]
  /** By the order of pages: their path and their reader. */
  private places: Array<{ path: string; reader: Reader }> = []

  /** @param count This thread counted in. */
  constructor(reading: PageReading, count: number) {
    this.others = Array.from({ length: count - 1 }, () => new Thread(reading))
    this.readers = [...this.others, new ThisThread(reading)]
  }

  async read(sources: readonly PageSource[], onPage?: OnPage): Promise<PageDraft[]> {
    const batches = inBatches(sources)
    const answers: PageDraft[][] = []
    const failures: unknown[] = []
    const readers: Reader[] = []
    let next = 0
    let done = 0
    const work = async (reader: Reader): Promise<void> => {
      for (let index = next++; index < batches.length; index = next++) {
        readers[index] = reader
        try {
          const answer = await reader.ask({ kind: 'read', sources: batches[index] as PageSource[] })
          answers[index] = answer
          onPage?.(done += answer.length, sources.length)
        } catch (error) {
          failures[index] = error
        }
      }
    }
    // The others take two turns at a time: while one answer travels, the next batch is being read.
    await Promise.all([...this.others, ...this.readers].map(work))
    // The first in the order of pages, whoever was faster.
    for (const failure of failures) if (failure !== undefined) throw failure
    this.places = batches.flatMap((batch, index) => batch.map(({ path }) => ({ path, reader: readers[index] as Reader })))
    return answers.flat()
  }

  reread(style: SlugStyle): Promise<PageDraft[]> {
    return this.askEach((reader, pages) => reader.ask({ kind: 'reread', paths: pages.map(({ path }) => path), style }))
  }

  async close(): Promise<void> {
    await Promise.all(this.others.map((thread) => thread.close()))
  }

  /** Asks every reader about its own pages. */
  private async askEach<Answer>(ask: (reader: Reader, pages: Array<{ path: string; index: number }>) => Promise<Answer[]>): Promise<Answer[]> {
    const all = this.places.map(({ path, reader }, index) => ({ path, reader, index }))
    const result: Answer[] = []
    await Promise.all(this.readers.map(async (reader) => {
      const pages = all.filter((page) => page.reader === reader)
      const answers = await ask(reader, pages)
      pages.forEach(({ index }, at) => (result[index] = answers[at] as Answer))
    }))
    return result
  }
}

/** Neighbouring pages, to be sent at once. */
function inBatches(sources: readonly PageSource[]): PageSource[][] {
  const batches: PageSource[][] = []
  let size = batchSize
  for (const source of sources) {
    if (size >= batchSize) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(source)
    size += source.text.length
  }
  return batches
}

class ThisThread implements Reader {
  private readonly reader: PageReader

  constructor(reading: PageReading) {
    this.reader = new PageReader(reading)
  }

  async ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Answers[Kind]> {
    // What the others have answered meanwhile comes first, so that they are given more to do.
    await setImmediate()
    return answer(this.reader, task) as Answers[Kind]
  }
}

/** One thread, and the questions that it has not answered yet. */
class Thread implements Reader {
  private readonly worker: Worker
  private readonly open = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()
  private asked = 0

  constructor(reading: PageReading) {
    this.worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: reading, resourceLimits: limits, ...loader })
    this.worker.on('message', (reply: Reply) => {
      const question = this.open.get(reply.id)
      this.open.delete(reply.id)
      if ('failure' in reply) question?.reject(asError(reply.failure))
      else question?.resolve(JSON.parse(reply.answer) as never)
    })
    this.worker.on('error', (error: Error) => this.fail(error))
    this.worker.on('exit', () => this.fail(new Error('A thread that reads pages has ended before it was done')))
  }

  ask<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>): Promise<Answers[Kind]> {
    const id = this.asked++
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject })
      this.worker.postMessage({ id, task } satisfies Request)
    })
  }

  async close(): Promise<void> {
    this.open.clear()
    await this.worker.terminate()
  }

  private fail(error: Error): void {
    for (const { reject } of this.open.values()) reject(error)
    this.open.clear()
  }
}

/**
 * A large space for what is made and dropped, so that little of a page is moved about before it is done with. The stack
 * is as large as the main thread's, so that the same pages are too deep for it.
 */
const limits = { maxYoungGenerationSizeMb: 96, stackSizeMb: 1.15 }

/** Below `node_modules` every thread has to be told how to load TypeScript. Options of V8 cannot be handed on. */
const loader = import.meta.url.includes('/node_modules/')
  ? { execArgv: ['--import', new URL('../../scripts/strip-types.mjs', import.meta.url).href] }
  : {}

function asError({ name, message, stack }: Failure): Error {
  return Object.assign(new Error(message), { name, stack })
}

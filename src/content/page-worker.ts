/** One thread that works on pages, watched from here. */
import { Worker } from 'node:worker_threads'
import type { Fault } from '../model/refused-page.ts'
import { hangRefusal, memoryRefusal, secondsFor, timeRefusal, type PageLimits } from './page-limits.ts'
import { place, type Message, type Outcome, type PageTask, type Reply } from './page-tasks.ts'

/** A task that somebody waits for. */
export interface Question {
  id: number
  task: PageTask
  settle(outcome: Outcome<unknown>): void
  fail(error: Error): void
}

/** How often a thread is looked at, in milliseconds. */
export const watchInterval = 20
/**
 * A thread may take so many times as long as its computing alone: others want the processor, too. Counted in looks at
 * it, so that the time a machine sleeps does not count.
 */
const patience = 60
/** For a thread to begin, in milliseconds. */
const startPatience = 120_000
/** So much is sent ahead, in UTF-16 units: while one answer travels, the next page is being read. */
const ahead = 60_000

export class PageWorker {
  /** What only this thread is asked, since it has read the page before. */
  readonly own: Question[] = []
  private readonly worker: Worker
  private readonly places = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT))
  private readonly open = new Map<number, Question>()
  private readonly limits: PageLimits
  private answered = 0
  /** Which task it was stopped at, if at any, and why; whether what the pages before it have left behind may be why. */
  private stopped: { id: number; isAtTask: boolean; message: string; perhaps: boolean } | null = null
  private error: (Error & { code?: string }) | null = null
  private seen = { id: 0, looks: 0 }
  private isAsking = false
  /** How slow the machine has been found to be. */
  private slowness = 1

  /** @param onIdle Told when it could be given more. @param onEnd Told when the thread has ended, with what it has not answered. */
  constructor(entry: URL, limits: PageLimits, onIdle: (worker: PageWorker) => void, onEnd: (worker: PageWorker, left: Left) => void) {
    this.limits = limits
    this.worker = new Worker(entry, { workerData: this.places, resourceLimits: { ...usual, maxOldGenerationSizeMb: 2 * limits.memory }, ...loader })
    // Whoever waits for an answer keeps the process alive.
    this.worker.unref()
    this.worker.on('message', (reply: Reply) => {
      const question = this.open.get(reply.id)
      this.open.delete(reply.id)
      this.answered++
      question?.settle('answer' in reply ? { answer: JSON.parse(reply.answer) } : { fault: faultAt(reply.line, `${nameOf(question.task)} fails. ${reply.failure}`) })
      onIdle(this)
    })
    this.worker.on('error', (error: Error) => { this.error = error })
    this.worker.on('exit', () => onEnd(this, this.left()))
  }

  tell(subject: string, data: unknown): void {
    this.worker.postMessage({ subject, data } satisfies Message)
  }

  ask(question: Question): void {
    this.open.set(question.id, question)
    this.worker.postMessage({ id: question.id, task: question.task } satisfies Message)
  }

  /** Whether it would run out of work before long. */
  get isHungry(): boolean {
    let length = 0
    for (const { task } of this.open.values()) length += task.source.text.length
    return this.stopped === null && length < ahead
  }

  get isBusy(): boolean {
    return this.open.size > 0
  }

  /** Looks after the thread: stops it where one page takes too long. */
  watch(): void {
    if (!this.isBusy || this.stopped) return
    const id = Atomics.load(this.places, place.task)
    this.seen = this.seen.id === id ? { id, looks: this.seen.looks + 1 } : { id, looks: 0 }
    const passed = this.seen.looks * watchInterval
    const question = this.open.get(id)
    if (!question) {
      if (passed > startPatience) this.stop(id, '')
      return
    }
    const what = nameOf(question.task)
    const seconds = secondsFor(question.task.source.text.length, this.limits)
    if (passed > patience * seconds * 1000) return this.stop(id, hangRefusal(what))
    if (this.isAsking) return
    this.isAsking = true
    // A thread that is in the middle of native code does not answer, and is left to the patience above.
    Promise.all([this.worker.cpuUsage(), this.worker.getHeapStatistics()]).then(([{ user, system }, heap]) => {
      this.isAsking = false
      const spent = (user + system) / 1000 - Atomics.load(this.places, place.spent)
      if (Atomics.load(this.places, place.task) !== id) return
      if (this.isOver(spent / 1000, seconds)) this.stop(id, timeRefusal(what, seconds * this.slowness))
      // Before V8 itself runs out of memory, which it may do for the whole process.
      else if (heap.used_heap_size > this.limits.memory * 1_000_000) this.stop(id, memoryRefusal(what, this.limits), this.answered > 0)
    }, () => {})
  }

  /** Whether time is up, by how slow the machine is now: it may have got more to do. */
  private isOver(spent: number, seconds: number): boolean {
    if (spent > seconds * this.slowness) this.slowness = Math.max(this.slowness, this.limits.slowness())
    return spent > seconds * this.slowness
  }

  async close(): Promise<void> {
    this.open.clear()
    await this.worker.terminate()
  }

  private stop(id: number, message: string, perhaps = false): void {
    this.stopped ??= { id, isAtTask: this.open.has(id), message, perhaps }
    void this.worker.terminate()
  }

  /** What is to become of the tasks of a thread that has ended. */
  private left(): Left {
    const guilty = this.open.get(this.stopped?.id ?? Atomics.load(this.places, place.task))
    const others = [...this.open.values(), ...this.own].filter((question) => question !== guilty)
    // It was done after all, before the thread was gone.
    if (!guilty && this.stopped?.isAtTask) return { suspect: null, others, error: null }
    if (!guilty) return { suspect: null, others, error: this.error ?? new Error('A thread that reads pages has ended before it was done.') }
    // It gets a thread of its own, where nothing else can be why.
    if (this.stopped?.perhaps ?? this.answered > 0) return { suspect: guilty, others, error: null }
    const what = nameOf(guilty.task)
    const isMemory = this.error?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const why = this.stopped?.message ?? (isMemory ? memoryRefusal(what, this.limits) : hangRefusal(what))
    guilty.settle({ fault: faultAt(Atomics.load(this.places, place.line), why) })
    return { suspect: null, others, error: null }
  }
}

/** What a thread that has ended leaves to others. */
export interface Left {
  /** To be done first by another thread. */
  suspect: Question | null
  others: Question[]
  /** Why no other thread would do better. */
  error: Error | null
}

/** @param line 0 where none is known. */
function faultAt(line: number, message: string): Fault {
  return { line: Math.max(1, line), column: 1, message }
}

function nameOf({ kind }: PageTask): string {
  return kind === 'render' ? 'Rendering this page' : 'Reading this page'
}

/**
 * A large space for what is made and dropped, so that little of a page is moved about before it is done with. The stack
 * is as large as the main thread's, so that the same pages are too deep for it.
 */
const usual = { maxYoungGenerationSizeMb: 96, stackSizeMb: 1.15 }

/** Below `node_modules` every thread has to be told how to load TypeScript. Options of V8 cannot be handed on. */
const loader = import.meta.url.includes('/node_modules/')
  ? { execArgv: ['--import', new URL('../../scripts/strip-types.mjs', import.meta.url).href] }
  : {}

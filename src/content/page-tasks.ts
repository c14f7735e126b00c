/** What threads are asked about pages, and what they answer. All of it can be sent between threads. */
import type { PageSource } from '../model/page-reader.ts'
import type { Fault } from '../model/refused-page.ts'
import type { SlugStyle } from '../model/types.ts'

/** Something to be done with one page. */
export interface PageTask {
  kind: string
  source: PageSource
}

export interface ReadTask extends PageTask {
  kind: 'read'
}

/** Reading a page once more, with anchors in another style. */
export interface RereadTask extends PageTask {
  kind: 'reread'
  style: SlugStyle
}

export type ReadingTask = ReadTask | RereadTask

/** An answer, or why the page has none. */
export type Outcome<Answer> = { answer: Answer } | { fault: Fault }

/** What answers tasks: in a thread, or here. */
export interface PageWork {
  /** Takes what tasks are done by; whatever is known of pages so far does not count any more. */
  tell(subject: string, data: unknown): void
  answer(task: PageTask): unknown
}

/** What a thread is told or asked, in this order. */
export type Message = { subject: string; data: unknown } | { id: number; task: PageTask }

/** The answer as JSON: objects take half as long that way as when they are cloned. */
export type Reply = { id: number } & ({ answer: string } | { failure: string; line: number })

/** What a thread says while it works, in memory that can be read when it does not answer. */
export const place = { task: 0, line: 1, spent: 2 } as const


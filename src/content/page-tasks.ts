/** What the threads that read pages are asked, and what they answer. All of it can be sent between threads. */
import type { Meaning, PageDraft, PageReader, PageSource, Settled } from '../model/page-reader.ts'
import type { SlugStyle } from '../model/types.ts'

export type Task =
  | { kind: 'read'; sources: PageSource[] }
  | { kind: 'reread'; paths: string[]; style: SlugStyle }
  | { kind: 'meanings'; settled: Array<[path: string, settled: Settled]> }

export interface Answers {
  read: PageDraft[]
  reread: PageDraft[]
  meanings: Meaning[]
}

/** @throws UnreadablePage */
export function answer(reader: PageReader, task: Task): Answers[Task['kind']] {
  switch (task.kind) {
    case 'read':
      return task.sources.map((source) => reader.read(source))
    case 'reread':
      return task.paths.map((path) => reader.reread(path, task.style))
    case 'meanings':
      return task.settled.map(([path, settled]) => reader.meaning(path, settled))
  }
}

export interface Request {
  id: number
  task: Task
}

export type Reply = { id: number } & ({ answer: Answers[Task['kind']] } | { failure: Failure })

/** An error, without its class. */
export interface Failure {
  name: string
  message: string
  stack?: string
}

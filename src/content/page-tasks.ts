/** What the threads that read pages are asked, and what they answer. All of it can be sent between threads. */
import type { PageDraft, PageReader, PageSource } from '../model/page-reader.ts'
import type { SlugStyle } from '../model/types.ts'

export type Task =
  | { kind: 'read'; sources: PageSource[] }
  | { kind: 'reread'; paths: string[]; style: SlugStyle }

export interface Answers {
  read: PageDraft[]
  reread: PageDraft[]
}

export function answer(reader: PageReader, task: Task): Answers[Task['kind']] {
  switch (task.kind) {
    case 'read':
      return task.sources.map((source) => reader.read(source))
    case 'reread':
      return task.paths.map((path) => reader.reread(path, task.style))
  }
}

export interface Request {
  id: number
  task: Task
}

/** The answer as JSON: objects take half as long that way as when they are cloned. */
export type Reply = { id: number } & ({ answer: string } | { failure: Failure })

/** An error, without its class. */
export interface Failure {
  name: string
  message: string
  stack?: string
}

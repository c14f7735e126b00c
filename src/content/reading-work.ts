import { PageReader, type PageReading } from '../model/page-reader.ts'
import type { PageTask, PageWork, ReadingTask } from './page-tasks.ts'

/** Reads pages, by the `reading` that it is told. */
export function readingWork(): PageWork {
  let reader: PageReader | undefined
  return {
    tell(_subject, data) {
      reader = new PageReader(data as PageReading)
    },
    answer: (task: PageTask) => answerReading(reader as PageReader, task as ReadingTask),
  }
}

/** What of a page can be sent: its draft. */
export function answerReading(reader: PageReader, task: ReadingTask) {
  return task.kind === 'read' ? reader.read(task.source) : reader.reread(task.source, task.style)
}

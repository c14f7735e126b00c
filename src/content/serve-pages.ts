/** What every thread does that works on pages: one task after the other, saying where it is. */
import { parentPort, workerData } from 'node:worker_threads'
import { reportLines } from '../model/page-reader.ts'
import { failureOf } from './page-failure.ts'
import { place, type Message, type PageWork, type Reply } from './page-tasks.ts'

/** Answers the messages of the main thread. */
export function servePages(work: PageWork): void {
  const places = workerData as Int32Array
  reportLines(places.subarray(place.line, place.line + 1))
  let before: Promise<void> = Promise.resolve()
  parentPort?.on('message', (message: Message) => { before = before.then(() => take(message, work, places)) })
}

async function take(message: Message, work: PageWork, places: Int32Array): Promise<void> {
  if ('subject' in message) return work.tell(message.subject, message.data)
  const { id, task } = message
  const { user, system } = process.threadCpuUsage()
  Atomics.store(places, place.line, 0)
  Atomics.store(places, place.spent, Math.floor((user + system) / 1000))
  Atomics.store(places, place.task, id)
  parentPort?.postMessage(await reply())
  Atomics.store(places, place.task, 0)

  async function reply(): Promise<Reply> {
    try {
      return { id, answer: JSON.stringify(await work.answer(task)) }
    } catch (error) {
      return { id, failure: failureOf(error), line: Atomics.load(places, place.line) }
    }
  }
}

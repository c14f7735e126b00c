/** A thread that reads pages: it keeps their trees and answers with the plain data made of them. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { PageReading } from '../model/page-reader.ts'
import type { Failure, Reply, Request, Task } from './page-tasks.ts'

// Before what it is for is loaded.
enableCompileCache()
const { PageReader } = await import('../model/page-reader.ts')
const { answer } = await import('./page-tasks.ts')

const reader = new PageReader(workerData as PageReading)

parentPort?.on('message', ({ id, task }: Request) => parentPort?.postMessage(reply(id, task)))

function reply(id: number, task: Task): Reply {
  try {
    return { id, answer: JSON.stringify(answer(reader, task)) }
  } catch (error) {
    return { id, failure: failure(error) }
  }
}

function failure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message, stack } = error
  return { name, message, stack }
}

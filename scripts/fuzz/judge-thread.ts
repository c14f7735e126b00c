/** A thread that judges cases, so that one which never ends can be ended. */
import { parentPort } from 'node:worker_threads'
import type { Case, Stage } from './case.ts'
import { judge } from './judge.ts'

parentPort?.on('message', async ({ files, only }: Pick<Case, 'files'> & { only: Stage[] }) => {
  parentPort?.postMessage(await judge({ files }, only))
})

/** The thread that judges, kept from running for ever and from taking all memory. */
import { Worker } from 'node:worker_threads'
import type { Case, Stage, Verdict } from './case.ts'

/** In milliseconds: how often the time taken is looked at. */
const look = 250

export class JudgeThread {
  private worker: Worker | null = null
  private readonly limit: number

  /** @param limit Seconds of work that one case may take. */
  constructor(limit: number) {
    this.limit = limit
  }

  judge({ files }: Pick<Case, 'files'>, only: readonly Stage[]): Promise<Verdict> {
    this.worker ??= new Worker(new URL('./judge-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
    const { worker } = this
    const started = process.cpuUsage()
    return new Promise((resolve) => {
      const done = (verdict: Verdict): void => {
        clearInterval(timer)
        worker.off('message', done)
        worker.off('error', failed)
        resolve(verdict)
      }
      const end = (kind: string, detail: string): void => {
        this.worker = null
        void worker.terminate()
        done({ faults: [{ stage: only[0] ?? 'parse', kind, detail }], times: {} })
      }
      // Work, not time: other processes may be at work as well.
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(started)
        if (user + system > this.limit * 1e6) end('takes too long', `more than ${this.limit} s of work`)
      }, look)
      const failed = (error: Error): void => end(`ended the thread: ${error.message}`, String(error.stack))
      worker.on('message', done)
      worker.on('error', failed)
      worker.postMessage({ files, only })
    })
  }

  async close(): Promise<void> {
    await this.worker?.terminate()
  }
}

import { rmSync } from 'node:fs'

/** What this process takes with it when it ends: by itself, by a failure, or by a signal that can be caught. */
const pending = new Set<string>()

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Has files and folders removed when the process ends.
 *
 * @returns Lets them stay.
 */
export function removeAtExit(...paths: string[]): () => void {
  if (pending.size === 0) {
    process.on('exit', removeAll)
    for (const signal of signals) process.on(signal, end)
  }
  for (const path of paths) pending.add(path)
  return () => {
    for (const path of paths) pending.delete(path)
    if (pending.size === 0) unlisten()
  }
}

function unlisten(): void {
  process.off('exit', removeAll)
  for (const signal of signals) process.off(signal, end)
}

function removeAll(): void {
  for (const path of pending) {
    try {
      // What is still being written may come back once.
      rmSync(path, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // It is told from its name that it was left, and removed by the next build.
    }
  }
  pending.clear()
}

/** Ends as the signal would have it, which whoever started the process can see, unless others have their own way to. */
function end(signal: NodeJS.Signals): void {
  removeAll()
  unlisten()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}

/** Names of temporary files and folders that say whose they are, so that those of killed processes can be told and removed. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { hostname } from 'node:os'

/** Containers have host names of their own, and so have machines that share a disk. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

/** This process, as it stands in names: `0f3a9c12-4711`. */
export const ownName = `${machine}-${process.pid}`

const written = /(?:^|-)([0-9a-f]{8})-(\d{1,10})(?=-|$)/

/** What nobody has touched for a day, in milliseconds, nobody works on. */
const patience = 86_400_000

/**
 * Whether the process that a name stands for is gone. Whether another machine's is, only time can tell.
 *
 * @param name Holds an `ownName`.
 * @param path What it belongs to.
 */
export async function isLeftBehind(name: string, path: string): Promise<boolean> {
  const [, host, pid] = written.exec(name) ?? []
  if (host === undefined) return false
  if (host === machine) return !isRunning(Number(pid))
  const touched = await stat(path).then(({ mtimeMs }) => mtimeMs, () => Infinity)
  return Date.now() - touched > patience
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process exists, although no signal may be sent to it.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

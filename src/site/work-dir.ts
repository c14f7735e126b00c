import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { packageRoot } from './project.ts'

/** A folder for caches and generated files that nobody else uses until it is released. */
export interface WorkDir {
  path: string
  release(): Promise<void>
}

let claims = 0

/**
 * Where Astro keeps caches and generated files of one project: inside Runpress, never in the content folder, and one
 * folder for each content folder and use, so that two projects, or a server and a build, never read each other's. While
 * another process works on the same project, the folder is a private one without a past, removed when it is released.
 */
export async function claimWorkDir(contentDir: string, use: 'build' | 'dev' | 'preview'): Promise<WorkDir> {
  const content = resolve(contentDir)
  const key = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const shared = join(packageRoot, '.runpress', `${basename(content).replace(/[^\w-]/g, '_')}-${key}`, use)
  await mkdir(shared, { recursive: true })
  const lock = join(shared, 'lock')
  // A preview makes nothing that the next one could use.
  const used = use === 'preview' ? shared : lock
  if (await takeLock(lock)) return { path: shared, release: () => rm(used, { recursive: true, force: true }) }
  const own = `${shared}-${process.pid}-${++claims}`
  await mkdir(own, { recursive: true })
  return { path: own, release: () => rm(own, { recursive: true, force: true }) }
}

/** Writes the lock with this process's number, unless a process that still runs holds it. */
async function takeLock(lock: string): Promise<boolean> {
  const write = () => writeFile(lock, String(process.pid), { flag: 'wx' }).then(() => true, () => false)
  if (await write()) return true
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
  if (owner > 0 && isRunning(owner)) return false
  await rm(lock, { force: true })
  return write()
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

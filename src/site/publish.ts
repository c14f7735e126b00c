import { chmod, cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { clearBeside, makeBeside } from './beside.ts'
import type { Log } from './log.ts'
import { writeOfflineList } from './offline.ts'
import { putInPlace } from './put-in-place.ts'
import { removeAtExit } from './until-exit.ts'

/**
 * The last part of a build: completes a site that has been made, and puts it where it belongs. Whenever the process is
 * killed, the site that was there before is there whole, or the new one is.
 *
 * @param built Stays as it is.
 * @param complete Adds to the copy of it what belongs to the finished site only.
 */
export async function publish(built: string, out: string, log: Log, complete: (site: string) => Promise<void> = async () => {}): Promise<void> {
  if (await clearBeside(out)) log('Brought back the site that a killed build had taken away')
  const fresh = await makeBeside(out)
  const keep = removeAtExit(fresh)
  try {
    await cp(built, fresh, { recursive: true })
    await complete(fresh)
    await writeOfflineList(fresh, log)
    await unlock(fresh)
    putInPlace(fresh, out)
  } finally {
    await rm(fresh, { recursive: true, force: true, maxRetries: 3 }).catch((error: Error) => log(`${fresh} cannot be removed: ${error.message}`))
    keep()
  }
}

/** Gives files and folders the permissions that new ones have: they had those of what they were copied from. */
async function unlock(site: string): Promise<void> {
  const closed = process.umask()
  for (const entry of await readdir(site, { recursive: true, withFileTypes: true })) {
    await chmod(join(entry.parentPath, entry.name), (entry.isDirectory() ? 0o777 : 0o666) & ~closed)
  }
}

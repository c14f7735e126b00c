import { renameSync } from 'node:fs'
import { exchange } from './exchange.ts'

/** What keeps its name while nothing can be exchanged: the folder that was replaced, until the new one stands there. */
export const setAside = (fresh: string): string => `${fresh}-old`

/**
 * Puts a finished folder in the place of another, or where there is none yet, in one step: whoever looks, and a process
 * that is killed, finds the old folder whole or the new one. Where the system cannot exchange folders (Windows, some
 * network disks, Node before 26.1), it takes two renames, with nothing of ours between them.
 *
 * Without a break, so that no signal is handled in between.
 *
 * @param fresh On the same disk. Afterwards it holds what was replaced, if there was something.
 */
export function putInPlace(fresh: string, place: string): void {
  if (fills(fresh, place) || exchange(fresh, place)) return
  const old = setAside(fresh)
  renameSync(place, old)
  try {
    renameSync(fresh, place)
  } catch (error) {
    renameSync(old, place)
    throw error
  }
  renameSync(old, fresh)
}

/** Where nothing stands, or an empty folder, a rename is enough. */
function fills(fresh: string, place: string): boolean {
  try {
    renameSync(fresh, place)
    return true
  } catch (error) {
    // Windows says of every folder that it may not be replaced.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

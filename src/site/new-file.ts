import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Adds a file to the finished site, its folder first.
 *
 * @param write Makes the file, and fails where one is there already.
 * @returns Whether nothing stood in its place.
 */
export async function addFile(target: string, write: () => Promise<void>): Promise<boolean> {
  try {
    await mkdir(dirname(target), { recursive: true })
    await write()
    return true
  } catch (error) {
    if (['EEXIST', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

import { realpath, stat } from 'node:fs/promises'
import { Surroundings } from './boundary.ts'
import { asText, largestConfiguration, type SourceFile } from './folder.ts'
import { readBytes } from './read-bytes.ts'

/**
 * A configuration file by its path, or `null` where there is none. Its path is as given.
 *
 * @param project Its folder, or that of the project it belongs to: what it may be a link to.
 */
export async function readIfThere(path: string, project: string): Promise<SourceFile | null> {
  const allowed = await Surroundings.of(project)
  const read = await readBytes(path, { bytes: largestConfiguration, allows: (real) => allowed.holds(real) })
  return 'refused' in read && read.isMissing ? null : asText(path, read)
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}

/** Whether what a project's configuration names leads out of all that belongs to it, symbolic links followed. */
export async function leadsAway(path: string, project: string): Promise<boolean> {
  const real = await realpath(path).catch(() => null)
  return real !== null && !(await Surroundings.of(project)).holds(real)
}

import { stat } from 'node:fs/promises'
import { asText, largestConfiguration, type SourceFile } from './folder.ts'
import { readBytes } from './read-bytes.ts'

/** A configuration file by its path, or `null` where there is none. Its path is as given. */
export async function readIfThere(path: string): Promise<SourceFile | null> {
  const read = await readBytes(path, { bytes: largestConfiguration })
  return 'refused' in read && read.isMissing ? null : asText(path, read)
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}

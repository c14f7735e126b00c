import { join } from 'node:path'
import type { SourceFolder } from './folder.ts'
import { readBytes } from './read-bytes.ts'

/** Larger files, in bytes, are data and no text that somebody wrote. */
const maxSize = 1_000_000

/**
 * Texts of files of a folder, by path. What is too large, cannot be read or is no text is left out.
 *
 * @param paths Of files that the folder lists, and no others: those lie within it.
 */
export async function readTextFiles({ root, files }: SourceFolder, paths: readonly string[]): Promise<Map<string, string>> {
  const listed = new Set(files)
  const texts = await Promise.all(paths.filter((path) => listed.has(path)).map(async (path): Promise<[string, string] | null> => {
    try {
      const read = await readBytes(join(root, path), { bytes: maxSize })
      return 'refused' in read ? null : [path, new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)]
    } catch {
      return null
    }
  }))
  return new Map(texts.filter((entry) => entry !== null))
}

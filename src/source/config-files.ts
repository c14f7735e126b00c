import { readFile, stat } from 'node:fs/promises'
import { decodeText } from './decode.ts'
import type { SourceFile } from './folder.ts'

/** A configuration file by its path, or `null` where there is none that can be read. Its path is as given. */
export async function readIfThere(path: string): Promise<SourceFile | null> {
  try {
    return { path, text: decodeText(await readFile(path)) }
  } catch {
    return null
  }
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false)
}

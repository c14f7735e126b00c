import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'

/** What came of it: `stale` where the file has another text by now; else why it was left alone, the end of a sentence. */
export type Replaced = 'done' | 'stale' | { refused: string }

const mark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Puts another text in the place of a file's, which appears whole or not at all. The byte order mark, if there is one,
 * and the file's permissions stay.
 *
 * @param path Of a file that the folder lists, relative to it.
 * @param before The text as it was read. A file that has another one by now is left alone.
 */
export async function replaceText(root: string, path: string, before: string, after: string): Promise<Replaced> {
  // Behind a symbolic link the file itself is changed, and the link stays.
  const file = await realpath(join(root, path))
  if (!file.startsWith((await realpath(root)) + sep)) return { refused: 'it is a symbolic link that leads out of the folder' }
  const bytes = await readFile(file)
  const hasMark = bytes.subarray(0, 3).equals(mark)
  const written = (text: string): Buffer => Buffer.concat([hasMark ? mark : Buffer.alloc(0), Buffer.from(text)])
  if (!isUtf8(bytes)) return { refused: 'it is not written in UTF-8. Save it as UTF-8' }
  if (!bytes.equals(written(before))) return 'stale'
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
  try {
    // A file that is read-only could be replaced all the same, where its folder is not.
    await access(file, constants.W_OK)
    await writeFile(beside, written(after), { flag: 'wx' })
    await chmod(beside, (await stat(file)).mode)
    await rename(beside, file)
    return 'done'
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    const { code, message } = error as NodeJS.ErrnoException
    const isReadOnly = code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
    return { refused: `it cannot be written: ${isReadOnly ? 'it is read-only' : message}` }
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

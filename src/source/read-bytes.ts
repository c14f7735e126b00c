import { constants, type Stats } from 'node:fs'
import { lstat, open, realpath, stat, type FileHandle } from 'node:fs/promises'

/** What is in a file, or why it is not to be had: a sentence for whoever can mend it. */
export type FileBytes = { bytes: Uint8Array } | { refused: string; isMissing: boolean }

export interface ReadLimits {
  /** Larger files are not read. */
  bytes: number
  /** Whether a file may be read, by its real path, links followed. Default: any. */
  allows?(realPath: string): boolean
}

/**
 * Reads a file, the only way in which Runpress reads what others wrote. It never waits, and throws only where the machine has no more files to open: what is no plain
 * file is not opened. A file that changes places with a link while it is read is left alone, and one that grows is read
 * as long as it was.
 */
export async function readBytes(path: string, { bytes: limit, allows = () => true }: ReadLimits): Promise<FileBytes> {
  let handle: FileHandle | undefined
  try {
    // Opening a pipe would wait for a writer, and opening a device may do things to it.
    const found = await stat(path)
    const fault = faultOf(found, limit)
    if (fault !== null) return refused(fault)
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const opened = await handle.stat()
    const openedFault = faultOf(opened, limit)
    if (openedFault !== null) return refused(openedFault)
    // Of what is open now: between two looks at a path there may be another file behind it.
    const real = await realpath(path)
    if (!isSame(opened, await lstat(real)) || !allows(real)) return refused(leadsOut)
    return { bytes: await readStart(handle, opened.size) }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    // This is no fault of the file.
    if (code === 'EMFILE' || code === 'ENFILE') throw error
    return { refused: reasons[code] ?? `This file cannot be read: ${message}.`, isMissing: code === 'ENOENT' }
  } finally {
    await handle?.close().catch(() => {})
  }
}

/** What is said of a file that a link or a path leads out of the folder to. */
export const leadsOut = 'This leads out of the folder, so it is not read. Put the file itself here.'

const reasons: Record<string, string> = {
  ENOENT: 'This file was gone when it was to be read. Run this again.',
  EACCES: 'This file cannot be read: permission is denied. Let the user who runs this read it.',
  EPERM: 'This file cannot be read: permission is denied. Let the user who runs this read it.',
  ELOOP: 'This symbolic link leads to itself. Put the file itself here.',
}

function refused(reason: string): FileBytes {
  return { refused: reason, isMissing: false }
}

function faultOf(found: Stats, limit: number): string | null {
  if (found.isDirectory()) return 'This is a folder with the name of a file. Rename it.'
  if (found.isFIFO()) return 'This is a named pipe and no file, so it is not read. Take it out of the folder.'
  if (found.isSocket()) return 'This is a socket and no file, so it is not read. Take it out of the folder.'
  if (!found.isFile()) return 'This is a device and no file, so it is not read. Take it out of the folder.'
  return found.size > limit ? `This file is larger than ${limit.toLocaleString('en')} bytes, so it is not read. Split it.` : null
}

function isSame(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev
}

async function readStart(handle: FileHandle, size: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await handle.read(buffer, length, size - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

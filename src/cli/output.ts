import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../source/errors.ts'

/**
 * Writes a command's result to a file, or to standard output where none is named. The file appears whole or not at
 * all: a program that waits for it never reads half of it.
 */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return writeStdout(text)
  const path = resolve(file)
  const beside = `${path}.${process.pid}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, text)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw new UserError(`${file} cannot be written: ${(error as Error).message}. Name another file.`)
  }
}

/** Resolves when the text has left the process: a pipe takes long output in pieces. */
function writeStdout(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      // A reader such as `head` may close the pipe early; that is no failure of ours.
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') fail(error)
      else done()
    })
  })
}

/** Progress and remarks: never on standard output, which carries only the result. */
export function log(message: string): void {
  process.stderr.write(`${message}\n`)
}

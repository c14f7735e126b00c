import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UserError } from '../source/errors.ts'
import { systemFault } from '../source/system-fault.ts'

/**
 * Writes a command's result to a file, or to standard output where none is named. The file appears whole or not at
 * all: a program that waits for it never reads half of it. What is no file, such as a pipe, is written to as it is.
 */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  if (file === undefined) return writeStdout(text)
  try {
    writeWhole(text, resolve(file))
  } catch (error) {
    throw new UserError(`${file} cannot be written. ${systemFault(error) ?? `${(error as Error).message}.`}`)
  }
}

/** Without a break, so that no signal ends it in between and leaves a part of the file. */
function writeWhole(text: string, asked: string): void {
  const found = statSync(asked, { throwIfNoEntry: false })
  if (found && !found.isFile() && !found.isDirectory()) return writeFileSync(asked, text)
  // Of a symbolic link, the file that it leads to.
  const path = found ? realpathSync(asked) : asked
  const beside = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** Resolves when the text has left the process: a pipe takes long output in pieces. */
function writeStdout(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      // A reader such as `head` may close the pipe early; that is no failure of ours.
      if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') done()
      else fail(new UserError(`Standard output cannot be written. ${systemFault(error) ?? error.message}`))
    })
  })
}

import type { Log } from './log.ts'

/** Progress on standard error: standard output carries a command's result only. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`${line}\n`)
}

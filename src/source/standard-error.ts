import { logLine } from '../characters/visible.ts'

/**
 * Says something to whoever runs a command, on standard error: standard output carries a command's result only. What is
 * said may quote content, names of files among it, so that nothing in it reaches a terminal or a job's log as a command.
 */
export function say(text: string): void {
  process.stderr.write(`${text.split('\n').map(logLine).join('\n')}\n`)
}

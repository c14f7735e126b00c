import type { ExitStatus } from './command.ts'
import type { LintedFolder } from './lint-folder.ts'
import { WatchedFolders } from './watched-folders.ts'
import { say } from '../source/standard-error.ts'

export interface WatchOptions {
  /** As named on the command line. */
  dir: string
  /** Where the report goes, if not to standard output: what is written there is no change. */
  outputFile: string | undefined
  lint(): Promise<LintedFolder>
  report(linted: LintedFolder): Promise<unknown>
}

/** Editors save in bursts, and a checkout changes many files: what comes within so many milliseconds is one change. */
const pause = 100

/**
 * Lints a folder now and after every change of what it is read from. What cannot be read is said, and looked at again
 * when it changes. Ends with status 0 when the process is told to stop.
 *
 * @throws UserError when there is no such folder to begin with.
 */
export async function watchFolder({ dir, outputFile, lint, report }: WatchOptions): Promise<ExitStatus> {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  let changed: () => void = () => {}
  const folders = new WatchedFolders(dir, outputFile, () => changed())
  await folders.follow(null)
  const onEnd = stopped.then(() => false)
  try {
    for (let goesOn = true; goesOn;) {
      const change = new Promise<boolean>((resolve) => { changed = () => resolve(true) })
      await run(folders, lint, report)
      goesOn = await Promise.race([change, onEnd])
      // What changes while the burst lasts belongs to it.
      if (goesOn) goesOn = await Promise.race([new Promise<boolean>((resolve) => setTimeout(resolve, pause, true)), onEnd])
    }
  } finally {
    folders.close()
  }
  return 0
}

async function run(folders: WatchedFolders, lint: WatchOptions['lint'], report: WatchOptions['report']): Promise<void> {
  let linted: LintedFolder | null = null
  let failure = ''
  try {
    linted = await lint()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UserError') throw error
    failure = error.message
  }
  await folders.follow(linted?.content ?? null)
  if (process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[3J\u001b[H')
  if (linted) await report(linted)
  else say(`runpress: ${failure}`)
  say(`${new Date().toLocaleTimeString('en-GB')}  Waiting for changes; Ctrl-C ends it.`)
}

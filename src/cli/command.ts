import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { nearest } from '../names/near.ts'
import { UsageError } from './usage-error.ts'

/** 0: clean. 1: problems found in the content. 2: wrong use, broken configuration or a failure of the tool itself. */
export type ExitStatus = 0 | 1 | 2

/** A command of the command line. */
export interface Command {
  /** What follows the command's name in its usage line. */
  usage: string
  /** Option lines for `--help`: the option as typed, and what it does. */
  options: Array<[string, string]>
  run(args: string[]): Promise<ExitStatus>
}

/** The options, of all commands, that take a path. An empty base path is the root. */
const pathOptions = ['out', 'output-file']

/**
 * Parses a command's arguments: its options and at most one folder, the content folder unless said otherwise.
 *
 * @throws UsageError on an unknown option, a missing value, a second folder or an empty path.
 */
export function parseCommandLine<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, defaultDir = 'content') {
  const parsed = parse(args, options)
  const [dir = defaultDir, extra] = parsed.positionals
  // A variable that is not set must not have the working directory read, or replaced.
  if (dir === '') throw new UsageError('The name of the folder is empty.')
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === '' && pathOptions.includes(name)) throw new UsageError(`The path after --${name} is empty.`)
  }
  if (extra !== undefined) throw new UsageError(`Name one folder a run; “${extra}” is a second one.`)
  return { dir, values: parsed.values }
}

function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's first sentence says what is wrong; what follows is advice on `--`, which fits no argument of ours.
    const said = (error as Error).message.split(/\.\s/, 1)[0]?.replace(/\.?$/, '.') ?? ''
    const unknown = /^Unknown option '--([^']+)'\.$/.exec(said)?.[1]
    const near = unknown === undefined ? null : nearest(unknown, Object.keys(options))
    throw new UsageError(near === null ? said : `${said} Did you mean --${near}?`)
  }
}

/** A number option, or `undefined` where it was not given. */
export function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} takes a whole number, not “${value}”.`)
  return Number(value)
}

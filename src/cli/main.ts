import { enableCompileCache } from 'node:module'
import manifest from '../../package.json' with { type: 'json' }
import { systemFault } from '../source/system-fault.ts'
import { say } from '../source/standard-error.ts'
import type { Command, ExitStatus } from './command.ts'
import { UsageError } from './usage-error.ts'

// What a command loads has been compiled, and freed of types, by the run before: a third of what lint takes to start.
enableCompileCache()

interface Entry {
  /** One line for the list of commands. */
  summary: string
  /** Loaded when it is asked for: lint and export must not pay for Astro. */
  load(): Promise<Command>
}

const commands: Record<string, Entry> = {
  init: {
    summary: 'write a starter folder: a runbook, an inventory, a CI workflow, JSON Schemas',
    load: async () => (await import('./init.ts')).initCommand,
  },
  dev: {
    summary: 'serve the site while its content is edited',
    load: async () => (await import('./dev.ts')).devCommand,
  },
  build: {
    summary: 'build the site of a content folder',
    load: async () => (await import('./build.ts')).buildCommand,
  },
  preview: {
    summary: 'serve a built site (DIR: where it was built, “dist” by default)',
    load: async () => (await import('./preview.ts')).previewCommand,
  },
  lint: {
    summary: 'check links, hosts, commands, alerts and syntax of a content folder',
    load: async () => (await import('./lint.ts')).lintCommand,
  },
  snapshot: {
    summary: 'keep what the inventory derives from other files, for checkouts without them',
    load: async () => (await import('./snapshot.ts')).snapshotCommand,
  },
  export: {
    summary: 'print the model of a content folder as JSON',
    load: async () => (await import('./export.ts')).exportCommand,
  },
}

/** Runs a command line, without the program's own name, and returns the exit status. */
async function main(args: string[]): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined) {
    say(help().trimEnd())
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help())
    return 0
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${manifest.version}\n`)
    return 0
  }
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!entry) throw new UsageError(`There is no command “${name}”. The commands are ${Object.keys(commands).join(', ')}.`)
  const command = await entry.load()
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(name, entry.summary, command))
    return 0
  }
  return command.run(rest)
}

function help(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`)
  return `Usage: runpress COMMAND [DIR] [OPTION ...]

${rows.join('\n')}

DIR is the content folder, “content” by default. “runpress COMMAND --help” tells a command's options.
Exit status: 0 clean; 1 lint found errors, a page could not be read, or the snapshot is out of date; 2 wrong use, unreadable content or a failure.
`
}

function commandHelp(name: string, summary: string, command: Command): string {
  const width = Math.max(0, ...command.options.map(([option]) => option.length))
  const rows = command.options.map(([option, text]) => `  ${option.padEnd(width)}  ${text}\n`).join('')
  return `Usage: runpress ${name} ${command.usage}\n\n${summary}\n${rows === '' ? '' : `\n${rows}`}`
}

/** One sentence for the user; the stack trace only for whoever asks for it. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} See “runpress --help”.`
  const message = error instanceof Error ? error.message : String(error)
  // By name: what Vite loads for a build has a class of its own.
  if (error instanceof Error && error.name === 'UserError') return message
  const fault = missingPart(error) ?? systemFault(error)
  if (fault !== null) return fault
  const trace = process.env.RUNPRESS_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  return `Something failed that should not: ${message}\nRun it again with RUNPRESS_DEBUG=1 for the details a report needs.${trace}`
}

/** The package of the linter alone leaves out what makes the site; and an installation may be broken. */
function missingPart(error: unknown): string | null {
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') return null
  const [, name] = /^Cannot find package '([^']+)'/.exec(error.message) ?? []
  if (name !== undefined) return `The package ${name} is missing, so this installation is not whole. Install ${manifest.name} anew.`
  const isCommand = manifest.name !== 'runpress' && /^Cannot find module '[^']*[\\/]cli[\\/]\w+\.ts'/.test(error.message)
  return isCommand ? 'This is the linter alone, which makes no site. Install all of Runpress: npm install runpress' : null
}

function end(error: unknown): void {
  say(`runpress: ${explain(error)}`)
  process.exitCode = 2
}

// What fails where nobody waits for it ends the process, too, and is said in the same way.
process.on('uncaughtException', (error) => {
  end(error)
  process.exit()
})
// Whoever writes is told; a reader who has gone is no failure of ours.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  end(error)
}

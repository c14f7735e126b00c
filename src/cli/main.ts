import { ContentError } from '../source/errors.ts'
import type { Command, ExitStatus } from './command.ts'
import { UsageError } from './usage-error.ts'

/** Each command is loaded when it is asked for: lint and export must not pay for Astro. */
const commands: Record<string, () => Promise<Command>> = {
  dev: async () => (await import('./dev.ts')).devCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  preview: async () => (await import('./preview.ts')).previewCommand,
  lint: async () => (await import('./lint.ts')).lintCommand,
  export: async () => (await import('./export.ts')).exportCommand,
}

/** Runs a command line, without the program's own name, and returns the exit status. */
async function main(args: string[]): Promise<ExitStatus> {
  const [name, ...rest] = args
  if (name === undefined) {
    process.stderr.write(await help())
    return 2
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await help())
    return 0
  }
  if (name === '--version' || name === '-v') {
    const { version } = (await import('../../package.json', { with: { type: 'json' } })).default
    process.stdout.write(`${version}\n`)
    return 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError(`There is no command “${name}”. The commands are ${Object.keys(commands).join(', ')}.`)
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(commandHelp(name, command))
    return 0
  }
  return command.run(rest)
}

async function help(): Promise<string> {
  const rows: string[] = []
  for (const [name, load] of Object.entries(commands)) rows.push(`  ${name.padEnd(9)} ${(await load()).summary}`)
  return `Usage: runpress COMMAND [DIR] [OPTION ...]

${rows.join('\n')}

DIR is the content folder, “content” by default. “runpress COMMAND --help” tells a command's options.
Exit status: 0 clean; 1 problems found; 2 wrong use or a failure.
`
}

function commandHelp(name: string, command: Command): string {
  const width = Math.max(0, ...command.options.map(([option]) => option.length))
  const rows = command.options.map(([option, text]) => `  ${option.padEnd(width)}  ${text}\n`).join('')
  return `Usage: runpress ${name} ${command.usage}\n\n${command.summary}\n${rows === '' ? '' : `\n${rows}`}`
}

/** One sentence for the user; the stack trace only for whoever asks for it. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message} See “runpress --help”.`
  if (error instanceof ContentError) return error.message
  const message = error instanceof Error ? error.message : String(error)
  const trace = process.env.RUNPRESS_DEBUG && error instanceof Error ? `\n${error.stack}` : ''
  return `Something failed that should not: ${message}\nRun it again with RUNPRESS_DEBUG=1 for the details a report needs.${trace}`
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`runpress: ${explain(error)}\n`)
  process.exitCode = 2
}

/** Which commands work on the directory they are run in, and which compose project's directory is meant where none is named. */
import type { Command, Invocation } from '../model/types.ts'
import type { ComposeProject, Inventory } from './types.ts'

export const COMPOSE = 'docker compose'

/** Options that say where a program works, and subcommands that work anywhere. */
const NEEDY: Record<string, { options: RegExp; anywhere: RegExp }> = {
  [COMPOSE]: { options: /^(?:-f|--file|-p|--project-name|--project-directory)(?:=|$)/, anywhere: /^(?:ls|version|help)$/ },
  git: {
    options: /^(?:-C|--git-dir|--work-tree)(?:=|$)|^--(?:global|system|version|help)$/,
    anywhere: /^(?:clone|init|config|version|help|ls-remote)$/,
  },
  make: { options: /^(?:-C|--directory|-f|--file|--makefile|-v|--version|-h|--help)/, anywhere: /^$/ },
  terraform: { options: /^-chdir=|^-?-version$|^-?-help$/, anywhere: /^(?:version|login|logout)$/ },
  alembic: { options: /^(?:-c|--config)(?:=|$)/, anywhere: /^$/ },
}

/** What an invocation runs, `docker compose` and `docker-compose` by one name. */
export function programOf({ name, subcommands }: Invocation): string {
  return name === 'docker-compose' || (name === 'docker' && subcommands[0]?.value === 'compose') ? COMPOSE : name
}

/** Whether a program looks for its project in the directory it is run in, and is not told another one. */
export function needsDirectory(invocation: Invocation): boolean {
  const program = programOf(invocation)
  const needs = Object.hasOwn(NEEDY, program) ? NEEDY[program] : undefined
  if (!needs) return false
  const { args, subcommands, name } = invocation
  const subcommand = subcommands[program === COMPOSE && name === 'docker' ? 1 : 0]
  if (needs.anywhere.test(subcommand?.value ?? '-')) return false
  // Behind Compose's subcommand `-f` is that one's, or that of what it runs: `logs -f`, `exec api rm -f x`.
  const end = program === COMPOSE ? subcommand?.range.start.offset ?? Infinity : Infinity
  return args.length > 0 && !args.some(({ value, range }) => range.start.offset < end && needs.options.test(value))
}

/** Whether a script is looked for in the directory it is run from. */
export function isRelativeScript(path: string): boolean {
  return /^(?![~/$<-])[\w./-]+\.\w+$|^\.{1,2}\/[\w./-]+$/.test(path)
}

/** Whether a place in a command is an argument of what runs in a container. */
export function isInContainer({ invocations }: Command, { start }: Invocation['program']['range']): boolean {
  return invocations.some(({ context, program, args }) => context.container !== undefined &&
    program.range.start.offset <= start.offset && start.offset <= (args.at(-1) ?? program).range.end.offset)
}

/** The only project that has the services which commands name, or the only project at all. Its directory has no final slash. */
export function composeProjectOf(commands: readonly Command[], inventory: Inventory | null): ComposeProject | null {
  const projects = (inventory?.compose ?? []).filter(({ directory }) => directory !== '')
  const named = commands.flatMap(({ references }) => references).filter(({ kind }) => kind === 'service').map(({ value }) => value)
  const fitting = named.length === 0 ? projects
    : projects.filter(({ services }) => services.some(({ name }) => named.includes(name)))
  const [project] = fitting
  return fitting.length === 1 && project ? { ...project, directory: withoutSlash(project.directory) } : null
}

export function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

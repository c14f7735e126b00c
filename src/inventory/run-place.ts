/** Where the reader is meant to run a command, as far as its page and the inventory say. What neither says is not guessed. */
import type { CodeBlock, Command, Invocation } from '../model/types.ts'
import { COMPOSE, composeProjectOf, isRelativeScript, needsDirectory, programOf, withoutSlash } from './working-directory.ts'
import type { ComposeProject, Inventory } from './types.ts'

export interface RunPlace {
  machine: Machine | null
  /** The directory it works on; `null` where none is known, and where it is all the same to the command. */
  directory: string | null
  /** Whether the command goes to its directory itself. */
  goesThere: boolean
  /** Who says which directory: an earlier `cd`, the text, the block before, or the inventory's compose project. */
  because: 'cd' | 'prose' | 'earlier-block' | 'inventory' | null
}

/** A host as the inventory calls it, with its first address; else as the page calls it. */
export type Machine =
  | { kind: 'host'; name: string; address: string; because: 'ssh' | 'directory' | 'project' | 'prose' }
  | { kind: 'own' }
  | { kind: 'server' }

/** The places of a block's commands, in order. */
export function runPlaces({ commands }: CodeBlock, inventory: Inventory | null): RunPlace[] {
  const named = composeProjectOf(commands, inventory)
  return commands.map((command) => runPlace(command, named, inventory))
}

function runPlace(command: Command, named: ComposeProject | null, inventory: Inventory | null): RunPlace {
  const here = command.invocations.filter(({ context }) => context.hosts.length === 0 && context.container === undefined)
  const { directory: known } = command.context
  const own = here.find(({ name, args }) => (name === 'cd' || name === 'pushd') && isAbsolute(args.at(-1)?.value ?? ''))
  const target = own === undefined ? null : withoutSlash(own.args.at(-1)?.value ?? '')
  const works = here.some((invocation) => worksHere(invocation, known !== null)) || hasRelativePath(command, here)
  // A `cd` that leads nowhere known is none that the inventory could know better.
  const asksForProject = here.some((invocation) => programOf(invocation) === COMPOSE && needsDirectory(invocation) &&
    invocation.context.directory === undefined)
  const project = known === null && target === null && asksForProject ? named : null
  const inForce = target ?? known?.path ?? project?.directory ?? null
  const isUsable = inForce !== null && isAbsolute(inForce)
  const directory = isUsable && (works || target !== null) ? withoutSlash(inForce) : null
  return {
    machine: machineOf(command, isUsable ? withoutSlash(inForce) : null, inventory),
    directory,
    goesThere: target !== null,
    because: directory === null || target !== null ? null : known?.because ?? 'inventory',
  }
}

/** A path that leads to the same place from wherever the reader stands, and that needs no quoting behind `cd`. */
function isAbsolute(path: string): boolean {
  return /^(?:~|\/|\$HOME\/|\$\{HOME\}\/)[\w./@%+,:-]*$/.test(path)
}

/** Tools that look for their project where they are run, whatever else the page says of directories. */
const PROJECT_TOOLS = new Set(('ansible ansible-playbook bundle cargo composer go gradle gradlew just kustomize mvn npm npx packer php pnpm ' +
  'poetry pulumi rails rake serverless skaffold task terragrunt tilt tox vagrant yarn').split(' '))

/** Whether it matters to an invocation where it is run. Of a program nobody knows, the page's own word for it counts. */
function worksHere(invocation: Invocation, isTold: boolean): boolean {
  const { name, args, known } = invocation
  if (needsDirectory(invocation)) return true
  if (!isTold) return false
  if (name === 'ls') return args.every(({ value }) => value.startsWith('-'))
  return PROJECT_TOOLS.has(name) || (!known && isBareName(invocation.program.value))
}

function isBareName(program: string): boolean {
  return !program.includes('/') || program.startsWith('./') || program.startsWith('../')
}

/** Whether what runs here is given a path, or a pattern that the shell completes, relative to where it is run. */
function hasRelativePath({ references }: Command, here: readonly Invocation[]): boolean {
  return here.some(({ name, program, args }) => {
    const [start, end] = [program.range.start.offset, (args.at(-1) ?? program).range.end.offset]
    const isOwn = references.some(({ kind, value, range }) => range.start.offset >= start && range.start.offset <= end &&
      (kind === 'script' ? isRelativeScript(value) : (kind === 'file' || (kind === 'directory' && name !== 'mkdir')) && isRelativePath(value)))
    return isOwn || args.some(({ value, text }) => text === value && /^[\w.][\w./-]*\*[\w./*-]*$/.test(value))
  })
}

function isRelativePath(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path)
}

function machineOf(command: Command, directory: string | null, inventory: Inventory | null): Machine | null {
  const { hosts, machine, project } = command.context
  const entered = hosts.at(-1)
  if (entered !== undefined) return { ...hostNamed(entered, inventory), because: 'ssh' }
  if (machine === 'own') return { kind: 'own' }
  const projects = inventory?.compose ?? []
  const byDirectory = directory === null ? [] : projects.filter((one) => one.directory !== '' &&
    `${directory}/`.startsWith(`${withoutSlash(one.directory)}/`))
  const because = byDirectory.length > 0 ? 'directory' : 'project'
  const found = byDirectory.length > 0 ? byDirectory : projects.filter(({ name }) => name === project)
  const names = new Set(found.map(({ host }) => host))
  const [name] = names
  if (names.size === 1 && name !== undefined && name !== '') return { ...hostNamed(name, inventory), because }
  if (machine !== 'server') return null
  const [only, ...others] = inventory?.hosts ?? []
  return only && others.length === 0 ? { ...hostNamed(only.name, inventory), because: 'prose' } : { kind: 'server' }
}

function hostNamed(name: string, inventory: Inventory | null): { kind: 'host'; name: string; address: string } {
  const domain = inventory?.domains.find((one) => one.name === name)
  const host = inventory?.hosts.find((one) => one.name === name || one.name === domain?.host ||
    one.addresses.some((address) => address.name === name))
  return { kind: 'host', name: host?.name ?? name, address: host?.addresses[0]?.name ?? '' }
}

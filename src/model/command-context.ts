import type { Code, Nodes, Root } from 'mdast'
import { readLeads } from './leads.ts'
import { readLocation } from './location.ts'
import { rangeOf } from './ranges.ts'
import type { CodeBlock, Command, CommandContext, Invocation, Page, ProposedCommand, WorkingDirectory } from './types.ts'

/** What a reader who has come this far knows of where commands run. */
interface Known {
  directory: WorkingDirectory | null
  machine: CommandContext['machine']
}

/** Whoever is told to take something from the list above has just run what prints it. */
const ABOVE = /\b(?:list|output|result|table|command|block|query|queries|step)s? above\b|\babove (?:list|output|result|table|command|block|query|step)/i

const NOTHING: Known = { directory: null, machine: null }

/**
 * Fills in where every command of a page runs: by the `cd` and `ssh` of its block, else by what the text in front of it
 * says, else by the block before it in the same part of the page. Parts are begun by headings and by bold leads; tabs
 * are alternatives, so none follows another.
 */
export function readContexts(tree: Root, page: Page, source: string): void {
  if (page.codeBlocks.some(({ commands, proposed }) => commands.length + proposed.length > 0)) {
    new ContextReader(page, source).nodes(tree.children, NOTHING)
  }
}

class ContextReader {
  private readonly page: Page
  private readonly source: string
  /** Behind the last block, whichever part it stands in. */
  private latest = NOTHING

  constructor(page: Page, source: string) {
    this.page = page
    this.source = source
  }

  /** @returns What is known behind them. */
  nodes(nodes: readonly Nodes[], before: Known): Known {
    return nodes.reduce((known: Known, node) => this.node(node, known, before), before)
  }

  private node(node: Nodes, known: Known, outside: Known): Known {
    switch (node.type) {
      case 'heading':
        return NOTHING
      case 'paragraph': {
        // What a part of a runbook begins with holds for that part.
        const first = node.children[0]
        const begins = first?.type === 'strong' && readLeads([node], rangeOf(node).end).length > 0
        const text = this.source.slice(rangeOf(node).start.offset, rangeOf(node).end.offset)
        const { directory, machine } = readLocation(text)
        const inherited = ABOVE.test(text) ? this.latest : begins ? outside : known
        return {
          directory: directory === undefined ? inherited.directory : { path: directory, because: 'prose' },
          machine: machine ?? inherited.machine,
        }
      }
      case 'code':
        return this.block(node, known)
      case 'list': case 'listItem':
        return this.nodes(node.children, known)
      case 'tabSet':
        for (const tab of node.children) this.nodes(tab.children, known)
        return known
      default:
        if ('children' in node && node.type !== 'table') this.nodes(node.children, known)
        return known
    }
  }

  private block(node: Code, known: Known): Known {
    const block = this.page.codeBlocks[(node.data as { index?: number } | undefined)?.index ?? -1]
    if (!block || block.commands.length === 0) return known
    const logins: string[] = []
    for (const command of inOrder(block)) {
      command.context = {
        directory: command.context.directory ?? (logins.length > 0 ? null : known.directory),
        hosts: [...logins],
        machine: logins.length > 0 ? 'server' : known.machine,
        ...composeOf(command.invocations),
      }
      if ('comments' in command) logins.push(...command.invocations.flatMap(login))
    }
    const directory = block.directoryAfter ?? (logins.length > 0 ? null : known.directory)
    this.latest = { directory: directory && { path: directory.path, because: 'earlier-block' }, machine: known.machine }
    return this.latest
  }
}

function inOrder({ commands, proposed }: CodeBlock): Array<Command | ProposedCommand> {
  return [...commands, ...proposed].sort((a, b) => a.range.start.offset - b.range.start.offset)
}

/** The host that an `ssh` without a command leaves the reader on. */
function login({ name, args, context }: Invocation, _index: number, all: Invocation[]): string[] {
  if (name !== 'ssh' || context.hosts.length > 0) return []
  if (args.some(({ value }) => /^-\w*[NLRDWfGQ]/.test(value)) || all.some((inner) => inner.context.hosts.length > 0)) return []
  const host = args.filter(({ value }) => !value.startsWith('-')).at(-1)?.value.replace(/^.*@/, '')
  return host === undefined ? [] : [host]
}

/** The compose project and profiles that a command names. */
function composeOf(invocations: readonly Invocation[]): Pick<CommandContext, 'project' | 'profiles'> {
  const profiles: string[] = []
  let project: string | null = null
  for (const { name, subcommands, args } of invocations) {
    if (name !== 'docker-compose' && subcommands[0]?.value !== 'compose') continue
    args.forEach(({ value }, index) => {
      const [option = '', joined] = value.split('=', 2)
      const given = joined ?? args[index + 1]?.value ?? ''
      if (option === '--profile' && given !== '') profiles.push(given)
      if ((option === '-p' || option === '--project-name') && given !== '') project ??= given
    })
  }
  return { project, profiles: [...new Set(profiles)] }
}

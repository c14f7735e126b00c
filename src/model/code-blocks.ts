import type { Code } from 'mdast'
import type { Position } from 'unist'
import { codeLookalikes } from '../shell/code-lookalikes.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import type {
  Invocation as ShellInvocation, Lookalike as ShellLookalike, MissingArgument as ShellMissingArgument, ProposedCommand as ShellProposedCommand, ShellCommand, ShellReference, ShellWord, Span,
} from '../shell/types.ts'
import { codeLineRanges } from '../syntax/lines.ts'
import { fromPosition, lineAt, rangeOf } from './ranges.ts'
import { readShell } from './shell-once.ts'
import type { CodeBlock, Command, CommandContext, InlineCode, Invocation, Lookalike, MissingArgument, Point, ProposedCommand, Range, Reference, Word, WorkingDirectory } from './types.ts'

/**
 * Reads a code node.
 *
 * @param section Anchor of the heading above it.
 * @param knowledge Of programs.
 * @returns The block, and the variables that it sets.
 */
export function readCodeBlock(node: Code, source: string, section: string, knowledge: Knowledge): { block: CodeBlock; assigned: string[] } {
  const fence = node.data?.fence
  const lang = fence?.lang ?? ''
  // Whoever pastes the text, or compares it, wants one kind of line ending whatever the file has.
  const text = node.value.replace(/\r\n?/g, '\n')
  const shell = readShell(text, lang, knowledge)
  const lines = codeLineRanges(source, node)
  const place = new BlockPlaces(text, lines, rangeOf(node))
  const block: CodeBlock = {
    lang,
    title: fence?.title ?? '',
    text,
    shell: shell.shell,
    closed: fence?.closed ?? true,
    commands: shell.commands.map((command) => place.command(command)),
    proposed: shell.proposed.map((command) => place.proposed(command)),
    lookalikes: shell.shell ? [] : place.lookalikes(codeLookalikes(text, lang)),
    output: shell.output.map((span) => place.range(span)),
    prompts: shell.prompts.map((span) => place.range(span)),
    directoryAfter: byCd(shell.directory),
    errors: shell.errors.map(({ start, end, ...error }) => ({ ...error, range: place.range({ start, end }) })),
    range: rangeOf(node),
    lines: lines.map(fromPosition),
    section,
  }
  return { block, assigned: shell.assigned }
}

/** Before the page around the block is read. */
const UNKNOWN: CommandContext = { directory: null, hosts: [], machine: null, project: null, profiles: [] }

/** @param directory As the shell reader has it: `null` where a `cd` leads nowhere known. */
function byCd(directory: string | null | undefined): WorkingDirectory | null {
  return directory === undefined ? null : { path: directory, because: 'cd' }
}

/** Reads code in running text, which has to stand on one line, as a command line: what it runs, with places in the source. */
export function readInlineCommands({ text, range, textRange }: InlineCode, knowledge: Knowledge): Command[] {
  if (textRange.start.line !== textRange.end.line) return []
  const place = new BlockPlaces(text, [textRange], range)
  return readShell(text, 'bash', knowledge).commands.map((command) => place.command(command))
}

/** Takes the variables that the page itself sets out of the fields its readers fill in. */
export function dropAssigned(blocks: CodeBlock[], assigned: ReadonlySet<string>): void {
  for (const command of blocks.flatMap(({ commands }) => commands)) {
    command.placeholders = command.placeholders.filter(({ form, name }) => form !== 'variable' || !assigned.has(name))
  }
}

/** Puts the shell reader's offsets into the source: a block's lines stand at their container's indent there. */
class BlockPlaces {
  private readonly lineStarts: number[] = [0]
  private readonly lines: Position[]
  private readonly block: Range

  constructor(text: string, lines: Position[], block: Range) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1)
    this.lines = lines
    this.block = block
  }

  private point(offset: number): Point {
    const index = lineAt(this.lineStarts, offset)
    const line = this.lines[index]
    if (!line) return this.block.end
    const { start: { line: number, column, offset: start = 0 }, end: { offset: end = 0 } } = line
    // A tab that the container's indent took a part of is longer in the text than in the source.
    const into = Math.min(offset - (this.lineStarts[index] as number), end - start)
    return { line: number, column: column + into, offset: start + into }
  }

  range(span: Span): Range {
    return { start: this.point(span.start), end: this.point(span.end) }
  }

  command(command: ShellCommand): Command {
    return {
      text: command.text,
      comment: command.comments.map((comment) => comment.text).join('\n'),
      programs: unique(command.invocations.map((invocation) => invocation.name)),
      risk: command.risk,
      placeholders: command.placeholders.map(({ start, end, ...placeholder }) => ({ ...placeholder, range: this.range({ start, end }) })),
      lookalikes: this.lookalikes(command.lookalikes),
      hosts: unique(command.references.filter(({ kind }) => kind === 'host').map(({ value }) => value)),
      invocations: command.invocations.map((invocation) => this.invocation(invocation)),
      references: command.references.map((reference) => this.reference(reference)),
      comments: command.comments.map(({ text, place, ...span }) => ({ text, place, range: this.range(span) })),
      context: { ...UNKNOWN, directory: byCd(command.directory) },
      range: this.range(command),
      lines: command.lines.map((line) => this.range(line)),
    }
  }

  proposed(command: ShellProposedCommand): ProposedCommand {
    return {
      text: command.text,
      invocations: command.invocations.map((invocation) => this.invocation(invocation)),
      references: command.references.map((reference) => this.reference(reference)),
      lookalikes: this.lookalikes(command.lookalikes),
      context: { ...UNKNOWN, directory: byCd(command.directory) },
      range: this.range(command),
    }
  }

  lookalikes(found: readonly ShellLookalike[]): Lookalike[] {
    return found.map(({ start, end, ...lookalike }) => ({ ...lookalike, range: this.range({ start, end }) }))
  }

  private invocation(invocation: ShellInvocation): Invocation {
    return {
      ...invocation,
      program: this.word(invocation.program),
      subcommands: invocation.subcommands.map((word) => this.word(word)),
      args: invocation.args.map((word) => this.word(word)),
      unknown: invocation.unknown.map(({ start, end, ...argument }) => ({ ...argument, range: this.range({ start, end }) })),
      missing: invocation.missing && this.missing(invocation.missing),
    }
  }

  private missing({ start, end, ...argument }: ShellMissingArgument): MissingArgument {
    return { ...argument, range: this.range({ start, end }) }
  }

  private reference({ start, end, ...reference }: ShellReference): Reference {
    return { ...reference, range: this.range({ start, end }) }
  }

  private word({ text, value, ...span }: ShellWord): Word {
    return { text, value, range: this.range(span) }
  }
}

function unique(names: string[]): string[] {
  return [...new Set(names)]
}


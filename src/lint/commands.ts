import { analyzeShell } from '../shell/analyze.ts'
import type { Inventory } from '../inventory/types.ts'
import type { Command, CommandContext, InlineCode, Invocation, Page, ProposedCommand, Reference, ReferenceKind } from '../model/types.ts'
import { knowledgeOf } from './knowledge.ts'
import { perPage } from './per-page.ts'

/** What a page tells its reader to run, block by block: its commands, then those that comments propose. */
export const commandsOf = perPage((page): Array<Command | ProposedCommand> =>
  page.codeBlocks.flatMap(({ commands, proposed }) => [...commands, ...proposed]))

/** A reference with what is known of the command it stands in. */
export interface PlacedReference extends Reference {
  context: CommandContext | null
  /** The invocation whose argument it is; `null` in inline code. */
  invocation: Invocation | null
}

/** The references of a page's commands by kind, those of commands in inline code included. */
export function referencesOf(page: Page, inventory: Inventory | null, kind: ReferenceKind): readonly PlacedReference[] {
  const found = references(page)
  if (!found.withInline) {
    found.withInline = true
    for (const reference of inlineReferences(page, inventory)) add(found.byKind, reference)
  }
  return found.byKind.get(kind) ?? []
}

const references = perPage((page) => {
  const byKind = new Map<ReferenceKind, PlacedReference[]>()
  for (const command of commandsOf(page)) {
    for (const reference of command.references) {
      add(byKind, { ...reference, context: command.context, invocation: invocationOf(command, reference) })
    }
  }
  return { byKind, withInline: false }
})

function add(byKind: Map<ReferenceKind, PlacedReference[]>, reference: PlacedReference): void {
  const known = byKind.get(reference.kind)
  if (known) known.push(reference)
  else byKind.set(reference.kind, [reference])
}

/** The innermost invocation that the reference stands in. */
function invocationOf({ invocations }: Command | ProposedCommand, { range, program }: Reference): Invocation | null {
  const { offset } = range.start
  return invocations.findLast(({ name, program: word, args }) =>
    name === program && word.range.start.offset <= offset && offset < (args.at(-1) ?? word).range.end.offset) ?? null
}

/** Inline code that is a command line: a known program with arguments. */
function inlineReferences(page: Page, inventory: Inventory | null): PlacedReference[] {
  const knowledge = knowledgeOf(inventory)
  return page.inlineCode.flatMap(({ text, textRange }: InlineCode) => {
    const program = /^(?:\$ )?(?:sudo )?([a-z][\w.-]*) \S/.exec(text)?.[1]
    if (program === undefined || !knowledge.isKnownProgram(program) || textRange.start.line !== textRange.end.line) return []
    const { start } = textRange
    return analyzeShell(text, 'bash', knowledge).commands.flatMap(({ references }) => references.map(({ start: from, end: to, ...reference }) => ({
      ...reference,
      range: {
        start: { line: start.line, column: start.column + from, offset: start.offset + from },
        end: { line: start.line, column: start.column + to, offset: start.offset + to },
      },
      context: null,
      invocation: null,
    })))
  })
}

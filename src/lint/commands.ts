import type { Inventory } from '../inventory/types.ts'
import { readInlineCommands } from '../model/code-blocks.ts'
import type { Command, CommandContext, Invocation, Page, ProposedCommand, Reference, ReferenceKind } from '../model/types.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { knowledgeOf } from './knowledge.ts'
import { oncePer } from './once-per.ts'

/** What a page tells its reader to run, block by block: its commands, then those that comments propose. */
export const commandsOf = oncePer((page: Page): Array<Command | ProposedCommand> =>
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
    for (const reference of inlineCommandsOf(page, inventory).flatMap(({ references }) => references)) {
      add(found.byKind, { ...reference, context: null, invocation: null })
    }
  }
  return found.byKind.get(kind) ?? []
}

const references = oncePer((page: Page) => {
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

/** What inline code runs that begins with a known program and has arguments. */
export function inlineCommandsOf(page: Page, inventory: Inventory | null): readonly Command[] {
  const found = inlineCommands(page)
  const knowledge = knowledgeOf(inventory)
  let commands = found.get(knowledge)
  if (!commands) {
    commands = page.inlineCode.flatMap((code) => {
      const program = /^(?:\$ )?(?:sudo (?:-\w+ )?)?([a-z][\w.-]*) \S/.exec(code.text)?.[1]
      return program !== undefined && knowledge.isKnownProgram(program) ? readInlineCommands(code, knowledge) : []
    })
    found.set(knowledge, commands)
  }
  return commands
}

const inlineCommands = oncePer((_page: Page) => new Map<Knowledge, Command[]>())

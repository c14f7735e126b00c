/** Commands that a backslash too many makes arguments of the one above them. */
import type { Invocation, Page, Range, Word } from '../model/types.ts'
import { fitOf } from '../shell/fit.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import type { ProgramSpec } from '../shell/knowledge/types.ts'
import { rangeOfMatch } from './page-lines.ts'

interface SwallowedCommand {
  /** Of the backslash and the blanks before it. */
  range: Range
  /** What the line below runs. */
  program: string
}

/** Programs whose arguments may be names of programs. */
const TAKES_NAMES: ReadonlySet<string> = new Set('echo printf which whereis type man apt apt-get dnf yum apk brew pip pip3 npm snap pacman'.split(' '))

/** Those whose program runs no other one, and whose next line, not indented, is a whole command by itself. */
export function swallowedCommands(page: Page, text: string, knowledge: Knowledge): SwallowedCommand[] {
  return page.codeBlocks.flatMap(({ commands }) => commands.flatMap(({ lines, invocations }) => {
    const [first, ...below] = lines
    if (!first || below.length === 0) return []
    const takers = byArgument(invocations)
    return below.flatMap(({ start, end }, index) => {
      const above = lines[index] as Range
      if (start.column !== first.start.column) return []
      const backslash = /(?<![ \t])[ \t]*\\$/.exec(text.slice(above.start.offset, above.end.offset))
      const taker = takers.get(start.offset)
      if (!backslash || !taker || !runsNothing(taker.invocation, knowledge)) return []
      const { args } = taker.invocation
      let last = taker.index
      while (last < args.length && (args[last] as Word).range.end.offset <= end.offset) last++
      const program = commandOf(args.slice(taker.index, last), taker.invocation, knowledge)
      const at = above.start.offset + backslash.index
      return program === null ? [] : [{ range: rangeOfMatch(page, text, at, backslash[0].length), program }]
    })
  }))
}

/** Who takes the argument that begins at an offset, and as which of its arguments. */
function byArgument(invocations: readonly Invocation[]): ReadonlyMap<number, { invocation: Invocation; index: number }> {
  const found = new Map<number, { invocation: Invocation; index: number }>()
  for (const invocation of invocations) {
    for (const [index, { range: { start } }] of invocation.args.entries()) if (!found.has(start.offset)) found.set(start.offset, { invocation, index })
  }
  return found
}

/** Whether all that a program takes is known, and no other program is among it. */
function runsNothing({ name, subcommands }: Invocation, knowledge: Knowledge): boolean {
  let spec: ProgramSpec | undefined = knowledge.specificationOf(name)
  if (TAKES_NAMES.has(name)) return false
  for (const { value } of subcommands) spec = !spec?.runs && Object.hasOwn(spec?.subcommands ?? {}, value) ? spec?.subcommands?.[value] : undefined
  return spec?.complete === true && spec.runs === undefined
}

/** What words run where they surely are a command: with one of its own commands or options, or like the one above. */
function commandOf(words: readonly Word[], above: Invocation, knowledge: Knowledge): string | null {
  const values = words.map(({ value }) => value)
  const [program, ...args] = values[0] === 'sudo' ? values.slice(1) : values
  if (program === undefined || args.length === 0 || !knowledge.isKnownProgram(program)) return null
  const fit = fitOf(knowledge.specificationOf(program), args)
  const isAlike = fit !== 'misfit' && (program === above.name ||
    (program === 'cd' && /^[~/]/.test(args[0] ?? '')) || (program === 'sleep' && /^\d+[smh]?$/.test(args[0] ?? '')))
  return fit === 'command' || fit === 'options' || isAlike ? program : null
}

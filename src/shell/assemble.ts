/** From a block's lines to its commands: parsed, with their comments, placeholders, references and risk. */
import { cleanCode, hiddenCharacters } from '../characters/hidden.ts'
import { extended } from './block.ts'
import type { RawComment, ReadBlock } from './block.ts'
import type { Knowledge } from './knowledge/index.ts'
import { commandLookalikes } from './command-lookalikes.ts'
import { linesAbove, proposal } from './comments.ts'
import { walkShell } from './invocations.ts'
import type { Surroundings } from './invocations.ts'
import { straighten } from './lookalikes.ts'
import { completes } from './lost-backslash.ts'
import { offsetMap } from './offsets.ts'
import { explained, parseShell } from './parser.ts'
import type { Parsed } from './parser.ts'
import { placeholdersWithin } from './placeholders.ts'
import { quotingOf } from './quoting.ts'
import type { RawCommand } from './raw-command.ts'
import { higherRisk, sqlRisk } from './risk.ts'
import { unpairedSqlQuote } from './sql-quotes.ts'
import type {
  ProposedCommand, Risk, ShellBlock, ShellCommand, ShellComment, ShellPlaceholder, ShellSyntaxError, Span,
} from './types.ts'
import { isReadersVariable, readVariables } from './variables.ts'
import type { Variables } from './variables.ts'

interface Prepared {
  raw: RawCommand
  masked: string
  /** `null` too where no shell reads it. */
  parsed: Parsed | null
  toBlock(offset: number): number
  variables: Variables
}

/** The text that is parsed: lines joined as their author meant them, what is broken blanked out, every offset true. */
function prepare(block: ReadBlock, raw: RawCommand): Prepared {
  const { faults, unreadable, lost } = raw
  const pieces: string[] = []
  const joined = new Set(lost)
  let next = 0
  raw.lines.forEach(({ start, end }, index) => {
    let line = block.masked.slice(start, end)
    for (let fault = faults[next]; fault && fault.start < end; fault = faults[++next]) {
      if (fault.suggestion?.trim() !== '\\' || fault.start < start) continue
      line = blanked(line, fault.start - start, fault.end - start)
      joined.add(index)
    }
    if (unreadable) line = blanked(line, unreadable.start - start, unreadable.end - start)
    pieces.push(line, index === raw.lines.length - 1 ? '' : joined.has(index) ? ' ' : '\n')
  })
  const masked = pieces.join('')
  const parsed = raw.client ? null : parseShell(masked)
  return { raw, masked, parsed, toBlock: offsetMap(raw.lines), variables: readVariables(parsed) }
}

function blanked(line: string, from: number, to: number): string {
  const start = Math.max(0, from)
  const end = Math.min(line.length, to)
  return end > start ? line.slice(0, start) + ' '.repeat(end - start) + line.slice(end) : line
}

/** Lines that a command is completed by, each of which has it parsed again. */
const MOST_COMPLETED = 8

/** The command with its next line, where it lacks what stands there: `docker compose exec db`, and `psql` below. */
function completed(block: ReadBlock, raw: RawCommand, { invocations, end }: ShellCommand): RawCommand | null {
  if (raw.client || raw.unreadable || raw.lost.length > MOST_COMPLETED) return null
  if (raw.faults.some(({ suggestion }) => suggestion === undefined)) return null
  const lacking = invocations.find(({ missing }) => missing?.end === end)?.missing?.kind ??
    (invocations.some(({ program }) => program.text === '/' && program.end === end) ? 'command' : undefined)
  if (!lacking || !completes(block.lines, raw.lastLine + 1, lacking)) return null
  return extended(block.lines, raw)
}

/** Puts a longer command in place of an item, and of what was read in the lines it has taken in. */
function replaceItem(block: ReadBlock, index: number, raw: RawCommand): void {
  let count = 1
  while ((block.items[index + count]?.firstLine ?? Infinity) <= raw.lastLine) count++
  block.items.splice(index, count, raw)
  const from = raw.lines[0]?.start ?? 0
  const to = raw.lines.at(-1)?.end ?? 0
  block.output = block.output.filter(({ start }) => start < from || start >= to)
}

/** @param text the block as it is written, which `block` was read from */
export function assemble(text: string, block: ReadBlock, knowledge: Knowledge): ShellBlock {
  const prepared = new Map<RawCommand, Prepared>()
  const assigned = new Set<string>()
  const defined = new Set<string>()
  let sources = false
  for (const item of block.items) {
    if (item.kind !== 'command') continue
    const entry = prepare(block, item)
    for (const name of entry.variables.assigned) assigned.add(name)
    for (const name of entry.variables.defined) defined.add(name)
    if (entry.variables.sources) sources = true
    prepared.set(item, entry)
  }
  const surroundings: Surroundings = { block: text, placeholders: block.placeholders, defined, knowledge }
  const result: ShellBlock = {
    shell: true, commands: [], proposed: [], assigned: [...assigned], output: [], prompts: block.prompts, errors: [],
  }
  const commands = new Map<RawCommand, ShellCommand>()
  const left = new Map<RawCommand, string | null | undefined>()
  let directory: string | null | undefined
  const isField = (name: string) => !sources && !assigned.has(name)
  for (let index = 0; index < block.items.length; index++) {
    const item = block.items[index]
    const entry = item?.kind === 'command' ? prepared.get(item) : undefined
    if (!entry) continue
    let { raw } = entry
    let built = build(text, entry, surroundings, directory, isField)
    for (let more = completed(block, raw, built.command); more; more = completed(block, raw, built.command)) {
      raw = more
      built = build(text, prepare(block, more), surroundings, directory, isField)
    }
    if (raw !== entry.raw) replaceItem(block, index, raw)
    directory = built.after
    left.set(raw, directory)
    commands.set(raw, built.command)
    result.commands.push(built.command)
    result.errors.push(...raw.faults, ...built.errors)
  }
  // Commands may have taken lines of it in.
  result.output = block.output
  if (directory !== undefined) result.directory = directory
  attachComments(text, block, commands, knowledge)
  let reached: string | null | undefined
  for (const item of block.items) {
    if (item.kind === 'comment') propose(text, block, item, surroundings, reached, result.proposed)
    else reached = left.get(item)
  }
  return result
}

function build(
  text: string, item: Prepared, surroundings: Surroundings, directory: string | null | undefined,
  isField: (name: string) => boolean,
): { command: ShellCommand; after: string | null | undefined; errors: ShellSyntaxError[] } {
  const { raw, masked, parsed, toBlock } = item
  const start = raw.lines[0]?.start ?? 0
  const end = raw.lines.at(-1)?.end ?? start
  const command: ShellCommand = {
    start, end, text: raw.lines.map(line => text.slice(line.start, line.end)).join('\n'), lines: raw.lines,
    comments: [], invocations: [], references: [], placeholders: [], lookalikes: [], risk: 'read',
  }
  if (directory !== undefined) command.directory = directory
  for (const remark of raw.remarks) {
    command.comments.push({ ...remark, text: commentText(text.slice(remark.start, remark.end)), place: 'same-line' })
  }
  command.placeholders = placeholdersOf(text, item, surroundings, isField)
  const lookalikes = () => commandLookalikes(command.text, raw.lines, command.invocations, surroundings.knowledge)
  if (raw.client) {
    command.lookalikes = lookalikes()
    command.risk = raw.client === 'database' ? sqlRisk(command.text) : 'unknown'
    return { command, after: directory, errors: [] }
  }
  const walked = walkShell(parsed, toBlock, surroundings, directory)
  command.invocations = walked.invocations
  command.references = walked.references
  command.lookalikes = lookalikes()
  command.risk = higherRisk(riskOf(walked), cleanRisk(masked, surroundings))
  // Where the lines show what is wrong, a parser only adds what follows from it; and of its own errors the rest follow
  // from the first.
  const [first] = raw.unreadable ? [] : walked.errors
  const errors: ShellSyntaxError[] = []
  if (first) {
    const { at, message } = explained(first, masked)
    // At the end of the text its last character stands for it: an empty span would point at nothing.
    const start = Math.max(0, Math.min(toBlock(at), text.length - 1))
    errors.push({ start, end: start + 1, kind: 'syntax', message })
  }
  const quote = first || raw.unreadable ? null : unpairedSqlQuote(command.invocations, text)
  if (quote) errors.push(quote)
  return { command, after: walked.directory, errors }
}

function riskOf({ invocations, risk }: ReturnType<typeof walkShell>): Risk {
  return invocations.reduce<Risk>((highest, invocation) => higherRisk(highest, invocation.risk), risk)
}

/** What a command does as it is copied, without hidden characters: one before `-rf` makes another word of it. */
function cleanRisk(masked: string, surroundings: Surroundings): Risk {
  const { text, hidden } = cleanCode(masked)
  return hidden.length === 0 ? 'read' : riskOf(walkShell(parseShell(text), (offset) => offset, surroundings, undefined))
}

function placeholdersOf(
  text: string, item: Prepared, surroundings: Surroundings, isField: (name: string) => boolean,
): ShellPlaceholder[] {
  const { raw, toBlock, variables } = item
  const found: ShellPlaceholder[] = []
  /** Where each stands in the command's own text. */
  const holes: Span[] = []
  let lineStart = 0
  for (const line of raw.lines) {
    for (const { start, end, name } of placeholdersWithin(surroundings.placeholders, line.start, line.end)) {
      found.push({ start, end, name, text: text.slice(start, end), form: 'angle', quoting: ['closed'] })
      holes.push({ start: lineStart + start - line.start, end: lineStart + end - line.start })
    }
    lineStart += line.end - line.start + 1
  }
  for (const expansion of variables.expansions) {
    if (!isReadersVariable(expansion.name) || !isField(expansion.name)) continue
    const start = toBlock(expansion.start)
    const end = toBlock(expansion.end)
    found.push({ start, end, name: expansion.name, text: text.slice(start, end), form: 'variable', quoting: ['closed'] })
    holes.push({ start: expansion.start, end: expansion.end })
  }
  if (item.parsed && found.length > 0 && isReadAsWritten(text, item)) {
    quotingOf(item.masked, holes, surroundings.knowledge).forEach((quoting, index) => {
      const placeholder = found[index]
      if (placeholder) placeholder.quoting = quoting
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Whether a shell reads what was parsed. Where quotes, blanks and ends of lines are read as their author meant them, or a
 * hidden character goes before the command is copied, a shell may find quotes to be open or closed where we did not.
 */
function isReadAsWritten(text: string, { raw }: Prepared): boolean {
  const written = raw.lines.map(({ start, end }) => text.slice(start, end)).join('\n')
  return raw.faults.length === 0 && raw.lost.length === 0 && !raw.unreadable && straighten(written) === written &&
    hiddenCharacters(written, true).length === 0
}

function attachComments(
  text: string, block: ReadBlock, commands: ReadonlyMap<RawCommand, ShellCommand>, knowledge: Knowledge,
): void {
  let above: RawCommand | null = null
  let group: RawComment[] = []
  const flush = (next: RawCommand | null) => {
    const texts = group.map(comment => commentText(text.slice(comment.span.start, comment.span.end)))
    const adjacent = next !== null && next.firstLine === (group.at(-1)?.lastLine ?? 0) + 1
    const count = linesAbove(texts, above !== null, next !== null, adjacent, knowledge)
    group.forEach((comment, index) => {
      const owner = index < count ? above : next
      const command = owner ? commands.get(owner) : undefined
      const entry: ShellComment = { ...comment.span, text: texts[index] ?? '', place: index < count ? 'after' : 'before' }
      command?.comments.push(entry)
    })
    group = []
  }
  for (const item of block.items) {
    if (item.kind === 'comment') {
      // What runs a script is no remark about its first command.
      if (!text.startsWith('#!', item.span.start)) group.push(item)
      continue
    }
    flush(item)
    above = item
  }
  flush(null)
  for (const command of commands.values()) command.comments.sort((a, b) => a.start - b.start)
}

function propose(
  text: string, block: ReadBlock, item: RawComment, surroundings: Surroundings, directory: string | null | undefined,
  proposed: ProposedCommand[],
): void {
  const hash = /^#+[ \t]*/.exec(block.masked.slice(item.span.start, item.span.end))?.[0].length ?? 0
  const from = item.span.start + hash
  const found = proposal(block.masked.slice(from, item.span.end), surroundings.knowledge)
  if (!found) return
  const start = from + found.from
  const end = from + found.to
  const toBlock = (offset: number) => Math.min(start + offset, end)
  const walked = walkShell(parseShell(block.masked.slice(start, end)), toBlock, surroundings, directory)
  if (walked.invocations.length === 0 || walked.errors.length > 0) return
  const { invocations, references } = walked
  const written = text.slice(start, end)
  const lookalikes = commandLookalikes(written, [{ start, end }], invocations, surroundings.knowledge)
  const command = { start, end, text: written, invocations, references, lookalikes }
  proposed.push(directory === undefined ? command : { ...command, directory })
}

function commentText(comment: string): string {
  return comment.replace(/^#+\s*/, '').trimEnd()
}

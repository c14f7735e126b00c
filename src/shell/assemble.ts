/** From a block's lines to its commands: parsed, with their comments, placeholders, references and risk. */
import type { RawCommand, RawComment, ReadBlock } from './block.ts'
import type { Knowledge } from './knowledge/index.ts'
import { linesAbove, proposal } from './comments.ts'
import { visibleSpan, walkShell } from './invocations.ts'
import type { Surroundings } from './invocations.ts'
import { offsetMap } from './offsets.ts'
import { placeholdersWithin } from './placeholders.ts'
import { higherRisk, sqlRisk } from './risk.ts'
import type { ProposedCommand, Risk, ShellBlock, ShellCommand, ShellComment, ShellPlaceholder } from './types.ts'
import { isReadersVariable, readVariables } from './variables.ts'
import type { Variables } from './variables.ts'

interface Prepared {
  raw: RawCommand
  masked: string
  toBlock(offset: number): number
  variables: Variables
}

export function assemble(text: string, block: ReadBlock, knowledge: Knowledge): ShellBlock {
  const prepared = new Map<RawCommand, Prepared>()
  const assigned = new Set<string>()
  const defined = new Set<string>()
  let sources = false
  for (const item of block.items) {
    if (item.kind !== 'command') continue
    const masked = item.lines.map(line => block.masked.slice(line.start, line.end)).join('\n')
    const variables = readVariables(item.client ? '' : masked)
    for (const name of variables.assigned) assigned.add(name)
    for (const name of variables.defined) defined.add(name)
    if (variables.sources) sources = true
    prepared.set(item, { raw: item, masked, toBlock: offsetMap(item.lines), variables })
  }
  const surroundings: Surroundings = { block: text, placeholders: block.placeholders, defined, knowledge }
  const result: ShellBlock = {
    shell: true, commands: [], proposed: [], assigned: [...assigned], output: block.output, prompts: block.prompts, errors: [],
  }
  const commands = new Map<RawCommand, ShellCommand>()
  const left = new Map<RawCommand, string | null | undefined>()
  let directory: string | null | undefined
  for (const item of prepared.values()) {
    const { command, after } = build(text, item, surroundings, directory, name => !sources && !assigned.has(name), result)
    directory = after
    left.set(item.raw, after)
    commands.set(item.raw, command)
    result.commands.push(command)
  }
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
  isField: (name: string) => boolean, result: ShellBlock,
): { command: ShellCommand; after: string | null | undefined } {
  const { raw, masked, toBlock, variables } = item
  const start = raw.lines[0]?.start ?? 0
  const end = raw.lines.at(-1)?.end ?? start
  const command: ShellCommand = {
    start, end, text: raw.lines.map(line => text.slice(line.start, line.end)).join('\n'), lines: raw.lines,
    comments: [], invocations: [], references: [], placeholders: [], risk: 'read',
  }
  if (directory !== undefined) command.directory = directory
  if (raw.comment) {
    const note = commentText(text.slice(raw.comment.start, raw.comment.end))
    command.comments.push({ ...raw.comment, text: note, place: 'same-line' })
  }
  command.placeholders = placeholdersOf(text, item, surroundings, isField, variables)
  if (raw.client) {
    command.risk = raw.client === 'database' ? sqlRisk(command.text) : 'unknown'
    return { command, after: directory }
  }
  const walked = walkShell(masked, toBlock, surroundings, directory)
  command.invocations = walked.invocations
  command.references = walked.references
  command.risk = walked.invocations.reduce<Risk>((risk, invocation) => higherRisk(risk, invocation.risk), walked.risk)
  for (const error of walked.errors) {
    const at = toBlock(Math.min(error.at, Math.max(0, masked.length - 1)))
    result.errors.push({ ...visibleSpan(at, at + 1, text.length), kind: 'syntax', message: error.message })
  }
  return { command, after: walked.directory }
}

function placeholdersOf(
  text: string, item: Prepared, surroundings: Surroundings, isField: (name: string) => boolean, variables: Variables,
): ShellPlaceholder[] {
  const { raw, toBlock } = item
  const found: ShellPlaceholder[] = []
  for (const line of raw.lines) {
    for (const { start, end, name } of placeholdersWithin(surroundings.placeholders, line.start, line.end)) {
      found.push({ start, end, name, text: text.slice(start, end), form: 'angle' })
    }
  }
  for (const expansion of variables.expansions) {
    if (!isReadersVariable(expansion.name) || !isField(expansion.name)) continue
    const start = toBlock(expansion.start)
    const end = toBlock(expansion.end)
    found.push({ start, end, name: expansion.name, text: text.slice(start, end), form: 'variable' })
  }
  return found.sort((a, b) => a.start - b.start)
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
  const walked = walkShell(block.masked.slice(start, end), offset => Math.min(start + offset, end), surroundings, directory)
  if (walked.invocations.length === 0 || walked.errors.length > 0) return
  const { invocations, references } = walked
  const command = { start, end, text: text.slice(start, end), invocations, references }
  proposed.push(directory === undefined ? command : { ...command, directory })
}

function commentText(comment: string): string {
  return comment.replace(/^#+\s*/, '').trimEnd()
}

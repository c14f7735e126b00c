/** Tells the lines of a block apart: prompts, commands, comments, output. */
import { findFault } from './faults.ts'
import type { BlockLines } from './faults.ts'
import { findPrompts, startsCommand } from './find-prompts.ts'
import type { Knowledge } from './knowledge/index.ts'
import { splitLines, trimmed } from './lines.ts'
import { straighten } from './lookalikes.ts'
import { continuesAbove, lostBackslash } from './lost-backslash.ts'
import { maskPlaceholders } from './placeholders.ts'
import type { AnglePlaceholder } from './placeholders.ts'
import { LANGUAGE_CLIENT } from './prompts.ts'
import { printedBelow, SILENT_PROGRAMS } from './printed.ts'
import { rawCommand } from './raw-command.ts'
import type { RawCommand } from './raw-command.ts'
import { commandStrength, isTableRow } from './recognise.ts'
import { scanCommand } from './scan.ts'
import type { ScanResult } from './scan.ts'
import { isOutputLine, isPlainlyOther, readsAsShell } from './shell-or-not.ts'
import type { Span } from './types.ts'

/** A comment on a line of its own. */
export interface RawComment {
  kind: 'comment'
  firstLine: number
  lastLine: number
  span: Span
}

/** A block's lines told apart, nothing of them parsed yet. */
export interface ReadBlock {
  /** The block, straightened, with masks for its placeholders. */
  masked: string
  placeholders: AnglePlaceholder[]
  /** In order. */
  items: Array<RawCommand | RawComment>
  output: Span[]
  prompts: Span[]
  lines: BlockLines
}

/** A comment with what the command prints in the lines below it. */
const ANNOUNCES_OUTPUT = /^\s*#+\s*(?:(?:(?:example|sample|typical|expected) )?(?:output|result|response)|returns?|should (?:return|print|show|output))\b/i

/** Failed searches for the end of a command after which they become short. */
const PATIENCE = 20
const SHORT_SEARCH = 40
/** Lines of one command that lack their backslash: more are no command. */
const MOST_LOST = 40

/**
 * Reads a block's lines.
 * @param doubtful the block names no language: it is shell only if its text says so
 * @returns `null` where the block is not shell
 */
export function readBlock(text: string, doubtful: boolean, knowledge: Knowledge): ReadBlock | null {
  const { text: masked, placeholders } = maskPlaceholders(straighten(text))
  const spans = splitLines(masked)
  const contents = spans.map(line => masked.slice(line.start, line.end))
  const prompts = findPrompts(contents, knowledge)
  const prompted = prompts.some(prompt => prompt !== null && prompt.kind !== 'continuation')
  if (doubtful && !prompted && !readsAsShell(contents, knowledge)) return null
  if (!doubtful && !prompted && isPlainlyOther(contents, knowledge)) return null
  const bodies = spans.map((line, index) => ({ start: line.start + (prompts[index]?.length ?? 0), end: line.end }))
  const lines: BlockLines = { text, masked, spans, contents, bodies, prompts, prompted, knowledge }
  const block: ReadBlock = { masked, placeholders, items: [], output: [], prompts: [], lines }
  let failures = 0
  let below = false
  let expectsOutput = false
  let seen = false
  /** Up to which line the last command's output goes, as far as the lines below it tell together. */
  let printed = -1
  for (let index = 0; index < spans.length; index++) {
    const line = spans[index]
    const content = contents[index] ?? ''
    const prompt = prompts[index]
    if (!line) continue
    if (content.trim() === '') { if (!prompted) below = false; continue }
    const starts = startsCommand(prompt)
    if (!starts && /^\s*#/.test(content) && !(prompted && below && continuesOutput(block, index))) {
      expectsOutput = ANNOUNCES_OUTPUT.test(content)
      block.items.push({ kind: 'comment', firstLine: index, lastLine: index, span: trimmed(masked, line) })
      below = false
      continue
    }
    if (starts && content.length === prompt?.length) { block.prompts.push(line); continue }
    const output = below ? contents[index - 1] ?? null : null
    const isOutput = prompted ? !starts && !lacksPrompt(block, index, below)
      : index <= printed || !opensGroup(lines, index) && isOutputLine(content, { seen, below: below || expectsOutput, output }, knowledge)
    if (isOutput) {
      block.output.push(line)
      below = true
      continue
    }
    const command = prompt?.kind === 'client' ? clientCommand(lines, index)
      : readCommand(block, index, failures > PATIENCE ? index + SHORT_SEARCH : spans.length)
    if (command.faults.some(({ kind }) => kind === 'syntax')) failures++
    takeBack(block, command.firstLine)
    block.items.push(command)
    for (let at = index; at <= command.lastLine; at++) {
      const length = prompts[at]?.length ?? 0
      const from = spans[at]?.start ?? 0
      if (length > 0) block.prompts.push({ start: from, end: from + length })
    }
    index = command.lastLine
    if (!prompted) printed = printedBelow(lines, command)
    seen = true
    below = false
    expectsOutput = false
  }
  return block.items.some(item => item.kind === 'command') ? block : null
}

/** Reads the command that starts at a line, with the lines that go on with it for all that no backslash says so. */
function readCommand(block: ReadBlock, first: number, upTo: number): RawCommand {
  const { lines } = block
  const scan = scanFrom(lines, first, upTo)
  const fault = findFault(lines, first, scan)
  if (fault) {
    const { firstLine, lastLine, error, unreadable } = fault
    const owner = firstLine < first ? ownerOf(block, firstLine) : undefined
    const command = rawCommand(lines, owner?.firstLine ?? first, lastLine, null)
    // What is broken from its start is broken once.
    const known = owner?.faults.filter(({ kind }) => kind === 'syntax') ?? []
    return { ...command, faults: known.length > 0 ? known : [error], unreadable: owner?.unreadable ?? unreadable }
  }
  let command = rawCommand(lines, first, scan.lastLine, scan)
  while (!scan.dangling && continuesAbove(lines, command.lastLine)) {
    const more = extended(lines, command)
    if (!more) break
    command = more
  }
  return command
}

/**
 * A command with the line below it, which is to be read as its continuation, and with what belongs to that; `null` where
 * that line ends nowhere.
 */
export function extended(lines: BlockLines, command: RawCommand): RawCommand | null {
  const { lastLine, firstLine } = command
  if (command.remarks.length > 0 || command.lost.length >= MOST_LOST) return null
  const scan = scanFrom(lines, lastLine + 1, lines.spans.length)
  if (scan.unclosed) return null
  const more = rawCommand(lines, lastLine + 1, scan.lastLine, scan)
  return {
    ...more, firstLine, lines: [...command.lines, ...more.lines], lost: [...command.lost, lastLine - firstLine],
    faults: [...command.faults, lostBackslash(lines, lastLine), ...more.faults],
  }
}

function scanFrom(lines: BlockLines, first: number, upTo: number): ScanResult {
  const { masked, bodies, contents, prompts, prompted } = lines
  let limit = Math.min(upTo, bodies.length)
  if (prompted) {
    const last = limit
    limit = first + 1
    while (limit < last && !startsCommand(prompts[limit])) limit++
  }
  return scanCommand(masked, bodies, first, limit, next => {
    const text = (contents[next] ?? '').trim()
    if (text === '' || text.startsWith('#')) return false
    return !(prompted && startsCommand(prompts[next]))
  })
}

/** The command that a line was read into. */
function ownerOf({ items }: ReadBlock, line: number): RawCommand | undefined {
  const item = items.findLast(({ firstLine }) => firstLine <= line)
  return item?.kind === 'command' && item.lastLine >= line ? item : undefined
}

/** Takes back what was read from a line on: it is part of the command that comes now. */
function takeBack(block: ReadBlock, firstLine: number): void {
  const from = block.lines.spans[firstLine]?.start ?? 0
  while ((block.items.at(-1)?.firstLine ?? -1) >= firstLine) block.items.pop()
  while ((block.output.at(-1)?.start ?? -1) >= from) block.output.pop()
}

/** What stands below these is not theirs. */
const SILENT = new RegExp(String.raw`^(?:sudo )?(?:${SILENT_PROGRAMS})\s`)
/** Programs that print what others have written, commands among it. */
const PRINTS_TEXT = new RegExp('\\b(?:cat|less|more|head|tail|sed|awk|grep|echo|printf|history|type|declare|man|help|diff|crontab|' +
  'kubeadm|git (?:show|diff|log))\\b|-h$|--help')

/** The command that was read last, as it is written in its first line; `''` above all of them. */
function lastCommand({ lines: { bodies, masked }, items }: ReadBlock): string {
  const body = bodies[items.findLast(item => item.kind === 'command')?.firstLine ?? -1]
  return body ? masked.slice(body.start, body.end) : ''
}

/** Whether a line among prompts, below a remark, is a command that was typed without one. */
function isBelowRemark(block: ReadBlock, content: string): boolean {
  return /^\S/.test(content) && /\s-{1,2}[A-Za-z]|\s\|\s|\uE000/.test(content) && !PRINTS_TEXT.test(lastCommand(block)) &&
    !isTableRow(content) && commandStrength(content, block.lines.knowledge) === 'strong'
}

/**
 * Whether a line among prompts is a command that was typed without one: above all others, below what prints nothing or
 * a remark, or a paragraph of its own.
 */
function lacksPrompt(block: ReadBlock, index: number, below: boolean): boolean {
  const { lines: { contents, prompts, knowledge }, items } = block
  const content = contents[index] ?? ''
  if (/^\s/.test(content) || isTableRow(content) || commandStrength(content, knowledge) !== 'strong') return false
  const command = lastCommand(block)
  if (command === '') return !/^[/~]\S*$/.test(content)
  const isBlank = (line: number) => (contents[line] ?? '').trim() === ''
  if (!below && !isBlank(index - 1)) {
    return items.at(-1)?.kind === 'command' ? SILENT.test(command) : isBelowRemark(block, content)
  }
  let above = index - 1
  while (above > 0 && isBlank(above)) above--
  // What a program tells its user to run is its output.
  const told = /:\s*$/.test(contents[above] ?? '')
  const alone = isBlank(index - 1) && (isBlank(index + 1) || startsCommand(prompts[index + 1]))
  return alone && !told && /\s-{1,2}[A-Za-z]/.test(content)
}

/** `{` on a line of its own, above a command: no JSON begins like that. */
function opensGroup({ contents, knowledge }: BlockLines, index: number): boolean {
  if (contents[index]?.trim() !== '{') return false
  const next = contents.slice(index + 1, index + 6).find(content => /^\s*[^\s#]/.test(content))
  return next !== undefined && commandStrength(next, knowledge) === 'strong'
}

/** Whether a `#` line stands in the middle of output, as in a page of metrics. */
function continuesOutput(block: ReadBlock, index: number): boolean {
  const { contents, prompts } = block.lines
  for (let next = index + 1; next < contents.length && next < index + 10; next++) {
    if (startsCommand(prompts[next])) return false
    const content = contents[next] ?? ''
    if (content.trim() === '') return false
    if (!/^\s*#/.test(content)) return !isBelowRemark(block, content)
  }
  return false
}

/** A statement at a database client's prompt goes on to the next prompt or the semicolon. */
function clientCommand(lines: BlockLines, first: number): RawCommand {
  const { contents, prompts } = lines
  let last = first
  // Among rows, dots mean that there are more of them.
  const dots = /^\s*>>>/.test(contents[first] ?? '')
  for (let line = first; line < contents.length; line++) {
    if (line > first && (prompts[line]?.kind !== 'client-continuation' || (!dots && /^\s*\.{3}/.test(contents[line] ?? '')))) break
    last = line
    if (contents[line]?.trimEnd().endsWith(';')) break
  }
  const client = LANGUAGE_CLIENT.test(contents[first] ?? '') ? 'language' : 'database'
  return { ...rawCommand(lines, first, last, null), client }
}

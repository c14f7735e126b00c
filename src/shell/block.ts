/** Tells the lines of a block apart: prompts, commands, comments, output. */
import { heredocLines } from './heredocs.ts'
import type { Knowledge } from './knowledge/index.ts'
import { maskPlaceholders } from './placeholders.ts'
import type { AnglePlaceholder } from './placeholders.ts'
import { readPrompt } from './prompts.ts'
import type { Prompt } from './prompts.ts'
import { commandStrength, isOtherLanguage, isTableRow, looksLikeOutput } from './recognise.ts'
import { scanCommand } from './scan.ts'
import type { ScanResult } from './scan.ts'
import type { Span } from './types.ts'

/** A command's lines, before it is parsed. */
export interface RawCommand {
  kind: 'command'
  firstLine: number
  lastLine: number
  /** Spans in the block, prompts and the comment at the end taken off. */
  lines: Span[]
  /** A comment behind it, with its `#`. */
  comment: Span | null
  /** What it is typed into where that is not a shell. */
  client: 'database' | 'python' | null
}

export interface RawComment {
  kind: 'comment'
  firstLine: number
  lastLine: number
  span: Span
}

export interface ReadBlock {
  masked: string
  placeholders: AnglePlaceholder[]
  /** In order. */
  items: Array<RawCommand | RawComment>
  output: Span[]
  prompts: Span[]
}

/** A comment with what the command prints in the lines below it. */
const ANNOUNCES_OUTPUT = /^\s*#+\s*(?:output|returns?|expected output|should (?:return|print|show|output))\b/i

/** Failed searches for the end of a command after which they become short. */
const PATIENCE = 20
const SHORT_SEARCH = 40

/**
 * Reads a block's lines.
 * @param doubtful the block names no language: it is shell only if its text says so
 * @returns `null` where the block is not shell
 */
export function readBlock(text: string, doubtful: boolean, knowledge: Knowledge): ReadBlock | null {
  const { text: masked, placeholders } = maskPlaceholders(text)
  const lines = splitLines(masked)
  const contents = lines.map(line => masked.slice(line.start, line.end))
  const prompts = findPrompts(contents, knowledge)
  const prompted = prompts.some(prompt => prompt !== null && prompt.kind !== 'continuation')
  if (doubtful && !prompted && !readsAsShell(contents, knowledge)) return null
  if (!doubtful && !prompted && isPlainlyOther(contents, knowledge)) return null
  const block: ReadBlock = { masked, placeholders, items: [], output: [], prompts: [] }
  const bodies = lines.map((line, index) => ({ start: line.start + (prompts[index]?.length ?? 0), end: line.end }))
  let failures = 0
  let below = false
  let expectsOutput = false
  let seen = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const content = contents[index] ?? ''
    const prompt = prompts[index]
    if (!line) continue
    if (content.trim() === '') { if (!prompted) below = false; continue }
    const starts = startsCommand(prompt)
    if (!starts && /^\s*#/.test(content) && !(prompted && below && continuesOutput(contents, prompts, index))) {
      expectsOutput = ANNOUNCES_OUTPUT.test(content)
      block.items.push({ kind: 'comment', firstLine: index, lastLine: index, span: trimmed(masked, line) })
      below = false
      continue
    }
    if (starts && content.length === prompt?.length) { block.prompts.push(line); continue }
    const isOutput = prompted ? !starts : isOutputLine(content, seen, below || expectsOutput, knowledge)
    if (isOutput) {
      block.output.push(line)
      below = true
      continue
    }
    let limit = lines.length
    if (prompted) {
      limit = index + 1
      while (limit < lines.length && !startsCommand(prompts[limit])) limit++
    }
    if (failures > PATIENCE) limit = Math.min(limit, index + SHORT_SEARCH)
    const client = prompt?.kind !== 'client' ? null : content.startsWith('>>>') ? 'python' : 'database'
    const scan = client ? clientLines(prompts, index, masked, bodies, limit)
      : scanCommand(masked, bodies, index, limit, next =>
          continues(contents[next] ?? '', prompts[next] ?? null, prompted))
    let last = scan.lastLine
    if (scan.open) {
      failures++
      last = cutOff(contents, prompts, scan.openedAt, last, prompted, knowledge)
    }
    const comment = scan.open || client ? -1 : scan.comment
    block.items.push(rawCommand(masked, bodies, index, last, comment, client, scan))
    for (let at = index; at <= last; at++) {
      const length = prompts[at]?.length ?? 0
      const from = lines[at]?.start ?? 0
      if (length > 0) block.prompts.push({ start: from, end: from + length })
    }
    index = last
    seen = true
    below = false
    expectsOutput = false
  }
  return block.items.some(item => item.kind === 'command') ? block : null
}

function startsCommand(prompt: Prompt | null | undefined): boolean {
  return prompt?.kind === 'shell' || prompt?.kind === 'root' || prompt?.kind === 'client'
}

/** Lines without their ends, the indent that all of them share taken off. */
function splitLines(text: string): Span[] {
  const lines: Span[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const stop = newline < 0 ? text.length : newline
    lines.push({ start, end: stop > start && text[stop - 1] === '\r' ? stop - 1 : stop })
    start = stop + 1
  }
  let indent = Infinity
  for (const line of lines) {
    let at = line.start
    while (at < line.end && (text[at] === ' ' || text[at] === '\t')) at++
    if (at < line.end) indent = Math.min(indent, at - line.start)
    if (indent === 0) break
  }
  if (indent > 0 && indent < Infinity) for (const line of lines) line.start = Math.min(line.start + indent, line.end)
  return lines
}

/** The prompts that really are prompts. */
function findPrompts(contents: readonly string[], knowledge: Knowledge): Array<Prompt | null> {
  const documents = heredocLines(contents)
  const read = contents.map((content, index): Prompt | null => {
    const indent = /^[ \t]*/.exec(content)?.[0].length ?? 0
    const prompt = readPrompt(content.slice(indent))
    if (!prompt || (documents[index] && prompt.kind !== 'continuation')) return null
    const length = prompt.length + indent
    if (prompt.kind !== 'host') return { kind: prompt.kind, length }
    return commandStrength(content.slice(length), knowledge) === 'none' ? null : { kind: 'shell', length }
  })
  const shell = read.some((prompt, index) => prompt !== null && (prompt.kind === 'shell' || prompt.kind === 'client') &&
    (contents[index] ?? '').length > prompt.length)
  const plain = !shell && contents.some((content, index) =>
    read[index] === null && !documents[index] && commandStrength(content, knowledge) === 'strong')
  const root = !plain
  const quoted = !shell && !plain && read.find(prompt => prompt !== null)?.kind === 'continuation'
  let any = shell
  const result = read.map((prompt, index): Prompt | null => {
    if (!prompt) return shell && !documents[index] ? bareDollar(contents[index] ?? '', knowledge) : null
    const rest = (contents[index] ?? '').slice(prompt.length)
    switch (prompt.kind) {
      case 'shell': case 'host': case 'client': case 'client-continuation':
        return shell ? prompt : null
      case 'root': {
        if (!root || !(isRootCommand(rest, knowledge) || (any && /^(?:exit|logout)\s*$/.test(rest)))) return null
        any = true
        return prompt
      }
      case 'continuation':
        if (quoted && commandStrength(rest, knowledge) === 'strong') { any = true; return { ...prompt, kind: 'shell' } }
        return prompt
    }
  })
  return any ? result : result.map(() => null)
}

/** A `$` whose space was forgotten: `$kubectl get pods`, among commands with prompts. */
function bareDollar(content: string, knowledge: Knowledge): Prompt | null {
  const match = /^[ \t]*\$(?=[a-z])/.exec(content)
  return match && commandStrength(content.slice(match[0].length), knowledge) === 'strong' ? { kind: 'shell', length: match[0].length } : null
}

/** `# systemctl reboot` against `# Restart the API`. */
function isRootCommand(rest: string, knowledge: Knowledge): boolean {
  return /^[a-z./~]/.test(rest) && commandStrength(rest, knowledge) === 'strong' && !/[.:,]$/.test(rest.trimEnd())
}

/** A block of no language: its first line must be a command, and most others commands, comments or output. */
function readsAsShell(contents: readonly string[], knowledge: Knowledge): boolean {
  const lines = contents.filter(content => content.trim() !== '' && !/^\s*#/.test(content))
  const first = lines[0]
  if (first === undefined || isOtherLanguage(first)) return false
  let strong = 0
  for (const line of lines) {
    const strength = commandStrength(line, knowledge)
    if (strength === 'strong') { strong++; break }
    if (strength === 'none' || !/^\s*[A-Za-z_]\w*=/.test(line)) break
  }
  return strong > 0 && !contents.some(content => /^\s*[├└│]/.test(content))
}

/** A block that is tagged as shell and has not one line of it. */
function isPlainlyOther(contents: readonly string[], knowledge: Knowledge): boolean {
  const lines = contents.filter(content => content.trim() !== '' && !/^\s*#/.test(content))
  const first = lines[0]
  if (first === undefined) return false
  if (lines.some(line => commandStrength(line, knowledge) === 'strong') && !isOtherLanguage(first)) return false
  return isOtherLanguage(first) ||
    lines.every(line => commandStrength(line, knowledge) === 'none' && (looksLikeOutput(line, false) || /^\s*-/.test(line)))
}

function isOutputLine(content: string, seen: boolean, below: boolean, knowledge: Knowledge): boolean {
  // A word between two commands, which nobody types.
  if (/^\s*(?:or|and)\s*$/i.test(content)) return true
  const strength = commandStrength(content, knowledge)
  if (strength === 'strong') return below && isTableRow(content)
  if (!seen && !below) return strength === 'none' && looksLikeOutput(content, false)
  if (strength === 'weak') return below && !/^\s*[A-Za-z_]\w*=/.test(content)
  return looksLikeOutput(content, below)
}

/** Whether a `#` line stands in the middle of output, as in a page of metrics. */
function continuesOutput(contents: readonly string[], prompts: ReadonlyArray<Prompt | null>, index: number): boolean {
  for (let next = index + 1; next < contents.length && next < index + 10; next++) {
    if (startsCommand(prompts[next])) return false
    const content = contents[next] ?? ''
    if (content.trim() === '') return false
    if (!/^\s*#/.test(content)) return true
  }
  return false
}

/** Whether a line can follow one that ends in a backslash. */
function continues(content: string, prompt: Prompt | null, prompted: boolean): boolean {
  const text = content.trim()
  if (text === '' || text.startsWith('#')) return false
  return !(prompted && startsCommand(prompt))
}

/** Where a command that never ends is cut: before the next line that surely is another command or a comment. */
function cutOff(
  contents: readonly string[], prompts: ReadonlyArray<Prompt | null>, opened: number, last: number, prompted: boolean,
  knowledge: Knowledge,
): number {
  let end = opened
  for (let line = opened + 1; line <= last; line++) {
    const content = contents[line] ?? ''
    if (prompted && prompts[line]?.kind !== 'continuation') break
    if (!prompted && (commandStrength(content, knowledge) === 'strong' || /^#\s/.test(content) || content.trim() === '')) break
    end = line
  }
  return end
}

/** A statement at a database client's prompt goes on to the next prompt or the semicolon. */
function clientLines(
  prompts: ReadonlyArray<Prompt | null>, first: number, masked: string, bodies: readonly Span[], limit: number,
): ScanResult {
  let last = first
  for (let line = first; line < limit; line++) {
    const body = bodies[line]
    if (!body || (line > first && prompts[line]?.kind !== 'client-continuation')) break
    last = line
    if (masked.slice(body.start, body.end).trimEnd().endsWith(';')) break
  }
  return { lastLine: last, comment: -1, dangling: false, blankEnded: new Set(), open: false, openedAt: first }
}

function rawCommand(
  masked: string, bodies: readonly Span[], first: number, last: number, comment: number, client: RawCommand['client'],
  { dangling, blankEnded }: ScanResult,
): RawCommand {
  const lines = bodies.slice(first, last + 1).map(body => ({ start: body.start, end: body.end }))
  // A blank behind a backslash would end the command in the terminal: it is no part of what is pasted.
  lines.forEach((line, index) => {
    if (blankEnded.has(first + index)) while (/\s/.test(masked[line.end - 1] ?? '')) line.end--
  })
  const head = lines[0]
  const tail = lines.at(-1)
  if (head) while (head.start < head.end && /\s/.test(masked[head.start] ?? '')) head.start++
  let note: Span | null = null
  if (tail) {
    if (comment >= tail.start) {
      note = trimmed(masked, { start: comment, end: tail.end })
      tail.end = comment
    }
    const trim = () => { while (tail.end > tail.start && /\s/.test(masked[tail.end - 1] ?? '')) tail.end-- }
    trim()
    if (dangling && masked[tail.end - 1] === '\\') { tail.end--; trim() }
  }
  return { kind: 'command', firstLine: first, lastLine: last, lines, comment: note, client }
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

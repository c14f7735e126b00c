/** A command's lines with what is wrong with them, before they are parsed. */
import type { BlockLines } from './faults.ts'
import { heredocLines } from './heredocs.ts'
import type { Knowledge } from './knowledge/index.ts'
import { trimmed } from './lines.ts'
import { commandStrength } from './recognise.ts'
import type { BadBackslash, ScanResult } from './scan.ts'
import type { ShellSyntaxError, Span } from './types.ts'

/** A command's lines, before it is parsed. */
export interface RawCommand {
  kind: 'command'
  firstLine: number
  lastLine: number
  /** Spans in the block, prompts and the comment at the end taken off. */
  lines: Span[]
  /** Which of its lines go on below without a backslash that says so, counted from its first. */
  lost: number[]
  /** Comments behind its lines, each with its `#`. */
  remarks: Span[]
  /** What it is typed into where that is not a shell. */
  client: 'database' | 'language' | null
  /** What is wrong with it as far as its lines tell; what a parser says of it then is of no use. */
  faults: ShellSyntaxError[]
  /** What no parser may see for its faults. */
  unreadable: Span | null
}

const BAD_BACKSLASH: Readonly<Record<BadBackslash, string>> = {
  blanks: 'Blanks follow the backslash, so it does not continue the line: the shell ends the command here.',
  remark: 'A comment follows the backslash, so it does not continue the line: the shell ends the command here. ' +
    'Move the comment above the command.',
  doubled: 'Two backslashes are one written out: they do not continue the line.',
  glue: 'Without a blank before the backslash, the last word here and the first of the next line become one.',
  quote: 'A quote follows the backslash, which therefore does not continue the line.',
}

/** Whether a continuation line begins with a word of its own, not with the rest of one. */
function startsWord(content: string, knowledge: Knowledge): boolean {
  return /^(?:--?[A-Za-z]|["'])/.test(content) || commandStrength(content, knowledge) === 'strong'
}

/** A bar at the end of a line whose next one begins with an option: no program is called so, a backslash was meant. */
function mistakenPipes(
  { masked, contents }: BlockLines, first: number, lines: readonly Span[], scan: ScanResult | null,
): ShellSyntaxError[] {
  const found: ShellSyntaxError[] = []
  let documents: boolean[] | null = null
  lines.forEach(({ start, end }, index) => {
    const line = masked.slice(start, end).trimEnd()
    const at = first + index
    if (index + 1 >= lines.length || !/\s\|$/.test(line) || !/^\s*--?[A-Za-z]/.test(contents[at + 1] ?? '')) return
    if (scan?.longQuotes.some(quote => quote.line <= at && at < quote.endLine)) return
    documents ??= heredocLines(contents.slice(first, first + lines.length))
    if (documents[index]) return
    const message = 'A bar stands where a backslash was meant, which continues the command on the next line.'
    found.push({ kind: 'continuation', start: start + line.length - 1, end: start + line.length, message, suggestion: '\\' })
  })
  return found
}

/** @param scan `null` where no shell reads it */
export function rawCommand(block: BlockLines, first: number, last: number, scan: ScanResult | null): RawCommand {
  const { masked, bodies, contents, knowledge } = block
  const lines = bodies.slice(first, last + 1).map(body => ({ start: body.start, end: body.end }))
  const faults: ShellSyntaxError[] = []
  const remarks: Span[] = []
  for (const [index, { kind, at: start }] of scan?.badBackslashes ?? []) {
    const line = lines[index - first]
    if (!line) continue
    const { end } = line
    const message = BAD_BACKSLASH[kind]
    if (kind === 'glue') {
      const apart = startsWord(contents[index + 1] ?? '', knowledge)
      if (apart) faults.push({ kind: 'continuation', start, end, message, suggestion: ' \\' })
      continue
    }
    // What ends the command in the terminal is no part of what is pasted.
    if (kind === 'blanks' || kind === 'remark') line.end = start + 1
    if (kind === 'remark') {
      remarks.push(trimmed(masked, { start: start + 1, end }))
      faults.push({ kind: 'continuation', start, end, message })
    } else faults.push({ kind: kind === 'quote' ? 'syntax' : 'continuation', start, end, message, suggestion: '\\' })
  }
  const head = lines[0]
  const tail = lines.at(-1)
  faults.push(...mistakenPipes(block, first, lines, scan))
  faults.sort((a, b) => a.start - b.start)
  if (head) while (head.start < head.end && /\s/.test(masked[head.start] ?? '')) head.start++
  if (tail) {
    if (scan && scan.comment >= tail.start) {
      remarks.push(trimmed(masked, { start: scan.comment, end: tail.end }))
      tail.end = scan.comment
    }
    const trim = () => { while (tail.end > tail.start && /\s/.test(masked[tail.end - 1] ?? '')) tail.end-- }
    trim()
    if (scan?.dangling && masked[tail.end - 1] === '\\') {
      const message = 'The backslash continues the command, but no line of it follows. ' +
        'Delete the backslash, or what stands in between.'
      faults.push({ kind: 'continuation', start: tail.end - 1, end: tail.end, message })
      tail.end--
      trim()
    }
  }
  return {
    kind: 'command', firstLine: first, lastLine: last, lines, lost: [], remarks, client: null, faults, unreadable: null,
  }
}

/**
 * Where a command ends. A reader of runbooks needs to know it before any parser does: the lines below may be output, the
 * next prompt or prose, and a quote left open must not swallow them. One pass over the characters, no look-behind.
 */
import { readDelimiter } from './heredocs.ts'
import type { Span } from './types.ts'

/** A construct that continues a command over the end of a line. */
export type Open =
  'single' | 'double' | 'backtick' | 'paren' | 'parameter' | 'group' | 'if' | 'loop' | 'case' | 'heredoc' | 'operator'

/**
 * What keeps a backslash from continuing its line: blanks behind it, a remark behind it, another one before it, a quote
 * behind it. With no blank on either side it glues the words of both lines together.
 */
export type BadBackslash = 'blanks' | 'remark' | 'doubled' | 'quote' | 'glue'

/** A quoted text that goes on over the end of a line. */
export interface LongQuote {
  /** The quotes' offsets, `end` being `-1` where none closes it. */
  at: number
  end: number
  line: number
  endLine: number
}

/** Where a command ends, and what is odd about its lines. */
export interface ScanResult {
  /** Index of the command's last line. */
  lastLine: number
  /** Where a comment that ends the last line starts, or `-1`. */
  comment: number
  /** A backslash at the end of the last line with nothing that continues it. */
  dangling: boolean
  /** Lines whose backslash does not continue them, with where that stands. */
  badBackslashes: ReadonlyMap<number, { kind: BadBackslash; at: number }>
  /** In the order in which they end. */
  longQuotes: readonly LongQuote[]
  /** The innermost construct that was still open where the lines ended. */
  unclosed: { kind: Open; at: number; line: number } | null
}

/** A here-document whose lines are still to come. */
interface OpenDocument {
  delimiter: string
  at: number
  line: number
}

interface Frame {
  kind: Open
  at: number
  line: number
  /** Whether a command could start where the frame was opened. */
  commandStart: boolean
  /** `$((…))` and `((…))`, where `<<` is no here-document and `#` no comment. */
  arithmetic: boolean
}

const OPENERS: Record<string, Open> =
  { if: 'if', for: 'loop', while: 'loop', until: 'loop', select: 'loop', case: 'case' }
const CLOSERS: Record<string, Open> = { fi: 'if', done: 'loop', esac: 'case', '}': 'group' }
const BEFORE_COMMAND = new Set(['if', 'then', 'elif', 'else', 'while', 'until', 'do', '!', '{', 'time', 'coproc'])

/**
 * Scans the command that starts at line `first`.
 * @param text the block, placeholders masked
 * @param lines spans of its lines, prompts taken off
 * @param limit index of the line before which the command must end
 * @param continues whether a line may follow one that ends in a backslash
 */
export function scanCommand(
  text: string, lines: readonly Span[], first: number, limit: number, continues: (line: number) => boolean,
): ScanResult {
  const stack: Frame[] = []
  const heredocs: OpenDocument[] = []
  const badBackslashes = new Map<number, { kind: BadBackslash; at: number }>()
  const longQuotes: LongQuote[] = []
  let commandStart = true
  let operator = false
  let functionName = false
  let word = ''
  let comment = -1
  const push = (kind: Open, at: number, line: number, arithmetic = false) =>
    stack.push({ kind, at, line, commandStart, arithmetic })
  /** Opens `$(…)`, `$((…))` or `${…}`; `next` is what stands behind the dollar. */
  const expands = (at: number, next: string, line: number): boolean => {
    if (next !== '(' && next !== '{') return false
    push(next === '(' ? 'paren' : 'parameter', at, line, text.startsWith('((', at + 1))
    if (next === '(') commandStart = true
    return true
  }
  const closeQuote = (end: number, endLine: number) => {
    const frame = stack.pop()
    if (frame && frame.line < endLine) longQuotes.push({ at: frame.at, end, line: frame.line, endLine })
  }
  const found = (lastLine: number, comment = -1, dangling = false): ScanResult =>
    ({ lastLine, comment, dangling, badBackslashes, longQuotes, unclosed: null })
  const endWord = (at: number, line: number) => {
    if (word === '') return
    operator = false
    if (functionName) { functionName = false; commandStart = true }
    else if (commandStart) {
      const opener = Object.hasOwn(OPENERS, word) ? OPENERS[word] : undefined
      const closer = Object.hasOwn(CLOSERS, word) ? CLOSERS[word] : undefined
      if (opener) push(opener, at - word.length, line)
      else if (word === '{') push('group', at - 1, line)
      else if (closer && stack.at(-1)?.kind === closer) stack.pop()
      if (word === 'function') functionName = true
      commandStart = BEFORE_COMMAND.has(word) || /^[A-Za-z_]\w*\+?=/.test(word)
    }
    word = ''
  }

  let line = first
  for (; line < limit; line++) {
    const span = lines[line]
    if (!span) break
    let continued = false
    comment = -1
    for (let at = span.start; at < span.end; at++) {
      const char = text[at] ?? ''
      const next = at + 1 < span.end ? text[at + 1] ?? '' : ''
      const top = stack.at(-1)
      if (top?.kind === 'single') {
        if (char === "'") closeQuote(at, line)
        continue
      }
      if (char === '\\') {
        const bad = next === '' || top?.kind === 'double' ? null : badBackslash(text, at, span.end)
        if (next === '') {
          continued = true
          const below = text.slice(lines[line + 1]?.start, lines[line + 1]?.end)
          if (word && top?.kind !== 'double' && /^\S/.test(below)) badBackslashes.set(line, { kind: 'glue', at })
          if (word) endWord(at, line)
        }
        else if (bad === 'blanks' || (bad && line + 1 < limit && continues(line + 1))) {
          endWord(at, line)
          continued = true
          badBackslashes.set(line, { kind: bad, at })
          break
        } else { word += 'x'; at++ }
        continue
      }
      if (top?.kind === 'double') {
        if (char === '"') { closeQuote(at, line); word += 'x' }
        else if (char === '`') push('backtick', at, line)
        else if (char === '$' && expands(at, next, line)) at++
        continue
      }
      if (top?.kind === 'parameter') {
        if (char === '}') stack.pop()
        else if (char === "'" && stack.at(-2)?.kind !== 'double') push('single', at, line)
        else if (char === '"') push('double', at, line)
        else if (char === '$' && expands(at, next, line)) at++
        continue
      }
      switch (char) {
        case "'": word += 'x'; push('single', at, line); break
        case '"': word += 'x'; push('double', at, line); break
        case '`':
          if (top?.kind === 'backtick') { endWord(at, line); commandStart = top.commandStart; stack.pop(); word = 'x' }
          else { push('backtick', at, line); commandStart = true; word = '' }
          break
        case '$':
          if (expands(at, next, line)) { word = next === '(' ? '' : `${word}x`; at++ }
          else if (next === "'" || next === '"') word += 'x'
          else word += '$'
          break
        case '(':
          if (commandStart && word === '') push('paren', at, line, next === '(' || top?.arithmetic === true)
          else {
            // A function's parentheses: its body is a command again.
            word = ''
            functionName = false
            commandStart = true
            push('paren', at, line, top?.arithmetic === true)
          }
          commandStart = true
          break
        case ')':
          endWord(at, line)
          if (stack.at(-1)?.kind === 'paren') {
            commandStart = stack.pop()?.commandStart ?? false
            word = ''
          } else commandStart = true
          operator = false
          break
        case '#':
          if (word === '' && !top?.arithmetic && !isWordCharacter(text[at - 1], at > span.start)) {
            if (top?.kind !== 'backtick') { comment = at; at = span.end }
          } else word += '#'
          break
        case '<':
          if (next === '<' && text[at + 2] === '<') { endWord(at, line); at += 2 }
          else if (next === '<' && !top?.arithmetic) {
            endWord(at, line)
            const heredoc = readDelimiter(text, at + 2, span.end)
            if (heredoc) { heredocs.push({ delimiter: heredoc.delimiter, at, line }); at = heredoc.end - 1 }
            else at++
          } else endWord(at, line)
          break
        case '>': endWord(at, line); break
        case ';':
          endWord(at, line); commandStart = true; operator = false
          break
        case '&': case '|':
          if (char === '&' && (text[at - 1] === '>' || text[at - 1] === '<' || next === '>')) break
          endWord(at, line)
          commandStart = true
          operator = char === '|' || next === '&'
          if (next === char || (char === '|' && next === '&')) at++
          break
        case ' ': case '\t': case '\r':
          endWord(at, line)
          break
        default: word += char
      }
    }
    const quoted = stack.at(-1)?.kind === 'single' || stack.at(-1)?.kind === 'double'
    if (!continued && !quoted) {
      endWord(span.end, line)
      if (!operator && stack.at(-1)?.kind !== 'parameter') commandStart = true
    }
    if (!continued && heredocs.length > 0) {
      const end = skipHeredocs(text, lines, line + 1, limit, heredocs)
      if (end < 0) {
        const { at, line: opened } = heredocs[0] ?? { at: span.start, line }
        return { ...found(limit - 1), unclosed: { kind: 'heredoc', at, line: opened } }
      }
      line = end
      comment = -1
    }
    if (stack.length > 0 || operator) continue
    if (!continued) return found(line, comment)
    if (line + 1 >= limit || !continues(line + 1)) return found(line, -1, true)
  }
  const lastLine = Math.max(first, line - 1)
  // What stands on later lines inside an open substitution was not meant to be inside of it.
  const outer = stack[0]
  const isOuter = outer && /^(?:paren|backtick|parameter)$/.test(outer.kind) && (stack[1]?.line ?? 0) > outer.line
  const open = isOuter ? outer : stack.at(-1)
  for (const { kind, at, line } of stack) {
    if (kind === 'single' || kind === 'double') longQuotes.push({ at, end: -1, line, endLine: -1 })
  }
  const unclosed = open ? { kind: open.kind, at: open.at, line: open.line }
    : { kind: 'operator' as const, at: lines[lastLine]?.start ?? 0, line: lastLine }
  return { ...found(lastLine), unclosed }
}

/** What is wrong with a backslash that was meant to continue its line. */
function badBackslash(text: string, at: number, end: number): BadBackslash | null {
  const behind = text.slice(at + 1, Math.min(end, at + 200))
  if (/^[ \t]+$/.test(behind)) return 'blanks'
  if (/^[ \t]+#\s/.test(behind) && /\s/.test(text[at - 1] ?? '')) return 'remark'
  if (at + 2 !== end || !/\s/.test(text[at - 1] ?? '')) return null
  return text[at + 1] === '\\' ? 'doubled' : /["']/.test(text[at + 1] ?? '') ? 'quote' : null
}

function isWordCharacter(char: string | undefined, sameLine: boolean): boolean {
  return sameLine && char !== undefined && !/[\s;&|()]/.test(char)
}

/** The last line of the bodies, or `-1`. An indented delimiter is taken too: runbooks are often indented as a whole. */
function skipHeredocs(
  text: string, lines: readonly Span[], from: number, limit: number, heredocs: OpenDocument[],
): number {
  let line = from
  while (heredocs.length > 0 && line < limit) {
    const span = lines[line]
    const heredoc = heredocs[0]
    if (!span || !heredoc) break
    if (text.slice(span.start, span.end).trim() === heredoc.delimiter) heredocs.shift()
    line++
  }
  return heredocs.length > 0 ? -1 : line - 1
}

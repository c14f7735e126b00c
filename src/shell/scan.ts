/**
 * Where a command ends. A reader of runbooks needs to know it before any parser does: the lines below may be output, the
 * next prompt or prose, and a quote left open must not swallow them. One pass over the characters, no look-behind.
 */
import { readDelimiter } from './heredocs.ts'
import type { Heredoc } from './heredocs.ts'
import type { Span } from './types.ts'

/** A construct that continues a command over the end of a line. */
type Open = 'single' | 'double' | 'backtick' | 'paren' | 'parameter' | 'group' | 'if' | 'loop' | 'case' | 'heredoc'

export interface ScanResult {
  /** Index of the command's last line. */
  lastLine: number
  /** Where a comment that ends the last line starts, or `-1`. */
  comment: number
  /** A backslash at the end of the last line with nothing that continues it. */
  dangling: boolean
  /** Lines whose backslash is followed by blanks, which would end the command. */
  blankEnded: ReadonlySet<number>
  /** Whether some construct was still open where the lines ended; then `openedAt` is the line that opened it. */
  open: boolean
  openedAt: number
}

interface Frame {
  kind: Open
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
  const heredocs: Heredoc[] = []
  const blankEnded = new Set<number>()
  let commandStart = true
  let operator = false
  let functionName = false
  let word = ''
  let comment = -1
  const push = (kind: Open, line: number, arithmetic = false) =>
    stack.push({ kind, line, commandStart, arithmetic })
  const endWord = (line: number) => {
    if (word === '') return
    operator = false
    if (functionName) { functionName = false; commandStart = true }
    else if (commandStart) {
      const opener = Object.hasOwn(OPENERS, word) ? OPENERS[word] : undefined
      const closer = Object.hasOwn(CLOSERS, word) ? CLOSERS[word] : undefined
      if (opener) push(opener, line)
      else if (word === '{') push('group', line)
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
        if (char === "'") stack.pop()
        continue
      }
      if (char === '\\') {
        if (next === '') { continued = true; if (word) endWord(line) }
        else if (at + 1 < span.end && top?.kind !== 'double' && /^[ \t]+$/.test(text.slice(at + 1, span.end)) &&
          line + 1 < limit && continues(line + 1)) {
          endWord(line)
          continued = true
          blankEnded.add(line)
          break
        } else { word += 'x'; at++ }
        continue
      }
      if (top?.kind === 'double') {
        if (char === '"') { stack.pop(); word += 'x' }
        else if (char === '`') push('backtick', line)
        else if (char === '$' && next === '(') { push('paren', line, text[at + 2] === '('); at++; commandStart = true }
        else if (char === '$' && next === '{') { push('parameter', line); at++ }
        continue
      }
      if (top?.kind === 'parameter') {
        if (char === '}') stack.pop()
        else if (char === "'" && stack.at(-2)?.kind !== 'double') push('single', line)
        else if (char === '"') push('double', line)
        else if (char === '$' && next === '(') { push('paren', line, text[at + 2] === '('); at++; commandStart = true }
        else if (char === '$' && next === '{') { push('parameter', line); at++ }
        continue
      }
      switch (char) {
        case "'": word += 'x'; push('single', line); break
        case '"': word += 'x'; push('double', line); break
        case '`':
          if (top?.kind === 'backtick') { endWord(line); commandStart = top.commandStart; stack.pop(); word = 'x' }
          else { push('backtick', line); commandStart = true; word = '' }
          break
        case '$':
          if (next === '(') {
            word = ''
            push('paren', line, text[at + 2] === '(')
            commandStart = true
            at++
          } else if (next === '{') { word += 'x'; push('parameter', line); at++ }
          else if (next === "'" || next === '"') word += 'x'
          else word += '$'
          break
        case '(':
          if (commandStart && word === '') push('paren', line, next === '(' || top?.arithmetic === true)
          else {
            // A function's parentheses: its body is a command again.
            word = ''
            functionName = false
            commandStart = true
            push('paren', line, top?.arithmetic === true)
          }
          commandStart = true
          break
        case ')':
          endWord(line)
          if (stack.at(-1)?.kind === 'paren') {
            commandStart = stack.pop()?.commandStart ?? false
            word = ''
          } else commandStart = true
          operator = false
          break
        case '#':
          if (word === '' && !top?.arithmetic && !isWordCharacter(text[at - 1], at > span.start)) {
            if (stack.length === 0 || top?.kind !== 'backtick') { comment = at; at = span.end }
          } else word += '#'
          break
        case '<':
          if (next === '<' && text[at + 2] === '<') { endWord(line); at += 2 }
          else if (next === '<' && !top?.arithmetic) {
            endWord(line)
            const heredoc = readDelimiter(text, at + 2, span.end)
            if (heredoc) { heredocs.push(heredoc.value); at = heredoc.end - 1 }
            else at++
          } else endWord(line)
          break
        case '>': endWord(line); break
        case ';':
          endWord(line); commandStart = true; operator = false
          break
        case '&': case '|':
          if (char === '&' && (text[at - 1] === '>' || text[at - 1] === '<' || next === '>')) break
          endWord(line)
          commandStart = true
          operator = char === '|' || next === '&'
          if (next === char || (char === '|' && next === '&')) at++
          break
        case ' ': case '\t': case '\r':
          endWord(line)
          break
        default: word += char
      }
    }
    const quoted = stack.at(-1)?.kind === 'single' || stack.at(-1)?.kind === 'double'
    if (!continued && !quoted) { endWord(line); if (!operator && stack.at(-1)?.kind !== 'parameter') commandStart = true }
    if (!continued && heredocs.length > 0) {
      const end = skipHeredocs(text, lines, line + 1, limit, heredocs)
      if (end < 0) return { lastLine: limit - 1, comment: -1, dangling: false, blankEnded, open: true, openedAt: limit - 1 }
      line = end
      comment = -1
    }
    if (stack.length > 0 || operator) continue
    if (!continued) return { lastLine: line, comment, dangling: false, blankEnded, open: false, openedAt: line }
    if (line + 1 >= limit || !continues(line + 1)) {
      return { lastLine: line, comment: -1, dangling: true, blankEnded, open: false, openedAt: line }
    }
  }
  const lastLine = Math.max(first, line - 1)
  return { lastLine, comment: -1, dangling: false, blankEnded, open: true, openedAt: stack[0]?.line ?? lastLine }
}

function isWordCharacter(char: string | undefined, sameLine: boolean): boolean {
  return sameLine && char !== undefined && !/[\s;&|()]/.test(char)
}

/** The last line of the bodies, or `-1`. An indented delimiter is taken too: runbooks are often indented as a whole. */
function skipHeredocs(
  text: string, lines: readonly Span[], from: number, limit: number, heredocs: Heredoc[],
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

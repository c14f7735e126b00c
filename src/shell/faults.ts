/**
 * Where exactly a command is broken that does not end: a quote, a bracket, a here-document or an `if` left open makes the
 * shell read on, and its own message names the end of the text. The fault is where the author left something out.
 */
import { startsCommand } from './find-prompts.ts'
import type { Knowledge } from './knowledge/index.ts'
import { indentOf, trimmed } from './lines.ts'
import type { Prompt } from './prompts.ts'
import { commandStrength } from './recognise.ts'
import type { LongQuote, Open, ScanResult } from './scan.ts'
import { isSqlStatement } from './sql-quotes.ts'
import type { ShellSyntaxError, Span } from './types.ts'

/** A block's lines as they are read so far. */
export interface BlockLines {
  /** The block as it is written. */
  text: string
  /** The block, placeholders masked. */
  masked: string
  /** Of each line, without the indent that all share. */
  spans: readonly Span[]
  contents: readonly string[]
  /** Of each line, without its prompt. */
  bodies: readonly Span[]
  prompts: ReadonlyArray<Prompt | null>
  /** Whether the block has prompts; what has none is then output. */
  prompted: boolean
  knowledge: Knowledge
}

/** Where a command is broken, and how far that reaches. */
export interface Fault {
  error: ShellSyntaxError
  /** The line of the command that has the fault: above the one that was being read where an opening quote is missing. */
  firstLine: number
  /** Where the command is taken to end. */
  lastLine: number
  /** What cannot be read for the fault. */
  unreadable: Span
}

/** The fault of the command that starts at a line, or `null` where it has none as far as its lines tell. */
export function findFault(lines: BlockLines, first: number, scan: ScanResult): Fault | null {
  const { unclosed } = scan
  const quote = scan.longQuotes.find(long => isAstray(lines, long, unclosed !== null)) ??
    (unclosed?.kind === 'single' || unclosed?.kind === 'double' ? scan.longQuotes.at(-1) : undefined)
  const inner = unclosed !== null && !/^(?:single|double)$/.test(unclosed.kind)
  const earlier = inner && quote !== undefined && unclosed.line < quote.line
  if (quote && !earlier) return quoteFault(lines, first, quote, scan.longQuotes)
  return unclosed && openFault(lines, first, unclosed)
}

/** Whether a quote that goes over several lines is not the text it seems to be, but what is left of two. */
function isAstray(lines: BlockLines, quote: LongQuote, unclosed: boolean): boolean {
  const { masked, contents, spans } = lines
  if (quote.end < 0) return true
  if (unclosed && seemsToClose(masked, quote.at)) return true
  const isApostrophe = /^\w.\w$/s.test(masked.slice(quote.end - 1, quote.end + 2))
  const inComment = /^\s*#/.test(contents[quote.endLine] ?? '') && isApostrophe
  // `bash -c "` and nothing behind it: what follows is a script.
  const textBehind = /\S/.test(masked.slice(quote.at + 1, spans[quote.line]?.end)) || seemsToClose(masked, quote.at)
  if (inComment) return textBehind
  const opens = seemsToOpen(masked, quote.end) || opensAtLineEnd(masked, quote.end)
  if (!opens && !/\w/.test(masked[quote.end + 1] ?? '')) return false
  // What a parser can read needs firmer evidence: a command below a text that has already begun.
  if (unclosed || (textBehind && breaksOff(lines, quote.line))) return true
  for (let line = quote.line + 1; textBehind && line <= quote.endLine; line++) if (startsAnew(lines, line)) return true
  return false
}

function seemsToOpen(text: string, at: number): boolean {
  return /^[\s=([{:,|!]?$/.test(text[at - 1] ?? '') && /^\S$/.test(text[at + 1] ?? '') && !/[;)|&]/.test(text[at + 1] ?? '')
}

function seemsToClose(text: string, at: number): boolean {
  return /^[^\s=([{]$/.test(text[at - 1] ?? '') && /^[\s;)|&,}\]>'"]?$/.test(text[at + 1] ?? '')
}

/** `bash -c "`: words before it, nothing behind it. */
function opensAtLineEnd(text: string, at: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at)
  return /\S\s$/.test(before) && /^\n?$/.test(text[at + 1] ?? '')
}

function quoteFault(lines: BlockLines, first: number, quote: LongQuote, others: readonly LongQuote[]): Fault {
  const { masked, bodies, contents } = lines
  const mark = masked[quote.at] ?? ''
  if (seemsToClose(masked, quote.at) && !seemsToOpen(masked, quote.at)) {
    const closesAnother = others.some(({ end, endLine }) => endLine === quote.line && end < quote.at)
    const start = closesAnother ? quote.line : openingLine(lines, quote.line)
    const early = start < quote.line ? closedEarly(lines, start, quote.line, mark) : null
    if (early) {
      const message = `This ${mark} ends the text that goes on below. Delete it, or put a backslash before it.`
      const unreadable = { start: bodies[start]?.start ?? quote.at, end: bodies[quote.line]?.end ?? quote.at }
      const error: ShellSyntaxError = { ...early, kind: 'syntax', message }
      return { error, firstLine: Math.min(start, first), lastLine: continued(lines, quote.line), unreadable }
    }
    const whole = /\\\s*$/.test(contents[start - 1] ?? '') && start > 0
    const here = { start: quote.at, end: quote.at + 1 }
    const place = start === quote.line ? here : trimmedBody(lines, start)
    const message = start === quote.line
      ? `This ${mark} closes a text that no ${mark} opens. Open the text, or delete the quote.`
      : `The text that begins here ends with ${mark} further down, but no ${mark} opens it. Put one before it.`
    const unreadable = {
      start: whole ? bodies[start]?.start ?? quote.at : place.start,
      end: start === quote.line && !whole ? here.end : bodies[quote.line]?.end ?? here.end,
    }
    const error: ShellSyntaxError = { ...place, kind: 'syntax', message }
    return { error, firstLine: Math.min(start, first), lastLine: continued(lines, quote.line), unreadable }
  }
  const end = closingLine(lines, first, quote)
  const opened = snippet(masked, quote.at)
  const message = end === quote.line
    ? `This ${mark} is never closed, so the shell goes on reading into the lines below. Close the text, or delete the quote.`
    : `The text that begins with ${opened} is to end here, but no ${mark} closes it. Add one.`
  const error: ShellSyntaxError = end === quote.line ? { start: quote.at, end: quote.at + 1, kind: 'syntax', message }
    : { ...trimmedBody(lines, end), kind: 'syntax', message }
  const unreadable = { start: quote.at, end: bodies[end]?.end ?? quote.at + 1 }
  return { error, firstLine: first, lastLine: continued(lines, end), unreadable }
}

/**
 * The quote in the middle of a text over several lines that ends it before its end; `null` where the text is not begun
 * at all.
 */
function closedEarly({ contents, spans }: BlockLines, first: number, last: number, mark: string): Span | null {
  const odd: number[] = []
  for (let line = first; line < last; line++) if ((contents[line] ?? '').split(mark).length % 2 === 0) odd.push(line)
  const line = odd[1]
  if (line === undefined) return null
  const at = (spans[line]?.start ?? 0) + (contents[line] ?? '').lastIndexOf(mark)
  return { start: at, end: at + 1 }
}

/** Whether a line ends in a backslash and the next begins like an argument of its own: no text goes on that way. */
function breaksOff({ contents }: BlockLines, line: number): boolean {
  return /(?:^|\s|["'])\\\s*$/.test(contents[line] ?? '') && /^\s*(?:-{1,2}\w|["'|<]|&&)/.test(contents[line + 1] ?? '')
}

/** The line where a text begins whose closing quote stands on a line, and whose opening one is missing. */
function openingLine({ contents, prompts, knowledge }: BlockLines, line: number): number {
  let start = line
  while (start > 0 && !startsCommand(prompts[start]) && commandStrength(contents[start] ?? '', knowledge) !== 'strong') {
    const above = contents[start - 1] ?? ''
    if (above.trim() === '' || /^\s*#/.test(above)) return line
    if (/\\\s*$/.test(above)) return start
    start--
  }
  return start
}

/** The line where a text was to be closed that is open, judging by what stands below. */
function closingLine(lines: BlockLines, first: number, { at, line }: LongQuote): number {
  const { masked, contents, spans } = lines
  const script = !/\S/.test(masked.slice(at + 1, spans[line]?.end))
  const indent = indentOf(contents[first] ?? '')
  const sql = isSqlStatement(masked.slice(at, at + 40))
  let end = line
  for (let next = line + 1; next < contents.length; next++) {
    const content = contents[next] ?? ''
    if (script ? next > line + 1 && content.trim() !== '' && indentOf(content) <= indent : startsAnew(lines, next)) break
    if (breaksOff(lines, next - 1) || (sql && /;\s*$/.test(contents[end] ?? ''))) break
    if (content.trim() !== '') end = next
  }
  return end
}

/** Whether a line surely is another command's first, or a comment. */
function startsAnew({ contents, prompts, prompted, knowledge }: BlockLines, line: number): boolean {
  const content = contents[line] ?? ''
  if (prompted && prompts[line]?.kind !== 'continuation') return true
  return /^\s*#(?:\s|$)/.test(content) || commandStrength(content, knowledge) === 'strong'
}

const OPENED: Readonly<Record<Exclude<Open, 'single' | 'double' | 'operator'>, string>> = {
  backtick: 'This ` has no second one that closes it.',
  paren: 'This parenthesis is never closed. Add “)” where its text ends.',
  parameter: 'This “${” is never closed. Add “}” behind the variable.',
  group: 'This “{” has no “}” that closes it. Put one on a line of its own.',
  if: 'This “if” has no “fi” that ends it.',
  loop: 'This loop has no “done” that ends it.',
  case: 'This “case” has no “esac” that ends it.',
  heredoc: 'This here-document has no line that ends it: its delimiter must stand alone on a line, with nothing before or ' +
    'behind it.',
}

const KEYWORD = /^\s*(?:do|done|then|elif|else|fi|esac|\}|;;|[\w*|" -]{1,40}\))(?:\W|$)/

function openFault(lines: BlockLines, first: number, { kind, at, line }: NonNullable<ScanResult['unclosed']>): Fault {
  const { masked, bodies, contents, spans } = lines
  let lastLine = line
  const body = bodies[line]
  let unreadable: Span = { start: body?.end ?? at, end: body?.end ?? at }
  if (kind === 'operator') {
    const end = masked.slice(0, spans[line]?.end).trimEnd().length
    const message = 'The command goes on behind this operator, but nothing follows.'
    return { error: { start: Math.max(end - 1, 0), end, kind: 'syntax', message }, firstLine: first, lastLine, unreadable }
  }
  if (kind === 'heredoc') {
    const ends = () => isBlank(contents[lastLine]) && startsAnew(lines, lastLine + 1)
    while (lastLine + 1 < contents.length && !ends()) lastLine++
  } else if (kind === 'group' || kind === 'if' || kind === 'loop' || kind === 'case') {
    const indent = indentOf(contents[line] ?? '')
    const inside = (content: string) => !isBlank(content) && (indentOf(content) > indent || KEYWORD.test(content))
    while (lastLine + 1 < contents.length && inside(contents[lastLine + 1] ?? '')) lastLine++
  } else unreadable = { start: at, end: body?.end ?? at }
  while (lastLine > line && isBlank(contents[lastLine])) lastLine--
  const opener = /^(?:\$?[({`]|<<|[a-z]+)/.exec(masked.slice(at, at + 8))?.[0] ?? ''
  const length = kind === 'single' || kind === 'double' ? 1 : Math.max(1, opener.length)
  const message = kind === 'single' || kind === 'double' ? 'This quote is never closed.' : OPENED[kind]
  const error: ShellSyntaxError = { start: at, end: at + length, kind: 'syntax', message }
  return { error, firstLine: first, lastLine: continued(lines, lastLine), unreadable }
}

/** The last of the lines that follow a line by its backslash. */
function continued({ contents }: BlockLines, line: number): number {
  let last = line
  while (/(?<!\\)\\$/.test(contents[last] ?? '') && /\S/.test(contents[last + 1] ?? '')) last++
  return last
}

function trimmedBody({ masked, bodies }: BlockLines, line: number): Span {
  const { start, end } = trimmed(masked, bodies[line] ?? { start: 0, end: 0 })
  return { start, end: Math.max(start + 1, end) }
}

function snippet(text: string, at: number): string {
  const line = text.slice(at, at + 80).split('\n', 1)[0] ?? ''
  return line.length > 30 ? `${line.slice(0, 30)}…` : line
}

function isBlank(content: string | undefined): boolean {
  return (content ?? '').trim() === ''
}

/**
 * The text that is being parsed. micromark shows a construct one character after the other, and what it has read in
 * vain it reads again: one look ahead at the text saves most of that.
 */
import type { TokenizeContext } from 'micromark-util-types'

/** What constructs ask about the text. */
interface Source {
  text: string
  hasAtSign: boolean
  /** Numbers of the lines that may part a table's head from its rows, whatever containers they stand in. */
  delimiterRows: ReadonlySet<number>
}

const none: Source = { text: '', hasAtSign: false, delimiterRows: new Set() }

/** Parsing is one call that nothing interrupts, so that there is one text at a time. */
let current = none

/** Parses a text by constructs that look at it. */
export function whileParsing<Result>(text: string, parse: () => Result): Result {
  // micromark does not count a byte order mark.
  const counted = text.startsWith('\uFEFF') ? text.slice(1) : text
  current = { text: counted, hasAtSign: counted.includes('@'), delimiterRows: delimiterRows(counted) }
  try {
    return parse()
  } finally {
    current = none
  }
}

function delimiterRows(text: string): Set<number> {
  const rows = new Set<number>()
  let line = 0
  for (const written of text.split(/\r\n|\r|\n/)) {
    line++
    let end = written.length
    while (end > 0 && '|: \t'.includes(written[end - 1]!)) end--
    if (written[end - 1] === '-') rows.add(line)
  }
  return rows
}

/** The text, as positions count in it. */
export function parsedText(): string {
  return current.text
}

/** Whether the next line may be a table's delimiter row. */
export function delimiterRowFollows(context: TokenizeContext): boolean {
  return current.delimiterRows.size > 0 && current.delimiterRows.has(context.now().line + 1)
}

/** Whether the text has an `@` anywhere. */
export function hasAtSign(): boolean {
  return current.hasAtSign
}

/** Whether the text matches a sticky expression at the character that is about to be read. */
export function matchesHere(context: TokenizeContext, expression: RegExp): boolean {
  expression.lastIndex = context.now().offset
  return expression.test(current.text)
}

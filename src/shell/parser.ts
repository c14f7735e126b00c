/** The one place that knows the parser. Everything else sees these few node shapes. */
import { forEachChild, parse } from 'unbash'
import type { Command, SyntaxNode, Word } from 'unbash'

export type { Command, SyntaxNode, Word }

/** What the parser could not take, at an offset into its text. */
export interface ParserError {
  message: string
  at: number
}

export interface Parsed {
  root: SyntaxNode
  errors: ParserError[]
}

/** Deeper nesting than any runbook has; what lies below is not looked at. */
export const MAX_DEPTH = 60

/** Parses shell text. Never throws: what the parser cannot take comes back as an error, `null` for text too deep. */
export function parseShell(text: string): Parsed | null {
  try {
    const script = parse(text)
    const errors = (script.errors ?? []).map(error => ({ message: error.message, at: Math.min(error.pos, text.length) }))
    return { root: script, errors }
  } catch {
    return null
  }
}

/**
 * A parser's error as its reader needs it: what to do about it, and where. “Expected” things are missing behind the last
 * word before the place where the parser noticed.
 */
export function explained({ message, at }: ParserError, text: string): ParserError {
  const expected = /^expected (?:'([^']+)'|(.*))/.exec(message)
  const token = /^unexpected token '([^']+)'/.exec(message)?.[1]
  if (expected) {
    const before = text.slice(0, at).trimEnd().length
    const [, word, words] = expected
    const closes = /to close '?([^']+)'?$/.exec(message)?.[1]
    const missing = word ? `“${word}” is missing here` : `Something is missing here: ${words ?? ''}`
    const what = closes ? `“${closes}” has no “${word ?? ''}” that ends it` : missing
    return { message: `${what}.`, at: Math.max(0, Math.min(at, before) - 1) }
  }
  if (token === '(' || token === ')') {
    const unexpected = `The shell does not expect “${token}” here.`
    return { message: `${unexpected} Quote the text if the program is to see it, or write \\${token}.`, at }
  }
  if (token) {
    return { message: `The shell does not expect “${token}” here: what comes before it is missing or ends too early.`, at }
  }
  return { message: `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`, at }
}

/** The nodes right below one, in order. */
export function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = []
  forEachChild(node, child => { list.push(child) })
  return list
}

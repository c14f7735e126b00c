/** The one place that knows the parser. Everything else sees these few node shapes. */
import { forEachChild, parse } from 'unbash'
import type { Command, SyntaxNode, Word } from 'unbash'

export type { Command, SyntaxNode, Word }

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

/** Parses shell text. Never throws: what the parser cannot take comes back as an error. */
export function parseShell(text: string): Parsed | null {
  try {
    const script = parse(text)
    const errors = (script.errors ?? []).map(error => ({ message: error.message, at: Math.min(error.pos, text.length) }))
    return { root: script, errors }
  } catch {
    return null
  }
}

export function children(node: SyntaxNode): SyntaxNode[] {
  const list: SyntaxNode[] = []
  forEachChild(node, child => { list.push(child) })
  return list
}

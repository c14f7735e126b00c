/**
 * How the places of placeholders are read: what a value has to become to stand there as one piece of text. Where the
 * parser does not say for sure, a place is `closed`.
 */
import type { Knowledge } from './knowledge/index.ts'
import { children, MAX_DEPTH, parseShell } from './parser.ts'
import type { Command, SyntaxNode, Word } from './parser.ts'
import { masked } from './placeholders.ts'
import type { Quoting, Span } from './types.ts'

/**
 * @param text shell text in which placeholders in angle brackets are masked
 * @param holes the placeholders in it, none inside of another
 * @returns the quoting of each
 */
export function quotingOf(text: string, holes: readonly Span[], knowledge: Knowledge): Quoting[][] {
  const reader = new Reader(masked(text, holes), holes, knowledge)
  return reader.read()
}

/** What holds of everything inside of a node. */
interface Context {
  /** Characters no quotes of ours keep from the shell that is typed into. */
  not: string
  depth: number
}

class Reader {
  private readonly text: string
  private readonly holes: readonly Span[]
  private readonly found: Quoting[][]

  constructor(text: string, holes: readonly Span[], _knowledge: Knowledge) {
    this.text = text
    this.holes = holes
    this.found = holes.map(() => ['closed'])
  }

  read(): Quoting[][] {
    const parsed = parseShell(this.text)
    if (parsed && parsed.errors.length === 0) this.visit(parsed.root, { not: '', depth: 0 })
    return this.found
  }

  private visit(node: SyntaxNode, context: Context): void {
    if (context.depth > MAX_DEPTH || node.type === 'Script' && node.source !== undefined) return
    const inner = { ...context, depth: context.depth + 1 }
    if (node.type === 'Command') this.command(node, inner)
    else for (const child of children(node)) this.visit(child, inner)
  }

  private command(command: Command, context: Context): void {
    for (const child of children(command)) if (child.type !== 'Word') this.visit(child, context)
    if (REREADS.test(this.text.slice(command.pos, command.end))) return
    for (const argument of command.args) if (argument.type === 'Word') this.word(argument, context)
  }

  private word(word: Word, context: Context): void {
    this.holes.forEach((hole, index) => {
      if (hole.start < word.pos || hole.end > word.end) return
      const layer = this.layer(word, hole)
      if (!layer) return
      const begins = /^(?:\$?["'])*$/.test(this.text.slice(word.pos, hole.start))
      this.found[index] = begins ? [layer] : [layer, 'inside']
    })
    for (const child of children(word)) this.visit(child, context)
  }

  /** How a shell reads a place inside of a word. */
  private layer(word: Word, hole: Span): Quoting | null {
    const part = word.parts?.find(({ pos, end }) => pos <= hole.start && hole.end <= end)
    const before = this.text.slice(word.pos, hole.start)
    if (word.parts && !part) return null
    switch (part?.type) {
      case undefined: case 'Literal':
        return /[$\\~{[]/.test(before) ? null : 'bare'
      case 'SingleQuoted':
        return 'single'
      case 'DoubleQuoted':
        if (/[$\\]$/.test(before)) return null
        return part.parts.some(({ type, pos, end }) => type === 'Literal' && pos <= hole.start && hole.end <= end) ? 'double' : null
      default:
        return null
    }
  }
}

/** Programs whose arguments are read once more, by a shell or as another language. */
const REREADS = /\b(?:ssh|sh|bash|eval|watch|su|env|xargs|find|psql|mysql|awk|sed|jq|perl|python3?|-c|-e|--eval|exec)\b/

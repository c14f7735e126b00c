/**
 * How the places of placeholders are read: what a value has to become to stand there as one piece of text. Where that is
 * not sure, a place is `closed`.
 */
import type { Knowledge } from './knowledge/index.ts'
import { children, MAX_DEPTH, parseShell } from './parser.ts'
import type { Command, SyntaxNode, Word } from './parser.ts'
import { MASK, masked } from './placeholders.ts'
import { languageNotes } from './quoting-languages.ts'
import type { Language } from './quoting-languages.ts'
import { baseName } from './invocations.ts'
import { inputOf, takesText, usesOf } from './quoting-uses.ts'
import type { Handed, Input } from './quoting-uses.ts'
import { barring, beginsWord, decodeDocument, decodeWord, documentLayer, holesWithin, layerOf } from './quoting-words.ts'
import type { Decoded, Hole } from './quoting-words.ts'
import type { Quoting, Span } from './types.ts'

/** More placeholders than this, in one command, nobody fills in. */
const MOST_HOLES = 200

/**
 * @param text shell text, placeholders in angle brackets masked
 * @param spans the placeholders in it, none inside of another
 * @returns the quoting of each
 */
export function quotingOf(text: string, spans: readonly Span[], knowledge: Knowledge): Quoting[][] {
  const found: Quoting[][] = spans.map(() => ['closed'])
  if (spans.length > MOST_HOLES) return found
  const holes = spans.map((span, index): Hole => ({ ...span, index, outer: [], not: '' })).sort((a, b) => a.start - b.start)
  new Reader({ text: masked(text, spans), holes }, { found, knowledge, depth: 0 }).read()
  return found
}

/** What ends a variable's name. */
const NO_NAME = '/:@+-.'

/** Files that a shell reads, and files whose commands something else runs. */
const SCRIPT = /\.(?:ba|da|k|z)?sh["']?$|(?:rc|[._]profile|[._]login|[._]logout|[._]aliases|zshenv)["']?$|\/(?:init|profile)\.d\//
const RUN_OTHERWISE = /cron|sudoers|\/rc\.local|authorized_keys|\.(?:service|timer|py|pl|rb|js|sql|awk|sed|mk)["']?$|[Mm]akefile|Dockerfile|\/hooks\//

interface Reading {
  found: Quoting[][]
  knowledge: Knowledge
  /** Texts around this one. */
  depth: number
}

/** What holds of everything inside of a node. */
interface Context {
  /** Characters that no quotes here keep from being read otherwise. */
  not: string
  depth: number
  /** What the output is read as, where that is not just text. */
  output: 'text' | 'commands'
}

type Redirection = Command['redirects'][number]

/** Reads one text: the command itself, or one that a shell gets from it. */
class Reader {
  private readonly text: string
  private readonly holes: readonly Hole[]
  private readonly reading: Reading

  constructor({ text, holes }: Decoded, reading: Reading) {
    this.text = text
    this.holes = holes
    this.reading = reading
  }

  read(): void {
    if (this.holes.length === 0 || this.reading.depth > 8) return
    const parsed = parseShell(this.text)
    if (parsed && parsed.errors.length === 0) this.visit(parsed.root, { not: '', depth: 0, output: 'text' })
  }

  /** Notes how a hole is read; what an inner text says counts for more than what the one around it said. */
  private note(hole: Hole, layers: readonly Quoting[], not = ''): void {
    const without = [...new Set(hole.not + not)].join('')
    this.reading.found[hole.index] = [...hole.outer, ...layers, ...(without === '' ? [] : [`no:${without}` as const])]
  }

  private visit(node: SyntaxNode, context: Context): void {
    if (context.depth > MAX_DEPTH || node.type === 'Script' && node.source !== undefined) return
    const inner = { ...context, depth: context.depth + 1 }
    switch (node.type) {
      case 'Command':
        return this.command(node, inner)
      case 'Pipeline':
        return this.pipeline(node, inner)
      case 'Word':
        return this.word(node, inner, [])
      case 'Assignment':
        return this.assignment(node, inner)
      case 'Redirect': case 'HereString':
        return this.redirect(node, inner)
      case 'HereDoc':
        // A compound's input: who reads it is not said here.
        return this.document(node, { as: 'other' }, inner)
      case 'For': case 'Select':
        for (const item of node.wordlist ?? []) this.word(item, inner, [])
        return this.visit(node.body, inner)
      case 'Function':
        return this.visit(node.body, inner)
      case 'Coproc':
        return this.visit(node.body, inner)
      case 'Case':
        this.word(node.word, inner, ['data'])
        for (const { pattern, body } of node.items) {
          for (const word of pattern) this.word(word, inner, ['data', 'quote'])
          this.visit(body, inner)
        }
        return
      case 'TestUnary':
        // A variable's name may have a subscript, which is evaluated.
        if (/^-[vR]$/.test(node.operator)) return this.parts(node.operand, inner)
        return this.word(node.operand, inner, /^-/.test(this.text.slice(node.pos, node.operand.pos)) ? ['data'] : [])
      case 'TestBinary':
        for (const word of [node.left, node.right]) {
          if (/^-(?:eq|ne|[lg][te])$/.test(node.operator)) this.number(word, inner)
          // Where a test begins, `-f` would be one.
          else this.word(word, inner, word === node.right ? ['data'] : [])
        }
        return
      case 'ArithmeticCommand':
        return this.number(node, inner)
      case 'ArithmeticFor':
        for (const part of [node.initialize, node.test, node.update]) if (part) this.number(part, inner)
        return this.visit(node.body, inner)
      default:
        for (const child of children(node)) this.visit(child, inner)
    }
  }

  /** A place in which a shell calculates: there even a name would be looked up and evaluated. */
  private number(node: SyntaxNode, context: Context): void {
    for (const hole of holesWithin(this.holes, node)) this.note(hole, ['closed', 'number'])
    this.parts(node, context)
  }

  private pipeline(node: Extract<SyntaxNode, { type: 'Pipeline' }>, context: Context): void {
    node.commands.forEach((command, index) => {
      const isText = node.commands.slice(index + 1)
        .every((next) => next.type === 'Command' && this.takesText(next))
      this.visit(command, isText ? context : { ...context, output: 'commands' })
    })
  }

  private takesText(command: Command): boolean {
    const words = this.handed(command)
    return inputOf(words, this.reading.knowledge).as === 'text' && this.runLater(command, words) === null
  }

  private assignment(node: Extract<SyntaxNode, { type: 'Assignment' }>, context: Context): void {
    if (node.index) this.number(node.index, context)
    // Kept to be run later.
    if (/(?:COMMAND|CMD|EDITOR|PAGER|SHELL|_OPTS)$/.test(node.name)) return this.parts(node.value, context)
    if (node.value.type === 'Word') this.word(node.value, context, ['data'])
    else for (const element of node.value.elements) this.word(element, context, [])
  }

  private redirect(node: Extract<Redirection, { type: 'Redirect' | 'HereString' }>, context: Context): void {
    if (!node.target) return
    if (node.operator === '>&' || node.operator === '<&') this.number(node.target, context)
    else this.word(node.target, context, ['data'])
  }

  private handed(command: Command): Handed[] {
    return [command.name, ...command.args].flatMap((node) => (node ? [this.hand(node)] : []))
  }

  private hand(node: Command['args'][number]): Handed {
    if (node.type === 'Word') this.bar(node)
    const decoded = node.type === 'Word' ? decodeWord(node, this.holes, this.text) : { text: node.text, holes: [] }
    const text = this.text.slice(node.pos, node.end)
    return {
      start: node.pos, end: node.end, text, value: decoded.text, dynamic: /[$`]/.test(text),
      inner: { text: decoded.text, toBlock: (at) => at }, node, decoded,
    }
  }

  private command(command: Command, context: Context): void {
    const words = this.handed(command)
    const { knowledge } = this.reading
    for (const entry of [...command.prefix, ...command.args]) {
      if (entry.type !== 'Assignment') continue
      // What an alias is, is read when it is used.
      if (command.name?.value === 'alias') this.parts(entry.value, context)
      else this.assignment(entry, context)
    }
    const inner = this.within(context, takesText(words))
    for (const { node } of words) if (node.type === 'Word') this.parts(node, inner)
    const { name } = command
    const [hole] = name ? holesWithin(this.holes, name) : []
    // A variable's name where its value is set; digits could make a command of it.
    if (hole && hole.start === name?.pos && this.text[hole.end] === '=') this.note(hole, ['closed'], `${NO_NAME}0123456789`)
    const { redirects } = command
    const later = this.runLater(command, words)
    for (const use of usesOf(words, knowledge, later ? 'commands' : context.output)) {
      if (use.as === 'shell') this.again(barring(use.text, context.not))
      else if (use.as === 'language') this.language(barring(use.text, context.not), use.language)
      else if (use.word.node.type === 'Word') this.places(use.word.node, { ...context, not: context.not + use.not }, use.notes)
    }
    const input = redirects.length > 0 ? inputOf(words, knowledge) : { as: 'other' as const }
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') this.document(redirect, later && input.as === 'text' ? { as: later } : input, context)
      else if (redirect.type === 'HereString' && redirect.target) this.hereString(redirect.target, input, context)
      else this.visit(redirect, context)
    }
  }

  /** What a command writes to a file is read as when that is run; `null` where none that is run is known to be written. */
  private runLater({ redirects }: Command, words: readonly Handed[]): 'shell' | 'other' | null {
    const written = redirects.flatMap((redirect) =>
      (redirect.type === 'Redirect' && redirect.operator.startsWith('>') ? this.textOf(redirect.target) : []))
    if (words.some(({ value }) => baseName(value) === 'tee')) written.push(...words.map(({ value }) => value))
    if (written.some((name) => RUN_OTHERWISE.test(name))) return 'other'
    return written.some((name) => SCRIPT.test(name)) ? 'shell' : null
  }

  private textOf(word: Word | undefined): string {
    return word ? this.text.slice(word.pos, word.end) : ''
  }

  private hereString(word: Word, input: Input, context: Context): void {
    this.parts(word, this.within(context, input.as === 'text'))
    if (input.as === 'text' && context.output === 'text') this.places(word, context, ['data'])
    else if (input.as === 'shell') this.again(decodeWord(word, this.holes, this.text))
    else if (input.as === 'language') this.language(decodeWord(word, this.holes, this.text), input.language)
  }

  private document(document: Extract<Redirection, { type: 'HereDoc' }>, input: Input, context: Context): void {
    const { body, delimiter } = document
    const quoted = delimiter?.quoted ?? false
    for (const part of quoted ? [] : body.parts ?? []) this.part(part, this.within(context, input.as === 'text', '!'))
    const holes = holesWithin(this.holes, body)
    if (holes.length === 0 || !delimiter || /\s/.test(delimiter.value)) return
    const decoded = decodeDocument(body, quoted, this.holes, this.text)
    const ends = (hole: Span) => this.mayEnd(hole, delimiter.value, document.operator === '<<-')
    if (input.as === 'shell') this.again(decoded)
    else if (input.as === 'language') this.language(decoded, input.language)
    else if (input.as === 'text' && context.output === 'text') {
      for (const hole of holes) {
        const layer = documentLayer(body, quoted, hole, this.text)
        if (layer) this.note(hole, [layer, 'data'], context.not)
      }
    }
    for (const hole of holes) if (ends(hole)) this.reading.found[hole.index]?.push(`end:${delimiter.value}`)
  }

  /** Whether a value could make the line that ends a here-document out of the line a hole stands on. */
  private mayEnd(hole: Span, delimiter: string, indented: boolean): boolean {
    const from = this.text.lastIndexOf('\n', hole.start) + 1
    const end = this.text.indexOf('\n', hole.end)
    const line = this.text.slice(from, end < 0 ? this.text.length : end)
    const [first = '', ...others] = (indented ? line.replace(/^\t+/, '') : line).split(MASK)
    const last = others.at(-1) ?? ''
    return delimiter.startsWith(first) && delimiter.endsWith(last) && others.slice(0, -1).every((piece) => delimiter.includes(piece))
  }

  /** What holds of expansions: what they print may be a command where it is not known to be text. */
  private within(context: Context, isText: boolean, not = ''): Context {
    return { ...context, output: isText ? context.output : 'commands', not: this.reading.depth > 0 ? context.not : context.not + not }
  }

  /** A text that another shell reads. */
  private again(text: Decoded): void {
    new Reader(text, { ...this.reading, depth: this.reading.depth + 1 }).read()
  }

  /** A text that no shell reads. */
  private language({ text, holes }: Decoded, language: Language): void {
    for (const hole of holes) {
      const layers: Quoting[] = ['closed', ...languageNotes(text, hole, language)]
      this.reading.found[hole.index] = [...hole.outer, ...layers, ...(hole.not === '' ? [] : [`no:${hole.not}` as const])]
    }
  }

  private word(word: Word, context: Context, notes: readonly Quoting[]): void {
    this.places(word, context, notes)
    this.parts(word, context)
  }

  /** The holes of a word that is what it is read as, expansions left out. */
  private places(word: Word, context: Context, notes: readonly Quoting[]): void {
    this.bar(word)
    for (const hole of holesWithin(this.holes, word)) {
      const layer = layerOf(word, hole, this.text)
      if (!layer) continue
      const begins = beginsWord(word, hole, this.text)
      const all = [layer, ...(begins ? notes : notes.filter((note) => note !== 'data'))]
      if (!begins) all.push('inside')
      // `2>file` would be read as the number of a file.
      if (/[<>]/.test(this.text[word.end] ?? '') && word.pos === hole.start && word.end === hole.end) all.push('quote')
      this.note(hole, all, context.not)
    }
  }

  /** What no way of quoting a word's holes helps against. */
  private bar(word: Word): void {
    for (const hole of holesWithin(this.holes, word)) {
      if (this.text[hole.start - 1] === '$' && !layerOf(word, hole, this.text)) this.note(hole, ['closed'], NO_NAME)
    }
    if (this.reading.depth > 0) return
    // In quotes that were opened lines above, an older shell that is typed into looks for its history.
    for (const { type, pos, end } of word.parts ?? []) {
      if (type === 'Literal' || !this.text.slice(pos, end).includes('\n')) continue
      for (const hole of holesWithin(this.holes, { pos, end })) {
        if (!hole.not.includes('!') && this.text.slice(pos, hole.start).includes('\n')) hole.not += '!'
      }
    }
  }

  /** What stands within a word and is read by itself. */
  private parts(node: SyntaxNode, context: Context): void {
    for (const child of children(node)) this.part(child, context)
  }

  private part(part: SyntaxNode, context: Context): void {
    if (context.depth > MAX_DEPTH) return
    const inner = { ...context, depth: context.depth + 1 }
    switch (part.type) {
      case 'CommandExpansion': case 'ProcessSubstitution':
        // In backquotes, quotes and backslashes are read twice.
        if (part.script && !part.text.startsWith('`')) this.visit(part.script, inner)
        return
      case 'DoubleQuoted': case 'LocaleString':
        return this.parts(part, this.reading.depth > 0 ? inner : { ...inner, not: `${inner.not}!` })
      case 'ArithmeticExpansion':
        return this.number(part, inner)
      case 'ParameterExpansion':
        for (const hole of holesWithin(this.holes, part)) this.note(hole, ['closed'], part.operation?.type === 'Default' ? '' : NO_NAME)
        return this.parts(part, inner)
      default:
        this.parts(part, inner)
    }
  }
}

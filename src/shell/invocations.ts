/** Walks a parsed command and lists the programs that really run, with what their arguments refer to. */
import { readArguments } from './arguments.ts'
import type { RawWord, ReadArguments } from './arguments.ts'
import type { Knowledge } from './knowledge/index.ts'
import type { ProgramSpec } from './knowledge/types.ts'
import { children, MAX_DEPTH, parseShell } from './parser.ts'
import type { Command, Parsed, ParserError, SyntaxNode, Word } from './parser.ts'
import { hasMask, placeholdersWithin, unmask } from './placeholders.ts'
import type { AnglePlaceholder } from './placeholders.ts'
import { looseReferences, referencesOf } from './references.ts'
import { higherRisk, redirectionRisk, riskOf, sqlRisk } from './risk.ts'
import type { ExecutionContext, Invocation, Risk, ShellReference, ShellWord } from './types.ts'
import { unwrap } from './unwrap.ts'

/** What the block says around a command. */
export interface Surroundings {
  block: string
  placeholders: readonly AnglePlaceholder[]
  /** Functions and aliases the block defines. */
  defined: ReadonlySet<string>
  knowledge: Knowledge
}

/** What a command runs and names. */
export interface Walked {
  invocations: Invocation[]
  references: ShellReference[]
  /** Of redirections that belong to no program. */
  risk: Risk
  /** The directory in force behind the command; `null` where a `cd` leads nowhere known. */
  directory: string | null | undefined
  errors: ParserError[]
}

/** State that a `cd` changes; a subshell works on a copy. */
interface Place {
  directory: string | null | undefined
}

interface Scope {
  toBlock(offset: number): number
  context: ExecutionContext
  place: Place
  depth: number
  /** Whether input comes from a pipe or a file. */
  input: boolean
  /** The here-document that is the input, masked, and where it starts in the parsed text. */
  document: { text: string; at: number } | null
  /** Wrappers around shell text: `watch 'docker ps'`. */
  wrapped: readonly string[]
}

/**
 * Walks shell text.
 * @param parsed of the masked text, `null` where it could not be; `toBlock` maps its offsets to the block
 * @param directory in force where it starts
 */
export function walkShell(
  parsed: Parsed | null, toBlock: (offset: number) => number, surroundings: Surroundings, directory?: string | null,
): Walked {
  const result: Walked = { invocations: [], references: [], risk: 'read', directory, errors: [] }
  const place: Place = { directory }
  const walker = new Walker(surroundings, result)
  walker.script(parsed, { toBlock, context: { hosts: [] }, place, depth: 0, input: false, document: null, wrapped: [] }, true)
  result.directory = place.directory
  return result
}

/** Programs that run the commands in their input. */
export const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'zsh', 'ksh', 'dash', 'ash', 'fish'])

/** Wrappers that give what they run further arguments. */
const FEEDS: ReadonlySet<string> = new Set(['xargs', 'parallel'])
/** What deletes a file deletes all that is found when it is given the names of others. */
const DELETES: ReadonlySet<string> = new Set(['rm', 'unlink', 'shred'])

export const FIND_ACTION = /^-(?:exec|execdir|ok|okdir)$/

class Walker {
  private readonly surroundings: Surroundings
  private readonly knowledge: Knowledge
  private readonly result: Walked

  constructor(surroundings: Surroundings, result: Walked) {
    this.surroundings = surroundings
    this.knowledge = surroundings.knowledge
    this.result = result
  }

  /** @param report whether what is wrong with it is to be told */
  script(parsed: Parsed | null, scope: Scope, report: boolean): void {
    if (!parsed) {
      if (report) this.result.errors.push({ message: 'the command is too deeply nested to be read', at: 0 })
      return
    }
    if (report) this.result.errors.push(...parsed.errors)
    this.node(parsed.root, scope, report)
  }

  /** Walks a text inside of the command, whose errors are its own: `watch 'docker ps'`. */
  private text(text: string, scope: Scope): void {
    if (scope.depth <= MAX_DEPTH) this.script(parseShell(text), scope, false)
  }

  private node(node: SyntaxNode, scope: Scope, report: boolean): void {
    if (scope.depth > MAX_DEPTH) return
    const inner = { ...scope, depth: scope.depth + 1 }
    switch (node.type) {
      case 'Command':
        this.command(node, inner, report)
        return
      case 'Script':
        if ('source' in node && node.source !== undefined) return
        if (report && scope.depth > 0) {
          const nested = node as { errors?: readonly { message: string; pos: number }[] }
          for (const error of nested.errors ?? []) this.result.errors.push({ message: error.message, at: error.pos })
        }
        break
      case 'CommandExpansion': case 'ProcessSubstitution': case 'Subshell': case 'Function':
        inner.place = { ...scope.place }
        break
      case 'Pipeline': {
        const alone = node.commands.length === 1
        node.commands.forEach((command, index) => {
          this.node(command, {
            ...inner, place: alone ? scope.place : { ...scope.place }, input: scope.input || index > 0, document: null,
          }, report)
        })
        return
      }
      case 'Redirected':
        this.result.risk = higherRisk(this.result.risk, redirectionRisk(node.redirects))
        break
      default:
    }
    for (const child of children(node)) this.node(child, inner, report)
  }

  private command(command: Command, scope: Scope, report: boolean): void {
    const written = redirectionRisk(command.redirects)
    const input = scope.input || command.redirects.some(redirect => redirect.operator.startsWith('<'))
    for (const redirect of report ? command.redirects : []) {
      if (redirect.type === 'HereDoc' && redirect.delimiter && !redirect.closing) {
        const message = `the here-document has no line "${redirect.delimiter.value}" that ends it`
        this.result.errors.push({ message, at: redirect.pos })
      }
    }
    const heredoc = command.redirects.findLast(redirect => redirect.type === 'HereDoc')
    const document = heredoc?.type === 'HereDoc' ? { text: heredoc.body.text, at: heredoc.body.pos } : scope.document
    const words: RawWord[] = []
    if (command.name) {
      words.push(this.word(command.name, scope))
      for (const argument of command.args) words.push(this.word(argument, scope))
    }
    if (words.length > 0) this.run(words, { ...scope, input, document }, scope.wrapped, written)
    else this.result.risk = higherRisk(this.result.risk, written)
    for (const child of children(command)) this.node(child, { ...scope, document: null }, report)
  }

  private word(node: Word | Command['args'][number], scope: Scope): RawWord {
    const start = scope.toBlock(node.pos)
    const end = scope.toBlock(node.end)
    const text = this.surroundings.block.slice(start, end)
    const masked = node.type === 'Word' ? node.value : node.text
    const parts = node.type === 'Word' ? node.parts : undefined
    const only = parts?.length === 1 ? parts[0] : undefined
    let inner: RawWord['inner'] = null
    if (node.type === 'Word' && parts === undefined) {
      inner = { text: node.text, toBlock: at => scope.toBlock(node.pos + at) }
    } else if (only && (only.type === 'SingleQuoted' || only.type === 'DoubleQuoted')) {
      // Escapes give way to blanks of the same length, so that offsets stay true.
      const raw = only.text.slice(1, -1)
      const plain = only.type === 'SingleQuoted' ? raw : raw.replace(/\\(["$`])/g, ' $1')
      inner = { text: plain, toBlock: at => scope.toBlock(only.pos + 1 + at) }
    }
    const dynamic = /[$`]/.test(text) && !(only?.type === 'SingleQuoted')
    const value = hasMask(masked)
      ? unmask(masked, placeholdersWithin(this.surroundings.placeholders, start, end)) : masked
    return { start, end, text, value, dynamic, inner }
  }

  /** Takes wrappers off, then lists the program and what it runs in turn. */
  private run(words: readonly RawWord[], scope: Scope, taken: readonly string[], floor: Risk): void {
    let rest = words
    const wrapped = [...taken]
    for (let count = 0; count < 12; count++) {
      const name = baseName(rest[0]?.value ?? '')
      const inside = unwrap(name, rest)
      if (!inside) break
      wrapped.push(name)
      if (inside.text) {
        this.text(inside.text.text, { ...scope, toBlock: inside.text.toBlock, depth: scope.depth + 1, wrapped })
        return
      }
      rest = inside.words
    }
    const program = rest[0]
    if (!program) return
    const name = baseName(program.value)
    const args = rest.slice(1)
    const spec = this.knowledge.specificationOf(name)
    const read = readArguments(spec ?? {}, name === 'find' ? withoutActions(args) : args, program)
    const swept = DELETES.has(name) && wrapped.some(wrapper => FEEDS.has(wrapper)) ? 'destroy' : floor
    const risk = higherRisk(swept, this.programRisk(name, program, spec, read, args, scope))
    const known = this.known(name, program)
    const invocation: Invocation = {
      program: publicWord(program), name, subcommands: read.subcommands.map(publicWord), args: args.map(publicWord),
      wrappers: wrapped, context: contextOf(scope), risk, known,
      unknown: read.unknown, missing: wrapped.some(wrapper => FEEDS.has(wrapper)) ? null : read.missing,
    }
    this.result.invocations.push(invocation)
    this.references(name, program, read, args, scope)
    this.changeDirectory(name, read, scope)
    this.runInside(name, read, args, scope, wrapped)
  }

  private known(name: string, program: RawWord): boolean {
    if (this.knowledge.isKnownProgram(name) || this.surroundings.defined.has(program.value)) return true
    // A path says what runs, except for one to where the system keeps its programs.
    if (program.value.includes('/')) return !/^\/(?:usr\/)?s?bin\/[^/]+$/.test(program.value)
    return /[$`]/.test(program.value) || program.value.includes('<')
  }

  private programRisk(
    name: string, program: RawWord, spec: ProgramSpec | undefined, read: ReadArguments, args: readonly RawWord[],
    scope: Scope,
  ): Risk {
    if (!spec) {
      if (this.surroundings.defined.has(program.value)) return 'read'
      const risk = this.knowledge.isBuiltin(name) ? 'read' : this.knowledge.defaultRisk(name)
      return risk ?? 'unknown'
    }
    const risk = riskOf(name, spec, read, args, scope.input)
    const sql = spec.runsInput && !SHELLS.has(name) ? scope.document : null
    return sql ? higherRisk(risk, sqlRisk(sql.text)) : risk
  }

  private references(name: string, program: RawWord, read: ReadArguments, args: readonly RawWord[], scope: Scope): void {
    const source = this.surroundings.block
    const found: ShellReference[] = []
    if (/^[\w./~+@-]*\/[\w.+@-]+$/.test(program.text) && !this.knowledge.isKnownProgram(name)) {
      const { directory } = scope.place
      const script: ShellReference = { kind: 'script', value: program.value, program: name, start: program.start, end: program.end }
      found.push(directory ? { ...script, directory } : script)
    }
    const profiles = read.typed.filter(argument => argument.kind === 'profile').map(argument => argument.value)
    const typed = new Set<RawWord>()
    for (const argument of read.typed) {
      typed.add(argument.word)
      const references = referencesOf(argument, name, source)
      for (const reference of references) {
        const service = reference.kind === 'service'
        const project = service ? read.typed.find(other => other.option === '--project-directory')?.value : undefined
        const directory = project ?? scope.place.directory
        if (service) reference.profiles = profiles
        if (directory) reference.directory = directory
        found.push(reference)
      }
      if (references.length === 0) found.push(...looseReferences(argument.word, name, source))
    }
    const end = read.commandFrom < 0 ? args.length : read.commandFrom
    for (const word of args.slice(0, end)) if (!typed.has(word)) found.push(...looseReferences(word, name, source))
    found.sort((a, b) => a.start - b.start || b.end - a.end)
    this.result.references.push(...found)
  }

  private changeDirectory(name: string, read: ReadArguments, scope: Scope): void {
    if (name !== 'cd' && name !== 'pushd') return
    const to = read.bare[0]
    if (!to) scope.place.directory = '~'
    else if (to.value === '-' || to.dynamic || to.value.includes('<')) scope.place.directory = null
    else scope.place.directory = joinDirectory(scope.place.directory, to.value)
  }

  /** What the program runs in turn. */
  private runInside(
    name: string, read: ReadArguments, args: readonly RawWord[], outer: Scope, wrapped: readonly string[],
  ): void {
    const scope = { ...outer, depth: outer.depth + 1 }
    if (scope.depth > MAX_DEPTH) return
    this.runArguments(name, read, args, scope, wrapped)
    if (name === 'find') this.runFind(args, scope)
    else if (read.commandFrom >= 0) this.runFurtherWords(read, args, scope)
    else this.runDocument(name, read, scope)
  }

  /** Arguments that are a line of shell text or name a Python module. */
  private runArguments(
    name: string, read: ReadArguments, args: readonly RawWord[], scope: Scope, wrapped: readonly string[],
  ): void {
    for (const argument of read.typed) {
      const inner = argument.from === 0 ? argument.word.inner : null
      if (argument.kind === 'shell' && inner) {
        this.text(inner.text, { ...scope, toBlock: inner.toBlock, place: { ...scope.place } })
      } else if (argument.kind === 'module' && this.knowledge.isKnownProgram(argument.value)) {
        const at = args.indexOf(argument.word)
        if (argument.from === 0 && at >= 0) this.run(args.slice(at), scope, wrapped, 'read')
      }
    }
    if (name !== 'eval') return
    for (const { inner } of args) {
      if (inner && !/^\s*\$/.test(inner.text)) this.text(inner.text, { ...scope, toBlock: inner.toBlock })
    }
  }

  /** The here-document that a shell, here or on another host, takes its commands from. */
  private runDocument(name: string, read: ReadArguments, scope: Scope): void {
    const { runs } = read.spec
    if (!scope.document || !(runs?.enters === 'host' || readsCommands(name, read))) return
    const { text, at } = scope.document
    const host = runs ? hostOf(read.bare[0]?.value ?? '') : ''
    const context = { ...scope.context, hosts: host === '' ? scope.context.hosts : [...scope.context.hosts, host] }
    const toBlock = (offset: number) => scope.toBlock(at + offset)
    this.text(text, { ...scope, context, document: null, input: false, toBlock, place: { directory: undefined } })
  }

  /** The words from the one on that another program starts at: `ssh host df -h`, `exec api psql`. */
  private runFurtherWords(read: ReadArguments, args: readonly RawWord[], scope: Scope): void {
    const { runs } = read.spec
    let inside = args.slice(read.commandFrom)
    if (inside[0]?.value === '--') inside = inside.slice(1)
    const first = inside[0]
    if (!first || first.value.startsWith('-')) return
    const target = read.bare.at(-1)?.value
    const context: ExecutionContext = { ...scope.context, hosts: [...scope.context.hosts] }
    const elsewhere: Scope = { ...scope, context, wrapped: [], place: { directory: undefined } }
    if (runs?.enters === 'host' && target !== undefined) context.hosts.push(hostOf(target))
    else if (runs?.enters === 'container' && target !== undefined) context.container = target
    else elsewhere.place = scope.place
    if (runs?.text && inside.length === 1 && first.inner && /[\s;|&]/.test(first.inner.text)) {
      this.text(first.inner.text, { ...elsewhere, toBlock: first.inner.toBlock })
    } else this.run(inside, elsewhere, [], 'read')
  }

  private runFind(args: readonly RawWord[], scope: Scope): void {
    let from = -1
    args.forEach((word, index) => {
      if (from < 0 && FIND_ACTION.test(word.value)) from = index + 1
      else if (from >= 0 && (word.value === ';' || word.value === '+')) {
        if (index > from) this.runFound(args.slice(from, index), scope)
        from = -1
      }
    })
    if (from >= 0 && from < args.length) this.runFound(args.slice(from), scope)
  }

  private runFound(words: readonly RawWord[], scope: Scope): void {
    this.run(words, scope, [], DELETES.has(baseName(words[0]?.value ?? '')) ? 'destroy' : 'read')
  }
}

/** A shell that was given no script takes its commands from its input. */
export function readsCommands(name: string, read: ReadArguments): boolean {
  return SHELLS.has(name) && !read.typed.some(argument => argument.kind === 'shell' || argument.kind === 'script')
}

/** `find`'s words without the commands it runs. */
function withoutActions(args: readonly RawWord[]): RawWord[] {
  let inside = false
  return args.filter(word => {
    if (FIND_ACTION.test(word.value)) inside = true
    else if (inside && (word.value === ';' || word.value === '+')) { inside = false; return false }
    return !inside
  })
}

function contextOf({ context, place: { directory } }: Scope): ExecutionContext {
  return { ...context, hosts: [...context.hosts], ...(directory === undefined ? {} : { directory }) }
}

function publicWord(word: RawWord): ShellWord {
  return { start: word.start, end: word.end, text: word.text, value: word.value }
}

/** `deploy@web-1` is `web-1`. */
function hostOf(login: string): string {
  return login.replace(/^.*@/, '')
}

export function baseName(value: string): string {
  const slash = value.lastIndexOf('/')
  const base = value.includes('$') && slash < 0 ? value : value.slice(slash + 1)
  return base === '' ? value : base.replace(/^\\/, '')
}

/** `cd b` after `cd ~/a` is `~/a/b`; absolute paths and `~` start anew. */
function joinDirectory(from: string | null | undefined, to: string): string {
  if (/^[~/]/.test(to) || from == null) return to
  const parts = from.split('/')
  for (const part of to.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 1 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/') || '/'
}

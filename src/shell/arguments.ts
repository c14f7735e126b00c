/** A program's words read by its specification: subcommands, options with their values, typed positionals. */
import type { ArgumentKind, ProgramSpec } from './knowledge/types.ts'
import { OptionTable } from './options.ts'
import type { Option } from './options.ts'
import type { MissingArgument, ShellWord, Span, UnknownArgument } from './types.ts'
import { wordsOf } from './word-lists.ts'

/** A word with what the walker knows about it beyond the public type. */
export interface RawWord extends ShellWord {
  /** Whether the shell still has to expand it. */
  dynamic: boolean
  /** For a word that is one plain quoted or unquoted text: that text, masked, and where it starts in the block. */
  inner: { text: string; toBlock(offset: number): number } | null
}

/** A value of a known kind: a whole word or, after `--option=`, its end. */
export interface TypedArgument {
  kind: ArgumentKind
  word: RawWord
  /** Where in `word.value` it starts. */
  from: number
  value: string
  option: string
}

/** What a program's words are, by its specification. */
export interface ReadArguments {
  subcommands: RawWord[]
  /** Of the innermost subcommand. */
  spec: ProgramSpec
  typed: TypedArgument[]
  /** Option names as written and bare words, to look risk words up. */
  options: string[]
  bare: RawWord[]
  /** What another program's words start at, or `-1`. */
  commandFrom: number
  unknown: UnknownArgument[]
  missing: MissingArgument | null
}

const ENDS_POSITIONALS: ReadonlySet<ArgumentKind> = new Set(['shell', 'module', 'code'])

/** What every program is asked, listed or not. */
const EVERYWHERE: ReadonlySet<string> = new Set(['--help', '--version'])

/** Reads `args` as the arguments of a program with this specification. `program` is the word in front of them. */
export function readArguments(spec: ProgramSpec, args: readonly RawWord[], program: Span): ReadArguments {
  return new Reader(spec, args).read(program)
}

class Reader {
  private readonly result: ReadArguments
  private readonly args: readonly RawWord[]
  private readonly abbreviates: { options: boolean; subcommands: boolean }
  /** The innermost level read so far, then those whose options are understood in it. */
  private levels: ProgramSpec[]
  private tables: OptionTable[]
  private positionals: ArgumentKind[]
  private count = 0
  /** Behind a subcommand that nobody knows, no option can be judged. */
  private lost = false

  constructor(spec: ProgramSpec, args: readonly RawWord[]) {
    this.args = args
    this.abbreviates = {
      options: spec.abbreviates === 'options' || spec.abbreviates === 'both',
      subcommands: spec.abbreviates === 'subcommands' || spec.abbreviates === 'both',
    }
    this.levels = [spec]
    this.tables = [OptionTable.of(spec.options)]
    this.positionals = kindsOf(spec)
    this.result = {
      subcommands: [], spec, typed: [], options: [], bare: [], commandFrom: -1, unknown: [], missing: null,
    }
  }

  private get current(): ProgramSpec {
    return this.result.spec
  }

  read(program: Span): ReadArguments {
    const { args, result } = this
    for (let index = 0; index < args.length; index++) {
      const word = args[index]
      if (!word) break
      if (this.current.optionsFirst && this.count > 0) {
        this.addPositional(word)
        continue
      }
      if (word.value === '--') {
        this.readRest(index + 1)
        break
      }
      if (this.isForEntrypoint(word)) break
      const taken = this.readOption(word, index)
      if (taken !== null) {
        index += taken
        // What stands behind a program text or a module are that one's arguments.
        const last = result.typed.at(-1)
        if (last && ENDS_POSITIONALS.has(last.kind)) {
          this.positionals = []
          this.lost = true
        }
        continue
      }
      if (this.enterSubcommand(word)) continue
      const after = this.current.runs?.after
      if (typeof after === 'number' && this.count >= after) {
        result.commandFrom = index
        break
      }
      this.addPositional(word)
    }
    // Many programs look their command up first, so that its options may stand before it.
    if (result.subcommands.length > 0) {
      result.unknown = result.unknown.filter(({ kind, name }) => kind !== 'flag' || this.longOption(name) === undefined)
    }
    result.missing ??= this.missing(args.at(-1) ?? program)
    return result
  }

  /** `docker run --entrypoint sh image -c …`: options behind the image are those of what it runs. */
  private isForEntrypoint({ value }: RawWord): boolean {
    const { after, enters, required } = this.current.runs ?? {}
    return typeof after === 'number' && enters === 'container' && !required && this.count >= after && value.startsWith('-')
  }

  /** What stands behind `--`: another program's words, or positionals whatever they look like. */
  private readRest(from: number): void {
    const { args, result } = this
    const after = this.current.runs?.after
    if (after === '--') {
      const dashes = args[from - 1]
      if (from >= args.length && dashes) result.missing ??= { kind: 'command', what: 'the command to run', start: dashes.start, end: dashes.end }
      result.commandFrom = from
      return
    }
    const before = this.count
    for (const rest of args.slice(from)) this.addPositional(rest)
    if (typeof after === 'number') result.commandFrom = from + Math.max(0, after - before)
  }

  private enterSubcommand(word: RawWord): boolean {
    const { subcommands, positionals, complete, inherits } = this.current
    if (this.count > 0 || !subcommands) return false
    const inner = this.subcommand(subcommands, word.value)
    if (!inner) {
      if (positionals !== undefined) return false
      const isName = isPlain(word) && /^(?:[A-Za-z]|\d+[A-Za-z])[\w:-]*$/.test(word.value)
      if (isName && complete && !this.lost && this.result.unknown.length === 0) {
        const known = Object.keys(subcommands)
        this.result.unknown.push({ kind: 'subcommand', name: word.value, known, start: word.start, end: word.end })
      }
      this.lost = true
      return false
    }
    this.result.subcommands.push(word)
    this.levels = inherits ? [inner, ...this.levels] : [inner]
    this.tables = inherits ? [OptionTable.of(inner.options), ...this.tables] : [OptionTable.of(inner.options)]
    this.result.spec = inner.inherits === undefined && inherits ? { ...inner, inherits } : inner
    this.positionals = kindsOf(inner)
    return true
  }

  private subcommand(subcommands: Record<string, ProgramSpec>, name: string): ProgramSpec | undefined {
    if (Object.hasOwn(subcommands, name)) return subcommands[name]
    if (!this.abbreviates.subcommands || name === '') return undefined
    const full = Object.keys(subcommands).find((candidate) => candidate.startsWith(name))
    return full === undefined ? undefined : subcommands[full]
  }

  private addPositional(word: RawWord): void {
    const { positionals } = this
    const kind = positionals[Math.min(this.count, positionals.length - 1)]
    const repeats = this.count < positionals.length || this.current.positionals?.endsWith('*') === true
    this.result.bare.push(word)
    if (this.count === 0) this.checkFirst(word)
    if (kind && kind !== 'value' && repeats) this.type(kind, word, 0, '')
    this.count++
  }

  private checkFirst(word: RawWord): void {
    const { words } = this.current
    if (words === undefined || this.lost || !isPlain(word) || !/^[A-Za-z]{3,}$/.test(word.value)) return
    const known = wordsOf(words)
    if (known.has(word.value.toLowerCase())) return
    this.result.unknown.push({ kind: 'subcommand', name: word.value, known: [...known], start: word.start, end: word.end, open: true })
  }

  private type(kind: ArgumentKind, word: RawWord, from: number, option: string): void {
    this.result.typed.push({ kind, word, from, value: word.value.slice(from), option })
  }

  private option(name: string): Option | undefined {
    for (const table of this.tables) {
      const option = table.get(name)
      if (option) return option
    }
    return undefined
  }

  private longOption(name: string): Option | undefined {
    const found = this.option(name) ?? (this.current.singleDash === true && name.startsWith('--') ? this.option(name.slice(1)) : undefined)
    if (found || !this.abbreviates.options || name.length < 4) return found
    for (const table of this.tables) {
      const option = table.abbreviated(name)
      if (option) return option
    }
    return undefined
  }

  /** Reads the word as an option: how many further words it takes, or `null` where it is none. */
  private readOption(word: RawWord, index: number): number | null {
    const { value } = word
    if (value.length < 2) return null
    switch (value[0]) {
      case '-':
        return value.startsWith('--') || this.current.singleDash ? this.readLong(word, index) : this.readLetters(word, 1, '-', index)
      case '+':
        return this.tables.some((table) => table.hasPlus) ? this.readLong(word, index) : null
      default: {
        const operand = this.readOperand(word)
        return operand ? 0 : this.readDashless(word, index)
      }
    }
  }

  /** `--option`, `--option=value`, `--option value`, and long options with one dash. */
  private readLong(word: RawWord, index: number): number {
    const equals = word.value.indexOf('=')
    const name = equals > 0 ? word.value.slice(0, equals) : word.value
    this.result.options.push(name)
    const number = /^[-+]\d+$/.test(name) && this.option(`${name[0]}#`)
    const option = this.longOption(name)
    if (!option) {
      if (!number && !EVERYWHERE.has(name)) this.unknownFlag(word, 0, name)
      return 0
    }
    const [kind] = option.values
    if (equals > 0) {
      if (kind) this.type(kind, word, equals + 1, name)
      return option.values.length > 1 ? this.takeValues(option.values.slice(1), name, index) : 0
    }
    return this.takeNext(option, name, index)
  }

  /** `-x`, `-x value`, `-xvalue`, `-abc`, and the same without a dash from the first character on. */
  private readLetters(word: RawWord, first: number, dash: string, index: number): number {
    const { value } = word
    const { result } = this
    const whole = dash === '-' && first === 1 ? this.option(value) : undefined
    if (whole) {
      result.options.push(value)
      return this.takeNext(whole, value, index)
    }
    result.options.push(value.split('=', 1)[0] ?? value)
    const numbers = this.option('-#') !== undefined
    for (let at = first; at < value.length; at++) {
      const letter = `${dash}${value[at]}`
      const option = this.option(letter)
      if (!option) {
        if (value[at] === '=') return 0
        if (numbers && /\d/.test(letter)) continue
        return this.unknownLetter(word, at, letter)
      }
      if (value.length > first + 1) result.options.push(letter)
      const [kind] = option.values
      if (!kind) continue
      // `-no-pager` is no `-n o-pager`.
      if (dash === '-' && at === 1 && this.isLongWithOneDash(word)) return 0
      if (at + 1 < value.length) {
        this.type(kind, word, value[at + 1] === '=' ? at + 2 : at + 1, letter)
        return this.takeValues(option.values.slice(1), letter, index)
      }
      return this.takeNext(option, letter, index)
    }
    return 0
  }

  /** Notes a word that is one of the long options but for its second dash. */
  private isLongWithOneDash(word: RawWord): boolean {
    const [name = ''] = word.value.split('=', 1)
    if (name.length < 6 || !this.option(`-${name}`)) return false
    this.unknownFlag(word, 0, name)
    return true
  }

  /** `-tail` is a long option with a dash too few; else a letter is wrong, and what follows may be its value. */
  private unknownLetter(word: RawWord, at: number, letter: string): number {
    const { value } = word
    const name = value.split('=', 1)[0] ?? value
    const long = name.length > 3 && (this.longOption(`-${name}`) || /^-[a-z]+-[a-z-]+$/.test(name))
    if (long) this.unknownFlag(word, 0, name)
    else if (at === 1 && letter.length === 2) this.unknownFlag(word, 0, letter)
    else this.unknownFlag(word, at, letter, 1)
    for (const rest of value.slice(at + 1)) this.result.options.push(`-${rest}`)
    return 0
  }

  /** The values of an option that has none attached. */
  private takeNext({ values, optional }: Option, name: string, index: number): number {
    if (optional === 'no') return this.takeValues(values, name, index)
    const next = this.args[index + 1]?.value
    return optional === 'next' && next !== undefined && !/^-(?!\d)/.test(next) ? this.takeValues(values, name, index) : 0
  }

  private takeValues(kinds: readonly ArgumentKind[], name: string, index: number): number {
    for (const [offset, kind] of kinds.entries()) {
      const next = this.args[index + 1 + offset]
      if (!next) {
        const word = this.args.at(-1)
        if (word) this.result.missing ??= { kind: 'value', what: `a value of ${name}`, start: word.start, end: word.end }
        return offset
      }
      this.type(kind, next, 0, name)
    }
    return kinds.length
  }

  /** `if=/dev/sda`. */
  private readOperand(word: RawWord): boolean {
    const equals = word.value.indexOf('=')
    if (equals < 1 || !this.tables.some((table) => table.hasOperands)) return false
    const name = word.value.slice(0, equals)
    const option = this.option(name)
    if (option?.values[0]) this.type(option.values[0], word, equals + 1, name)
    else if (/^[a-z]+$/.test(name)) this.unknownFlag(word, 0, name)
    return true
  }

  /** `tar xzf FILE`, `ps aux`. */
  private readDashless(word: RawWord, index: number): number | null {
    const { dashless, positionals } = this.current
    if (dashless === undefined || this.count > 0 || word.dynamic || !/^[A-Za-z]+$/.test(word.value)) return null
    if (positionals !== undefined && index > 0) return null
    const table = OptionTable.of(dashless)
    const before = this.tables
    this.tables = [table]
    const taken = this.readLetters(word, 0, '', index)
    this.tables = before
    this.result.options.push(...[...word.value].map((letter) => `-${letter}`))
    return taken
  }

  private unknownFlag(word: RawWord, from: number, name: string, length = name.length): void {
    // No list is needed to know that nothing begins with three dashes.
    const isOdd = name.startsWith('---') && this.longOption(name.slice(1)) !== undefined
    if (!isOdd && (this.lost || !this.levels.every(({ complete }) => complete))) return
    if (!isPlainFlag(word, from, length) || !/^(?:-{1,3}|\+)?[A-Za-z0-9][\w.-]*$/.test(name)) return
    const known = [...new Set(this.tables.flatMap((table) => table.names()))]
    const start = word.start + from
    this.result.unknown.push({ kind: 'flag', name, known, start, end: start + length })
  }

  private missing(last: Span): MissingArgument | null {
    const { needs = 0, runs, alone } = this.current
    const { start, end } = last
    if (this.result.options.some((option) => EVERYWHERE.has(option) || (alone && wordsOf(alone).has(option)))) return null
    if (this.lost || this.args.some(({ dynamic, value }) => dynamic || /[<>…]|\.\.\./.test(value))) return null
    if (this.count < needs) {
      return { kind: 'positional', what: needs === 1 ? 'an argument' : `${needs} arguments`, start, end }
    }
    const { commandFrom } = this.result
    const none = commandFrom < 0 || commandFrom >= this.args.length
    return runs?.required && none ? { kind: 'command', what: 'the command to run', start, end } : null
  }
}

/** A word that stands as it is meant: nothing to expand, no quotes, no placeholder. */
function isPlain({ text, value, dynamic }: RawWord): boolean {
  return !dynamic && text === value
}

/** The same of a piece of it: what follows `=` may be anything. */
function isPlainFlag({ text, value }: RawWord, from: number, length: number): boolean {
  return text.slice(0, from + length) === value.slice(0, from + length)
}

function kindsOf(spec: ProgramSpec): ArgumentKind[] {
  return (spec.positionals ?? '').split(' ').filter((kind) => kind !== '')
    .map((kind) => (kind.endsWith('*') ? kind.slice(0, -1) : kind) as ArgumentKind)
}

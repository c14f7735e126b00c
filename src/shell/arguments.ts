/** A program's words read by its specification: subcommands, options with their values, typed positionals. */
import type { ArgumentKind, ProgramSpec } from './knowledge/types.ts'
import type { ShellWord } from './types.ts'

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
}

const ENDS_POSITIONALS: ReadonlySet<ArgumentKind> = new Set(['shell', 'module', 'code'])

interface OptionTable {
  values: Map<string, ArgumentKind>
  flags: Set<string>
}

const tables = new Map<string, OptionTable>()

/** Reads the compact list of a specification, once. */
function optionTable(list: string | undefined): OptionTable {
  const key = list ?? ''
  const cached = tables.get(key)
  if (cached) return cached
  const table: OptionTable = { values: new Map(), flags: new Set() }
  for (const entry of key.split(/\s+/)) {
    if (entry === '') continue
    const equals = entry.indexOf('=')
    const names = (equals < 0 ? entry : entry.slice(0, equals)).split('|')
    for (const name of names) {
      if (equals < 0) table.flags.add(name)
      else table.values.set(name, entry.slice(equals + 1) as ArgumentKind)
    }
  }
  tables.set(key, table)
  return table
}

/** Reads `args` as the arguments of a program with this specification. */
export function readArguments(spec: ProgramSpec, args: readonly RawWord[]): ReadArguments {
  const result: ReadArguments = { subcommands: [], spec, typed: [], options: [], bare: [], commandFrom: -1 }
  let current = spec
  let scopes = [optionTable(spec.options)]
  let positionals = kindsOf(spec)
  let count = 0
  const valueKind = (name: string): ArgumentKind | undefined => {
    for (const scope of scopes) {
      if (scope.values.has(name)) return scope.values.get(name)
      if (scope.flags.has(name)) return undefined
    }
    return undefined
  }
  for (let index = 0; index < args.length; index++) {
    const word = args[index]
    if (!word) break
    const value = word.value
    if (value === '--') {
      if (current.runs?.after === '--') { result.commandFrom = index + 1; break }
      for (const rest of args.slice(index + 1)) {
        addPositional(rest)
      }
      if (current.runs && typeof current.runs.after === 'number' && result.commandFrom < 0) {
        result.commandFrom = index + 1 + Math.max(0, current.runs.after - (count - (args.length - index - 1)))
      }
      break
    }
    if (value.length > 1 && value.startsWith('-')) {
      index += readOption(word, args[index + 1])
      // What stands behind a program text or a module are that one's arguments.
      const last = result.typed.at(-1)
      if (last && ENDS_POSITIONALS.has(last.kind)) positionals = []
      continue
    }
    const subcommand = count === 0 && current.subcommands && Object.hasOwn(current.subcommands, value)
      ? current.subcommands[value] : undefined
    if (subcommand) {
      result.subcommands.push(word)
      scopes = current.inherits ? [optionTable(subcommand.options), ...scopes] : [optionTable(subcommand.options)]
      current = subcommand.inherits === undefined && current.inherits ? { ...subcommand, inherits: true } : subcommand
      positionals = kindsOf(current)
      result.spec = current
      continue
    }
    if (current.runs && typeof current.runs.after === 'number' && count >= current.runs.after) {
      result.commandFrom = index
      break
    }
    addPositional(word)
  }
  return result

  function addPositional(word: RawWord): void {
    const kind = positionals[Math.min(count, positionals.length - 1)]
    const repeats = count < positionals.length || positionals.at(-1) === kind && repeatsLast(current)
    result.bare.push(word)
    if (kind && kind !== 'value' && repeats) {
      result.typed.push({ kind, word, from: 0, value: word.value, option: '' })
    }
    count++
  }

  /** How many further words the option takes. */
  function readOption(word: RawWord, next: RawWord | undefined): number {
    const value = word.value
    const equals = value.indexOf('=')
    const name = equals > 0 ? value.slice(0, equals) : value
    if (value.startsWith('--') || current.singleDash) {
      result.options.push(name)
      const kind = valueKind(name)
      if (!kind && current.singleDash && !value.startsWith('--') && equals < 0 && name.length > 2) return 0
      if (equals > 0) {
        if (kind) result.typed.push({ kind, word, from: equals + 1, value: value.slice(equals + 1), option: name })
        return 0
      }
      if (!kind || !next) return 0
      result.typed.push({ kind, word: next, from: 0, value: next.value, option: name })
      return 1
    }
    const whole = valueKind(value)
    if (whole && next) {
      result.options.push(value)
      result.typed.push({ kind: whole, word: next, from: 0, value: next.value, option: value })
      return 1
    }
    result.options.push(name)
    for (let at = 1; at < value.length; at++) {
      const letter = `-${value[at]}`
      if (letter !== name) result.options.push(letter)
      const kind = valueKind(letter)
      if (!kind) continue
      if (at + 1 < value.length) {
        const from = value[at + 1] === '=' ? at + 2 : at + 1
        result.typed.push({ kind, word, from, value: value.slice(from), option: letter })
        return 0
      }
      if (!next) return 0
      result.typed.push({ kind, word: next, from: 0, value: next.value, option: letter })
      return 1
    }
    return 0
  }
}

function kindsOf(spec: ProgramSpec): ArgumentKind[] {
  return (spec.positionals ?? '').split(' ').filter(kind => kind !== '')
    .map(kind => (kind.endsWith('*') ? kind.slice(0, -1) : kind) as ArgumentKind)
}

function repeatsLast(spec: ProgramSpec): boolean {
  return spec.positionals?.endsWith('*') === true
}

/** What programs do with the words they are handed: take them as they are, have a shell read them again, read a language. */
import { readArguments } from './arguments.ts'
import type { RawWord, ReadArguments } from './arguments.ts'
import type { Knowledge } from './knowledge/index.ts'
import { baseName, FIND_ACTION, readsCommands, SHELLS } from './invocations.ts'
import { parseShell } from './parser.ts'
import type { Command } from './parser.ts'
import type { Language } from './quoting-languages.ts'
import { barring, decodedFrom, joinDecoded } from './quoting-words.ts'
import type { Decoded } from './quoting-words.ts'
import { SQL_CLIENTS } from './sql-quotes.ts'
import type { Quoting } from './types.ts'
import { unwrap } from './unwrap.ts'

/** A word of a command, with what the program receives. */
export interface Handed extends RawWord {
  node: Command['args'][number]
  decoded: Decoded
}

/** What becomes of a word, or of several together. Where nothing is said of one, nothing is known. */
export type Use =
  | { as: 'argument'; word: Handed; notes: Quoting[]; not: string }
  | { as: 'shell'; text: Decoded }
  | { as: 'language'; text: Decoded; language: Language }

/** What a program takes its input for. */
export type Input = { as: 'text' | 'shell' | 'other' } | { as: 'language'; language: Language }

const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

/** They keep their input, print it, or look for something in it. */
const TAKE_TEXT = set(`cat tee base64 base32 grep egrep fgrep wc head tail sort uniq cut tr nl tac rev fold column less more
  md5sum sha1sum sha256sum sha512sum cksum xxd od hexdump gzip zstd xz bzip2 logger wall pbcopy xclip xsel wl-copy jq openssl gpg`)

/** They print what they are given. */
const PRINT = set('echo printf cat basename dirname realpath readlink')

/** Their arguments are their users' own words. */
const SAY = set('echo logger wall notify-send say write')

/** A shell may read any of their words again, or they split words, or evaluate names. */
const UNSAFE = set(`alias ansible ansible-playbook at batch bind clush complete compgen crontab declare dsh env expect export expr
  fab fc fly flyctl getopts gmake heroku history let local lxc make mapfile mosh mosh-client multipass parallel parallel-ssh pdsh
  pssh read readarray readonly salt screen script systemd-run tmux typeset unset vagrant vim vi ex ed emacs gdb nc socat telnet`)

/** What they are given to run, in their first word or behind `-e`. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map(Object.entries<Language>({
  awk: 'code', gawk: 'code', mawk: 'code', nawk: 'code', jq: 'code', yq: 'code', sed: 'sed', gsed: 'sed',
  perl: 'strict', ruby: 'strict', php: 'strict', bc: 'strict', dc: 'strict', lua: 'strict',
  python: 'code', python3: 'code', node: 'code', mongosh: 'code', mongo: 'code', deno: 'code', bun: 'code',
}))
/** Whose first word is a program in their language. */
const PROGRAM_FIRST = set('awk gawk mawk nawk jq yq sed gsed')

/** An option whose value is run or evaluated, in whatever program. */
const RUN_BY_OPTION = /^--?[\w-]*(?:command|cmd|exec|script|eval|expression|query|sql|rsh|run|hook|jsonpath|template|proxycommand)s?$/i

/** What in a text says that it is one of a language. */
const LANGUAGE = /[{}()[\]|;`"$\\<>]|'[^']*'/

/** @param output what is done with what the command prints */
export function usesOf(words: readonly Handed[], knowledge: Knowledge, output: 'text' | 'commands'): Use[] {
  const uses: Use[] = []
  if (words.some(({ decoded }) => decoded.holes.length > 0)) run(words, { uses, knowledge, output, not: '', depth: 0 })
  return uses
}

interface Running {
  uses: Use[]
  knowledge: Knowledge
  output: 'text' | 'commands'
  not: string
  depth: number
}

function run(words: readonly Handed[], running: Running): void {
  let rest = words
  let { not } = running
  for (let count = 0; count < 12; count++) {
    const [program] = rest
    if (!program || program.dynamic) return
    const name = baseName(program.value)
    if (UNSAFE.has(name) && name !== 'env') return
    const inside = unwrap(name, rest)
    if (!inside) break
    if (inside.text) {
      const word = rest.find(({ inner }) => inner === inside.text)
      if (!word || name === 'env') return
      for (const own of rest.slice(1)) if (own !== word) argument(own, [], { ...running, not })
      again(running, word.decoded, not)
      return
    }
    const [first] = inside.words
    const from = rest.findIndex((word) => word === first)
    const own = rest.slice(1, from)
    // These have a shell of their own expand what is behind them.
    if (name === 'sudo' && own.some(({ value }) => /^-[A-Za-z]*[is]|^--(?:login|shell)$/.test(value))) return
    if (name === 'env' && own.some(({ value }) => /^-[A-Za-z0]*S|^--split/.test(value))) return
    for (const word of own) argument(word, [], { ...running, not })
    if (name === 'watch' && !own.some(({ value }) => /^-[a-z]*x|^--exec$/.test(value))) {
      again(running, joinDecoded(rest.slice(from).map(({ decoded }) => decoded)), not)
      return
    }
    if (name === 'xargs') not += replaced(own)
    rest = rest.slice(from, from + inside.words.length)
  }
  program(rest, { ...running, not })
}

/** A shell reads the text once more, behind a program that lets some characters not through. */
function again({ uses, not }: Running, text: Decoded, without = not): void {
  uses.push({ as: 'shell', text: barring(text, without) })
}

function language({ uses, not }: Running, text: Decoded, language: Language): void {
  uses.push({ as: 'language', text: barring(text, not), language })
}

/** Whether a command takes what stands in its words for text, and no more. */
export function takesText(words: readonly Handed[]): boolean {
  const name = baseName(words[0]?.value ?? '')
  return words.length === 0 || SAY.has(name) || PRINT.has(name) || TAKE_TEXT.has(name)
}

/** Characters of what `xargs -I` puts its input in place of. */
function replaced(own: readonly Handed[]): string {
  const at = own.findIndex(({ value }) => /^-[IiJ]|^--replace/.test(value))
  if (at < 0) return ''
  const attached = /^(?:-[IiJ]|--replace=?)(.*)$/s.exec(own[at]?.value ?? '')?.[1] ?? ''
  return attached !== '' ? attached : /^-[IJ]$/.test(own[at]?.value ?? '') ? own[at + 1]?.value ?? '{}' : '{}'
}

function program(words: readonly Handed[], running: Running): void {
  const [program, ...args] = words
  if (!program || program.dynamic || program.decoded.holes.length > 0) return
  const name = baseName(program.value)
  if (UNSAFE.has(name)) return
  if (PRINT.has(name) && running.output !== 'text') return
  if (name === 'eval') {
    again(running, joinDecoded(args.map(({ decoded }) => decoded)))
    return
  }
  if (name === 'find') return find(args, running)
  const read = readArguments(running.knowledge.specificationOf(name) ?? {}, args, program)
  const until = read.commandFrom < 0 ? args.length : read.commandFrom
  const seen = new Set<RawWord>()
  for (const { kind, word, from, option } of read.typed) {
    const handed = word as Handed
    if (kind === 'shell' || kind === 'sql' || kind === 'code') {
      seen.add(word)
      const text = decodedFrom(handed.decoded, from)
      if (kind === 'shell') again(running, text)
      else language(running, text, kind === 'sql' ? 'sql' : LANGUAGES.get(name) ?? 'code')
    } else if (kind === 'connection' || kind === 'remote' && !/^(?:[./~]|\$)/.test(handed.value)) seen.add(word)
    else if (/^(?:ssh|autossh|scp|sftp|rsync)$/.test(name) && /^-[oe]$|^--rsh$/.test(option)) seen.add(word)
    else if (name === 'git' && option === '-c') seen.add(word)
  }
  // What the words behind the image are for is said by the option.
  if (args.some(({ value }) => /^--entrypoint(?:=|$)/.test(value))) return
  const given = SHELLS.has(name) ? positional(read) : 'text'
  const isTest = (name === '[' || name === 'test') && args.some(({ value }) => value === '-v')
  let first = true
  args.slice(0, until).forEach((word, index) => {
    const isOption = word.value.startsWith('-')
    const before = args[index - 1]?.value ?? ''
    const found = LANGUAGES.get(name)
    const isProgram = found && (PROGRAM_FIRST.has(name) && first && !isOption && read.bare.includes(word) ||
      /^-(?:e|E|r|c)$|^--(?:expression|eval|execute)$/.test(before) && !seen.has(word))
    if (!isOption && read.bare.includes(word)) first = false
    if (seen.has(word) || isTest) return
    // A format, or a variable's name, whose subscript is evaluated.
    if (name === 'printf' && index < (args[0]?.value === '-v' ? 3 : 1)) return
    const setsVariable = /^(?:-v|--set|--variable)/.test(isOption ? word.value : before)
    const isSaid = SAY.has(name) || name === 'git' && /^(?:-m|--message)$/.test(before)
    if (SQL_CLIENTS.has(name) && setsVariable) language(running, word.decoded, 'sql')
    else if (isProgram) language(running, word.decoded, found)
    else if (evaluates(word, args[index - 1]) || isCodeOfUnknown(word, args, index, running.knowledge.specificationOf(name) !== undefined) ||
      (given === 'read again' && !isOption)) language(running, word.decoded, 'other')
    else argument(word, [], { ...running, not: running.not + special(name, word, before) }, isSaid)
  })
  if (read.commandFrom < 0) return
  const inside = args.slice(read.commandFrom)
  if (inside[0]?.value === '--') inside.shift()
  const { runs } = read.spec
  const [only] = inside
  if (!only || running.depth > 8) return
  if (runs?.enters === 'host') {
    again(running, joinDecoded(inside.map(({ decoded }) => decoded)))
  } else if (runs?.text && inside.length === 1 && /[\s;|&]/.test(only.value)) {
    again(running, only.decoded)
  } else run(inside, { ...running, depth: running.depth + 1 })
}

/** What a shell’s text does with the words behind it: reads them again where they stand without quotes. */
function positional({ typed }: ReadArguments): 'text' | 'read again' {
  const text = typed.find(({ kind }) => kind === 'shell')?.word.value ?? ''
  return /\beval\b/.test(text) || /\$(?:[\d@*]|\{[\d@*])/.test(text.replace(/"[^"]*"/g, '')) ? 'read again' : 'text'
}

/** Whether a word may be code for a shell, or for an interpreter, behind a program of which nothing is known. */
function isCodeOfUnknown(word: Handed, args: readonly RawWord[], index: number, isKnown: boolean): boolean {
  if (!/\s/.test(word.value)) return false
  return (!isKnown && /^-[a-z]*[ce]$/.test(args[index - 1]?.value ?? '')) || args.slice(0, index).some(({ value }) => SHELLS.has(baseName(value)))
}

/** Characters that a program reads otherwise in the value of an option: those for a file to read, or of an escape. */
function special(name: string, { value, decoded }: Handed, before: string): string {
  const option = value.startsWith('-') ? value : before
  if (/awk$/.test(name) && /^-v/.test(option)) return '\\'
  if (name !== 'curl') return splitsAtCommas(value, decoded, before) ? ',{}' : ''
  if (/^(?:-F|--form)(?!-)/.test(option)) return '@<'
  const [hole] = decoded.holes
  // An address: several in one.
  if (value.includes('://') || (!value.startsWith('-') && !before.startsWith('-'))) return '{}[]'
  const begins = hole !== undefined && (hole.start === 0 || /^-[dHT]$/.test(value.slice(0, hole.start)))
  return begins && /^(?:-[dH]|--data(?!-raw)|--json|--header)/.test(option) ? '@' : ''
}

/** Whether a word lists settings: `type=bind,source=…`, `Name=x,Values=…`, `--set a=…`. */
function splitsAtCommas(value: string, { text, holes }: Decoded, before: string): boolean {
  const others = holes.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return (others.includes(',') && others.includes('=')) || (/^--set(?:$|-)/.test(before) && value.includes('=')) || /^--set[\w-]*=/.test(value)
}

/** Whether a word is the value of an option that runs or evaluates it: `--command=…`, `--query …`. */
function evaluates(word: Handed, before: Handed | undefined): boolean {
  const [hole] = word.decoded.holes
  if (!hole) return false
  const equals = word.value.indexOf('=')
  if (equals > 0 && equals < hole.start && word.value.startsWith('-')) return RUN_BY_OPTION.test(word.value.slice(0, equals))
  return before !== undefined && RUN_BY_OPTION.test(before.value)
}

/** @param said whether it is for people to read, whatever it looks like */
function argument(word: Handed, notes: Quoting[], running: Running, said = false): void {
  const { decoded: { text, holes } } = word
  if (holes.length === 0) return
  let other = ''
  let last = 0
  for (const { start, end } of holes) {
    other += text.slice(last, start)
    last = end
  }
  if (!said && LANGUAGE.test(other + text.slice(last))) language(running, word.decoded, 'other')
  else running.uses.push({ as: 'argument', word, notes, not: running.not })
}

/** Those of `find`'s words behind which no value of theirs stands. */
const FIND_ALONE = /^-(?:or?|a(?:nd)?|not|print0?|delete|ls|depth|prune|follow|mount|xdev|true|quit|daystart|[HLP])$/

/** `find`: where it starts may be taken for a part of its expression, what it runs ends at `;` and has `{}` replaced. */
function find(args: readonly Handed[], running: Running): void {
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as Handed
    const before = args[index - 1]?.value ?? ''
    if (FIND_ACTION.test(word.value)) {
      const end = args.findIndex(({ value }, at) => at > index && (value === ';' || value === '+'))
      run(args.slice(index + 1, end < 0 ? args.length : end), { ...running, not: `${running.not}{};+`, depth: running.depth + 1 })
      if (end < 0) return
      index = end
    } else if (/^-[a-z]/i.test(before) && !FIND_ALONE.test(before)) {
      argument(word, [], running)
    } else if (word.decoded.holes.length > 0) language(running, word.decoded, 'other')
  }
}

/** What the program that these words really run does with its input. */
export function inputOf(words: readonly Handed[], knowledge: Knowledge): Input {
  return inputOfWords(words, knowledge, 0)
}

function inputOfWords(words: readonly RawWord[], knowledge: Knowledge, depth: number): Input {
  let rest = words
  for (let count = 0; count < 12; count++) {
    const inside = unwrap(baseName(rest[0]?.value ?? ''), rest)
    if (!inside) break
    if (inside.text) return inputOfText(inside.text.text, knowledge, depth)
    if (/^(?:xargs|parallel|watch)$/.test(baseName(rest[0]?.value ?? ''))) return { as: 'other' }
    rest = inside.words
  }
  const [program, ...args] = rest
  if (!program || program.dynamic || depth > 8) return { as: 'other' }
  const name = baseName(program.value)
  const read = readArguments(knowledge.specificationOf(name) ?? {}, args, program)
  const text = read.typed.find(({ kind, from }) => kind === 'shell' && from === 0)?.word.inner?.text
  if (text !== undefined) return inputOfText(text, knowledge, depth)
  if (SHELLS.has(name)) return { as: readsCommands(name, read) ? 'shell' : 'other' }
  if (read.spec.runs && read.commandFrom >= 0) return inputOfCommand(args.slice(read.commandFrom), read, knowledge, depth)
  if (read.spec.runs?.enters === 'host') return { as: 'shell' }
  if (SQL_CLIENTS.has(name)) return { as: 'language', language: 'sql' }
  if (TAKE_TEXT.has(name)) return { as: 'text' }
  return { as: name === 'docker' && args.some(({ value }) => value === '--password-stdin') ? 'text' : 'other' }
}

function inputOfCommand(inside: RawWord[], { spec }: ReadArguments, knowledge: Knowledge, depth: number): Input {
  const words = inside[0]?.value === '--' ? inside.slice(1) : inside
  const isText = spec.runs?.enters === 'host' || spec.runs?.text && words.length === 1
  return isText ? inputOfText(words.map(({ value }) => value).join(' '), knowledge, depth) : inputOfWords(words, knowledge, depth + 1)
}

/** Of a text that is one command of plain words: what else there may be is not said. */
function inputOfText(text: string, knowledge: Knowledge, depth: number): Input {
  const parsed = parseShell(text)
  const [statement, ...more] = parsed?.root.type === 'Script' && parsed.errors.length === 0 ? parsed.root.commands : []
  const command = statement?.command
  if (command?.type !== 'Command' || !command.name || more.length > 0) return { as: 'other' }
  if (command.redirects.some(({ operator }) => operator.startsWith('<'))) return { as: 'other' }
  const words = [command.name, ...command.args].map((node): RawWord => {
    const value = node.type === 'Word' ? node.value : node.text
    const { pos: start, end, text } = node
    return { start, end, text, value, dynamic: /[$`]/.test(text), inner: { text: value, toBlock: (at) => at } }
  })
  return inputOfWords(words, knowledge, depth + 1)
}

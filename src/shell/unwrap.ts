/** Takes programs off that only run another one: `sudo -u postgres psql` is `psql`. */
import { readArguments } from './arguments.ts'
import type { RawWord } from './arguments.ts'
import { wrappers } from './knowledge/wrappers.ts'
import { wordsOf } from './word-lists.ts'

/** What a wrapper runs: further words, or one word that holds shell text. */
export type Unwrapped = { words: readonly RawWord[]; text: null } | { words: null; text: NonNullable<RawWord['inner']> }

/** @returns What `words`, the first of which is called `name`, run; `null` where they are no wrapper or run nothing. */
export function unwrap(name: string, words: readonly RawWord[]): Unwrapped | null {
  const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined
  const [program, ...rest] = words
  if (!wrapper || !program) return null
  const end = wrapper.end ? rest.findIndex(({ value }) => wrapper.end?.test(value)) : -1
  const args = end < 0 ? rest : rest.slice(0, end)
  let read = readArguments({ options: wrapper.options, runs: { after: wrapper.after } }, args, program)
  if (has(wrapper.instead, read.options)) {
    read = readArguments({ options: wrapper.options, runs: { after: wrapper.after - 1 } }, args, program)
  }
  if (has(wrapper.inert, read.options)) return null
  const line = read.typed.find(({ kind, from }) => kind === 'shell' && from === 0)?.word.inner
  if (line) return { words: null, text: line }
  if (read.commandFrom < 0) return null
  const behind = args.slice(read.commandFrom)
  const first = wrapper.assignments ? behind.findIndex(({ value }) => !/^[A-Za-z_]\w*=/.test(value)) : 0
  const inside = first < 0 ? [] : behind.slice(first)
  const [only] = inside
  if (!only) return null
  const text = wrapper.text && inside.length === 1 && only.inner && /\s/.test(only.inner.text) ? only.inner : null
  return text ? { words: null, text } : { words: inside, text: null }
}

function has(listed: string, options: readonly string[]): boolean {
  return options.some((option) => wordsOf(listed).has(option))
}

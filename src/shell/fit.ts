/** How well a command line's words fit a program: evidence for which one a misspelt name means. */
import { readArguments } from './arguments.ts'
import type { ProgramSpec } from './knowledge/types.ts'

/**
 * `command`: they begin with one of its commands; `options`: it has all options among them; `none`: they say nothing;
 * `misfit`: it lacks one of them.
 */
export type Fit = 'command' | 'options' | 'none' | 'misfit'

/** @param values The words behind the program's name, as it receives them. */
export function fitOf(spec: ProgramSpec | undefined, values: readonly string[]): Fit {
  if (!spec) return 'none'
  const words = values.map((value) => ({ start: 0, end: value.length, text: value, value, dynamic: false, inner: null }))
  const read = readArguments(spec, words, { start: 0, end: 0 })
  if (read.unknown.some(({ open }) => !open)) return 'misfit'
  if (read.subcommands.length > 0) return 'command'
  return spec.complete && read.options.length > 0 ? 'options' : 'none'
}

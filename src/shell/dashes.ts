import type { ProgramSpec } from './knowledge/types.ts'
import { tablesOf } from './options.ts'

/**
 * How many dashes stand before a word of options: `--tail`, and `-lh`, which is two short ones.
 *
 * @param word Without its dashes.
 * @param program What is known of the program that gets it; its subcommands count, too.
 */
export function dashesBefore(word: string, program: ProgramSpec | undefined): '-' | '--' {
  if (word.length === 1 || program?.singleDash) return '-'
  const tables = program ? tablesOf(program) : []
  const isListed = (name: string): boolean => tables.some((table) => table.get(name) !== undefined)
  if (isListed(`--${word}`)) return '--'
  // `n50` is an option with its value.
  const letters = word.replace(/(?<=^[A-Za-z]{1,3})\d+$/, '')
  if (/^[A-Za-z]{1,6}$/.test(letters) && [...letters].every((letter) => isListed(`-${letter}`))) return '-'
  // Where nothing is known: names of two letters are hardly ever long options.
  return word.length === 2 ? '-' : '--'
}

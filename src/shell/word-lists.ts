/** Lists of words in specifications, separated by white space. */

/** By the specification's own text: a program's comes as often as the program. */
const known = new Map<string, ReadonlySet<string>>()

/** The words of a list, which is split once. */
export function wordsOf(list: string): ReadonlySet<string> {
  let words = known.get(list)
  if (!words) known.set(list, words = new Set(list.split(/\s+/)))
  return words
}

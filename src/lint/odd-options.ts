/** Long options that look misspelt though nobody has listed all that their program has: a team's script, a vendor's tool. */
import { isOneSlip } from '../names/near.ts'
import { partOf } from '../model/ranges.ts'
import type { Invocation, Range } from '../model/types.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { listedOptions } from '../shell/listed-options.ts'

interface OddOption {
  program: string
  name: string
  range: Range
  /** What is meant: the one option of the program that is a slip away. */
  suggestion: string
}

const LONG = /^--[a-z][a-z\d-]{4,}/

/**
 * Options that a page gives a program once, a slip away from one that the program is known to have, or that the page
 * gives it more than once.
 */
export function oddOptions(invocations: readonly Invocation[], knowledge: Knowledge): OddOption[] {
  return [...Map.groupBy(invocations, ({ name }) => name)].flatMap(([program, runs]) => {
    const spec = knowledge.specificationOf(program)
    if (spec?.complete) return []
    const listed: ReadonlySet<string> = spec ? listedOptions(spec) : new Set()
    const given = runs.flatMap(({ args, unknown }) => args.flatMap(({ text, range }) => {
      const name = LONG.exec(text)?.[0]
      return name === undefined || unknown.some(({ name: other }) => other === name) ? [] : [{ name, range: partOf(range, 0, name.length) }]
    }))
    const counts = new Map<string, number>()
    for (const { name } of given) counts.set(name, (counts.get(name) ?? 0) + 1)
    const sure = new Set([...listed, ...[...counts].filter(([, count]) => count > 1).map(([name]) => name)])
    return given.flatMap(({ name, range }) => {
      if (sure.has(name)) return []
      const meant = [...sure].filter((other) => LONG.test(other) && isOneSlip(name, other) && !isInflection(name, other))
      const [suggestion] = meant
      return suggestion === undefined || meant.length > 1 ? [] : [{ program, name, range, suggestion }]
    })
  })
}

/** `--filter` and `--filters` may both be there. */
function isInflection(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

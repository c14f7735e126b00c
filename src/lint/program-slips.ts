/** Which program a misspelt name means: by how near it is, what its page runs elsewhere, and what the arguments fit. */
import { isOneSlip } from '../names/near.ts'
import type { Invocation } from '../model/types.ts'
import { fitOf } from '../shell/fit.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { isSwap, nearMisses } from './near-miss.ts'
import { oncePer } from './once-per.ts'

/** What a page runs: by program, the first arguments it is given. */
export type UsedPrograms = ReadonlyMap<string, ReadonlySet<string>>

export function usedPrograms(invocations: readonly Invocation[]): UsedPrograms {
  const used = new Map<string, Set<string>>()
  for (const { name, known, args } of invocations) {
    if (!known) continue
    const first = used.get(name) ?? new Set()
    used.set(name, first.add(args[0]?.value ?? ''))
  }
  return used
}

/** The programs that a name may mean, the likeliest first; empty where none is likely enough. */
export function meantPrograms(name: string, args: readonly string[], used: UsedPrograms, knowledge: Knowledge): string[] {
  const likely = programsOneSlipFrom(name, knowledge).flatMap((candidate) => {
    const evidence = evidenceFor(candidate, name, args, used, knowledge)
    return evidence >= needed(name, candidate, knowledge) ? [{ candidate, evidence }] : []
  })
  if (likely.length === 0) return programsTwoSlipsFrom(name, knowledge)
  const best = Math.max(...likely.map(({ evidence }) => evidence))
  return nearMisses(name, likely.filter(({ evidence }) => evidence === best).map(({ candidate }) => candidate))
}

/** The known names by length, and what has been found of words that were asked for. */
const namesOf = oncePer((knowledge: Knowledge) =>
  ({ byLength: Map.groupBy(knowledge.knownPrograms(), ({ length }) => length), found: new Map<string, string[]>() }))

/** The programs that one slip leads to or from. The same words stand on many pages, so they are remembered. */
export function programsOneSlipFrom(name: string, knowledge: Knowledge): readonly string[] {
  const { byLength, found } = namesOf(knowledge)
  let near = found.get(name)
  if (!near) {
    near = [-1, 0, 1].flatMap((more) => (byLength.get(name.length + more) ?? []).filter((candidate) => isOneSlip(name, candidate)))
    found.set(name, near)
  }
  return near
}

/** Two slips are only one name's in a long one. */
function programsTwoSlipsFrom(name: string, knowledge: Knowledge): string[] {
  if (name.length < 8) return []
  return nearMisses(name, knowledge.knownPrograms().filter((candidate) => candidate.length > 7 && name[0] === candidate[0]))
}

/** Points for a candidate: that the page runs it, and likewise; that the arguments are such as it takes. */
function evidenceFor(candidate: string, name: string, args: readonly string[], used: UsedPrograms, knowledge: Knowledge): number {
  const first = used.get(candidate)
  const fit = fitOf(knowledge.specificationOf(candidate), args)
  // A letter replaced by another makes another short name too easily: `gdt status` is no `git`.
  const replaced = candidate.length === name.length && !isSwap(name, candidate)
  const points = (first ? 2 : 0) + (first?.has(args[0] ?? '') ? 1 : 0) + (isSwap(name, candidate) ? 1 : 0)
  switch (fit) {
    case 'command': return points + (replaced && name.length < 4 ? 0 : 3)
    case 'options': return points + 1
    case 'none': return points
    case 'misfit': return points - 3
  }
}

/** How many points it takes: the shorter a name, the more others are one slip away. */
function needed(name: string, candidate: string, knowledge: Knowledge): number {
  const shorter = Math.min(name.length, candidate.length)
  const begins = name[0] === candidate[0]
  if (shorter > 4) return begins || knowledge.specificationOf(candidate) ? 0 : 1
  if (shorter === 4) return begins ? 0 : 1
  const swapped = isSwap(name, candidate)
  if (shorter === 3) return swapped ? 1 : 1.5
  return swapped ? 2 : 3
}

/** Words of configuration and of everyday use that are one letter away from programs, and no misspellings of them. */
const WORDS = new Set(`edit stop start mode name names root stats state states status list lists save load loads note user role port
  ports item text word code codes form forms plan bind global defaults option options server client index throw default retries
  timeout listen frontend backend debug fatal build deploy step steps fetch query show create delete update insert else then
  public private`.split(/\s+/))

/**
 * Whether a name is rather one that we do not know than the misspelling of a candidate: an everyday word, or a short
 * name that the page writes again and again, where neither the page nor the arguments speak for the candidate.
 *
 * @param times How often the page runs it.
 */
export function isRatherUnknown(
  name: string, candidate: string, args: readonly string[], times: number, used: UsedPrograms, knowledge: Knowledge,
): boolean {
  if (used.has(candidate) || isSwap(name, candidate)) return false
  // `collect` is hardly the daemon `collectd`.
  if (!WORDS.has(name) && candidate !== `${name}d` && times < (name.length > 5 ? 3 : 2)) return false
  const fit = fitOf(knowledge.specificationOf(candidate), args)
  return fit === 'none' || fit === 'misfit'
}

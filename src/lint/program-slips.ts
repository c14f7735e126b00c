/** Which program a misspelt name means: by how near it is, what its page runs elsewhere, and what the arguments fit. */
import { isOneSlip } from '../model/near.ts'
import type { Invocation } from '../model/types.ts'
import { fitOf } from '../shell/fit.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { isSwap, nearMisses } from './near-miss.ts'

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
  const likely: Array<{ candidate: string; evidence: number }> = []
  for (const candidate of knowledge.knownPrograms()) {
    if (Math.abs(candidate.length - name.length) > 1 || !isOneSlip(name, candidate)) continue
    const evidence = evidenceFor(candidate, name, args, used, knowledge)
    if (evidence >= needed(name, candidate, knowledge)) likely.push({ candidate, evidence })
  }
  const best = Math.max(...likely.map(({ evidence }) => evidence))
  if (likely.length > 0) return nearMisses(name, likely.filter(({ evidence }) => evidence === best).map(({ candidate }) => candidate))
  // Two slips are only one name's in a long one.
  return nearMisses(name, knowledge.knownPrograms().filter((candidate) =>
    Math.min(name.length, candidate.length) > 7 && name[0] === candidate[0]))
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
  return shorter === 3 ? 1.5 - (isSwap(name, candidate) ? 0.5 : 0) : 3
}

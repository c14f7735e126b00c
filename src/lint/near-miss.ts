import { isOneSlip, nearest } from '../model/near.ts'

/**
 * The declared name that a misspelt one most likely means, or `null`. Stricter than nearness alone: names that differ
 * in their digits only (`web-1`, `web-2`) are siblings, of which one may simply not be declared.
 */
export function nearMiss(name: string, candidates: Iterable<string>): string | null {
  const bare = withoutDigits(name)
  return nearest(name, [...candidates].filter((candidate) => withoutDigits(candidate) !== bare))
}

/** Whether `a` becomes `b` by swapping two neighbouring characters. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && isOneSlip(a, b) && [...a].sort().join('') === [...b].sort().join('')
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '0')
}

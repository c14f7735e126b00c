import { isOneSlip, NearNames } from '../names/near.ts'

/**
 * The declared name that a misspelt one most likely means, or `null`. Stricter than nearness alone: names that differ
 * in their digits only (`web-1`, `web-2`) or in a letter that stands for itself (`db-a`, `db-b`) are siblings, of which
 * one may simply not be declared.
 */
export function nearMiss(name: string, candidates: Iterable<string>): string | null {
  return nearMisses(name, candidates)[0] ?? null
}

/** Every declared name that a misspelt one may mean, the nearest first. */
export function nearMisses(name: string, candidates: Iterable<string>): string[] {
  return new NearNames([...new Set(candidates)].filter((candidate) => !areSiblings(name, candidate)))
    .near(name)
    .sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text)
}

/** Whether `a` becomes `b` by swapping two neighbouring characters. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && isOneSlip(a, b) && [...a].sort().join('') === [...b].sort().join('')
}

/** Whether two names differ in nothing but what tells members of one family apart. */
export function areSiblings(a: string, b: string): boolean {
  return a.replace(/\d+/g, '0') === b.replace(/\d+/g, '0') ||
    (a.length === b.length && /[-_.][a-z]$/i.test(a) && a.slice(0, -1) === b.slice(0, -1))
}

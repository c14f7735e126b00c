import { nearest } from '../model/near.ts'

/**
 * The declared name that a misspelt one most likely means, or `null`. Stricter than nearness alone: names that differ
 * in their digits only (`web-1`, `web-2`) are siblings, of which one may simply not be declared.
 */
export function nearMiss(name: string, candidates: Iterable<string>): string | null {
  const bare = withoutDigits(name)
  return nearest(name, [...candidates].filter((candidate) => withoutDigits(candidate) !== bare))
}

/** Whether one slip of the keyboard turns `a` into `b`: a character too many, too few, wrong, or two swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const right = b.slice(start, b.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Whether `a` becomes `b` by swapping two neighbouring characters. */
export function isSwap(a: string, b: string): boolean {
  return a.length === b.length && isOneSlip(a, b) && [...a].sort().join('') === [...b].sort().join('')
}

function withoutDigits(name: string): string {
  return name.replace(/\d+/g, '0')
}

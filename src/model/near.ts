/**
 * The candidate a misspelt name most likely means, or `null` where none is near.
 *
 * Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). One is
 * allowed up to five characters, two beyond: a second slip in a short name is another name. Ties go to the smaller
 * distance, then to the alphabet, so the answer never depends on the candidates' order.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  const wanted = name.toLowerCase()
  const limit = name.length <= 5 ? 1 : 2
  let best: string | null = null
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance)
    // Nothing in common is no nearness, however short the names.
    if (distance >= Math.max(name.length, candidate.length)) continue
    if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Optimal string alignment distance, or any number above `limit` once it is certain to be above it. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const line = [row]
    let smallest = row
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (above[column] as number) + 1,
        (line[column - 1] as number) + 1,
        (above[column - 1] as number) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] as number) + 1)
      }
      line.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest > limit) return smallest
    before = above
    above = line
  }
  return above[b.length] as number
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

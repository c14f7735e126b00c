/**
 * The candidate a misspelt name most likely means, or `null` where none is near.
 *
 * Distance counts insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). One is
 * allowed up to five characters, two beyond: a second slip in a short name is another name. Ties go to the smaller
 * distance, then to the alphabet, so the answer never depends on the candidates' order.
 */
export function nearest(name: string, candidates: Iterable<string>): string | null {
  return new NearNames(candidates).nearest(name)
}

interface Candidate {
  text: string
  lower: string
  letters: number
}

/** Names to be asked often for the nearest, as `nearest` finds it: a page may hold thousands of anchors and dead links. */
export class NearNames {
  private readonly byLength = new Map<number, Candidate[]>()

  constructor(names: Iterable<string>) {
    for (const text of names) {
      const lower = text.toLowerCase()
      const candidate = { text, lower, letters: lettersOf(lower) }
      const alike = this.byLength.get(text.length)
      if (alike) alike.push(candidate)
      else this.byLength.set(text.length, [candidate])
    }
  }

  nearest(name: string): string | null {
    let best: string | null = null
    let bestDistance = Infinity
    for (const { text, distance } of this.near(name)) {
      if (distance < bestDistance || (distance === bestDistance && best !== null && text < best)) {
        best = text
        bestDistance = distance
      }
    }
    return best
  }

  /** Every name that is near enough to be meant. */
  *near(name: string): Generator<{ text: string; distance: number }> {
    const wanted = name.toLowerCase()
    const letters = lettersOf(wanted)
    const limit = name.length <= 5 ? 1 : 2
    for (let length = name.length - limit; length <= name.length + limit; length++) {
      for (const candidate of this.byLength.get(length) ?? []) {
        // A slip changes two letters at most, which most names fail at once.
        if (ones(letters ^ candidate.letters) > 2 * limit || candidate.text === name) continue
        const distance = editDistance(wanted, candidate.lower, limit)
        // Nothing in common is no nearness, however short the names.
        if (distance <= limit && distance < Math.max(name.length, length)) yield { text: candidate.text, distance }
      }
    }
  }
}

/** Which letters a text has, as bits; letters may share one. */
function lettersOf(text: string): number {
  let bits = 0
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
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

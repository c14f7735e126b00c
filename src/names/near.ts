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

/**
 * Names to be asked often for the nearest, as `nearest` finds it: a page may hold thousands of anchors and dead links.
 *
 * The names are sorted, so that the table of distances is worked out once for a beginning that many share, and names
 * whose beginning is too far off already are passed over.
 */
export class NearNames {
  private readonly names: Array<{ text: string; lower: string }>
  /** How many characters each name shares with the one before it. */
  private readonly shared: number[]

  constructor(names: Iterable<string>) {
    this.names = [...names].map((text) => ({ text, lower: text.toLowerCase() })).sort((a, b) => (a.lower < b.lower ? -1 : 1))
    this.shared = this.names.map(({ lower }, index) => commonStart(this.names[index - 1]?.lower ?? '', lower))
  }

  nearest(name: string): string | null {
    return this.allNearest(name)[0] ?? null
  }

  /** All that are as near as the nearest, in the order of the alphabet. */
  allNearest(name: string): string[] {
    const near = this.near(name)
    const smallest = Math.min(...near.map(({ distance }) => distance))
    return near.filter(({ distance }) => distance === smallest).map(({ text }) => text).sort()
  }

  /** Every name that is near enough to be meant. */
  near(name: string): Array<{ text: string; distance: number }> {
    const limit = name.length <= 5 ? 1 : 2
    const wanted = name.toLowerCase()
    const table = new DistanceTable(wanted, limit)
    const found: Array<{ text: string; distance: number }> = []
    // Length of a beginning that no name with it can be near.
    let hopeless = Infinity
    this.names.forEach(({ text, lower }, index) => {
      const shared = this.shared[index] as number
      table.keep(shared)
      if (shared >= hopeless) return
      hopeless = Infinity
      if (Math.abs(lower.length - wanted.length) > limit) return
      hopeless = table.read(lower)
      // Nothing in common is no nearness, however short the names.
      if (hopeless === Infinity && table.distance <= limit && text !== name && table.distance < Math.max(name.length, text.length)) {
        found.push({ text, distance: table.distance })
      }
    })
    return found
  }
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Optimal string alignment distances of a word to the beginnings of a name, a row for each of its characters. */
class DistanceTable {
  private readonly word: string
  private readonly limit: number
  private readonly rows: number[][]
  /** For how many characters of the last name the rows are right. */
  private known = 0
  /** To the whole of the last name. */
  distance = 0

  constructor(word: string, limit: number) {
    this.word = word
    this.limit = limit
    this.rows = [Array.from({ length: word.length + 1 }, (_, column) => column)]
  }

  /** The next name begins with so many characters of the last. */
  keep(length: number): void {
    this.known = Math.min(this.known, length)
  }

  /** @returns The length of a beginning that is too far off whatever follows, or `Infinity`. */
  read(name: string): number {
    for (let row = this.known + 1; row <= name.length; row++) {
      const smallest = this.fill(row, name)
      this.known = row
      if (smallest > this.limit) return row
    }
    this.distance = this.rows[name.length]?.[this.word.length] as number
    return Infinity
  }

  /** Only the columns about the diagonal can be within the limit. */
  private fill(row: number, name: string): number {
    const { word, limit } = this
    const above = this.rows[row - 1] as number[]
    const line = (this.rows[row] ??= new Array<number>(word.length + 1))
    const from = Math.max(1, row - limit)
    const to = Math.min(word.length, row + limit)
    line[from - 1] = from === 1 ? row : limit + 1
    let smallest = line[from - 1] as number
    for (let column = from; column <= to; column++) {
      const cost = name[row - 1] === word[column - 1] ? 0 : 1
      let distance = Math.min((above[column] as number) + 1, (line[column - 1] as number) + 1, (above[column - 1] as number) + cost)
      if (row > 1 && column > 1 && name[row - 1] === word[column - 2] && name[row - 2] === word[column - 1]) {
        distance = Math.min(distance, (this.rows[row - 2]?.[column - 2] as number) + 1)
      }
      line[column] = distance
      smallest = Math.min(smallest, distance)
    }
    if (to < word.length) line[to + 1] = limit + 1
    return smallest
  }
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

/** Whether nothing but digits tells two names apart: of `web-1` and `web-2` one is no slip for the other. */
export function differInDigits(a: string, b: string): boolean {
  return a.replace(/\d+/g, '0') === b.replace(/\d+/g, '0')
}

import { contains, lineAt } from '../model/ranges.ts'
import type { Range } from '../model/types.ts'

/**
 * Finds what a place stands in, by halves: a page may have thousands of places and of things that they stand in. Of
 * things within each other, the outermost.
 */
export function holderIn<Ranged extends { range: Range }>(things: readonly Ranged[]): (place: Range) => Ranged | undefined {
  const outermost: Ranged[] = []
  for (const thing of [...things].sort(({ range: a }, { range: b }) => a.start.offset - b.start.offset || b.end.offset - a.end.offset)) {
    const before = outermost.at(-1)
    if (!before || !contains(before.range, thing.range)) outermost.push(thing)
  }
  const starts = outermost.map(({ range }) => range.start.offset)
  return (place) => {
    const thing = outermost[lineAt(starts, place.start.offset)]
    return thing && contains(thing.range, place) ? thing : undefined
  }
}

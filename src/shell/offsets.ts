/** From a command's text, prompts taken off its lines, back to the block it stands in. */
import type { Span } from './types.ts'

/** From an offset into a command's text to one into the block. */
export type ToBlock = (offset: number) => number

/**
 * Maps offsets into `lines.map(slice).join('\n')` to offsets into the block.
 * @param lines spans in the block
 */
export function offsetMap(lines: readonly Span[]): ToBlock {
  const starts: number[] = []
  let total = 0
  for (const line of lines) {
    starts.push(total)
    total += line.end - line.start + 1
  }
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const line = lines[low]
    if (!line) return 0
    return Math.min(line.start + offset - (starts[low] ?? 0), line.end)
  }
}

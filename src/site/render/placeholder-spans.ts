import type { Command, Placeholder, Range } from '../../model/types.ts'

/** A placeholder by its place in its command's text. */
export interface PlaceholderSpan {
  start: number
  end: number
  placeholder: Placeholder
}

/** Where a command's placeholders stand in its text, in order. */
export function placeholderSpans(command: Command): PlaceholderSpan[] {
  const offset = textOffsets(command)
  return command.placeholders.flatMap((placeholder) => {
    const start = offset(placeholder.range)
    return start < 0 ? [] : [{ start, end: start + placeholder.text.length, placeholder }]
  }).sort((a, b) => a.start - b.start)
}

/** Turns places in the source into offsets in a command's text; `-1` for places outside of it. */
export function textOffsets({ text, lines }: Command): (range: Range) => number {
  const starts = lineStarts(text)
  return (range) => {
    const line = lines.findIndex(({ start }) => start.line === range.start.line)
    return line < 0 ? -1 : (starts[line] as number) + range.start.offset - (lines[line] as Range).start.offset
  }
}

/** Where the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

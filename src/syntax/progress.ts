/** Which line of a page is being parsed, for whoever watches from another thread. */
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types'

let cell: Int32Array | null = null
let lineOf: (line: number) => number = (line) => line

/** Has the number of the line written into a cell of memory that is shared, while pages are parsed. */
export function reportLines(to: Int32Array): void {
  cell = to
}

/** Nothing is being parsed any more. */
export function reportNoLine(): void {
  if (cell) Atomics.store(cell, 0, 0)
}

/** Says where lines of what is parsed now stand in the text that it is made of. */
export function whileReporting<Result>(toLine: (line: number) => number, parse: () => Result): Result {
  const outer = lineOf
  lineOf = (line) => outer(toLine(line))
  try {
    return parse()
  } finally {
    lineOf = outer
  }
}

/** Says which line a construct is asked about. */
export function reportLine(context: TokenizeContext): void {
  if (cell) Atomics.store(cell, 0, lineOf(context.now().line))
}

/** No container, but asked about the start of every line that begins with none; the others are asked by way of `work.ts`. */
const report: Construct = {
  name: 'progress',
  tokenize(_effects, _ok, nok) {
    reportLine(this)
    return nok
  }
}

export const progressSyntax: Extension = { document: { null: report } }

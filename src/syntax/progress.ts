/** Which line of a page is being parsed, for whoever watches from another thread. */
import type { Construct, Extension } from 'micromark-util-types'

let cell: Int32Array | null = null
let lineOf: (line: number) => number = (line) => line

/** Has the number of the line written into a cell of memory that is shared, while pages are parsed. */
export function reportLines(to: Int32Array): void {
  cell = to
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

/** No construct, but asked about the start of every line, and of every text within. */
const report: Construct = {
  name: 'progress',
  tokenize(_effects, _ok, nok) {
    if (cell) Atomics.store(cell, 0, lineOf(this.now().line))
    return nok
  },
}

export const progressSyntax: Extension = { document: { null: report }, text: { null: report } }

/** Characters of a command that only look like those that its author meant. */
import { dashesBefore } from './dashes.ts'
import { heredocLines } from './heredocs.ts'
import type { Knowledge } from './knowledge/index.ts'
import { findLookalikes } from './lookalikes.ts'
import type { Wording } from './lookalikes.ts'
import { offsetMap } from './offsets.ts'
import { SQL_CLIENTS } from './sql-quotes.ts'
import type { Invocation, Lookalike, Span } from './types.ts'

/** What these are given in quotes is read by people. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(`echo printf git logger wall mail mailx curl http gh glab jira slack tee notify-send
  kubectl oc aws write figlet say cat print`.trim().split(/\s+/))

/** How what is written is read by a program at an offset of the text. */
export function wordingOf(programAt: (offset: number) => string, knowledge: Knowledge): Wording {
  return {
    isCode: (offset) => SQL_CLIENTS.has(programAt(offset)),
    isMessage: (offset) => FOR_PEOPLE.has(programAt(offset)),
    dashes: (offset, word) => dashesBefore(word, knowledge.specificationOf(programAt(offset))),
    isProgram: (name) => knowledge.isKnownProgram(name),
  }
}

/** @returns where they stand in the block */
export function commandLookalikes(
  text: string, lines: readonly Span[], invocations: readonly Invocation[], knowledge: Knowledge,
): Lookalike[] {
  if (!/[^\0-\x7f]/.test(text)) return []
  const contents = text.split('\n')
  const documents = heredocLines(contents)
  let length = 0
  const starts = contents.map((line) => (length += line.length + 1) - line.length - 1)
  // A text of many lines is one text: what is quoted on one may be closed on another.
  const toBlock = offsetMap(lines)
  const programs = invocations.map(({ program, name }) => ({ start: program.start, name })).sort((a, b) => a.start - b.start)
  const programStarts = programs.map(({ start }) => start)
  const programAt = (offset: number): string => programs[lastUpTo(programStarts, toBlock(offset))]?.name ?? ''
  return findLookalikes(text, wordingOf(programAt, knowledge)).flatMap((one) => {
    if (documents[lastUpTo(starts, one.start)]) return []
    const start = toBlock(one.start)
    return [{ ...one, start, end: start + one.end - one.start }]
  })
}

/** The index of the last of ascending numbers that is not above another; `-1` where all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

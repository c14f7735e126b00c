import { lineAt } from '../model/ranges.ts'
import type { Heading, Page, Range, Section } from '../model/types.ts'
import { oncePer } from './once-per.ts'
import { rangeOfMatch } from './page-lines.ts'

/** Something that its author numbered. */
export interface Numbered {
  number: number
  /** Of the digits. */
  range: Range
}

interface NumberedHeading extends Numbered {
  /** `step`, `runbook` and the like in lower case, `''` for a bare number. */
  label: string
  heading: Heading
}

/** A number that does not follow the one before it. */
export interface Fault<T extends Numbered> {
  item: T
  /** The number before it, or `null` where it is the first. */
  after: number | null
  /** The number it should have, where the ones around it leave no doubt; else `null`. */
  expected: number | null
}

const LABEL = /^(?:(step|runbook|phase|part|stage|procedure|scenario)\s(\d{1,3})(?=$|\s?[.):–—-]|\s)|(\d{1,3})[.)]\s)/i

/** What a heading's text begins with: “4. Caddy”, “Step 3: Is it up?”; `null` where it has no number. */
export function numberIn(heading: string): { number: number; label: string } | null {
  const match = LABEL.exec(heading)
  if (!match) return null
  const [, label = '', labelled, bare] = match
  return { number: Number(labelled ?? bare), label: label.toLowerCase() }
}

function numberOfHeading(heading: Heading, page: Page, text: string): NumberedHeading | null {
  const numbered = numberIn(heading.text)
  const { start, end } = heading.textRange
  const at = numbered && /\d{1,3}/.exec(text.slice(start.offset, Math.min(end.offset, start.offset + 80)))
  return at && { ...numbered, heading, range: rangeOfMatch(page, text, start.offset + at.index, at[0].length) }
}

/** The numbered headings of a page, those side by side together and apart by what they are called. */
export const numberedSiblings = oncePer((page: Page, text: string): NumberedHeading[][] => {
  const groups: NumberedHeading[][] = []
  const collect = (sections: readonly Section[]): void => {
    const numbered = sections.flatMap(({ heading }) => numberOfHeading(heading, page, text) ?? [])
    groups.push(...Map.groupBy(numbered, ({ label }) => label).values())
    for (const section of sections) collect(section.sections)
  }
  collect(page.sections)
  return groups
})

/** The anchor of the nearest heading above a place, `''` before the first. */
export function sectionOf(page: Page, { start }: Range): string {
  const starts = headingStarts(page)
  const index = lineAt(starts, start.offset)
  return (starts[index] ?? Infinity) <= start.offset ? page.headings[index]?.id ?? '' : ''
}

const headingStarts = oncePer(({ headings }: Page) => headings.map(({ range }) => range.start.offset))

/**
 * The numbers that are out of sequence. A sequence may begin anywhere and begin again at 1; one number among its
 * neighbours is a slip, and a jump after which the numbers go on is a gap.
 *
 * @param lastMayRestart Whether a single 1 at the end may be the beginning of another sequence.
 */
export function outOfSequence<T extends Numbered>(items: readonly T[], { lastMayRestart = true } = {}): Array<Fault<T>> {
  const faults: Array<Fault<T>> = []
  let before: number | null = null
  items.forEach((item, index) => {
    const { number } = item
    const next = items[index + 1]?.number
    const expected = before === null ? firstNumber(items) : before + 1
    const follows = before === null ? number === expected || expected === null : number === expected
    const goesOn = expected !== null && next === expected + 1
    const swapped = expected !== null && number === expected + 1 && next === expected
    if (follows) {
      before = number
    } else if (goesOn || swapped) {
      faults.push({ item, after: before, expected })
      before = expected
    } else if (number === 0 ? next === 1 : number === 1 && (next !== undefined || lastMayRestart)) {
      before = number
    } else if (next === undefined || next <= 1) {
      faults.push({ item, after: before, expected })
      before = number
    } else {
      // A number that no other goes on from is one of something else.
      if (next === number + 1) faults.push({ item, after: before, expected: null })
      before = number
    }
  })
  return faults
}

/** What the first number has to be for the next ones to follow, or `null` where they do not say. */
function firstNumber([first, second, third]: readonly Numbered[]): number | null {
  if (!first || !second || !third || first.number === 1 || first.number + 1 === second.number) return null
  return third.number === second.number + 1 && second.number > 1 ? second.number - 1 : null
}

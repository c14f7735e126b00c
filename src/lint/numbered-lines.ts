import type { Page } from '../model/types.ts'
import { type Numbered, sectionOf } from './numbering.ts'
import { oncePer } from './once-per.ts'
import { rangeOfMatch } from './page-lines.ts'

export interface NumberedLine extends Numbered {
  /** The anchor of the nearest heading above. */
  section: string
  /** Of a comment, the offset of its block. */
  block?: number
}

const COMMENT = /^\s{0,100}#\s?(?:step\s)?(\d{1,3})[.):]\s/i
const ITEM = /^(\s{0,100})(\d{1,3})[.)]\s/

/** “# 1. Stop the API”, “# 2. …”: the numbered comments of the commands, those of one section together. */
export const numberedComments = oncePer((page: Page, text: string): NumberedLine[][] => {
  const found = page.codeBlocks.filter(({ shell }) => shell).flatMap(({ lines, section, range: { start: { offset: block } } }) => lines.flatMap(({ start, end }) => {
    const match = COMMENT.exec(text.slice(start.offset, Math.min(end.offset, start.offset + 140)))
    if (!match) return []
    const [all, digits = ''] = match
    const at = start.offset + all.lastIndexOf(digits)
    return [{ number: Number(digits), section, block, range: rangeOfMatch(page, text, at, digits.length) }]
  }))
  return [...Map.groupBy(found, ({ section }) => section).values()]
})

/**
 * The numbered lists of the page, items of one list together. Lists that are numbered alike (1. 1. 1.) count for
 * themselves and are left out.
 */
export const numberedLists = oncePer((page: Page, text: string): NumberedLine[][] => {
  const lists: NumberedLine[][] = []
  if (!/^[ \t]{0,100}\d{1,3}[.)][ \t]/m.test(text)) return lists
  let open: Array<{ indent: number; items: NumberedLine[] }> = []
  const close = (from: number): void => {
    for (const { items } of open.splice(from)) {
      if (items.some(({ number }) => number !== items[0]?.number)) lists.push(items)
    }
  }
  let afterBlank = true
  for (const { start, line } of linesOutsideCode(page, text)) {
    const indent = line.length - line.trimStart().length
    if (line.trim() === '') {
      afterBlank = true
      continue
    }
    const match = ITEM.exec(line)
    const [all = '', space = '', digits = ''] = match ?? []
    // A line that is no further in than an item ends its list, unless it goes on with the item's paragraph.
    const ends = match ? open.findIndex((list) => list.indent > space.length) : afterBlank ? open.findIndex((list) => list.indent >= indent) : -1
    if (ends !== -1) close(ends)
    if (match) {
      if (open.at(-1)?.indent !== space.length) open.push({ indent: space.length, items: [] })
      const range = rangeOfMatch(page, text, start + all.indexOf(digits), digits.length)
      open.at(-1)?.items.push({ number: Number(digits), section: sectionOf(page, range), range })
    } else if (/^\s*(?:#{1,6}\s|[-*+]\s|===|!!!|\?\?\?)/.test(line)) {
      const within = open.findIndex((list) => list.indent >= indent)
      if (within !== -1) close(within)
    }
    afterBlank = false
  }
  close(0)
  return lists
})

function* linesOutsideCode(page: Page, text: string): Generator<{ start: number; line: string }> {
  const blocks = page.codeBlocks.map(({ range }) => range).sort((a, b) => a.start.offset - b.start.offset)
  let next = 0
  let start = 0
  for (const line of text.split('\n')) {
    while (next < blocks.length && (blocks[next]?.end.offset ?? 0) <= start) next++
    const block = blocks[next]
    // A fence begins behind its indent.
    const inCode = block !== undefined && block.start.offset < start + line.length && block.end.offset > start
    if (!inCode) yield { start, line }
    start += line.length + 1
  }
}

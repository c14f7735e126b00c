import { contains } from '../model/ranges.ts'
import type { CodeBlock, Page, Range } from '../model/types.ts'

/**
 * The text that a reader of a block has before the eyes: the headings above it, the titles of the tabs and admonitions
 * it stands in, and what is written in the innermost of these before it and right behind it.
 */
export function surroundingsOf(block: CodeBlock, page: Page, text: string): string {
  const { start, end } = block.range
  const around = [...page.tabSets.flatMap(({ tabs }) => tabs), ...page.admonitions].filter(({ range }) => contains(range, block.range))
  const above = page.headings.filter(({ range }) => range.start.offset < start.offset)
  const headings = lineage(above)
  const nearest = above.at(-1)?.range.start.offset ?? 0
  const inner = around.map(({ range }) => range.start.offset)
  const from = Math.max(nearest, ...inner)
  const titles = around.map((one) => ('label' in one ? one.label : one.title))
  // An admonition right above is about what follows.
  const behind = text.slice(end.offset, end.offset + 400)
  const paragraph = behind.split(/\n[ \t]*\n/).find((part) => part.trim() !== '') ?? ''
  return [...headings, ...titles, withoutBlocks(text, { start: { ...start, offset: from }, end: start }, page), paragraph].join('\n')
}

/** The headings that a place stands below, from the nearest one outwards. */
function lineage(above: Page['headings']): string[] {
  let depth = 7
  return above.toReversed().flatMap((heading) => {
    if (heading.depth >= depth) return []
    depth = heading.depth
    return [heading.text]
  })
}

/** A stretch of the page without its code blocks: what another command does says nothing of this one. */
function withoutBlocks(text: string, { start, end }: Range, { codeBlocks }: Page): string {
  let from = start.offset
  let prose = ''
  for (const { range } of codeBlocks) {
    if (range.end.offset <= from || range.start.offset >= end.offset) continue
    prose += text.slice(from, Math.max(from, range.start.offset))
    from = range.end.offset
  }
  return prose + text.slice(from, Math.max(from, end.offset))
}

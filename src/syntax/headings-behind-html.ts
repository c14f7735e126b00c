/**
 * Headings directly under the last tag of an HTML block. To CommonMark they are part of the block, which goes on to the
 * next blank line, and show as text with its marks; MkDocs ends the block with its element. Generated references are
 * full of them: `</p>`, then `##Field { #v1.Field }`.
 */
import type { Html, Root, RootContent } from 'mdast'
import type { Point, Position } from 'unist'
import { scanTags } from './html-tags.ts'
import { withLinesBefore } from './limits.ts'
import { endOfLineBefore, lineEnd, nextLine } from './points.ts'
import { shift } from './shift.ts'

/** Divides the HTML blocks of the page before such headings. `parse` reads the text from there on. */
export function divideHtml(tree: Root, source: string, parse: (text: string) => Root): void {
  tree.children = tree.children.flatMap(node => node.type === 'html' ? divided(node, source, parse) : [node])
}

/** Comments, scripts and their like end where they are closed, whatever stands in them. */
const untilCloser = /^\s*<(?:[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/i

function divided(node: Html, source: string, parse: (text: string) => Root): RootContent[] {
  const { start, end } = node.position!
  if (start.column > 3 || untilCloser.test(node.value)) return [node]
  const places = headingLines(source, node.position!)
  if (places.length === 0) return [node]
  const first = places[0]!
  const html: Html = {
    type: 'html',
    value: source.slice(start.offset, first.before.offset),
    position: { start, end: first.before }
  }
  const parts = places.map((place, index) => {
    const until = places[index + 1]?.offset ?? end.offset!
    const part = withLinesBefore(source, place.offset, () => parse(source.slice(place.offset, until)))
    shift(part, place.line - 1, place.offset)
    return part.children
  })
  return [html, ...parts.flat()]
}

interface Place {
  offset: number
  line: number
  /** Where the line before ends. */
  before: Point
}

const heading = /#{1,6}(?:[ \t]+\S|[\p{L}\p{N}_`*[])/uy

/** Lines that begin like a heading where all elements are closed, directly under a line that ends with a tag. */
function headingLines(source: string, { start, end }: Position): Place[] {
  const places: Place[] = []
  const open = new OpenElements()
  let line = start.line
  let from = start.offset!
  let closed = false
  while (from < end.offset!) {
    const to = lineEnd(source, from)
    heading.lastIndex = from
    if (closed && heading.test(source)) {
      places.push({ offset: from, line, before: endOfLineBefore(source, { line, column: 1, offset: from }) })
    }
    const text = source.slice(from, to)
    const tags = scanTags(text)
    for (const tag of tags) {
      if (tag.closing) open.close(tag.name)
      else if (!tag.empty && text[tag.end - 2] !== '/') open.open(tag.name)
    }
    closed = open.isEmpty && tags.length > 0 && text.trimEnd().endsWith('>')
    from = nextLine(source, to)
    line++
  }
  return places
}

/** The elements that are open. An end tag closes what is open inside its element: `<name>` may be a placeholder. */
class OpenElements {
  private readonly names: string[] = []
  private readonly counts = new Map<string, number>()

  get isEmpty(): boolean {
    return this.names.length === 0
  }

  open(name: string): void {
    this.names.push(name)
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
  }

  close(name: string): void {
    if (!this.counts.get(name)) return
    for (;;) {
      const last = this.names.pop()!
      this.counts.set(last, this.counts.get(last)! - 1)
      if (last === name) return
    }
  }
}

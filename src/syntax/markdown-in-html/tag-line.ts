/** Lines of HTML whose elements hold Markdown: `<div class="grid" markdown>`. */
import { isSpanElement, isBlockElement } from './elements.ts'

/** How a line is divided; lengths in UTF-16 units. */
export interface TagLine {
  /** The element, where the line opens one and does not close it. */
  opens?: string
  /** The element that the line closes. */
  closes?: string
  /** Length of the HTML at the line's start. */
  html: number
  /** The Markdown behind it, up to a closing tag, if there is any. */
  text?: { start: number, end: number, inline: boolean }
}

/**
 * Reads a line that begins with `<`.
 *
 * @param open - Names of the elements with Markdown that are open.
 * @returns `undefined` where the line has no part in an element with Markdown.
 */
export function readTagLine(line: string, open: readonly string[]): TagLine | undefined {
  const end = line.trimEnd().length
  const closing = closingTag.exec(line)
  if (closing) {
    const closes = closing[1]!.toLowerCase()
    const rest = line.slice(closing[0].length, end).trimStart()
    return open.includes(closes) && (rest === '' || rest.startsWith('<')) ? { closes, html: end } : undefined
  }
  const tag = readOpeningTag(line)
  if (!tag) return undefined
  const start = skipSpace(line, tag.end)
  if (start >= end) return { opens: tag.name, html: end }

  const closer = `</${tag.name}>`
  const closed = line.slice(0, end).toLowerCase().endsWith(closer)
  const textEnd = closed ? line.slice(0, end - closer.length).trimEnd().length : end
  const inline = isSpanElement(tag.name) || tag.mode === 'span'
  if (closed) return textEnd > start ? { html: tag.end, text: { start, end: textEnd, inline } } : { html: end }
  // More tags: `<details markdown><summary>Title</summary>`.
  if (line[start] === '<') return { opens: tag.name, html: end }
  return { opens: tag.name, html: tag.end, text: { start, end, inline } }
}

const closingTag = /^<\/([A-Za-z][A-Za-z0-9-]*)[ \t]*>/

interface Tag {
  name: string
  mode: string
  /** Index behind it. */
  end: number
}

const tagStart = /^<([A-Za-z][A-Za-z0-9-]*)(?=[ \t])/
const attribute = /[ \t]+([A-Za-z_:@][\w:.@-]*)(?:[ \t]*=[ \t]*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/y

/** An opening tag of a block element with an attribute `markdown`. Linear. */
function readOpeningTag(line: string): Tag | undefined {
  const start = tagStart.exec(line)
  if (!start) return undefined
  const name = start[1]!.toLowerCase()
  let mode: string | undefined
  let index = start[0].length
  for (;;) {
    attribute.lastIndex = index
    const match = attribute.exec(line)
    if (!match) break
    if (match[1]!.toLowerCase() === 'markdown') mode = (match[2] ?? '1').replace(/^["']|["']$/g, '').toLowerCase()
    index = attribute.lastIndex
  }
  index = skipSpace(line, index)
  if (line[index] !== '>' || mode === undefined || !modes.has(mode) || !isBlockElement(name)) return undefined
  return { name, mode, end: index + 1 }
}

const modes: ReadonlySet<string> = new Set(['1', 'markdown', 'block', 'span'])

function skipSpace(line: string, start: number): number {
  let index = start
  while (line[index] === ' ' || line[index] === '\t') index++
  return index
}

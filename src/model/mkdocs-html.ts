import type { Html, Nodes } from 'mdast'
import { scanTags } from '../syntax/html-tags.ts'
import { rangeOf } from './ranges.ts'
import type { SourceLines } from './source-lines.ts'
import type { Range } from './types.ts'

/** Elements that Python-Markdown takes whole, blank lines and all. */
const blocks = new Set(
  ('address article aside blockquote center details div dl fieldset figcaption figure footer form header li main nav ol p ' +
    'section summary table tbody td tfoot th thead tr ul').split(' '))

/**
 * HTML that CommonMark ends at a blank line and Python-Markdown at its closing tag, with Markdown in between that MkDocs
 * then shows as it is written. The ranges are the lines that open it.
 */
export function rawHtmlDifferences(nodes: readonly Nodes[], source: SourceLines): Range[] {
  const found: Range[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Nodes
    // Other dialects make HTML of what is none in the source.
    if (node.type !== 'html' || !source.slice(rangeOf(node)).startsWith('<') || /\smarkdown(?:[\s=>]|$)/i.test(node.value)) continue
    const [first] = scanTags(node.value)
    if (first?.start !== 0 || first.closing || !blocks.has(first.name)) continue
    const { name } = first
    let depth = openTags(node.value, name)
    let shows = false
    while (depth > 0 && index + 1 < nodes.length) {
      const next = nodes[++index] as Nodes
      if (next.type === 'html') depth += openTags(next.value, name)
      else shows ||= hasMarkup(next)
    }
    if (shows) found.push(source.restOfLine(rangeOf(node).start.offset))
  }
  return found
}

/** The lines that open code in HTML, where superfences finds it and CommonMark looks for nothing. */
export function fencesInHtml(node: Html, source: SourceLines): Range[] {
  const range = rangeOf(node)
  const text = source.slice(range)
  // A comment is shown by neither, and what stands in these is code of another kind.
  if (/^<(?:[!?]|(?:pre|script|style|textarea)\b)/i.test(text)) return []
  const [opener] = /^[ \t]*(?:`{3,}|~{3,})[^`\n\r]*$/m.exec(text) ?? []
  if (opener === undefined) return []
  return [source.restOfLine(range.start.offset + text.indexOf(opener) + opener.search(/\S/))]
}

/** How many more elements of a name HTML opens than it closes. */
function openTags(html: string, name: string): number {
  let open = 0
  for (const tag of scanTags(html)) {
    if (tag.name === name && html[tag.end - 2] !== '/') open += tag.closing ? -1 : 1
  }
  return open
}

/** Whether a block looks other than its source; code in fences is code in HTML too. */
function hasMarkup(node: Nodes): boolean {
  if (node.type === 'paragraph') return node.children.some(({ type }) => type !== 'text' && type !== 'html')
  return node.type !== 'code' && node.type !== 'definition' && node.type !== 'thematicBreak'
}

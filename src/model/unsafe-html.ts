/** What an author wrote as HTML, and the page neither does nor shows. */
import type { Html, Nodes, Root } from 'mdast'
import { attributesOf, scanTags, type HtmlTag } from '../syntax/html-tags.ts'
import type { Attributes } from '../syntax/nodes.ts'
import { visit } from '../syntax/visit.ts'
import type { HtmlSource } from './html-source.ts'
import { isLinkAttribute } from './links.ts'
import { NoteCollector } from './note-collector.ts'
import { rangeOf } from './ranges.ts'
import type { SourceLines } from './source-lines.ts'
import type { Range, SyntaxNote } from './types.ts'
import { runs } from './web-address.ts'

/** Elements of which the page shows nothing, with what they hold, and why. */
const hidden: ReadonlyMap<string, string> = new Map([
  ...['iframe', 'object', 'embed', 'applet', 'frame', 'frameset', 'portal', 'fencedframe']
    .map((name) => [name, 'pages load nothing from elsewhere. Link to it instead'] as const),
  ...['svg', 'math', 'template'].map((name) => [name, 'it may hold scripts. Show a picture that is a file of its own'] as const),
  ...['style', 'link', 'meta', 'base'].map((name) => [name, 'it would change the page around it'] as const),
])
/** Elements that are taken off what they hold: on a page nobody could use them. */
const unusable: ReadonlySet<string> = new Set([
  'form', 'input', 'button', 'select', 'textarea', 'dialog', 'canvas', 'marquee', 'title', 'map', 'area', 'plaintext', 'xmp', 'noembed', 'noframes',
])

/** What would run, everywhere, and what is left out with what it holds or does, once for each kind of element. */
export function unsafeHtml(tree: Root, source: SourceLines): SyntaxNote[] {
  const notes = (tree.data?.openHtml ?? []).map((offset) => neverClosed(offset, source))
  const leftOut = new NoteCollector('left-out-html')
  visit(tree, (node) => {
    if (node.type === 'html' && node.position) notes.push(...htmlNotes(node, source, leftOut))
    else notes.push(...attributeListNotes(node, source))
    notes.push(...openerNotes(node, source))
  })
  return [...notes, ...leftOut.notes()].sort((a, b) => a.range.start.offset - b.range.start.offset)
}

function neverClosed(offset: number, source: SourceLines): SyntaxNote {
  const line = source.restOfLine(offset)
  const text = source.slice(line)
  const name = /^<(?:!--|!\[CDATA\[|\?|![a-z]|[a-z]+)/i.exec(text)?.[0] ?? '<'
  const closer = name === '<!--' ? '-->' : name === '<?' ? '?>' : name === '<![CDATA[' ? ']]>' : name.startsWith('<!') ? '>' : `</${name.slice(1)}>`
  return {
    kind: 'unsafe-html',
    detail: `${name} is never closed, so it is shown as text and what follows as if it were not there. Close it with ${closer}`,
    range: source.range(offset, offset + name.length),
  }
}

function htmlNotes(node: Html, source: SourceLines, leftOut: NoteCollector): SyntaxNote[] {
  const tags = scanTags(node.value)
  const notes: SyntaxNote[] = []
  let places: HtmlSource | undefined
  const range = (start: number, end: number): Range => (places ??= source.placesOf(node)).range(start, end)
  /** The element that is left out and open: what stands in it needs no note of its own. */
  let outer = ''
  for (const tag of tags) {
    if (tag.closing) {
      if (tag.name === outer) outer = ''
      continue
    }
    if (tag.name === 'script') {
      notes.push({ kind: 'unsafe-html', detail: `<script> is left out${linesOf(tag, node)}: nothing in a page may run.`, range: range(tag.start, tag.end) })
    } else if (outer === '' && (hidden.has(tag.name) || unusable.has(tag.name))) {
      leftOut.add(tag.name, loss(tag, node), range(tag.start, tag.end))
      if (!tag.empty) outer = tag.name
    }
    for (const { name, value, nameStart, start, end } of attributesOf(node.value, tag)) {
      const quote = /["']/.test(node.value[end] ?? '') && node.value[start - 1] === node.value[end] ? 1 : 0
      if (/^on[a-z]/.test(name)) {
        notes.push({ kind: 'unsafe-html', detail: `${name} is left out: nothing in a page may run.`, range: range(nameStart, end + quote) })
      } else if (!isLinkAttribute(tag.name, name) && runs(value)) {
        notes.push({ kind: 'unsafe-html', detail: `${name} is left out: it would run a script.`, range: range(nameStart, end + quote) })
      }
    }
  }
  return notes
}

function loss(tag: HtmlTag, node: Html): string {
  const why = hidden.get(tag.name)
  if (why !== undefined) return `<${tag.name}> is left out${tag.empty ? '' : linesOf(tag, node)}: ${why}.`
  return `<${tag.name}> is left out: it does nothing on a page.${tag.empty ? '' : ' What stands in it is shown as text.'}`
}

/** Which lines of a page an element hides, where it has several. */
function linesOf(tag: HtmlTag, node: Html): string {
  const close = scanEnd(tag, node.value)
  const lines = node.value.slice(tag.start, close).split(/\r\n|\r|\n/).length
  if (lines < 2) return ''
  const first = (node.position?.start.line ?? 1) + node.value.slice(0, tag.start).split(/\r\n|\r|\n/).length - 1
  return `, lines ${first} to ${first + lines - 1}`
}

function scanEnd(tag: HtmlTag, html: string): number {
  const end = html.toLowerCase().indexOf(`</${tag.name}`, tag.end)
  return end < 0 ? html.length : end
}

/** `{ onclick="…" }` behind a word, a heading or below a paragraph. */
function attributeListNotes(node: Nodes, source: SourceLines): SyntaxNote[] {
  const names = (node.data as { attributes?: Attributes } | undefined)?.attributes?.handlers ?? []
  if (names.length === 0 || !node.position) return []
  const holds = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'definitionTerm'
  const { start, end } = rangeOf(node)
  const from = holds ? node.children.at(-1)?.position?.end.offset ?? start.offset : end.offset
  const list = source.text.slice(from, from + 2000).toLowerCase()
  return names.flatMap((name): SyntaxNote[] => {
    const at = list.indexOf(`${name}=`)
    if (at < 0) return []
    return [{ kind: 'unsafe-html', detail: `${name} is left out: nothing in a page may run.`, range: source.range(from + at, from + at + name.length) }]
  })
}

/** `:::note{onclick="…"}`, `/// html | div[onclick="…"]`, and the same behind a fence. */
function openerNotes(node: Nodes, source: SourceLines): SyntaxNote[] {
  const isOpener = node.type === 'code' ? node.data?.fence !== undefined
    : node.type === 'html' ? source.text[node.position?.start.offset ?? 0] === '/'
      : (node.type === 'admonition' || node.type === 'tab' || node.type === 'tabSet') && node.dialect === 'directive'
  if (!isOpener || !node.position) return []
  const line = source.restOfLine(rangeOf(node).start.offset)
  const text = source.slice(line)
  // What a title in quotes says is a title; what stands in a directive's brackets, its label.
  const from = node.type === 'code' || node.type === 'html' ? 0 : Math.max(0, text.lastIndexOf('{'))
  const bare = text.replace(/"[^"]*"|'[^']*'/g, (quoted) => ' '.repeat(quoted.length))
  return [...bare.matchAll(/(?<=[\s{[])on[a-z]+(?==)/gi)].flatMap(({ 0: name, index }): SyntaxNote[] => (index < from ? [] : [{
    kind: 'unsafe-html', detail: `${name} is left out: nothing in a page may run.`,
    range: source.range(line.start.offset + index, line.start.offset + index + name.length),
  }]))
}

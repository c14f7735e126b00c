/** GitHub's alerts: `> [!WARNING]`, with Obsidian's titles and folds. */
import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { defaultTitle, isKnownKind } from './kinds.ts'
import type { Admonition, AdmonitionTitle } from './nodes.ts'
import { behind, endOfLineBefore, lineEnd, nextLine, withoutTrailingSpace } from './points.ts'
import { visit } from './visit.ts'

/** The marker; a reader of its end must see white space, the line's end or nothing. */
const marker = /\[!([\p{L}\p{N}_-]{1,40})\]([+-]?)(?:[ \t]+|(?=[\r\n])|$)/uy

/** Turns quotes that begin with the marker of a known kind into admonitions. */
export function convertAlerts(tree: Root, source: string): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(child => child.type === 'blockquote')) return
    parent.children = parent.children.map(child => alertOf(child, source) ?? child)
  })
}

function alertOf(node: Node, source: string): Admonition | undefined {
  if (node.type !== 'blockquote') return undefined
  const quote = node as Blockquote
  const [paragraph, ...body] = quote.children
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text' || !text.position) return undefined
  // The source decides, not the value: `\[!NOTE]` is the text that someone wanted to show.
  marker.lastIndex = text.position.start.offset!
  const match = marker.exec(source)
  const kind = match?.[1]!.toLowerCase() ?? ''
  if (!match || !isKnownKind(kind)) return undefined

  const { title, rest } = firstLine(paragraph, text, match[0].length, source)
  return {
    type: 'admonition',
    kind,
    classes: [kind],
    collapsible: match[2] !== '',
    open: match[2] !== '-',
    dialect: 'github',
    children: [title ?? defaultTitle(kind), ...(rest ? [rest] : []), ...body],
    position: quote.position
  }
}

/** Divides the first paragraph behind the marker: what is left of its first line is a title, the rest is body. */
function firstLine(paragraph: Paragraph, first: Text, markerLength: number, source: string) {
  const line = first.position!.start.line
  const head: PhrasingContent[] = []
  const tail: PhrasingContent[] = []
  for (const child of paragraph.children) {
    const node = child === first ? withoutHead(first, markerLength) : child
    if (tail.length > 0 || node.position!.start.line > line) tail.push(node)
    else if (node.type === 'break') continue
    else if (node.position!.end.line === line) head.push(node)
    else if (node.type === 'text') {
      const [before, after] = splitAtLineEnd(node, source)
      head.push(before)
      tail.push(after)
    } else tail.push(node)
  }
  const inTitle = head.filter(node => node.type !== 'text' || node.value !== '')
  const inBody = tail.filter(node => node.type !== 'text' || node.value !== '')
  return {
    title: inTitle.length > 0 ? spanning<AdmonitionTitle>('admonitionTitle', inTitle) : undefined,
    rest: inBody.length > 0 ? spanning<Paragraph>('paragraph', inBody) : undefined
  }
}

function withoutHead(text: Text, length: number): Text {
  const { start, end } = text.position!
  return { ...text, value: text.value.slice(length), position: { start: behind(start, length), end } }
}

/** Divides a text that holds a line ending at the first one. */
export function splitAtLineEnd(text: Text, source: string): [Text, Text] {
  const cut = text.value.search(/[\r\n]/)
  const { start, end } = text.position!
  const next = nextLine(source, lineEnd(source, start.offset!))
  const rest = text.value.slice(nextLine(text.value, cut))
  const offset = lineTextStart(source, next, rest.slice(0, lineEnd(rest, 0)))
  const bodyStart = { line: start.line + 1, column: offset - next + 1, offset }
  const titleEnd = withoutTrailingSpace(source, endOfLineBefore(source, bodyStart))
  return [
    { type: 'text', value: text.value.slice(0, cut), position: { start, end: titleEnd } },
    { type: 'text', value: rest, position: { start: bodyStart, end } }
  ]
}

/** Where the text of a line begins, behind indents and quote markers. A lazy line's text may itself begin with `>`. */
function lineTextStart(source: string, start: number, text: string): number {
  let offset = start
  while (' \t>'.includes(source[offset] ?? '-')) {
    if (source[offset] === '>' && source.startsWith(text, offset)) break
    offset++
  }
  return offset
}

function spanning<T extends Paragraph | AdmonitionTitle>(type: T['type'], children: PhrasingContent[]): T {
  const position = { start: { ...children[0]!.position!.start }, end: { ...children.at(-1)!.position!.end } }
  return { type, children, position } as T
}

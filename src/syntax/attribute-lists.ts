/**
 * Takes attribute lists out of the text: behind headings, terms and table cells, behind links, images, inline code and
 * other spans, under paragraphs.
 */
import type { Heading, Paragraph, Root, RootContent, TableCell, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { isWellFormed, readAttributeList } from './attributes.ts'
import type { AttributeList } from './attributes.ts'
import type { Attributes, DefinitionTerm } from './nodes.ts'
import { behind, endOfLineBefore, withoutTrailingSpace } from './points.ts'
import { visit } from './visit.ts'

/** Ids, classes and what is harmless of the rest are kept: whatever else a list says, handlers included, ends here. */
export function readAttributeLists(tree: Root, source: string): void {
  visit(tree, (node: Root | RootContent) => {
    if (node.type === 'heading' || node.type === 'definitionTerm' || node.type === 'tableCell') readTail(node, source)
    else if (node.type === 'paragraph') readParagraph(node, source)
    if ('children' in node) readInline(node, source)
  })
}

/** A list behind the text, and a space, belongs to the node. */
function readTail(node: Heading | DefinitionTerm | TableCell, source: string): void {
  const tail = node.children.at(-1)
  if (tail?.type !== 'text') return
  const open = tail.value.lastIndexOf('{')
  if (open < 1 || !' \t'.includes(tail.value[open - 1]!)) return
  const list = listToEnd(tail.value, open)
  if (!list) return
  const text = tail.value.slice(0, open)
  if (!cutTail(node, tail, (node.type === 'heading' ? withoutClosingMarks(text) : text.trimEnd()).length, source)) return
  node.data = { ...node.data, attributes: kept(list) }
}

/** CommonMark finds no closing marks in `## Title ## {#id}`, as they are not last; Python-Markdown takes them off. */
function withoutClosingMarks(text: string): string {
  const words = text.trimEnd()
  let end = words.length
  while (words[end - 1] === '#') end--
  return ' \t'.includes(words[end - 1] ?? '-') ? words.slice(0, end).trimEnd() : words
}

/** A list on a line of its own at a paragraph's end belongs to the paragraph. */
function readParagraph(node: Paragraph, source: string): void {
  const tail = node.children.at(-1)
  if (tail?.type !== 'text') return
  const open = tail.value.lastIndexOf('{')
  const list = listToEnd(tail.value, open)
  const before = tail.value.slice(0, Math.max(open, 0)).replace(/(?:\r\n|\r|\n)$/, '')
  if (!list || before.length === open || !cutTail(node, tail, before.length, source)) return
  node.data = { ...node.data, attributes: kept(list) }
}

function listToEnd(value: string, open: number): AttributeList | undefined {
  const list = readAttributeList(value, open)
  return list && isWellFormed(list) && list.end === value.trimEnd().length ? list : undefined
}

/**
 * Shortens the last text of a node to its first `length` characters. What goes away must stand in the source as it
 * does in the value, or the position could not be kept true.
 */
function cutTail(parent: Heading | DefinitionTerm | TableCell | Paragraph, tail: Text, length: number, source: string): boolean {
  const end = tail.position?.end
  const removed = tail.value.slice(length)
  const written = removed.replace(/^(?:\r\n|\r|\n)/, '')
  if (end?.offset === undefined || source.slice(end.offset - written.length, end.offset) !== written) return false
  if (length === 0) {
    parent.children.pop()
    return true
  }
  tail.value = tail.value.slice(0, length)
  tail.position!.end = written !== removed
    ? withoutTrailingSpace(source, endOfLineBefore(source, end))
    : behind(end, -written.length)
  return true
}

const attributable: ReadonlySet<string> = new Set([
  'link', 'image', 'linkReference', 'imageReference', 'inlineCode', 'emphasis', 'strong', 'delete', 'mark', 'insert',
  'superscript', 'subscript', 'keys', 'emoji', 'icon'
])

function readInline(parent: Parent, source: string): void {
  const { children } = parent
  if (!children.some(child => attributable.has(child.type))) return
  let before: Node | undefined
  parent.children = children.filter(child => {
    const node = before
    before = child
    return !(node && attributable.has(node.type) && child.type === 'text' && cutHead(child as Text, node, source))
  })
}

/** Moves an attribute list from the start of a text to the node before it; `true` if that leaves no text. */
function cutHead(text: Text, node: Node, source: string): boolean {
  const list = readAttributeList(text.value, 0)
  const start = text.position?.start
  if (!list || !isWellFormed(list) || start?.offset === undefined) return false
  if (source.slice(start.offset, start.offset + list.end) !== text.value.slice(0, list.end)) return false
  node.data = { ...node.data, attributes: kept(list) } as Node['data']
  text.value = text.value.slice(list.end)
  text.position!.start = behind(start, list.end)
  return text.value === ''
}

const harmless: ReadonlySet<string> = new Set(['title', 'width', 'height', 'align'])

function kept(list: AttributeList): Attributes {
  const values = [...list.values].filter(([key]) => harmless.has(key))
  const handlers = [...list.values].flatMap(([key, value]) => (/^on[a-z]+$/.test(key) || /^\s*(?:java|vb)script:/i.test(value) ? [key] : []))
  return {
    ...(list.id !== undefined && { id: list.id }),
    classes: list.classes,
    ...(values.length > 0 && { values: Object.fromEntries(values) }),
    ...(handlers.length > 0 && { handlers })
  }
}

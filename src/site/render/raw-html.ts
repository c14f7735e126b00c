import type { Element, ElementContent, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import type { Raw } from 'mdast-util-to-hast'
import { type HtmlTag, scanTags } from '../../syntax/html-tags.ts'
import { cleanHtml } from './clean-html.ts'
import { showPlaceholders } from './placeholder-tags.ts'

type Content = RootContent | ElementContent | Raw

/**
 * Replaces the raw HTML of a tree by elements, each piece parsed and cleaned for itself.
 *
 * Only what an author wrote as HTML passes through the parser and the allow-list: what Runpress itself made stands
 * beside it, so cleaning cannot drop our buttons and an author cannot imitate them. An element may begin in one piece
 * of HTML and end in a later one of the same container (`<details>`, Markdown, `</details>`) where it may hold what
 * stands between them; else that stands for itself. One that is never closed ends with its own piece, so that it cannot
 * swallow the steps after it.
 */
export function resolveRawHtml(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type === 'element') resolveRawHtml(child)
  }
  if (!node.children.some((child: Content) => child.type === 'raw')) return
  const children: Content[] = node.children
  const raws = children.filter((child) => child.type === 'raw')
  showPlaceholders(raws.map(({ value }) => value)).forEach((value, index) => { (raws[index] as Raw).value = value })
  const spanning = spanningTags(children)
  const frames: Frame[] = [{ name: '', element: null, children: [] }]
  for (const child of children) {
    const top = frames.at(-1) as Frame
    if (child.type !== 'raw') {
      top.children.push(child)
      continue
    }
    let end = 0
    for (const tag of spanning.get(child) ?? []) {
      frames.at(-1)?.children.push(...parse(child.value.slice(end, tag.start)))
      if (tag.closing) close(frames)
      else open(frames, tag, child.value.slice(tag.start, tag.end))
      end = tag.end
    }
    frames.at(-1)?.children.push(...parse(child.value.slice(end)))
  }
  node.children = frames[0]?.children as ElementContent[]
}

interface Frame {
  name: string
  /** `null` where the tag is not allowed: its content then stands in its place. */
  element: Element | null
  children: Content[]
}

function open(frames: Frame[], tag: HtmlTag, text: string): void {
  frames.push({ name: tag.name, element: innermost(parse((around.get(tag.name) ?? '') + text)), children: [] })
}

/** Where the parts of tables have to stand, or they would be none. */
const around: ReadonlyMap<string, string> = new Map([
  ...['caption', 'colgroup', 'thead', 'tbody', 'tfoot'].map((name) => [name, '<table>'] as const),
  ['tr', '<table><tbody>'], ...['td', 'th'].map((name) => [name, '<table><tbody><tr>'] as const),
])

/** The innermost of what a single tag has become. */
function innermost(nodes: Content[]): Element | null {
  const first = nodes.find((node) => node.type === 'element')
  return first ? innermost(first.children) ?? first : null
}

function close(frames: Frame[]): void {
  const frame = frames.pop() as Frame
  const outer = frames.at(-1)?.children as Content[]
  if (frame.element === null || !mayHold(frame.element, frame.children)) {
    if (!programs.has(frame.name)) outer.push(...frame.children)
    return
  }
  frame.element.children.push(...(frame.children as ElementContent[]))
  outer.push(frame.element)
}

/** Elements whose text is not for readers. Markdown in any other is there to be read. */
const programs = new Set(['script', 'style'])

/** What may stand in elements that hold nothing else; anything else in them a browser would move elsewhere. */
const parts: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries({
  table: 'caption colgroup thead tbody tfoot tr', thead: 'tr', tbody: 'tr', tfoot: 'tr', tr: 'td th', colgroup: 'col',
  ul: 'li', ol: 'li', dl: 'dt dd div',
}).map(([name, inner]) => [name, new Set(inner.split(' '))]))

/** Elements that hold blocks. */
const boxes = new Set('blockquote caption dd details div dt figcaption figure li td th'.split(' '))
/** What a line of text holds; all else is a block, which ends the line. */
const words = new Set(
  'a abbr audio b bdi br cite code del dfn em i img input ins kbd mark q rp rt ruby s samp small source span strong sub sup time track u var video wbr'.split(' '),
)

/** Whether a browser would read the element, with these children in it, as it is meant. */
function mayHold({ tagName }: Element, children: Content[]): boolean {
  if (boxes.has(tagName)) return true
  const inner = parts.get(tagName)
  if (inner) return children.every((child) => (child.type === 'element' ? inner.has(child.tagName) : !isText(child)))
  return !children.some(holdsBlock) && !(tagName === 'a' && children.some(holdsLink))
}

function isText(node: Content): boolean {
  return node.type === 'text' && node.value.trim() !== ''
}

function holdsBlock(node: Content): boolean {
  return node.type === 'element' && (!words.has(node.tagName) || node.children.some(holdsBlock))
}

function holdsLink(node: Content): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink))
}

/** The tags that open in one piece of raw HTML and close in another, in pairs that nest. */
function spanningTags(children: Content[]): Map<Content, HtmlTag[]> {
  const stack: Array<{ node: Content; tag: HtmlTag }> = []
  const pairs: Array<[{ node: Content; tag: HtmlTag }, { node: Content; tag: HtmlTag }]> = []
  for (const node of children) {
    if (node.type !== 'raw') continue
    for (const tag of scanTags(node.value)) {
      if (tag.empty) continue
      if (!tag.closing) {
        stack.push({ node, tag })
        continue
      }
      const index = stack.findLastIndex((open) => open.tag.name === tag.name)
      if (index < 0) continue
      const opener = stack[index] as { node: Content; tag: HtmlTag }
      stack.length = index
      if (opener.node !== node) pairs.push([opener, { node, tag }])
    }
  }
  const result = new Map<Content, HtmlTag[]>()
  for (const { node, tag } of pairs.flat()) {
    const tags = result.get(node)
    if (tags) tags.push(tag)
    else result.set(node, [tag])
  }
  for (const tags of result.values()) tags.sort((a, b) => a.start - b.start)
  return result
}

/** Deeper than any document; parsers and printers of trees are recursive. */
const deepest = 256
/** Elements that end by themselves where the next of their kind begins. */
const selfEnding = new Set('p li dt dd td th tr thead tbody tfoot colgroup rt rp option'.split(' '))

/** Whether a piece nests so deep that nobody wrote it for readers; it is then shown as text. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const { name, closing, empty } of scanTags(html)) {
    if (empty || selfEnding.has(name)) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

/** One piece of HTML as clean nodes; whatever it leaves open ends with it. */
function parse(html: string): Content[] {
  if (html === '') return []
  if (isTooDeep(html)) return [{ type: 'text', value: html }]
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root
  return cleanHtml(tree).children
}

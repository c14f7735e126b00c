import type { Definition, Html, Image, ImageReference, Link as LinkNode, LinkReference, Root } from 'mdast'
import { HtmlSource } from './html-source.ts'
import { attributesOf, scanTags } from '../syntax/html-tags.ts'
import { inlineText } from './inline-text.ts'
import { type LineIndex, rangeOf } from './ranges.ts'
import type { Link } from './types.ts'
import './tree-data.ts'
import { visit } from '../syntax/visit.ts'

type AnyLink = LinkNode | LinkReference | Image | ImageReference

/**
 * The links and images of a page in document order, not yet resolved: `ok` and `target` say nothing before
 * `resolveLinks` has run. References without a definition are no links in CommonMark and do not appear.
 */
export function readLinks(tree: Root, source: string, lines: LineIndex): Link[] {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const links: Link[] = []
  visit(tree, (node) => {
    if (node.type === 'html') {
      links.push(...htmlLinks(node, source, lines))
      return
    }
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'linkReference' && node.type !== 'imageReference') return
    if (!node.position) return
    const destination = 'url' in node ? node : definitions.get(node.identifier)
    if (!destination) return
    const range = rangeOf(node)
    const [start, end] = 'url' in node ? inlineDestination(node, source) : definitionDestination(destination as Definition, source)
    node.data = { ...node.data, index: links.length }
    links.push({
      kind: node.type.startsWith('image') ? 'image' : 'link',
      markup: 'markdown',
      href: destination.url,
      text: linkText(node),
      target: null,
      ok: true,
      problem: null,
      range,
      hrefRange: lines.range(start, end),
    })
  })
  return links
}

/** Attributes that name a page or a file, behind their element. */
const addresses: ReadonlyMap<string, Link['kind']> = new Map([
  ['a href', 'link'], ['area href', 'link'], ['img src', 'image'], ['video src', 'media'], ['video poster', 'image'],
  ['audio src', 'media'], ['source src', 'media'], ['track src', 'media'],
])
const addressed: ReadonlySet<string> = new Set([...addresses.keys()].map((name) => name.split(' ')[0] as string))

/** Whether an attribute of raw HTML is a link of the model. */
export function isLinkAttribute(element: string, name: string): boolean {
  return addresses.has(`${element} ${name}`)
}

/** The links of raw HTML; those in comments, scripts and unfinished tags are none. */
function htmlLinks(node: Html, source: string, lines: LineIndex): Link[] {
  const links: Link[] = []
  let places: HtmlSource | undefined
  const tags = scanTags(node.value).filter(({ closing, name }) => !closing && addressed.has(name))
  for (const tag of tags) {
    places ??= new HtmlSource(node, source, lines)
    const attributes = attributesOf(node.value, tag)
    const range = places.range(tag.start, tag.end)
    const alt = attributes.find(({ name }) => name === 'alt')?.value ?? ''
    for (const { name, value, start, end } of attributes) {
      const kind = addresses.get(`${tag.name} ${name}`)
      if (kind === undefined) continue
      const text = kind === 'link' ? htmlText(source, range.end.offset) : alt
      links.push({ kind, markup: 'html', href: value, text, target: null, ok: true, problem: null, range, hrefRange: places.range(start, end) })
    }
  }
  return links
}

/** What stands between `<a>` and its end tag, tags left out. */
function htmlText(source: string, start: number): string {
  const text = source.slice(start, start + 500)
  const end = text.search(/<\/a[\s>]/i)
  return end === -1 ? '' : text.slice(0, end).replace(/<[^<>]*>/g, '').replace(/\s+/g, ' ').trim()
}

function linkText(node: AnyLink): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  return inlineText(node)
}

/** Offsets of the destination of `[text](destination "title")`, or of the whole of an autolink. */
function inlineDestination(node: LinkNode | Image, source: string): [number, number] {
  const { start, end } = rangeOf(node)
  if (source[start.offset] === '<') return [start.offset + 1, end.offset - 1]
  if (source[start.offset] !== '[' && source[start.offset] !== '!') return [start.offset, end.offset]
  const opening = source.indexOf('](', afterText(node, source))
  if (opening === -1 || opening >= end.offset) return [start.offset, end.offset]
  const found = destinationFrom(opening + 2, end.offset - 1, source)
  if (node.type === 'link' || source.slice(...found) === node.url) return found
  // What stands in an image's brackets may hold brackets of its own, and even links.
  const last = destinationFrom(source.lastIndexOf('](', end.offset - 2) + 2, end.offset - 1, source)
  return source.slice(...last) === node.url || !endsLink(found[1], end.offset - 1, source) ? last : found
}

/** Whether nothing but a title may follow a destination: more is what an image's brackets hold. */
function endsLink(from: number, limit: number, source: string): boolean {
  let at = from
  while (at < limit && /[\s>]/.test(source[at] as string)) at++
  return at >= limit || '"\'('.includes(source[at] as string)
}

/** Where a link's text ends, so that a `](` inside the text is not taken for its end. */
function afterText(node: LinkNode | Image, source: string): number {
  const { start, end } = rangeOf(node)
  if (node.type === 'link') return node.children.at(-1)?.position?.end.offset ?? start.offset
  // An image has no children: skip its balanced brackets.
  let depth = 0
  for (let at = start.offset + 1; at < end.offset; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return at
  }
  return start.offset
}

function definitionDestination(node: Definition, source: string): [number, number] {
  const { start, end } = rangeOf(node)
  const opening = source.indexOf(']:', start.offset)
  return destinationFrom(opening + 2, end.offset, source)
}

/** A destination starts after white space and ends at its `>`, at white space or at `limit`. */
function destinationFrom(from: number, limit: number, source: string): [number, number] {
  let start = from
  while (start < limit && /\s/.test(source[start] as string)) start++
  if (source[start] === '<') {
    let end = start + 1
    while (end < limit && source[end] !== '>') end += source[end] === '\\' ? 2 : 1
    return [start + 1, Math.min(end, limit)]
  }
  let end = start
  while (end < limit && !/\s/.test(source[end] as string)) end++
  return [start, end]
}

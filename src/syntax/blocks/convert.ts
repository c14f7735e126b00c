/** Blocks between marks → the nodes of every dialect. */
import type { Code, Html, List, Paragraph, Root } from 'mdast'
import type { Node, Parent, Point } from 'unist'
import { defaultTitle } from '../kinds.ts'
import type { Admonition, AdmonitionTitle, DefinitionList, DefinitionTerm, Tab, TabLabel } from '../nodes.ts'
import { behind } from '../points.ts'
import { startsNewSet } from '../tab-sets.ts'
import type { MarkedBlock } from './from-markdown.ts'
import { readOptions } from './options.ts'
import type { BlockOptions } from './options.ts'
import { rawElements, readSelector } from './selector.ts'
import { visit } from '../visit.ts'

/** Turns every block into an admonition, a tab, a definition list, or HTML around its content. */
export function convertBlocks(tree: Root, source: string): void {
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (parent.children.some(isBlock)) parent.children = convertedAll(parent.children, source)
  })
}

function convertedAll(nodes: readonly Node[], source: string): Node[] {
  return nodes.flatMap(node => isBlock(node) ? converted(node, source) : [node])
}

function isBlock(node: Node): node is MarkedBlock {
  return node.type === 'markedBlock'
}

interface Parts {
  title: AdmonitionTitle | undefined
  options: BlockOptions
  body: Body[]
}

type Body = Exclude<MarkedBlock['children'][number], AdmonitionTitle>

function converted(node: MarkedBlock, source: string): Node[] {
  const parts = readParts(node, source)
  if (!parts) return asText(node, source)
  switch (node.name) {
    case 'tab':
      return [tab(node, parts)]
    case 'html':
      return html(node, parts, source)
    case 'define':
      return [definitions(node, parts, source)]
    default:
      return [admonition(node, parts)]
  }
}

/** @returns `undefined` where the block begins with options that no block has. */
function readParts(node: MarkedBlock, source: string): Parts | undefined {
  const [first, ...others] = node.children
  const title = first?.type === 'admonitionTitle' ? first : undefined
  const body = (title ? others : node.children) as Body[]
  const [code, ...rest] = body
  const below = node.position!.start.line + 1
  const isOptions = node.marker === '/' && code?.type === 'code' && !code.data?.fence && code.position?.start.line === below
  if (!isOptions) return { title, options: { classes: [] }, body }
  const read = readOptions(code, source)
  return read && { title, options: read.options, body: [...(read.rest ? [read.rest] : []), ...rest] }
}

function admonition(node: MarkedBlock, { title, options, body }: Parts): Admonition {
  const collapsible = node.name === 'details'
  const generic = collapsible || node.name === 'admonition'
  const kind = (generic && (options.type ?? options.classes[0])?.toLowerCase()) || node.name
  // A generic block has no title of its own, unlike `::: details`, which readers have to unfold by something.
  const untitled = node.marker === '/' && (node.barred || (generic && options.type === undefined))
  const shown = title ?? (untitled ? undefined : defaultTitle(kind))
  return {
    type: 'admonition',
    kind,
    classes: [...new Set([kind, ...options.classes.map(name => name.toLowerCase())])],
    collapsible,
    open: !collapsible || options.open === true,
    dialect: 'block',
    children: [...(shown ? [shown] : []), ...body],
    position: node.position
  }
}

/** The opener, with its options, and the closing line as paragraphs around the body, which is read all the same. */
function asText(node: MarkedBlock, source: string): Node[] {
  const body = node.children.filter(child => child.type !== 'admonitionTitle')
  const [code, ...rest] = body as [Code, ...Body[]]
  const { start, end } = node.position!
  const opener = textBetween(start, code.position!.end, source)
  return [opener, ...convertedAll(rest, source), ...(node.closed ? [textBetween(closingLine(source, node), end, source)] : [])]
}

function textBetween(start: Point, end: Point, source: string): Paragraph {
  const value = source.slice(start.offset, end.offset).replace(/(\r\n|\r|\n)[ \t>]*/g, '$1')
  return { type: 'paragraph', children: [{ type: 'text', value, position: { start, end } }], position: { start, end } }
}

function tab(node: MarkedBlock, { title, options, body }: Parts): Tab {
  const label: TabLabel = { type: 'tabLabel', children: title!.children, position: title!.position }
  const result: Tab = {
    type: 'tab', selected: options.select === true, dialect: 'block', children: [label, ...body], position: node.position
  }
  if (options.new) startsNewSet.add(result)
  return result
}

/** Paragraphs are terms, the items of lists their descriptions. */
function definitions(node: MarkedBlock, { body }: Parts, source: string): DefinitionList {
  const blocks = convertedAll(body, source) as Body[]
  const children = blocks.flatMap<DefinitionList['children'][number]>(child => {
    if (child.type !== 'list') {
      const content = child.type === 'paragraph' ? child.children : [child]
      return [{ type: 'definitionTerm', children: content as DefinitionTerm['children'], position: child.position }]
    }
    return (child as List).children.map(item => ({
      type: 'definitionDescription', spread: item.spread === true, children: item.children, position: item.position
    }))
  })
  return { type: 'definitionList', children, position: node.position }
}

/** The element's tags stand where its opener and its closing line stand. */
function html(node: MarkedBlock, { title, options, body }: Parts, source: string): Node[] {
  const written = source.slice(title!.position!.start.offset, title!.position!.end.offset)
  const { tag, id = options.id, classes } = readSelector(written)!
  const { start, end } = node.position!
  // Its content is no Markdown, and not shown as anything else either.
  if (rawElements.has(tag) || options.markdown === 'html' || options.markdown === 'raw') return [textBetween(start, end, source)]
  const names = [...classes, ...options.classes].filter(name => /^[\w-]+$/.test(name))
  const attributes = [
    ...(id !== undefined && /^[\w-]+$/.test(id) ? [` id="${id}"`] : []),
    ...(names.length > 0 ? [` class="${names.join(' ')}"`] : [])
  ]
  const opener: Html = { type: 'html', value: `<${tag}${attributes.join('')}>`, position: { start, end: title!.position!.end } }
  const closer: Html = { type: 'html', value: `</${tag}>`, position: { start: node.closed ? closingLine(source, node) : end, end } }
  return [opener, ...convertedAll(body, source), closer]
}

function closingLine(source: string, node: MarkedBlock) {
  const { end } = node.position!
  let length = 0
  while (source[end.offset! - length - 1] === node.marker) length++
  return behind(end, -length)
}

/**
 * GitHub's extensions (tables, footnotes, struck-out text, task lists, addresses as links), with tables and addresses
 * looked for only where there may be one: micromark's own extensions try every line for the head of a table and every
 * word for an address.
 */
import type { Link, Nodes, Parents, Root, Text } from 'mdast'
import type { Extension as FromMarkdown, Transform } from 'mdast-util-from-markdown'
import type { Construct, ConstructRecord, Extension, TokenizeContext } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { pointAt } from './points.ts'
import { delimiterRowFollows, hasAtSign, matchesHere, parsedText } from './source.ts'

/** Adds them to a parser. */
export function gfm(this: Processor): void {
  const plugin: (this: Processor) => void = remarkGfm
  plugin.call(this)
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data()
  const syntax = micromarkExtensions.pop() as Extension
  micromarkExtensions.push({ ...syntax, flow: selective(syntax.flow ?? {}), text: selective(syntax.text ?? {}) })
  const fromMarkdown = [fromMarkdownExtensions.pop() ?? []].flat() as FromMarkdown[]
  fromMarkdownExtensions.push(fromMarkdown.map(extension => ({ ...extension, transforms: extension.transforms?.map(whereAddressesAre) })))
}

/** What a text must go on with, by the name of a construct. */
const beginnings: Record<string, RegExp> = {
  emailAutolink: /[\w+.-]+@/y,
  protocolAutolink: /https?:\/\//iy,
  wwwAutolink: /www\./iy
}

/** The constructs, which no longer begin, or end a piece of text, where they cannot match. */
function selective(record: ConstructRecord): ConstructRecord {
  const constructs = new Map<Construct, Construct>()
  const quicker = (construct: Construct): Construct => {
    const known = constructs.get(construct) ?? (construct.name === 'table' ? aboveDelimiters(construct) : withBeginning(construct))
    constructs.set(construct, known)
    return known
  }
  return Object.fromEntries(Object.entries(record).map(([code, list]) => [code, [list ?? []].flat().map(quicker)]))
}

function withBeginning(construct: Construct): Construct {
  const beginning = beginnings[construct.name ?? '']
  const { previous } = construct
  if (!beginning || !previous) return construct
  const mayOccur = construct.name === 'emailAutolink' ? hasAtSign : () => true
  return {
    ...construct,
    previous(code) {
      return mayOccur() && previous.call(this, code) && matchesHere(this, beginning)
    }
  }
}

/** Tables: the construct reads the head, and then every row. */
function aboveDelimiters(table: Construct): Construct {
  return {
    ...table,
    tokenize(effects, ok, nok) {
      return delimiterRowFollows(this) || behindTableRow(this) ? table.tokenize.call(this, effects, ok, nok) : nok
    }
  }
}

function behindTableRow({ events }: TokenizeContext): boolean {
  let index = events.length - 1
  while (index >= 0 && between.has(events[index]![1].type)) index--
  return index >= 0 && rows.has(events[index]![1].type)
}

/** What stands between a row and the next. */
const between: ReadonlySet<string> = new Set(['lineEnding', 'linePrefix'])
const rows: ReadonlySet<string> = new Set(['tableHead', 'tableRow'])

/** Whether a text may hold an address. */
const address = /:\/\/|www\.|@/i

/** Runs a transform that looks for addresses in texts on what holds some, instead of going through the whole tree. */
function whereAddressesAre(transform: Transform): Transform {
  const search = (node: Parents): void => {
    const children: Nodes[] = node.children
    if (children.some(hasAddress)) {
      node.children = children.flatMap(child => hasAddress(child) ? linked(child, transform) : [child]) as typeof node.children
    }
    for (const child of node.children as Nodes[]) {
      if ('children' in child && child.type !== 'link' && child.type !== 'linkReference') search(child)
    }
  }
  return search
}

function hasAddress(node: Nodes): node is Text {
  return node.type === 'text' && address.test(node.value)
}

/** A text with its addresses as links, which say where they stand: micromark finds none behind an open bracket. */
function linked(text: Text, transform: Transform): Nodes[] {
  const root = { type: 'root', children: [text] } as unknown as Root
  transform(root)
  const nodes = root.children as Nodes[]
  if (nodes.length > 1 || nodes[0] !== text) place(nodes, text)
  return nodes
}

function place(nodes: readonly Nodes[], { position }: Text): void {
  const { start, end } = position!
  const source = parsedText()
  const links = nodes.filter(node => node.type === 'link')
  let from = start.offset!
  const starts = new Map(links.map(link => {
    const at = source.indexOf(writtenIn(link), from)
    from = at + writtenIn(link).length
    return [link, at] as const
  }))
  // Where an address is written with references or escapes, no piece can be told from the others.
  const isKnown = [...starts.values()].every(at => at !== -1) && from <= end.offset!
  let last = start
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]
    const at = node.type === 'link' ? starts.get(node)! + writtenIn(node).length : next?.type === 'link' ? starts.get(next)! : end.offset!
    const point = pointAt(source, last, at)
    // Each has points of its own, which may be moved later.
    const position = isKnown ? { start: last, end: point } : { start, end }
    node.position = structuredClone(position)
    if (node.type === 'link') for (const child of node.children) child.position = structuredClone(position)
    last = point
  }
}

function writtenIn(link: Link): string {
  const [text] = link.children
  return text?.type === 'text' ? text.value : ''
}

/**
 * GitHub's extensions (tables, footnotes, struck-out text, task lists, addresses as links), with addresses looked for
 * only where there is one: micromark's own extension tries every word of a text for one, which takes as long as a third
 * of all other parsing.
 */
import type { Nodes, Parents, Root } from 'mdast'
import type { Extension as FromMarkdown, Transform } from 'mdast-util-from-markdown'
import type { Construct, ConstructRecord, Extension, TokenizeContext } from 'micromark-util-types'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/** Adds them to a parser. */
export function gfm(this: Processor): void {
  const plugin: (this: Processor) => void = remarkGfm
  plugin.call(this)
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data()
  const syntax = micromarkExtensions.pop() as Extension
  micromarkExtensions.push({ ...syntax, text: selective(syntax.text ?? {}) })
  const fromMarkdown = [fromMarkdownExtensions.pop() ?? []].flat() as FromMarkdown[]
  fromMarkdownExtensions.push(fromMarkdown.map(extension => ({ ...extension, transforms: extension.transforms?.map(whereAddressesAre) })))
}

/** What the rest of the line must begin with, by the name of a construct. */
const beginnings: Record<string, RegExp> = {
  emailAutolink: /^[\w+.-]+@/,
  protocolAutolink: /^https?:\/\//i,
  wwwAutolink: /^www\./i
}

/** The constructs, which no longer end a piece of text where they cannot match. */
function selective(record: ConstructRecord): ConstructRecord {
  const constructs = new Map<Construct, Construct>()
  const quicker = (construct: Construct): Construct => {
    const known = constructs.get(construct) ?? withBeginning(construct)
    constructs.set(construct, known)
    return known
  }
  return Object.fromEntries(Object.entries(record).map(([code, list]) => [code, [list ?? []].flat().map(quicker)]))
}

function withBeginning(construct: Construct): Construct {
  const beginning = beginnings[construct.name ?? '']
  const { previous } = construct
  if (!beginning || !previous) return construct
  return {
    ...construct,
    previous(code) {
      return previous.call(this, code) && beginning.test(restOfChunk(this))
    }
  }
}

/** From the character that is about to be read to the end of the line, or to the next tab. */
function restOfChunk(context: TokenizeContext): string {
  const start = context.now()
  return context.sliceSerialize({ start, end: { ...start, _bufferIndex: Infinity } })
}

/** Whether a text may hold an address. */
const address = /:\/\/|www\.|@/i

/** Runs a transform that looks for addresses in texts on what holds some, instead of going through the whole tree. */
function whereAddressesAre(transform: Transform): Transform {
  const search = (node: Parents): void => {
    if (node.children.some(child => child.type === 'text' && address.test(child.value))) {
      transform(node as Root)
      return
    }
    for (const child of node.children as Nodes[]) {
      if ('children' in child && child.type !== 'link' && child.type !== 'linkReference') search(child)
    }
  }
  return search
}

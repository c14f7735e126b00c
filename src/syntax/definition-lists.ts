/** Descriptions and the paragraphs before them → definition lists. */
import type { Html, Paragraph, PhrasingContent, Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { splitAtLineEnd } from './alerts.ts'
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from './nodes.ts'
import { behind } from './points.ts'
import { visit } from './visit.ts'

/** Makes a list of every run of terms and descriptions. Each line of the paragraph before a description is a term. */
export function groupDefinitions(tree: Root, source: string): void {
  visit(tree, node => {
    if (!('children' in node) || (node as Node).type === 'definitionList') return
    const parent = node as Parent
    if (parent.children.some(isDescription)) parent.children = grouped(parent.children, source)
  })
}

function isDescription(node: Node): node is DefinitionDescription {
  return node.type === 'definitionDescription'
}

function grouped(children: readonly Node[], source: string): Node[] {
  const result: Node[] = []
  for (const child of children) {
    const before = result.at(-1)
    if (!isDescription(child)) result.push(child)
    else if (isParagraph(before) || isComment(before)) {
      result.pop()
      child.spread ||= child.position!.start.line - before.position!.end.line > 1
      add(result, [...terms(before, source), child])
    } else if (before?.type === 'definitionList') {
      add(result, [child])
    } else {
      result.push(...withoutTerm(child, source))
    }
  }
  return result
}

/** Adds to the list that ends the result, or begins one. */
function add(result: Node[], children: DefinitionList['children']): void {
  const last = result.at(-1)
  const end = { ...children.at(-1)!.position!.end }
  if (last?.type === 'definitionList') {
    (last as DefinitionList).children.push(...children)
    last.position!.end = end
    return
  }
  const list: DefinitionList = { type: 'definitionList', children, position: { start: { ...children[0]!.position!.start }, end } }
  result.push(list)
}

function isParagraph(node: Node | undefined): node is Paragraph {
  return node?.type === 'paragraph'
}

/** Plugins put terms where comments stand, as in Material's own documentation. */
function isComment(node: Node | undefined): node is Html {
  return node?.type === 'html' && (node as Html).value.startsWith('<!--')
}

function terms(paragraph: Paragraph | Html, source: string): DefinitionTerm[] {
  if (paragraph.type === 'html') return [{ type: 'definitionTerm', children: [paragraph], position: paragraph.position }]
  const lines: PhrasingContent[][] = [[]]
  for (const child of paragraph.children) {
    if (child.type === 'break') {
      lines.push([])
      continue
    }
    let rest = child
    while (rest.type === 'text' && /[\r\n]/.test(rest.value)) {
      const [head, tail]: [Text, Text] = splitAtLineEnd(rest, source)
      if (head.value !== '') lines.at(-1)!.push(head)
      lines.push([])
      rest = tail
    }
    if (rest.type !== 'text' || rest.value !== '') lines.at(-1)!.push(rest)
  }
  return lines.filter(line => line.length > 0).map(children => ({
    type: 'definitionTerm',
    children,
    position: { start: { ...children[0]!.position!.start }, end: { ...children.at(-1)!.position!.end } }
  }))
}

/** What looks like a description but follows no term: its blocks, the colon back in the text. */
function withoutTerm({ children, position }: DefinitionDescription, source: string): Node[] {
  const [first, ...rest] = children
  const { start } = position!
  const colon: Text = { type: 'text', value: ':', position: { start, end: behind(start, 1) } }
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [colon], position: colon.position } as Paragraph, ...children]
  const [text] = first.children
  if (text?.type === 'text') {
    text.value = source.slice(start.offset, text.position!.start.offset) + text.value
    text.position!.start = { ...start }
  } else {
    first.children.unshift({ ...colon, value: ': ', position: { start, end: text!.position!.start } })
  }
  first.position!.start = { ...start }
  return [first, ...rest]
}

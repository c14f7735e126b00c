/** Whether the nodes of a syntax tree stand in its source where they say they do. */
import type { Nodes } from 'mdast'
import { LineIndex } from '../../src/model/ranges.ts'
import { codeLineRanges } from '../../src/syntax/lines.ts'
import { plainText } from '../../src/syntax/plain-text.ts'

/** Nodes whose position is none of the source, or whose source is not theirs. */
export function misplacedNodes(tree: Nodes, source: string): string[] {
  const wrong: string[] = []
  const lines = new LineIndex(source)
  each(tree, (node, parent) => {
    if (!node.position) return
    const { start, end } = node.position
    const written = source.slice(start.offset, end.offset)
    for (const [name, { line, column, offset = -1 }] of Object.entries({ start, end })) {
      const point = offset >= 0 && offset <= source.length ? lines.point(offset) : null
      if (point?.line !== line || point.column !== column) wrong.push(`${node.type}: ${name} ${line}:${column} (${offset}) ${written}`)
    }
    if (start.offset! > end.offset!) wrong.push(`${node.type}: ends before it starts`)
    if (!agrees(node, written, parent)) wrong.push(`${node.type}: ${written}`)
    if (node.type === 'definition' || !parent?.position) return
    const inside = parent.position.start.offset! <= start.offset! && end.offset! <= parent.position.end.offset!
    if (!inside) wrong.push(`${node.type} outside its ${parent.type}: ${written}`)
  })
  return wrong
}

/** Lines of code that do not stand where they are said to. */
export function misplacedLines(tree: Nodes, source: string): string[] {
  const wrong: string[] = []
  each(tree, node => {
    if (node.type !== 'code') return
    const texts = node.value.split(/\r\n|\r|\n/)
    const ranges = codeLineRanges(source, node)
    if (ranges.length !== texts.length) wrong.push(`code of ${texts.length} lines has ${ranges.length}: ${node.value}`)
    for (const [index, { start, end }] of ranges.entries()) {
      const written = source.slice(start.offset, end.offset).replaceAll('\0', '\uFFFD')
      const text = texts[index] ?? ''
      // A tab that the container's indent takes a part of is spaces in the value.
      const same = written.startsWith('\t') ? written.trimStart() === text.trimStart() : written === text
      if (!same) wrong.push(`code line: ${JSON.stringify(written)} is not ${JSON.stringify(text)}`)
    }
  })
  return wrong
}

function agrees(node: Nodes, source: string, parent: Nodes | undefined): boolean {
  switch (node.type) {
    case 'heading':
      return node.children[0]?.type !== 'text' || /&#?\w+;/.test(source) || source.includes(unescaped(plainText(node.children[0])).split(' ')[0]!)
    case 'text':
      return /&#?\w+;/.test(source) || unescaped(source) === unescaped(node.value)
    case 'inlineCode':
      return source.startsWith('`') && source.endsWith('`') && [source, source.replaceAll('\\|', '|')].some(one => one.replaceAll('\0', '\uFFFD').includes(node.value.split('\n')[0]!))
    case 'link':
      return source.startsWith('[') ? source.endsWith(')') : source.includes(plainText(node))
    case 'admonitionTitle':
    case 'tabLabel':
      return !/^[ \t\r\n]|[ \t\r\n]$/.test(source) && !(isMaterial(parent) && /^"[^]*"$/.test(source))
    case 'admonition':
      return node.dialect === 'material' ? /^[!?]{3}/.test(source) : /^(?::::|\/\/\/|>)/.test(source)
    case 'tab':
      return node.dialect === 'material' ? source.startsWith('===') : /^(?::::|\/\/\/)/.test(source)
    case 'code':
      return node.data?.fence ? /^(?:```|~~~)/.test(source) : true
    default:
      return true
  }
}

/** What blocks and directives are called is not in quotes. */
function isMaterial(parent: Nodes | undefined): boolean {
  return (parent?.type === 'admonition' || parent?.type === 'tab') && parent.dialect === 'material'
}

/** Without what differs between a text and its source: indents and markers of further lines, escapes. */
function unescaped(text: string): string {
  return text.replaceAll(/[ \t]*(\r\n|\r|\n)[ \t>]*/g, '\n').replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '').replaceAll('\0', '\uFFFD')
}

function each(node: Nodes, see: (node: Nodes, parent?: Nodes) => void, parent?: Nodes): void {
  see(node, parent)
  if ('children' in node) for (const child of node.children) each(child, see, node)
}

/** Positions hold for every fixture and every page of the content folder: the source says what the node says. */
import { expect, test } from 'vitest'
import type { Nodes } from 'mdast'
import { codeLineRanges } from '../../src/syntax/lines.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'
import { plainText } from '../../src/syntax/plain-text.ts'
import { readFixtures, readPages } from './fixtures.ts'

const pages = [...readFixtures(), ...readPages()]

test.each(pages)('$name: nodes stand where their text stands', ({ input }) => {
  const wrong: string[] = []
  each(parseMarkdown(input), (node, parent) => {
    if (!node.position) return
    const { start, end } = node.position
    const source = input.slice(start.offset, end.offset)
    if (start.offset !== offsetOf(input, start.line, start.column)) wrong.push(`${node.type}: start ${source}`)
    if (end.offset !== offsetOf(input, end.line, end.column)) wrong.push(`${node.type}: end ${source}`)
    if (!agrees(node, source)) wrong.push(`${node.type}: ${source}`)
    if (node.type === 'definition' || !parent?.position) return
    const inside = parent.position.start.offset! <= start.offset! && end.offset! <= parent.position.end.offset!
    if (!inside) wrong.push(`${node.type} outside its ${parent.type}: ${source}`)
  })
  expect(wrong).toEqual([])
})

test.each(pages)('$name: lines of code stand where they are said to', ({ input }) => {
  each(parseMarkdown(input), node => {
    if (node.type !== 'code') return
    const lines = node.value.split(/\r\n|\r|\n/)
    const ranges = codeLineRanges(input, node)
    expect(ranges).toHaveLength(lines.length)
    for (const [index, { start, end }] of ranges.entries()) {
      expect(start.offset).toBe(offsetOf(input, start.line, start.column))
      expect(end.offset).toBe(offsetOf(input, end.line, end.column))
      const source = input.slice(start.offset, end.offset)
      // A tab that the container's indent takes a part of is spaces in the value.
      if (source.startsWith('\t')) expect(source.trimStart()).toBe(lines[index]!.trimStart())
      else expect(source).toBe(lines[index])
    }
  })
})

function agrees(node: Nodes, source: string): boolean {
  switch (node.type) {
    case 'heading':
      return node.children.length === 0 || source.includes(plainText(node).split(' ')[0]!)
    case 'text':
      return unescaped(source) === unescaped(node.value)
    case 'inlineCode':
      return source.startsWith('`') && source.endsWith('`') && source.includes(node.value.split('\n')[0]!)
    case 'link':
      return source.startsWith('[') ? source.endsWith(')') : source.includes(plainText(node))
    case 'admonitionTitle':
    case 'tabLabel':
      return source === source.trim() && !source.startsWith('"')
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

/** Without what differs between a text and its source: indents and markers of further lines, escapes. */
function unescaped(text: string): string {
  return text.replaceAll(/(\r\n|\r|\n)[ \t>]*/g, '\n').replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '').replaceAll(/&\w+;/g, '&')
}

function offsetOf(text: string, line: number, column: number): number {
  const endings = [...text.matchAll(/\r\n|\r|\n/g)].slice(0, line - 1)
  return endings.reduce((_, ending) => ending.index + ending[0].length, 0) + column - 1
}

function each(node: Nodes, see: (node: Nodes, parent?: Nodes) => void, parent?: Nodes): void {
  see(node, parent)
  if ('children' in node) for (const child of node.children) each(child, see, node)
}

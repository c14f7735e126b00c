/** Ends and spacing that micromark cannot know, as it does not know our containers. */
import type { Code, Html, List, ListItem, Root } from 'mdast'
import type { Node, Parent, Position } from 'unist'
import type { MarkedBlock } from './blocks/from-markdown.ts'
import type { DefinitionDescription } from './nodes.ts'
import { endOfLineBefore } from './points.ts'

/**
 * - An unclosed fence, or HTML in a container, loses the blank lines at its end: they part it from what follows its container.
 * - Containers end with their last child, so do lists in and around them.
 * - A list item or a description is loose where blank lines part its own children; those in an admonition do not count.
 */
export function settle(tree: Root, source: string): void {
  settleNode(tree, false, source)
}

/** @returns Whether the node holds, or is, something that micromark did not know. */
function settleNode(node: Node, inside: boolean, source: string): boolean {
  if (node.type === 'code') return trimUnclosed(node as Code, source)
  if (node.type === 'html') return trimBlankLines(node as Html, source)
  if (!('children' in node)) return false
  const { children } = node as Parent
  const ours = containers.has(node.type)
  let touched = inside || ours
  for (const child of children) {
    // HTML that ends with the text keeps its last line ending, as in CommonMark.
    if (child.type === 'html' && node.type === 'root') continue
    if (settleNode(child, inside || ours, source)) touched = true
  }
  if (!touched || (!ours && node.type !== 'list' && node.type !== 'listItem')) return touched

  const last = children.at(-1)
  const hasCloser = (node as Node as MarkedBlock).closed === true
  if (!hasCloser && last?.position && last.type !== 'admonitionTitle' && last.type !== 'tabLabel') {
    node.position!.end = { ...last.position.end }
  }
  if (spaced.has(node.type)) (node as Node as List | ListItem | DefinitionDescription).spread = hasGap(children)
  return true
}

const containers: ReadonlySet<string> = new Set(['admonition', 'tab', 'definitionDescription', 'markedBlock'])
const spaced: ReadonlySet<string> = new Set(['list', 'listItem', 'definitionDescription'])

function hasGap(children: readonly Node[]): boolean {
  return children.some((child, index) => {
    const before = children[index - 1]
    return before?.position && child.position && child.position.start.line - before.position.end.line > 1
  })
}

function trimUnclosed(node: Code, source: string): boolean {
  if (!node.data?.fence || node.data.fence.closed || !node.position) return false
  trimValue(node)
  const lines = node.value === '' ? 0 : linesOf(node.value)
  endOnLine(node.position, node.position.start.line + lines, source)
  return true
}

function trimBlankLines(node: Html, source: string): boolean {
  if (!node.position) return false
  const { length } = node.value
  trimValue(node)
  if (node.value.length === length) return false
  endOnLine(node.position, node.position.start.line + linesOf(node.value) - 1, source)
  return true
}

/** Takes off what trails the last filled line: from its line ending on, blank lines only. */
function trimValue(node: Code | Html): void {
  const filled = node.value.trimEnd().length
  const ending = node.value.slice(filled).search(/[\r\n]/)
  if (filled === 0) node.value = ''
  else if (ending !== -1) node.value = node.value.slice(0, filled + ending)
}

function linesOf(value: string): number {
  return value.split(/\r\n|\r|\n/).length
}

function endOnLine(position: Position, line: number, source: string): void {
  while (position.end.line > line) position.end = endOfLineBefore(source, position.end)
}

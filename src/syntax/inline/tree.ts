/** Inline readings that need the tree: subscripts among struck-out text, and languages named inside inline code. */
import type { Delete, InlineCode, Root, Text } from 'mdast'
import type { Node, Parent, Point } from 'unist'
import type { Subscript } from '../nodes.ts'
import { behind } from '../points.ts'
import { visit } from '../visit.ts'

/**
 * - `CO~2~` is a subscript to Material and struck out to GitHub: a single `~` inside a word, around a short word, makes
 *   a subscript. Where single `~` stand like those of paths and revisions (`~/logs`, `HEAD~1`), they are text.
 * - `` `#!bash ls` `` names the language of inline code, which is no part of what to type.
 *
 * `(c)`, `-->` and quotes keep their form, though Material can turn them into typographic ones: what stands in a
 * runbook is copied into terminals. `$…$` is no formula here either, as `$HOME and $PATH` are common.
 */
export function readInline(tree: Root, source: string): void {
  visit(tree, 'inlineCode', (node: InlineCode) => {
    const language = /^#![\w#.+-]+[ \t]+(?=\S)/.exec(node.value)
    if (language) node.value = node.value.slice(language[0].length)
  })
  visit(tree, node => {
    if (!('children' in node)) return
    const parent = node as Parent
    if (!parent.children.some(isDelete)) return
    parent.children = joined(parent.children.flatMap(child => isDelete(child) ? single(child, source) : [child]))
  })
}

function isDelete(node: Node): node is Delete {
  return node.type === 'delete'
}

const letterOrDigit = /[\p{L}\p{N}]/u

/** What a `delete` really is where a single `~` made it. */
function single(node: Delete, source: string): Node[] {
  const { start, end } = node.position!
  const [first, last] = [start.offset!, end.offset!]
  if (source[first + 1] === '~') return [node]
  const [text] = node.children
  const insideWord = /[\p{L}\p{N})\]]/u.test(source[first - 1] ?? ' ')
  if (insideWord && node.children.length === 1 && text?.type === 'text' && /^[\p{L}\p{N}+-]{1,20}$/u.test(text.value)) {
    return [{ ...node, type: 'subscript' } as Subscript]
  }
  if (!insideWord && source[first + 1] !== '/' && !letterOrDigit.test(source[last] ?? ' ')) return [node]
  const sign = (from: Point): Text => ({ type: 'text', value: '~', position: { start: from, end: behind(from, 1) } })
  return [sign(start), ...node.children.flatMap(child => isDelete(child) ? single(child, source) : [child]), sign(behind(end, -1))]
}

/** Neighbouring texts as one. */
function joined(children: readonly Node[]): Node[] {
  const result: Node[] = []
  for (const child of children) {
    const before = result.at(-1)
    if (child.type === 'text' && before?.type === 'text') {
      result[result.length - 1] = {
        type: 'text',
        value: (before as Text).value + (child as Text).value,
        position: { start: before.position!.start, end: child.position!.end }
      } as Text
    } else {
      result.push(child)
    }
  }
  return result
}

/** Inline readings that need the tree: subscripts among struck-out text, and languages named inside inline code. */
import type { Delete, InlineCode, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Subscript } from '../nodes.ts'

/**
 * - `CO~2~` is a subscript to Material and struck out to GitHub: a single `~` inside a word, around a short word, makes
 *   a subscript. Any other keeps GitHub's meaning.
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
  visit(tree, 'delete', (node, index, parent) => {
    if (index !== undefined && parent && isSubscript(node, source)) parent.children[index] = { ...node, type: 'subscript' } as Subscript
  })
}

function isSubscript({ position, children }: Delete, source: string): boolean {
  const start = position!.start.offset!
  const [text] = children
  return source[start + 1] !== '~' && /[\p{L}\p{N})\]]/u.test(source[start - 1] ?? ' ')
    && children.length === 1 && text?.type === 'text' && /^[\p{L}\p{N}+-]{1,20}$/u.test(text.value)
}

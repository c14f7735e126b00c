/** The words of the text that the page defines as abbreviations. */
import type { PhrasingContent, Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { pointAt } from './points.ts'
import { visit } from './visit.ts'

/** Marks every abbreviation in running text, wherever on the page it is defined. Code stays as it is. */
export function readAbbreviations(tree: Root, source: string): void {
  const titles = new Map<string, string>()
  visit(tree, 'abbreviationDefinition', ({ label, title }) => {
    if (title === '') titles.delete(label)
    else titles.set(label, title)
  })
  if (titles.size === 0) return
  // The longest first: `HTML5` is not `HTML` and a digit.
  const lengths = [...new Set([...titles.keys()].map(label => label.length))].sort((a, b) => b - a)
  visit(tree, (node: Node) => {
    if (!('children' in node) || node.type === 'abbreviation') return
    const parent = node as Parent
    parent.children = parent.children.flatMap(child =>
      child.type === 'text' ? marked(child as Text, titles, lengths, source) : [child])
  })
}

function marked(text: Text, titles: Map<string, string>, lengths: number[], source: string): PhrasingContent[] {
  const { value, position } = text
  const result: PhrasingContent[] = []
  let end = 0
  let point = position?.start
  for (let at = 0; at < value.length; at++) {
    if (!isBoundary(value, at)) continue
    const length = lengths.find(length => titles.has(value.slice(at, at + length)) && isBoundary(value, at + length))
    if (length === undefined) continue
    const word = value.slice(at, at + length)
    // In the source, escapes and character references before the word may take more room than in the value.
    const offset = point && wordAt(source, word, point.offset! + at - end)
    if (!point || offset === undefined || offset === -1 || offset + length > position!.end.offset!) break
    const start = pointAt(source, point, offset)
    const behind = pointAt(source, start, offset + length)
    if (at > end) result.push({ type: 'text', value: value.slice(end, at), position: { start: point, end: start } })
    const children: Text[] = [{ type: 'text', value: word, position: { start, end: behind } }]
    result.push({ type: 'abbreviation', title: titles.get(word)!, children, position: { start: { ...start }, end: { ...behind } } })
    point = { ...behind }
    end = at + length
    at = end - 1
  }
  if (end === 0) return [text]
  if (end < value.length) result.push({ type: 'text', value: value.slice(end), position: { start: point!, end: position!.end } })
  return result
}

/** Where a word stands at or behind an offset, not as a part of another one; -1 for nowhere. */
function wordAt(source: string, word: string, from: number): number {
  let at = source.indexOf(word, from)
  while (at !== -1 && !(isBoundary(source, at) && isBoundary(source, at + word.length))) at = source.indexOf(word, at + 1)
  return at
}

const wordCharacter = /[\p{L}\p{N}_]/u

/** Whether a word begins or ends between two characters. */
function isBoundary(text: string, at: number): boolean {
  return wordCharacter.test(text[at - 1] ?? ' ') !== wordCharacter.test(text[at] ?? ' ')
}

/** The words of the text that the page defines as abbreviations. */
import type { PhrasingContent, Root, Text } from 'mdast'
import type { Node, Parent } from 'unist'
import { pointAt } from './points.ts'
import { visit } from './visit.ts'

/** The labels as a tree, a character a level: all that might stand at a place are looked up in one go. */
interface Labels {
  /** What the label that ends here stands for. */
  title?: string
  next: Map<string, Labels>
}

/** Longer labels, which abbreviate nothing, are not looked for: that is done at each word. */
const longestLabel = 100

/** Marks every abbreviation in running text, wherever on the page it is defined. Code stays as it is. */
export function readAbbreviations(tree: Root, source: string): void {
  const labels: Labels = { next: new Map() }
  visit(tree, 'abbreviationDefinition', ({ label, title }) => {
    if (label.length <= longestLabel) add(labels, label, title)
  })
  visit(tree, (node: Node) => {
    if (!('children' in node) || node.type === 'abbreviation') return
    const parent = node as Parent
    parent.children = parent.children.flatMap(child => child.type === 'text' ? marked(child as Text, labels, source) : [child])
  })
}

/** The last definition of a label counts; one without a title takes it back. */
function add(labels: Labels, label: string, title: string): void {
  let end = labels
  for (let at = 0; at < label.length; at++) {
    const next: Labels = end.next.get(label[at]!) ?? { next: new Map() }
    end.next.set(label[at]!, next)
    end = next
  }
  if (title === '') delete end.title
  else end.title = title
}

/** The longest label that stands at a place as a word of its own: `HTML5` is not `HTML` and a digit. */
function labelAt(value: string, start: number, labels: Labels): { length: number, title: string } | undefined {
  let longest: { length: number, title: string } | undefined
  let end: Labels | undefined = labels
  for (let at = start; end; at++) {
    if (end.title !== undefined && isBoundary(value, at)) longest = { length: at - start, title: end.title }
    end = at < value.length ? end.next.get(value[at]!) : undefined
  }
  return longest
}

function marked(text: Text, labels: Labels, source: string): PhrasingContent[] {
  const { value, position } = text
  const result: PhrasingContent[] = []
  let end = 0
  let point = position?.start
  for (let at = 0; at < value.length; at++) {
    if (!isBoundary(value, at)) continue
    const found = labelAt(value, at, labels)
    if (!found) continue
    const { length, title } = found
    const word = value.slice(at, at + length)
    // In the source, escapes and character references before the word may take more room than in the value.
    const offset = point && wordAt(source, word, point.offset! + at - end, position!.end.offset!)
    if (!point || offset === undefined || offset === -1) break
    const start = pointAt(source, point, offset)
    const behind = pointAt(source, start, offset + length)
    if (at > end) result.push({ type: 'text', value: value.slice(end, at), position: { start: point, end: start } })
    const children: Text[] = [{ type: 'text', value: word, position: { start, end: behind } }]
    result.push({ type: 'abbreviation', title, children, position: { start: { ...start }, end: { ...behind } } })
    point = { ...behind }
    end = at + length
    at = end - 1
  }
  if (end === 0) return [text]
  if (end < value.length) result.push({ type: 'text', value: value.slice(end), position: { start: point!, end: position!.end } })
  return result
}

/** Where a word stands between two offsets, not as a part of another one; -1 for nowhere. */
function wordAt(source: string, word: string, from: number, end: number): number {
  const text = source.slice(0, end)
  let at = text.indexOf(word, from)
  while (at !== -1 && !(isBoundary(source, at) && isBoundary(source, at + word.length))) at = text.indexOf(word, at + 1)
  return at
}

const wordCharacter = /[\p{L}\p{N}_]/u

/** Whether a word begins or ends between two characters. */
function isBoundary(text: string, at: number): boolean {
  return wordCharacter.test(text[at - 1] ?? ' ') !== wordCharacter.test(text[at] ?? ' ')
}

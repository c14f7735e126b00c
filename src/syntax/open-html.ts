/**
 * HTML that is never closed. To CommonMark a comment, a script, a `<pre>` and their like go on to their end, and without
 * one to the end of what they stand in: the steps of a runbook after it would be gone. Such an opener is read as text
 * instead, so that what follows is read as if it were not there.
 */
import type { Html, Nodes, Root } from 'mdast'
import { parseMarkdown } from './parse.ts'
import { visit } from './visit.ts'

declare module 'mdast' {
  interface RootData {
    /** Offsets of HTML that is never closed and stands in the tree as text. */
    openHtml?: number[]
  }
}

/** Openers of HTML blocks that blank lines do not end, as CommonMark has them, each with what ends it. */
const kinds: ReadonlyArray<readonly [opener: RegExp, closer: RegExp]> = [
  [/<(?=(?:script|pre|style|textarea)(?:[\s>]|$))/gi, /<\/(?:script|pre|style|textarea)>/i],
  [/<(?=!--)/g, /-->/],
  [/<(?=\?)/g, /\?>/],
  [/<(?=!\[CDATA\[)/g, /\]\]>/],
  [/<(?=![a-z])/gi, />/]
]

/** What HTML blocks stand in; elsewhere HTML is part of a line and complete. */
const holders: ReadonlySet<string> = new Set([
  'root', 'blockquote', 'listItem', 'admonition', 'tab', 'definitionDescription', 'footnoteDefinition'
])

/** Parses a page as `parseMarkdown` does, but for HTML that is never closed; where that begins, the root's data says. */
export function parsePage(text: string): Root {
  let tree = parseMarkdown(text)
  const openers: number[] = []
  const mark = unused(text)
  let read = text
  // What an opener held may hold one of another kind.
  for (let round = 0; round <= kinds.length && mark !== null; round++) {
    const found = openBlocks(tree, read)
    if (found.length === 0) break
    const pieces: string[] = []
    let at = 0
    for (const { start, end, opener } of found) {
      const block = read.slice(start, end)
      openers.push(start + block.search(opener))
      pieces.push(read.slice(at, start), block.replace(opener, mark))
      at = end
    }
    read = pieces.join('') + read.slice(at)
    tree = parseMarkdown(read)
  }
  if (mark === null || openers.length === 0) return tree
  unmask(tree, mark)
  tree.data = { ...tree.data, openHtml: openers.sort((a, b) => a - b) }
  return tree
}

/** The blocks that end without their closer, in order. */
function openBlocks(tree: Root, text: string): Array<{ start: number; end: number; opener: RegExp }> {
  const found: Array<{ start: number; end: number; opener: RegExp }> = []
  visit(tree, 'html', (node, _, parent) => {
    const kind = parent && holders.has(parent.type) && node.position ? kindOf(node) : undefined
    if (!kind || kind[1].test(node.value)) return
    const [start, end] = [node.position!.start.offset!, node.position!.end.offset!]
    // What is divided from a block's end is none of its own.
    if (text.slice(start, end).search(kind[0]) >= 0) found.push({ start, end, opener: kind[0] })
  })
  return found
}

function kindOf({ value }: Html): (typeof kinds)[number] | undefined {
  const first = value.trimStart()
  return kinds.find(([opener]) => first.search(opener) === 0)
}

/** A character of private use that a text does not hold. */
function unused(text: string): string | null {
  for (let code = 0xe000; code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code)
    if (!text.includes(character)) return character
  }
  return null
}

/** Puts the signs back, wherever in the tree they have come to stand. */
function unmask(tree: Nodes, mark: string): void {
  const open: object[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') {
        if (value.includes(mark)) Object.assign(node, { [key]: value.replaceAll(mark, '<') })
      } else if (typeof value === 'object' && value !== null) open.push(value)
    }
  }
}

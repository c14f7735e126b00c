/** The info string behind a fence. */
import type { Code, Root } from 'mdast'
import { readAttributeList, readItem } from './attributes.ts'
import type { FenceInfo } from './nodes.ts'
import { visit } from './visit.ts'

/** Numbers that a single `hl_lines` may name; more is a mistake or an attack. */
const maxHighlight = 10_000

/** Completes `data.fence` of every fenced block; whether it is closed is known already. */
export function readFences(tree: Root): void {
  visit(tree, 'code', (node: Code) => {
    const fence = node.data?.fence
    if (fence) Object.assign(fence, readFenceInfo([node.lang, node.meta].filter(Boolean).join(' ')))
  })
}

/** What an info string says, in any of the forms that MkDocs, Pandoc and R Markdown write. Linear. */
export function readFenceInfo(info: string): Omit<FenceInfo, 'closed'> {
  const result: Omit<FenceInfo, 'closed'> = { lang: '', title: '', highlight: [], classes: [] }
  const values = new Map<string, string>()
  const list = readAttributeList(info, 0)
  if (list) {
    const [first, ...classes] = [...list.words, ...list.classes]
    result.lang = language(first ?? '')
    result.classes = classes
    for (const [key, value] of list.values) values.set(key, value)
  }
  let index = list?.end ?? 0
  while (index < info.length) {
    if (info[index] === ' ' || info[index] === '\t') {
      index++
      continue
    }
    const item = readItem(info, index)
    if (!item) {
      const braces = readAttributeList(info, index)
      if (braces) {
        result.classes.push(...braces.classes)
        for (const [key, value] of braces.values) values.set(key, value)
      }
      index = braces?.end ?? skipWord(info, index)
    } else {
      if (item.value !== undefined) values.set(item.key.toLowerCase(), item.value)
      else if (index === 0) result.lang = language(item.key)
      index = item.end
    }
  }
  // `js{1,3}`: the language touches the braces.
  const touching = /^([\w/.+#-]+)\{/.exec(info)
  if (touching) result.lang = language(touching[1]!)
  result.title = values.get('title') ?? ''
  result.highlight = lineNumbers(values.get('hl_lines') ?? '')
  const first = Number.parseInt(values.get('linenums') ?? '', 10)
  if (first > 0) result.lineNumbers = first
  return result
}

function skipWord(text: string, start: number): number {
  let index = start
  while (index < text.length && text[index] !== ' ' && text[index] !== '\t') index++
  return index
}

/** `/bin/sh` is a shell line's program: its last part names the language. `.sh` is the class that names it. */
function language(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1).replace(/^\./, '').toLowerCase()
}

/** `2 4-6` → 2, 4, 5, 6 */
function lineNumbers(text: string): number[] {
  const numbers: number[] = []
  for (const part of text.split(/[ ,]+/)) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part)
    if (!match) continue
    const from = Number(match[1])
    const to = Number(match[2] ?? from)
    for (let line = Math.max(from, 1); line <= to && numbers.length < maxHighlight; line++) numbers.push(line)
  }
  return numbers
}

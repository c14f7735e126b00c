import type { Code, Root } from 'mdast'
import { rangeOf } from './ranges.ts'
import type { SourceLines } from './source-lines.ts'
import type { SyntaxNote } from './types.ts'
import { visit } from '../syntax/visit.ts'

interface Fence {
  node: Code
  /** The opening line. */
  opener: string
  marks: string
  /** Whether the opener says what the block holds. */
  info: boolean
  closed: boolean
  lines: string[]
}

/**
 * Fences without a closing line of their own: open to the end of their container, or ended by the fence line that was
 * meant to open the next block. After the second kind text and code have changed places, so the blocks that follow look
 * just as wrong; one note, at the first, is for all of them.
 */
export function fenceNotes(tree: Root, source: SourceLines): SyntaxNote[] {
  const notes: SyntaxNote[] = []
  const note = (fence: Fence, detail: string): void => {
    const range = source.restOfLine(rangeOf(fence.node).start.offset)
    notes.push({ kind: 'unclosed-fence', detail, range })
  }
  const fences = readFences(tree, source)
  const oddOneOut = fences.at(-1)?.closed === false && fences.at(-1)?.info === false
  let swapped = false
  for (const fence of fences) {
    if (fence.info) swapped = false
    const inner = innerOpener(fence)
    if (swapped) {
      // The opener inside this block of prose is a real one, and its end is in step again.
      if (inner) swapped = false
      continue
    }
    if (inner) {
      note(fence, `This code block has no end of its own: it swallows the opening fence ${inner} further down.`)
    } else if (!fence.closed) {
      note(fence, `This code block is never closed: add a line with ${fence.marks}.`)
    } else if (holdsProse(fence, source, oddOneOut)) {
      note(fence, 'This code block has no end of its own: it runs through text up to the next fence.')
      swapped = true
    }
  }
  return notes
}

function readFences(tree: Root, source: SourceLines): Fence[] {
  const fences: Fence[] = []
  visit(tree, 'code', (node) => {
    const info = node.data?.fence
    if (!info || !node.position) return
    const opener = source.slice(source.restOfLine(rangeOf(node).start.offset))
    const marks = /^(`+|~+)/.exec(opener)?.[0]
    if (!marks) return
    fences.push({ node, opener, marks, info: opener.length > marks.length, closed: info.closed, lines: node.value.split('\n') })
  })
  return fences
}

/** A line that would open a block of its own, were the block not open already. */
function innerOpener({ lines, marks }: Fence): string | null {
  const mark = marks[0] as string
  if (!lines.some((line) => line.includes(marks))) return null
  // An example further in has its own end.
  const all = new Set(lines.map((line) => line.trimEnd()))
  let example: string | null = null
  for (const line of lines) {
    const [, indent = '', inner = '', info = ''] = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*)$/.exec(line) ?? []
    if (example !== null) {
      if (line.trimEnd() === example) example = null
    } else if (/^[\w{]/.test(info) && inner.startsWith(mark) && inner.length >= marks.length) {
      if (indent === '' || !all.has(indent + inner)) return line.trim().slice(0, 40)
      example = indent + inner
    }
  }
  return null
}

/**
 * Whether the block runs on into the page. Its text must hold what only a page has, after a blank line; and unless the
 * page ends in an open fence anyway, its last line must stand like an opener: after a blank line, or with text right
 * below it.
 */
function holdsProse(fence: Fence, source: SourceLines, oddOneOut: boolean): boolean {
  if (/^(?:markdown|md|mdx|text|txt|email|diff)$/.test(fence.node.data?.fence?.lang ?? '')) return false
  const evidence = fence.lines.findIndex((line, index) => index > 0 && isBlank(fence.lines[index - 1]) && isPageText(line))
  if (evidence === -1 || insideHeredoc(fence.lines.slice(0, evidence))) return false
  const { end } = rangeOf(fence.node)
  const below = source.text.slice(end.offset, end.offset + 200).replace(/^[ \t]*(?:\r\n|\n|\r)?/, '')
  const blankBefore = isBlank(fence.lines.at(-1))
  const textBelow = /^[^\s]|^[ \t]+\S/.test(below)
  return oddOneOut || (blankBefore && textBelow)
}

/** A heading below the first level (one `#` is a comment), an opener, a bold lead or a sentence. */
function isPageText(line: string): boolean {
  return /^#{2,6} \S/.test(line) || /^(?:!!!|\?\?\?\+?) ?[\w-]+/.test(line) || /^=== "/.test(line) ||
    /^\*\*[^*]+\*\*/.test(line) || /^[A-Z][\w,;'’-]*(?: [\w,;:()'’`/-]+){2,}[.:]$/.test(line)
}

function insideHeredoc(lines: string[]): boolean {
  const opener = lines.map((line) => /<<-?\s*["']?(\w+)/.exec(line)?.[1]).findLast((word) => word !== undefined)
  return opener !== undefined && !lines.some((line) => line.trim() === opener)
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === ''
}

/**
 * Fenced code, parsed by the first line of each run of its lines: micromark passes every line through three tokenizers,
 * though all that the others can do is stand in the block as well. What was left out is put back into the tree.
 */
import type { Code, Root } from 'mdast'
import { visit } from './visit.ts'

/** Lines left out behind a line of code. */
interface Cut {
  /** Line numbers in the shortened text: of the opening fence, and of the line that is left of the run. */
  fence: number
  line: number
  indent: number
  kept: string
  removed: string[]
}

/** A text without lines that are code if the line before them is. */
export interface Shortened {
  text: string
  cuts: Cut[]
}

const opener = /^( *)(?:(`{3,})[^`]*|(~{3,})[^]*)$/

/** Lines that might end a block or a container, whatever their indent. */
const special: ReadonlySet<string> = new Set(['', '`', '~', '>', '/', ':'])

/** Shortens a text; `undefined` where there is nothing to leave out. Only fences with a closing line count. */
export function shortened(text: string): Shortened | undefined {
  if (/[\r\0\uFEFF]/.test(text) || (!text.includes('```') && !text.includes('~~~'))) return undefined
  const lines: string[] = []
  const cuts: Cut[] = []
  let fence: { line: number, indent: string, marks: string, own: string[], cuts: Cut[] } | undefined
  let run: Cut | undefined
  for (const line of text.split('\n')) {
    if (!fence) {
      lines.push(line)
      const [, indent, backticks, tildes] = opener.exec(line) ?? []
      if (indent !== undefined) fence = { line: lines.length, indent, marks: (backticks ?? tildes)!, own: [], cuts: [] }
      continue
    }
    const code = line.trim()
    if (code.length >= fence.marks.length && code === fence.marks.charAt(0).repeat(code.length)) {
      cuts.push(...fence.cuts)
      for (const kept of fence.own) lines.push(kept)
      lines.push(line)
      fence = run = undefined
    } else if (special.has(code.charAt(0)) || !line.startsWith(fence.indent)) {
      fence.own.push(line)
      run = undefined
    } else if (run && (isDeeper(run.kept, fence.indent) || !isDeeper(line, fence.indent))) {
      if (run.removed.length === 0) fence.cuts.push(run)
      run.removed.push(line)
    } else {
      fence.own.push(line)
      run = { fence: fence.line, line: fence.line + fence.own.length, indent: fence.indent.length, kept: line, removed: [] }
    }
  }
  // What is never closed is read as it is: it ends with the text, or with what it stands in.
  return fence || cuts.length === 0 ? undefined : { text: lines.join('\n'), cuts }
}

/** A container may take more of a deeper line. Where it leaves such a line its indent, it takes no more of others. */
function isDeeper(line: string, indent: string): boolean {
  return ' \t'.includes(line.charAt(indent.length))
}

/**
 * Puts back what was left out.
 *
 * @returns Whether all of it was code. If not, the tree is of no use.
 */
export function restore(tree: Root, { cuts }: Shortened): boolean {
  let next = 0
  visit(tree, 'code', node => {
    next = restoreCode(node, cuts, next)
  })
  if (next < cuts.length) return false
  const moves = movesByLine(cuts, tree.position!.end.line)
  visit(tree, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      const { lines, length } = moves[point.line]!
      point.line += lines
      point.offset! += length
    }
  })
  return true
}

/** @returns The index of the first cut that is not in the code. */
function restoreCode(node: Code, cuts: readonly Cut[], first: number): number {
  const { start, end } = node.position!
  if (!node.data?.fence?.closed || cuts[first]?.fence !== start.line) return first
  const lines = node.value.split('\n')
  if (lines.length !== end.line - start.line - 1) return first
  let index = first
  for (; cuts[index]?.fence === start.line; index++) {
    const { line, indent, kept, removed } = cuts[index]!
    const at = line - start.line - 1
    if (lines[at] !== kept.slice(indent)) return first
    lines[at] = [kept, ...removed].map(written => written.slice(indent)).join('\n')
  }
  node.value = lines.join('\n')
  return index
}

/** Says where lines of the shortened text stand in the whole one; asked about one line after the other. */
export function lineInWhole({ cuts }: Shortened): (line: number) => number {
  let next = 0
  let added = 0
  return line => {
    // What is read ahead is asked about twice.
    while (next > 0 && cuts[next - 1]!.line >= line) added -= cuts[--next]!.removed.length
    while (next < cuts.length && cuts[next]!.line < line) added += cuts[next++]!.removed.length
    return line + added
  }
}

/** By how much what stands on each line of the shortened text moves. */
function movesByLine(cuts: readonly Cut[], last: number): Array<{ lines: number, length: number }> {
  let move = { lines: 0, length: 0 }
  let next = 0
  return Array.from({ length: last + 1 }, (_, line) => {
    const cut = cuts[next]
    if (cut && cut.line < line) {
      next++
      move = { lines: move.lines + cut.removed.length, length: cut.removed.reduce((sum, { length }) => sum + length + 1, move.length) }
    }
    return move
  })
}

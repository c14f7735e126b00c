import type { Blockquote, Nodes, Paragraph, Parents, Root } from 'mdast'
import { isKnownKind } from '../syntax/kinds.ts'
import { fenceNotes } from './fence-notes.ts'
import { hasDirectiveClosers, isDirectiveCloser, lookAtLine } from './failed-openers.ts'
import { rangeOf } from './ranges.ts'
import { SourceLines } from './source-lines.ts'
import type { Range, SyntaxNote } from './types.ts'
import { visit } from '../syntax/visit.ts'

/**
 * What the author seems to have meant as an admonition, a tab, a directive or the end of a code block, and what the
 * syntax reads differently. In document order; each note's range is the opener's line without its indent.
 *
 * @param text The source that the tree was made from.
 */
export function syntaxNotes(tree: Root, text: string): SyntaxNote[] {
  const source = new SourceLines(text)
  const notes = fenceNotes(tree, source)
  const closers = hasDirectiveClosers(text)
  visit(tree, (node, index, parent) => {
    if (node.type === 'paragraph') notes.push(...failedOpeners(node, source, closers))
    else if (node.type === 'blockquote') notes.push(...failedAlert(node, source))
    else if (node.type === 'admonition' || node.type === 'tabSet' || node.type === 'tab') {
      const open = node.dialect === 'directive' || node.dialect === 'block' ? openDirective(node, source) : null
      if (open) notes.push(open)
      if (node.type === 'tab') return
      const note = emptyBody(node, parent?.children[(index ?? 0) + 1], source)
      if (note) notes.push(note)
    }
  })
  return notes.sort((a, b) => a.range.start.offset - b.range.start.offset)
}

/** Lines of a paragraph that look like an opener. A closer counts only where no opener before it was reported. */
function failedOpeners(node: Paragraph, source: SourceLines, closers: boolean): SyntaxNote[] {
  const notes: SyntaxNote[] = []
  const lines = paragraphLines(node, source)
  for (const [index, line] of lines.entries()) {
    const found = lookAtLine(line.text, {
      alone: lines.length === 1, next: lines[index + 1]?.indented ?? false, closers,
    })
    if (!found) continue
    const isCloser = isDirectiveCloser(line.text)
    if (isCloser && openDirectives(source.text.slice(0, line.range.start.offset))) continue
    notes.push({ ...found, range: line.range })
  }
  return notes
}

interface Line {
  text: string
  range: Range
  /** Whether it stands further in than the paragraph's first line. */
  indented: boolean
}

function paragraphLines(node: Paragraph, source: SourceLines): Line[] {
  const { start } = rangeOf(node)
  const text = source.slice(rangeOf(node))
  const lines: Line[] = []
  for (let at = 0; at <= text.length;) {
    const prefix = at === 0 ? 0 : /^(?:[ \t]|>)*/.exec(text.slice(at))?.[0].length ?? 0
    const range = source.restOfLine(start.offset + at + prefix)
    lines.push({ text: source.slice(range), range, indented: range.start.column > start.column + 1 })
    const end = /\r\n|\n|\r/g
    end.lastIndex = at
    const found = end.exec(text)
    if (!found) break
    at = end.lastIndex
  }
  return lines
}

/** Whether an opener in the text above was left as text, so that its closer needs no note of its own. */
function openDirectives(above: string): boolean {
  const markers = above.match(/^[ \t>]*:{3,}[^\n]*$/gm) ?? []
  return markers.filter((marker) => !isDirectiveCloser(marker.trim())).length >= markers.length / 2 && markers.length > 0
}

/** A quote that begins like an alert and has stayed a quote. */
function failedAlert(node: Blockquote, source: SourceLines): SyntaxNote[] {
  const first = node.children[0]
  // With a colon behind it the marker is a link definition.
  if (first?.type !== 'paragraph' && first?.type !== 'definition') return []
  const range = source.restOfLine(rangeOf(first).start.offset)
  const kind = /^\[!([A-Za-z]+)\]/.exec(source.slice(range))?.[1]
  if (kind === undefined) return []
  const detail = isKnownKind(kind.toLowerCase())
    ? `This alert reads as a quote: nothing may follow [!${kind}] directly.`
    : `This alert reads as a quote: there is no kind ${kind}.`
  return [{ kind: 'unread-admonition', detail, range }]
}

/** A directive that ends with its container or the page, for want of a closing line. */
function openDirective(node: Extract<Nodes, { type: 'admonition' | 'tabSet' | 'tab' }>, source: SourceLines): SyntaxNote | null {
  const whole = rangeOf(node)
  const opener = source.restOfLine(whole.start.offset)
  const marker = /^(?::{3,}|\/{3,})/.exec(source.slice(opener))?.[0]
  // A tab outside a set has a set made around it, which begins and ends with the tab.
  if (marker === undefined || (node.type === 'tabSet' && node.children[0]?.position?.start.offset === whole.start.offset)) return null
  const lastLine = source.slice(whole).trimEnd().split(/[\r\n]/).at(-1) ?? ''
  const closer = /(?:(?<!:):{3,}|(?<!\/)\/{3,})$/.exec(lastLine)?.[0] ?? ''
  if (closer[0] === marker[0] && closer.length >= marker.length && whole.end.line > opener.start.line) return null
  return { kind: 'unclosed-fence', detail: `This block is never closed: add a line with ${marker}.`, range: opener }
}

type Block = Extract<Nodes, { type: 'admonition' | 'tabSet' }>

/** An opener without a body, followed by what was meant as its body. */
function emptyBody(node: Block, next: Parents['children'][number] | undefined, source: SourceLines): SyntaxNote | null {
  const opener = node.type === 'tabSet' ? node.children.at(-1) : node
  // Labels without anything under any of them are meant so.
  if (node.type === 'tabSet' && node.children.length > 1 && node.children.every(({ children }) => children.length === 1)) return null
  if (!opener?.position || !next?.position || !isContent(next)) return null
  if (opener.children.some(({ type }) => type !== 'admonitionTitle' && type !== 'tabLabel')) return null
  const range = source.restOfLine(rangeOf(opener).start.offset)
  const marker = source.slice(range)
  if (!/^(?:!!!|\?\?\?|===)/.test(marker)) return null
  const { start } = rangeOf(next)
  const indent = start.column - range.start.column
  const isTab = opener.type === 'tab'
  if (isTab || start.line === range.start.line + 1 || (indent > 0 && indent < 4) || needsBody(marker)) {
    const detail = `${isTab ? 'This tab' : 'This admonition'} is empty: indent its body by 4 columns.`
    return { kind: 'unindented-body', detail, range }
  }
  return null
}

/** A title of one's own may be all there is to say; a default title, or something to unfold, may not. */
function needsBody(marker: string): boolean {
  return marker.startsWith('???') || !marker.includes('"')
}

function isContent({ type }: Nodes): boolean {
  return type === 'paragraph' || type === 'list' || type === 'code' || type === 'blockquote' || type === 'table'
}

import type { Element, ElementContent } from 'hast'
import { hiddenCharacters } from '../../characters/hidden.ts'
import { runPlaces } from '../../inventory/run-place.ts'
import type { RunPlace } from '../../inventory/run-place.ts'
import type { Inventory } from '../../inventory/types.ts'
import type { CodeBlock, Command, Range } from '../../model/types.ts'
import type { FenceInfo } from '../../syntax/nodes.ts'
import type { Highlight, Token } from '../highlight.ts'
import { commandLines, spans } from './command-lines.ts'
import { copiedCode } from './copied-code.ts'
import { element } from './element.ts'
import { withLookalikes } from './lookalike-marks.ts'
import { lineLooks } from './line-look.ts'
import type { LineLook } from './line-look.ts'
import { placeholderSpans } from './placeholder-spans.ts'
import { placeholderSpecs, placeholderTypes } from './placeholder-specs.ts'
import { agreedPlace, differing, placeLabel } from './place-label.ts'
import type { ShownPlace } from './place-label.ts'
import { riskLabel } from './risk.ts'

/** What the rendering of code needs beside the block. */
export interface CodeContext {
  highlight: Highlight
  inventory: Inventory | null
}

/** A code block as the reader sees it: commands one by one where it is shell, else the code as a whole. */
export function renderCodeBlock(block: CodeBlock, fence: FenceInfo | undefined, context: CodeContext): Element {
  return block.shell && block.commands.length > 0 ? shellBlock(block, fence, context) : plainBlock(block, fence, context.highlight)
}

/**
 * A button that copies the command it stands in, all commands of its block from its bar, or the block's code: what
 * `copiedCode` says of it, as long as that is what the page shows; see browser/copy.ts.
 *
 * @param name What it copies, in a few words.
 */
export function copyButton(name: string, label = ''): Element {
  return element('button', { type: 'button', className: ['copy'], ariaLabel: name }, label === '' ? null : label)
}

/** The beginning of a command, whole words, short enough for a name. */
export function firstWords(text: string): string {
  const line = (text.split('\n', 1)[0] as string).replace(/(?<! ) *\\$/, ' …')
  if (line.length <= 60) return line
  const cut = line.slice(0, 60)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > 20 ? space : 60)} …`
}

function title(text: string): Element | null {
  return text === '' ? null : element('span', { className: ['code-title'] }, text)
}

function count(commands: number): Element {
  return element('span', { className: ['code-count'] }, `${commands} commands`)
}

/** Languages whose name tells the reader nothing. */
const plain = new Set(['text', 'txt', 'plain', 'plaintext'])

function plainBlock(block: CodeBlock, fence: FenceInfo | undefined, highlight: Highlight): Element {
  const name = block.title || block.lang || 'text'
  const lines = withLookalikes(highlight(block.text, block.lang), block)
  const look = lineLooks(fence)
  const copied: string[] = []
  const content = lines.flatMap((tokens, index): ElementContent[] => {
    const end = index < lines.length - 1 ? '\n' : ''
    const properties = look(index)
    const { line, text } = withAnnotation(tokens)
    copied.push(text)
    return properties
      ? [element('span', { ...properties }, ...line, end)]
      : [...line, { type: 'text', value: end }]
  })
  const copy = copyButton(`Copy ${name}: ${firstWords(block.text.trimStart())}`)
  const pre = element('pre', { tabIndex: 0, role: 'group', ariaLabel: `Code, ${name}` }, element('code', copiedCode(copied.join('\n'), [], block.lookalikes.length > 0), ...content))
  const label = title(block.title) ?? language(block.lang)
  return label === null
    ? element('div', { className: ['code', 'bare'], translate: 'no' }, pre, copy)
    : element('div', { className: ['code'], translate: 'no' }, element('div', { className: ['code-bar'] }, label, copy), pre)
}

/** A comment that only refers to an explanation below the code, as Material writes them: `# (1)!`. */
const annotation = /^(?:#|\/\/|\/\*|--|;|%|<!--)\s*\(\d{1,3}\)!?(?:\s*(?:\*\/|-->))?\s*$/

/** A line's tokens; an annotation at its end, and the space before it, are told from what is to be copied. */
function withAnnotation(tokens: Token[]): { line: ElementContent[]; text: string } {
  const start = tokens.findIndex(({ className }) => className === 't-c')
  const text = start < 0 ? '' : textOfTokens(tokens.slice(start))
  if (!annotation.test(text)) return { line: spans(tokens), text: textOfTokens(tokens) }
  const code = tokens.slice(0, start)
  const last = code.at(-1)
  const space = last ? last.text.slice(last.text.trimEnd().length) : ''
  if (last) code[code.length - 1] = { ...last, text: last.text.trimEnd() }
  return { line: [...spans(code), element('span', { className: ['annotation'] }, space + text)], text: textOfTokens(code) }
}

function textOfTokens(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

function language(lang: string): Element | null {
  return lang === '' || plain.has(lang) ? null : element('span', { className: ['code-lang'] }, lang)
}

/** A piece of a source line that belongs to a command. */
interface Piece {
  command: number
  /** Index into the command's lines. */
  line: number
  start: number
  end: number
}

function shellBlock(block: CodeBlock, fence: FenceInfo | undefined, context: CodeContext): Element {
  const pieces = piecesByLine(block.commands)
  const comments = new Set(block.commands.flatMap(({ comments }) => comments.map(({ range }) => range.start.line)))
  const texts = block.text.split('\n')
  const look = lineLooks(fence)
  const children: Element[] = []
  const places = runPlaces(block, context.inventory)
  const agreed = agreedPlace(places)
  const typeOf = placeholderTypes(placeholderSpecs(context.inventory))
  const parts = block.commands.map((command, index) =>
    new CommandParts(command, commandLines(command, context.highlight, typeOf), places[index] as RunPlace, agreed))
  texts.forEach((text, index) => {
    const range = block.lines[index] as Range
    const onLine = pieces.get(range.start.line)
    if (!onLine) {
      addLine(children, text, comments.has(range.start.line) || text.trimStart().startsWith('#'), look(index))
      return
    }
    for (const [place, piece] of onLine.entries()) {
      const part = parts[piece.command] as CommandParts
      const before = text.slice((onLine[place - 1]?.end ?? range.start.offset) - range.start.offset, piece.start - range.start.offset)
      const after = place === onLine.length - 1 ? text.slice(piece.end - range.start.offset) : ''
      part.line(piece.line, before, after, place === 0 ? look(index) : null)
      if (piece.line === 0) children.push(part.element)
    }
  })
  for (const child of children) keepColumns(child)
  const many = block.commands.length > 1
  const all = many ? copyButton(`Copy all ${block.commands.length} commands`, `Copy all ${block.commands.length}`) : null
  const place = placeLabel(agreed)
  const bar = [title(block.title) ?? (many ? count(block.commands.length) : null), place, all]
  return element('div', { className: ['code', 'shell'], translate: 'no' },
    bar.some((part) => part !== null)
      ? element('div', { className: ['code-bar', ...(block.title === '' && !many ? ['code-place'] : [])] }, ...bar)
      : null,
    ...children)
}

/** A line between commands: a comment, output, or nothing. Neighbours of one kind stand in one element. */
function addLine(children: Element[], text: string, comment: boolean, look: LineLook | null): void {
  const last = children.at(-1)
  if (text.trim() === '') {
    if (last) last.properties.dataGap = ''
    return
  }
  const name = comment ? 'comment' : 'output'
  if (last?.tagName === 'pre' && (last.properties.className as string[])[0] === name && last.properties.dataGap === undefined) {
    last.children.push(look ? element('span', { ...look }, text) : { type: 'text', value: `\n${text}` })
  } else {
    children.push(element('pre', { className: [name] }, look ? element('span', { ...look }, text) : text))
  }
}

/** Output in columns (`kubectl get pods`) is scrolled: lines that wrap would tear the columns apart. */
function keepColumns({ properties, children }: Element): void {
  if ((properties.className as string[])[0] !== 'output') return
  const lines = children.map(textOf).join('').split('\n').filter((line) => /\S {2,}\S/.test(line))
  if (lines.length < 2) return
  Object.assign(properties, { dataColumns: '', tabIndex: 0, role: 'group', ariaLabel: 'Output' })
}

function textOf(node: ElementContent): string {
  return node.type === 'element' ? `\n${node.children.map(textOf).join('')}` : node.type === 'text' ? node.value : ''
}

function piecesByLine(commands: Command[]): Map<number, Piece[]> {
  const result = new Map<number, Piece[]>()
  commands.forEach(({ lines }, command) => lines.forEach(({ start, end }, line) => {
    const piece = { command, line, start: start.offset, end: end.offset }
    result.set(start.line, [...(result.get(start.line) ?? []), piece])
  }))
  for (const list of result.values()) list.sort((a, b) => a.start - b.start)
  return result
}

/** One command's element, filled line by line. */
class CommandParts {
  readonly element: Element
  private readonly code: Element
  private readonly lines: ElementContent[][]

  constructor(command: Command, lines: ElementContent[][], place: RunPlace, agreed: ShownPlace) {
    const { directory } = place
    const first = firstWords(command.text)
    this.lines = lines
    this.code = element('code', copiedCode(command.text, placeholderSpans(command), command.lookalikes.length > 0))
    // What leads to a place must be as plain as what is run there.
    const isLed = directory !== null && !place.goesThere && hiddenCharacters(directory, true).length === 0
    this.element = element('div', { className: ['command'], dataRisk: command.risk, ...(isLed ? { dataDirectory: directory } : {}) },
      element('pre', {}, this.code),
      placeLabel(differing(place, agreed)),
      riskLabel(command.risk),
      isLed
        ? element('span', { className: ['copies'] },
          element('button', { type: 'button', className: ['copy', 'copy-cd'], ariaLabel: `Copy with cd ${directory}: ${first}` }, 'cd'),
          copyButton(`Copy ${first}`))
        : copyButton(`Copy ${first}`))
  }

  line(index: number, before: string, after: string, look: LineLook | null): void {
    const content = [
      // A prompt is part of what the page shows, not of what the reader types.
      before.trim() === '' ? null : element('span', { className: ['prompt'] }, before),
      ...(this.lines[index] ?? []),
      after.trim() === '' ? null : element('span', { className: ['comment'] }, after),
    ].filter((part) => part !== null)
    if (this.lines.length === 1 && !look) this.code.children.push(...content)
    // Each line is one to the eye too: a line that wraps hangs, the next one begins where its author let it begin.
    else this.code.children.push(element('span', { ...(look ?? { className: ['line'] }) }, ...content, index < this.lines.length - 1 ? '\n' : null))
  }
}

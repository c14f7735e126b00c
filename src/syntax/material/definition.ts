/** `:   what it means`: a description below its term, which is the paragraph before it. */
import type { Chunk, Code, Construct, Effects, Event, State, Token, TokenizeContext } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { indent } from './body.ts'
import { spaces } from './rest-of-line.ts'
import { atLineEnd, inListItem, prefixColumns } from './tokens.ts'

const bodyIndent = 4
const maxGap = 3

/**
 * A container whose body is indented like an admonition's, but which knows lazy lines, as Python-Markdown has it. That
 * a term precedes it is certain only once the tree is there: `groupDefinitions` makes text again of what has none.
 */
export const definition: Construct = {
  name: 'materialDefinition',
  tokenize: tokenizeDefinition,
  continuation: { tokenize: tokenizeContinuation, partial: true },
  exit: exitDefinition
}

/** The last line on which a tokenizer asked whether an open description goes on: another may follow it there. */
const asked = new WeakMap<TokenizeContext, number>()

function tokenizeDefinition(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const columns = inListItem(self) ? prefixColumns(self) : 0
  let gap = 0
  return start

  /**
   * ```markdown
   *   | Term
   * > | :   What it means
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    if (!followsText(self) && asked.get(self) !== self.now().line) return nok(code)
    effects.enter('materialDefinition', { _container: true })
    effects.enter('materialDefinitionPrefix')
    effects.consume(code)
    return space
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code) && gap < maxGap) {
      effects.consume(code)
      gap++
      return space
    }
    if (gap === 0) return nok(code)
    effects.exit('materialDefinitionPrefix')
    return effects.check({ tokenize: tokenizeFilled, partial: true }, begin, nok)(code)
  }

  function begin(code: Code): State | undefined {
    Object.assign(self.containerState!, { size: columns + bodyIndent })
    return ok(code)
  }
}

/** Whether anything but white space is left on the line. */
function tokenizeFilled(effects: Effects, ok: State, nok: State): State {
  return spaces(effects, code => atLineEnd(code) ? nok(code) : ok(code))
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { size } = this.containerState as { size: number }
  asked.set(this, this.now().line)
  return indent(effects, size, columns => code => columns === size || atLineEnd(code) ? ok(code) : nok(code))
}

function exitDefinition(effects: Effects): undefined {
  effects.exit('materialDefinition')
}

/**
 * What the last block of a flow is, by its token; a paragraph's first line may yet become the head of a table, and HTML
 * may be a comment that stands for a term.
 */
const isText: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ['content', true], ['tableHead', true], ['tableBody', false], ['table', false], ['codeFenced', false],
  ['codeIndented', false], ['htmlFlow', true], ['atxHeading', false], ['setextHeading', false],
  ['thematicBreak', false], ['abbreviation', false], ['directiveContainer', false], ['yaml', false]
])

/**
 * Whether the text before the current line, blank lines aside, is that of a paragraph which does not begin further
 * right: one in a list item that the line is no part of does, unless its last line is no more indented than this one.
 * A quote's marker may have a space behind it or not.
 */
function followsText(context: TokenizeContext): boolean {
  const flow = context.events.findLast(([, token]) => token.type === 'chunkFlow')?.[1]._tokenizer
  const last = flow && lastBlock(flow)
  if (!last) return false
  const [action, token] = last
  if (!isText.get(token.type) || (String(token.type) === 'tableHead' && action === 'exit')) return false
  const column = token.type === 'content' && action === 'enter' ? lastLineColumn(flow, token) : token.start.column
  return context.now().column >= column - 1
}

/** How far the events of a flow have been looked through, and what was the last block then. */
const lastBlocks = new WeakMap<TokenizeContext, { seen: Event | undefined, block: Event | undefined }>()

/** What begins or ends the last block of a flow. Nothing is looked at twice: a block of many lines has many events. */
function lastBlock(flow: TokenizeContext): Event | undefined {
  const { events } = flow
  const known = lastBlocks.get(flow)
  const block = events.findLast(event => event === known?.seen || isText.has(event[1].type))
  const last = !block || isText.has(block[1].type) ? block : known?.block
  lastBlocks.set(flow, { seen: events.at(-1), block: last })
  return last
}

/** Where the text of the last line of an open paragraph begins. */
function lastLineColumn(flow: TokenizeContext, paragraph: Token): number {
  const line = flow.events.findLast(([, token]) => token.type === 'chunkContent')?.[1]
  if (!line || line.start.line === paragraph.start.line) return paragraph.start.column
  const { columns, width } = indentOf(flow.sliceStream(line))
  return width < 4 ? line.start.column + columns : paragraph.start.column
}

/** The white space that a line begins with. A tab is one column of the source, and up to four wide. */
function indentOf(chunks: readonly Chunk[]): { columns: number, width: number } {
  let columns = 0
  let width = 0
  for (const chunk of chunks) {
    const spaces = typeof chunk === 'string' ? /^ */.exec(chunk)![0].length : Number(markdownSpace(chunk))
    width += spaces
    if (chunk !== codes.virtualSpace) columns += spaces
    if (spaces === 0 || (typeof chunk === 'string' && spaces < chunk.length)) break
  }
  return { columns, width }
}

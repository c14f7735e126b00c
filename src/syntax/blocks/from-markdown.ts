/** Tokens of blocks between marks → nodes, which `convertBlocks` turns into those of every dialect. */
import type { BlockContent, DefinitionContent } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'
import type { Node, Parent } from 'unist'
import type { AdmonitionTitle } from '../nodes.ts'

/** A block between marks as it was written. */
export interface MarkedBlock extends Parent {
  type: 'markedBlock'
  name: string
  marker: '/' | ':'
  /** Whether a bar stands behind the name, be it with nothing behind it. */
  barred: boolean
  /** Whether it has its closing line. */
  closed: boolean
  children: Array<AdmonitionTitle | BlockContent | DefinitionContent>
}

export function blocksFromMarkdown(): Extension {
  return {
    enter: { markedBlock: enterBlock, markedBlockTitle: enterTitle },
    exit: {
      markedBlockMarks: exitMarks,
      markedBlockName: exitName,
      markedBlockSeparator: exitSeparator,
      markedBlockTitle: exitTitle,
      markedBlock: exitBlock,
      markedBlockCloserMarks: exitCloser
    }
  }
}

function enterBlock(this: CompileContext, token: Token): void {
  const node: MarkedBlock = { type: 'markedBlock', name: '', marker: '/', barred: false, closed: false, children: [] }
  this.enter(node as Node as never, token)
}

function top(context: CompileContext): MarkedBlock {
  return context.stack[context.stack.length - 1] as Node as MarkedBlock
}

function exitMarks(this: CompileContext, token: Token): void {
  top(this).marker = this.sliceSerialize(token).charAt(0) as '/' | ':'
}

function exitName(this: CompileContext, token: Token): void {
  top(this).name = this.sliceSerialize(token).toLowerCase()
  extend(top(this), token)
}

function exitSeparator(this: CompileContext, token: Token): void {
  top(this).barred = true
  extend(top(this), token)
}

function enterTitle(this: CompileContext, token: Token): void {
  this.enter({ type: 'admonitionTitle', children: [] }, token)
}

function exitTitle(this: CompileContext, token: Token): void {
  this.exit(token)
  extend(top(this), token)
}

/** Ends a block with its last child: its closing line, if there is one, comes later. */
function exitBlock(this: CompileContext, token: Token): void {
  const node = top(this)
  const openerEnd = node.position!.end
  this.exit(token)
  const last = node.children.at(-1)
  const hasBody = last && last.type !== 'admonitionTitle'
  node.position!.end = { ...(hasBody && last.position ? last.position.end : openerEnd) }
}

function exitCloser(this: CompileContext, token: Token): void {
  const parent = this.stack[this.stack.length - 1] as Parent
  const block = parent.children.at(-1) as MarkedBlock | undefined
  if (block?.type !== 'markedBlock') return
  block.closed = true
  extend(block, token)
}

function extend(node: MarkedBlock, token: Token): void {
  const { line, column, offset } = token.end
  node.position!.end = { line, column, offset }
}

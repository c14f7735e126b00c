/** Marks fenced code while the tokens are still at hand: afterwards nothing tells a closed fence from an open one. */
import type { Code } from 'mdast'
import type { CompileContext, Extension } from 'mdast-util-from-markdown'

export function fencesFromMarkdown(): Extension {
  return { enter: { codeFencedFence: enterFence } }
}

function enterFence(this: CompileContext): void {
  const top = this.stack[this.stack.length - 1]!
  if (top.type === 'code') {
    top.data = { ...top.data, fence: { lang: '', title: '', highlight: [], classes: [], closed: false } }
  } else {
    // The text of the code is being collected in a fragment on top of the node: this is the closing fence.
    const code = this.stack[this.stack.length - 2] as Code
    code.data!.fence!.closed = true
  }
}

/** Material's inline constructs, as extensions of micromark and of mdast-util-from-markdown. */
import type { Processor } from 'unified'
import { keysFromMarkdown, keysSyntax } from './keys.ts'
import { marksFromMarkdown, marksSyntax } from './marks.ts'
import { shortcodesFromMarkdown, shortcodesSyntax } from './shortcodes.ts'

/** Adds them to a parser. */
export function inlineConstructs(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push(keysSyntax, marksSyntax, shortcodesSyntax)
  data.fromMarkdownExtensions?.push(keysFromMarkdown, marksFromMarkdown, shortcodesFromMarkdown)
}

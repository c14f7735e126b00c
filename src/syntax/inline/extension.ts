/** Material's inline constructs, and what of CommonMark's we read ourselves, as extensions of micromark and of mdast-util-from-markdown. */
import type { Processor } from 'unified'
import { htmlTagsSyntax } from './html-tags.ts'
import { keysFromMarkdown, keysSyntax } from './keys.ts'
import { marksFromMarkdown, marksSyntax } from './marks.ts'
import { shortcodesFromMarkdown, shortcodesSyntax } from './shortcodes.ts'

/** Adds them to a parser. */
export function inlineConstructs(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push(htmlTagsSyntax, keysSyntax, marksSyntax, shortcodesSyntax)
  data.fromMarkdownExtensions?.push(keysFromMarkdown, marksFromMarkdown, shortcodesFromMarkdown)
}

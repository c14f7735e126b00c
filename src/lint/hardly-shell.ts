/** Blocks that are tagged as shell, or taken for it, and hold something else. */
import type { CodeBlock, Page, Point } from '../model/types.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import { oncePer } from './once-per.ts'

/**
 * The shell blocks of a page that run no program we know, no script and nothing behind `sudo`, have no prompt, and
 * break the shell's grammar where traces, drawings and other languages do: a name with parentheses, `{ key: … }`.
 */
export const hardlyShell = oncePer((page: Page, knowledge: Knowledge): ReadonlySet<CodeBlock> =>
  new Set(page.codeBlocks.filter((block) => {
    if (block.errors.length === 0 || block.prompts.length > 0) return false
    const isBroken = block.errors.some(({ kind, range }) => kind === 'syntax' && /^(?:[(){}|&;]|>>)/.test(textAt(block, range.start)))
    return isBroken && !block.commands.some(({ invocations }) => invocations.some(({ name, program, wrappers }) =>
      wrappers.length > 0 || /\w\/|\/\w/.test(program.value) || (knowledge.isKnownProgram(name) && /^\w/.test(name) && name !== 'at')))
  })))

/** The line's text from a place on the page on. */
function textAt({ text, lines }: CodeBlock, { line, column }: Point): string {
  const index = lines.findIndex(({ start }) => start.line === line)
  const range = lines[index]
  return range ? (text.split('\n')[index] ?? '').slice(column - range.start.column) : ''
}

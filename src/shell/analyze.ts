/** Reads the text of a code block as shell. Pure: the same text gives the same commands. */
import { assemble } from './assemble.ts'
import { readBlock } from './block.ts'
import { builtIn } from './knowledge/index.ts'
import type { Knowledge } from './knowledge/index.ts'
import { languageSays } from './language.ts'
import type { ShellBlock } from './types.ts'

/**
 * Reads a code block.
 * @param text the block as the author wrote it, its container's indent removed
 * @param lang the fence's language; `''` where it names none, and the text decides
 * @param knowledge of programs: the built-in one, or with a team's own
 * @returns commands in order; every offset is one into `text`
 */
export function analyzeShell(text: string, lang: string, knowledge: Knowledge = builtIn): ShellBlock {
  const verdict = languageSays(lang)
  const none: ShellBlock = { shell: false, commands: [], proposed: [], assigned: [], output: [], prompts: [], errors: [] }
  if (verdict === 'other') return none
  const block = readBlock(text, verdict === 'unnamed', knowledge)
  return block ? assemble(text, block, knowledge) : none
}

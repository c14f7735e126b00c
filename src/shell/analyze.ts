/** Reads the text of a code block as shell. Pure: the same text gives the same commands. */
import { assemble } from './assemble.ts'
import { readBlock } from './block.ts'
import { languageSays } from './language.ts'
import type { ShellBlock } from './types.ts'

/**
 * Reads a code block.
 * @param text the block as the author wrote it, its container's indent removed
 * @param lang the fence's language; `''` where it names none, and the text decides
 * @returns commands in order; every offset is one into `text`
 */
export function analyzeShell(text: string, lang: string): ShellBlock {
  const verdict = languageSays(lang)
  const none: ShellBlock = { shell: false, commands: [], proposed: [], assigned: [], output: [], prompts: [], errors: [] }
  if (verdict === 'other') return none
  const block = readBlock(text, verdict === 'unnamed')
  return block ? assemble(text, block) : none
}

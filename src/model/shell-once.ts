import { analyzeShell } from '../shell/analyze.ts'
import type { Knowledge } from '../shell/knowledge/index.ts'
import type { ShellBlock } from '../shell/types.ts'

/** Longer texts hardly ever come twice. */
const longest = 4000
const most = 4000

const known = new WeakMap<Knowledge, Map<string, ShellBlock>>()

/**
 * Reads a text as shell, once however often it stands in a book: runbooks repeat their commands, and a book is read
 * twice where its links show another slug style. What is returned is shared, so nobody may change it.
 */
export function readShell(text: string, lang: string, knowledge: Knowledge): ShellBlock {
  if (text.length > longest) return analyzeShell(text, lang, knowledge)
  let blocks = known.get(knowledge)
  if (!blocks) known.set(knowledge, (blocks = new Map()))
  const key = `${lang}\0${text}`
  let block = blocks.get(key)
  if (!block) {
    if (blocks.size >= most) blocks.clear()
    blocks.set(key, (block = analyzeShell(text, lang, knowledge)))
  }
  return block
}

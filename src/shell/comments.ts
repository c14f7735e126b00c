/** Which command a comment line belongs to, and the command it may propose. */
import type { Knowledge } from './knowledge/index.ts'
import { commandStrength } from './recognise.ts'

const BELONGS_ABOVE = new RegExp(
  '^(?:(?:if not|otherwise|should|expect(?:s|ed)?|returns?|outputs?|then open|(?:this|it|that) (?:should|will))\\b|' +
  '[=-]>|→)', 'i')
const CONDITION = /^(?:if not\b|otherwise\b)/i

/**
 * How many of the comment lines between two commands belong to the one above.
 * @param texts without `#`
 * @param above whether a command stands above
 * @param followed whether a command follows in the block
 * @param adjacent whether it follows directly, with no blank line
 */
export function linesAbove(
  texts: readonly string[], above: boolean, followed: boolean, adjacent: boolean, knowledge: Knowledge,
): number {
  if (!above) return 0
  if (!followed) return texts.length
  let count = 0
  while (count < texts.length) {
    const text = texts[count] ?? ''
    if (!BELONGS_ABOVE.test(text)) break
    const last = count === texts.length - 1
    if (CONDITION.test(text) && last && adjacent && !proposal(text, knowledge)) break
    count++
  }
  return count
}

/** The command that a comment proposes: its place in the comment's text. */
export function proposal(text: string, knowledge: Knowledge): { from: number; to: number } | null {
  for (const match of text.matchAll(/`([^`]{2,300})`/g)) {
    const code = match[1] ?? ''
    if (commandStrength(code, knowledge) === 'strong') return { from: match.index + 1, to: match.index + 1 + code.length }
  }
  const lead = /^(?:if (?:not|it|the|this)\b|otherwise|or|else|alternatively|then|e\.g\.)[^:]{0,80}:\s+/i.exec(text)
  const colon = text.indexOf(': ')
  const from = lead ? lead[0].length : colon < 0 ? -1 : colon + 1 + (/^\s*/.exec(text.slice(colon + 1))?.[0].length ?? 0)
  if (from < 0 || from >= text.length) return null
  const rest = text.slice(from).replace(/(?<!\s)\s+\([^()]*\)\.?$/, '').replace(/(?<=\w)\.$/, '').trimEnd()
  if (rest.startsWith('`')) return null
  const strong = commandStrength(rest, knowledge) === 'strong'
  // Behind “If not:” a program nobody knows may be a misspelt one.
  const short = /\s/.test(rest) && rest.split(/\s+/).length <= 4
  const commandLike = lead !== null && /^if not/i.test(text) && !/\b(?:the|a|an|it|your|and|then)\b/.test(rest) &&
    /^[a-z][\w./-]*(?:\s+[\w./~<$"'-][^,;]*)?$/.test(rest) && (short || /\s-{1,2}\w|[/|]/.test(rest))
  return strong || commandLike ? { from, to: from + rest.length } : null
}

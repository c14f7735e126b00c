/** Texts that a program reads as another language than the shell's: what may stand in them without ending anything. */
import type { Quoting, Span } from './types.ts'

/**
 * `sql`; `code`, strings of which are in quotes (awk, jq, JavaScript …); `strict`, whose strings are read once more (Perl);
 * `sed`; `other`, any that has strings in quotes, or none at all.
 */
export type Language = 'sql' | 'code' | 'strict' | 'sed' | 'other'

/** What holds of a place in such a text, beyond that it is closed. */
export function languageNotes(text: string, hole: Span, language: Language): Quoting[] {
  if (language === 'sed') {
    const end = sedEnd(text, hole)
    // An address, or a command: behind its line even a letter is one, and `e` runs what follows.
    if (end === null) return ['number']
    return /[\w/:@+.-]/.test(end) ? [`no:${end}`] : []
  }
  if (language !== 'strict' && isInString(text, hole, language)) return ['string']
  // Operators there, or parts of one.
  return language === 'other' ? [] : ['no:@:+/']
}

/** What ends the pattern or the replacement that a place in a sed script is in; `null` where it is in neither. */
function sedEnd(text: string, hole: Span): string | null {
  let end = ''
  let parts = 0
  for (let at = 0; at < hole.start; at++) {
    const character = text[at] ?? ''
    if (character === '\\') at++
    else if (parts > 0) parts -= character === end ? 1 : 0
    else if (character === '/') [end, parts] = ['/', 1]
    else if (/[sy]/.test(character) && !/[A-Za-z]/.test(text[at - 1] ?? '')) [end, parts] = [text[++at] ?? '', 2]
  }
  return parts > 0 && text.slice(hole.end).includes(end) ? end : null
}

/** Whether a place is within quotes, which end behind it. */
function isInString(text: string, hole: Span, language: Language): boolean {
  const before = text.slice(0, hole.start)
  if (/[\\`$]/.test(before) || text[hole.end] === '\\') return false
  if (language === 'sql' ? /--|\/\*/.test(before) : /#|\/\//.test(before.replace(/["'][a-z]+:\/\//g, ''))) return false
  let open = ''
  for (const character of before) {
    if (open === '' && (character === '"' || character === "'")) open = character
    else if (character === open) open = ''
  }
  if (open === '') return false
  const line = text.slice(hole.end).split('\n', 1)[0] ?? ''
  return line.includes(open)
}

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
    // What `s` and `y` are followed by ends what is replaced, and by what.
    const ends = new Set([...text.matchAll(/(?<![A-Za-z])[sy]([^\w\s\\;])/g)].map(([, end = '']) => end))
    if (ends.size === 0 || text.includes('/')) ends.add('/')
    const barred = [...ends].filter((end) => '/:@+.-'.includes(end)).join('')
    return barred === '' ? [] : [`no:${barred}`]
  }
  if (language !== 'strict' && isInString(text, hole, language)) return ['string']
  // Operators there, or parts of one.
  return language === 'other' ? [] : ['no:@:+/']
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

import type { Properties } from 'hast'
import { cleanCode, farBlanks } from '../../characters/hidden.ts'
import type { PlaceholderSpan } from './placeholder-spans.ts'

/**
 * What a `code` element says of what is copied of it: the text as the model has it, apart from what the page shows, and
 * where in it placeholders stand, each of which has a mark in the element, in order; see browser/command-text.ts. Hidden
 * characters are never copied; where the code has some, or characters that only look like others, or so many blanks
 * that what follows is out of sight, `data-odd` says so.
 */
export function copiedCode(code: string, placeholders: readonly PlaceholderSpan[] = [], isOdd = false): Properties {
  const { text, hidden, offset } = cleanCode(code)
  return {
    // A line’s end behind the last line would run it, were it pasted into a shell.
    dataText: text.replace(/(?<!\n)\n+$/, ''),
    ...(placeholders.length > 0 ? { dataHoles: placeholders.map(({ start, end }) => `${offset(start)}-${offset(end)}`).join(' ') } : {}),
    ...(hidden.length > 0 || isOdd || farBlanks(text).length > 0 ? { dataOdd: '' } : {}),
  }
}

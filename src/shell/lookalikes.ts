/** Characters that editors, chats and PDF files put in place of those that a shell understands. */

/** Blanks that a shell takes for part of a word. */
export const WIDE_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

export const DOUBLE_QUOTES = '“”„‟«»＂'
export const SINGLE_QUOTES = '‘’‚‛′＇'
export const DASHES = '‐‑‒–—―−﹣－'

const SMART = new RegExp(`[${DOUBLE_QUOTES}${SINGLE_QUOTES}]`)

/**
 * The text as its author meant it, of equal length: with blanks, and with straight quotes outside of straight quotes. What
 * is read from it is right even where the shell would get it wrong, so that one wrong character is one fault.
 */
export function straighten(text: string): string {
  const plain = text.replace(WIDE_BLANKS, ' ')
  if (!SMART.test(plain)) return plain
  return plain.split('\n').map(straightenLine).join('\n')
}

function straightenLine(line: string): string {
  if (!SMART.test(line)) return line
  let result = ''
  let open = ''
  for (const char of line) {
    if (open === '') {
      if (char === '#' && /(?:^|\s)$/.test(result.slice(-1))) return result + line.slice(result.length)
      if (char === '"' || char === "'") open = char
    } else if (char === open) open = ''
    const straight = DOUBLE_QUOTES.includes(char) ? '"' : SINGLE_QUOTES.includes(char) ? "'" : char
    result += open === '' ? straight : char
  }
  return result
}

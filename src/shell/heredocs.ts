/** Here-documents: what opens one, and which lines of a block belong to one. */

export interface Heredoc {
  delimiter: string
  /** Written `<<-`: tabs before its lines do not count. */
  dash: boolean
}

/** Reads what follows `<<`; `null` where that opens no here-document. */
export function readDelimiter(text: string, from: number, end: number): { value: Heredoc; end: number } | null {
  let at = from
  const dash = text[at] === '-'
  if (dash) at++
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++
  let delimiter = ''
  while (at < end) {
    const char = text[at] ?? ''
    if (char === "'" || char === '"') {
      const close = text.indexOf(char, at + 1)
      if (close < 0 || close >= end) return null
      delimiter += text.slice(at + 1, close)
      at = close + 1
    } else if (/[\s;&|<>()]/.test(char)) break
    else { if (char !== '\\') delimiter += char; at++ }
  }
  return delimiter === '' ? null : { value: { delimiter, dash }, end: at }
}

/**
 * Tells for each line whether it stands inside a here-document, the line that ends it included. What looks like a prompt
 * or a comment there is text. Only documents that do end count.
 */
export function heredocLines(contents: readonly string[]): boolean[] {
  const inside = contents.map(() => false)
  if (!contents.some(content => content.includes('<<'))) return inside
  const lasts = new Map(contents.map((content, index): [string, number] => [closing(content), index]))
  for (let line = 0; line < contents.length; line++) {
    for (const { delimiter } of openedOn(contents[line] ?? '')) {
      if ((lasts.get(delimiter) ?? -1) <= line) break
      do inside[++line] = true
      while (closing(contents[line] ?? '') !== delimiter)
    }
  }
  return inside
}

function openedOn(content: string): Heredoc[] {
  return [...content.matchAll(/(?<!<)<<(?!<)/g)]
    .flatMap(({ index }) => readDelimiter(content, index + 2, content.length)?.value ?? [])
}

/** A line as a delimiter would stand on it: without indent, continuation prompt, and the quote of a whole `sh -c '…'`. */
function closing(content: string): string {
  return content.trim().replace(/^>[ \t]/, '').trim().replace(/['")]{1,3}$/, '')
}

/** Here-documents: what opens one, and which lines of a block belong to one. */

/**
 * Reads what follows `<<`: the word that ends the here-document, and where that word ends; `null` where none is opened.
 * `<<-` is read like `<<`: whether tabs may stand before the delimiter does not matter to us, who allow any indent.
 */
export function readDelimiter(text: string, from: number, end: number): { delimiter: string; end: number } | null {
  let at = from
  if (text[at] === '-') at++
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
  return delimiter === '' ? null : { delimiter, end: at }
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
    for (const delimiter of openedOn(contents[line] ?? '')) {
      if ((lasts.get(delimiter) ?? -1) <= line) break
      do inside[++line] = true
      while (closing(contents[line] ?? '') !== delimiter)
    }
  }
  return inside
}

/** The delimiters of the here-documents that a line opens. */
function openedOn(content: string): string[] {
  return [...content.matchAll(/(?<!<)<<(?!<)/g)]
    .flatMap(({ index }) => readDelimiter(content, index + 2, content.length)?.delimiter ?? [])
}

/** A line as a delimiter would stand on it: without indent, continuation prompt, and the quote of a whole `sh -c '…'`. */
function closing(content: string): string {
  return content.trim().replace(/^>[ \t]/, '').trim().replace(/['")]{1,3}$/, '')
}

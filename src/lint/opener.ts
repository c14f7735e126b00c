const quotes = '"\'“”„‟‘’‚‛«»'
const opener = new RegExp(`^([!?]{3}\\+?|===[!+]?)[ \\t]*([A-Za-z][\\w-]*(?:[ \\t]+[A-Za-z][\\w-]*)*)?[ \\t]*(?:([${quotes}])([^"]*))?$`)

/**
 * The opener of an admonition or a tab as it has to be written, where only spaces or quotes are wrong; `null` where more
 * is, so that somebody has to say what was meant.
 */
export function rightOpener(written: string): string | null {
  const [, marker = '', kinds, quote, rest = ''] = opener.exec(withoutLast(written.trimEnd())) ?? []
  const isTab = marker.startsWith('=')
  // A kind alone, as in `!!! Note`, is wrong for another reason; so is a tab without quotes.
  if (marker === '' || (isTab ? kinds !== undefined || quote === undefined : kinds === undefined)) return null
  const title = quote === undefined ? '' : ` "${withoutCloser(rest)}"`
  if (quote !== undefined && (withoutCloser(rest).trim() === '' || hasCloserInside(rest))) return null
  const right = isTab ? `${marker}${title}` : `${marker} ${kinds?.split(/[ \t]+/).join(' ')}${title}`
  return right === written ? null : right
}

/** Without the straight quotation mark at the end, where another mark opens what it closes. */
function withoutLast(line: string): string {
  const before = line.slice(0, -1)
  return line.endsWith('"') && [...quotes].some((quote) => before.includes(quote)) ? before : line
}

function withoutCloser(title: string): string {
  return quotes.includes(title.at(-1) ?? ' ') ? title.slice(0, -1) : title
}

/** Whether a quotation mark stands in the middle: where the title ends is then a matter of opinion. An apostrophe is none. */
function hasCloserInside(title: string): boolean {
  return [...withoutCloser(title)].some((character, index, all) =>
    quotes.includes(character) && !(/['’]/.test(character) && /\p{L}/u.test(all[index - 1] ?? '') && /\p{L}/u.test(all[index + 1] ?? '')))
}

/** Text of the log as Markdown that shows it and nothing else, in a line or in a table's cell. */

/** Where it will stand: in a cell `|` ends it, even inside code. */
export type Place = 'cell' | 'line'

const address = /https?:\/\/[^\s<>"|\\]+/g

/** Any text as plain words: nothing in it is markup afterwards, but an address stays one. */
export function plainText(text: string): string {
  const line = oneLine(text)
  let result = ''
  let at = 0
  for (const match of line.matchAll(address)) {
    const url = match[0].replace(/(?<![.,;:!?'()\[\]*_~])[.,;:!?'()\[\]*_~]+$/, '')
    result += `${escape(line.slice(at, match.index))}<${url}>`
    at = match.index + url.length
  }
  return result + escape(line.slice(at))
}

/** A line of a command as code. */
export function codeSpan(text: string, place: Place): string {
  const line = oneLine(text)
  const fence = '`'.repeat(longestRun(line) + 1)
  const span = (code: string): string => {
    const padding = /^`|`$/.test(code) ? ' ' : ''
    return code === '' ? '' : `${fence}${padding}${code}${padding}${fence}`
  }
  if (place === 'line') return span(line)
  // In a cell, code cannot hold a backslash before a pipe: there the pipe stands between two pieces of code.
  return line.split(/(?<=\\)\|/).map((code) => span(code.replaceAll('|', '\\|'))).join('\\|')
}

/** Whole commands as a block, its fence longer than any inside. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}${language}\n${text.replace(/[^\P{Cc}\n\t]/gu, '')}\n${fence}`
}

/** A link to a place in the book; its words alone where the address is none of the web's. */
export function link(text: string, url: string): string {
  if (!/^https?:/.test(url)) return plainText(text)
  // In a link's text an address would be a link in a link.
  const target = url.replace(/[\s<>|\\`]/g, encodeURIComponent).replaceAll('(', '%28').replaceAll(')', '%29')
  return `[${escape(oneLine(text))}](${target})`
}

/** Lines become one; what controls a terminal or turns text around has no place in it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (/[\n\r\u2028\u2029]/.test(space) ? ' · ' : space)).replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()
}

function escape(text: string): string {
  return text
    .replace(/[\\`*[\]{}<>|~^$]/g, '\\$&')
    // Inside a word they mean nothing, and `celery_worker` stays legible.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    // What other dialects read: character references, headings, emoji, marks, keys; and addresses, which are told apart before.
    .replace(/&(?=#?\w+;)|(?<!\S)#|:(?=[a-z][\w+-]*:)|==|\+\+|:\/\/|www\./gi, (found) => found.replace(/[^a-z]/gi, '\\$&'))
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0)
}

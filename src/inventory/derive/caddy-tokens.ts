/** A word of a Caddyfile. */
export interface CaddyToken {
  /** Without quotes, variables of the environment filled in by their defaults. */
  text: string
  /** Whether it has a variable without a default: nobody can tell then what it will be. */
  open: boolean
  /** Whether it stood in quotes: braces then open no block. */
  quoted: boolean
  /** Whether it is the first word of its line. */
  first: boolean
  /** Offsets of the text between the quotes. */
  start: number
  end: number
}

/** Takes a Caddyfile apart as Caddy does: words, quotes, heredocs, comments, line ends escaped by a backslash. */
export function caddyTokens(text: string): CaddyToken[] {
  const tokens: CaddyToken[] = []
  let at = 0
  let first = true
  const push = (start: number, end: number, quoted: boolean): void => {
    const { text: filled, open } = fillIn(text.slice(start, end))
    tokens.push({ text: filled, open, quoted, first, start, end })
    first = false
  }
  while (at < text.length) {
    const character = text[at] as string
    if (character === '\n') {
      first = true
      at++
    } else if (/\s/.test(character)) at++
    else if (character === '\\' && /^\\\r?\n/.test(text.slice(at, at + 3))) at += text[at + 1] === '\r' ? 3 : 2
    else if (character === '#') at = lineEnd(text, at)
    else if (character === '"' || character === '`') {
      const end = quoteEnd(text, at, character)
      push(at + 1, end, true)
      at = end + 1
    } else {
      const end = wordEnd(text, at)
      const marker = /^<<([\w-]+)$/.exec(text.slice(at, end))?.[1]
      if (marker === undefined) {
        push(at, end, false)
        at = end
      } else {
        const body = lineEnd(text, end) + 1
        const close = heredocEnd(text, body, marker)
        push(body, close.start, true)
        at = close.end
      }
    }
  }
  return tokens
}

/** `{$NAME:default}` becomes its default; `{$NAME}` stays as it is and leaves the word open. */
function fillIn(text: string): { text: string; open: boolean } {
  let open = false
  const filled = text.replace(/\{\$([^{}]*)\}/g, (whole, variable: string) => {
    const colon = variable.indexOf(':')
    if (colon === -1) open = true
    return colon === -1 ? whole : variable.slice(colon + 1)
  })
  return { text: filled, open }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function quoteEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === quote) return at
    if (quote === '"' && text[at] === '\\') at++
  }
  return text.length
}

function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && !/\s/.test(text[at] as string)) at++
  return at
}

/** The line that holds the marker alone. */
function heredocEnd(text: string, from: number, marker: string): { start: number; end: number } {
  for (let at = from; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at))
    const [, space = '', rest = ''] = /^([ \t]*)(\S*)/.exec(line) ?? []
    if (rest === marker) return { start: at, end: at + space.length + marker.length }
  }
  return { start: text.length, end: text.length }
}

/** A word of a query, and how it is found in text. */
export interface QueryWord {
  text: string
  /** Finds the word, or another form of it, at the beginning of a word. */
  pattern: RegExp
  /** Finds the word as it was typed, and as a whole. */
  exact: RegExp
}

/** What was typed, ready to be looked for. */
export interface Query {
  words: QueryWord[]
  /** Finds all of it as it was typed, however its white space falls; `null` where it is a single word. */
  phrase: RegExp | null
}

/** Words that say nothing about what is meant. They count only where nothing else was typed. */
const fillers = new Set('a an and are at be by can do does for from how i in is it my no not of on or the to up was what when why with'.split(' '))

/** Reads what was typed. Upper and lower case are alike. */
export function readQuery(text: string): Query {
  const typed = [...new Set(text.toLowerCase().split(/\s+/).filter((word) => word !== ''))]
  const telling = typed.filter((word) => !fillers.has(word))
  const all = text.trim().split(/\s+/).map(either)
  return {
    words: (telling.length > 0 ? telling : typed).map((word) => ({
      text: word,
      pattern: new RegExp(start(word) + (stem(word) === word ? either(word) : `${either(stem(word))}\\w*`), 'g'),
      exact: new RegExp(start(word) + either(word) + end(word), 'g'),
    })),
    phrase: all.length > 1 ? new RegExp(start(text.trim()) + all.join('[\\s.]+'), 'g') : null,
  }
}

/** A pattern for a text in upper or lower case. Its own flag for that would hide where a name's words begin. */
function either(text: string): string {
  return Array.from(text, (character) => {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
    return lower !== upper && lower.length === 1 && upper.length === 1 ? `[${lower}${upper}]` : escape(character)
  }).join('')
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

/**
 * A word begins where no other letter or digit stands before it, or a capital after a small letter: `isready` does in
 * `pg_isready` and `crash` in `PodCrashLooping`, but `base` not in `database`.
 */
function start(word: string): string {
  return /^[\p{L}\p{N}]/u.test(word) ? '(?:(?<![A-Za-z0-9])|(?<=[a-z0-9])(?=[A-Z]))' : ''
}

function end(word: string): string {
  return /[\p{L}\p{N}]$/u.test(word) ? '(?:(?![A-Za-z0-9])|(?<=[a-z0-9])(?=[A-Z]))' : ''
}

/** What the forms of an English word have in common: `queries` and `query`, `expired` and `expires`. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word
  const short = word.replace(/(?:ies|ing|ed|es|s|y|e)$/, '')
  return short.length >= 4 ? short : word
}

/** A piece of text, and whether it was looked for. */
export interface Piece {
  text: string
  found: boolean
}

/** Where a query's words stand in a text, in order and without overlaps. */
export function findWords(text: string, { words, phrase }: Query): Array<{ start: number; end: number; phrase: boolean }> {
  const hits = [
    ...[...(phrase ? text.matchAll(phrase) : [])].map((match) => ({ match, phrase: true })),
    ...words.flatMap(({ pattern }) => [...text.matchAll(pattern)].map((match) => ({ match, phrase: phrase === null }))),
  ].map(({ match, phrase }) => ({ start: match.index, end: match.index + match[0].length, phrase }))
  hits.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return hits.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** Cuts a text where a query's words stand. */
export function markWords(text: string, query: Query): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of findWords(text, query)) {
    pieces.push({ text: text.slice(at, start), found: false }, { text: text.slice(start, end), found: true })
    at = end
  }
  pieces.push({ text: text.slice(at), found: false })
  return pieces.filter(({ text }) => text !== '')
}

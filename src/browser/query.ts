import { synonymsIn } from './synonyms.ts'

/** A word of a query, and how it is found in text. */
export interface QueryWord {
  text: string
  /** Finds the word, or another form of it, at the beginning of a word. */
  pattern: RegExp
  /** Finds the word as it was typed, and as a whole. */
  exact: RegExp
  /** Finds what else the thing is called, which it is a word of. */
  also: RegExp[]
}

/** What was typed, ready to be looked for. */
export interface Query {
  words: QueryWord[]
  /** Finds all of it as it was typed, however its white space falls; `null` where it is a single word. */
  phrase: RegExp | null
  /** What stands between quotes and is meant exactly so. */
  quoted: RegExp[]
  /** The same query in other words, to find pages by. */
  otherwise: string[]
}

/** Words that say nothing about what is meant. They count only where nothing else was typed. */
const fillers = new Set((
  'a an and are at be by can do does for from how i in is it its me my no not of on or our the to up was we what when where why will with ' +
  'any anymore but get had has have if more should so that there they this which who would you your ' +
  "isn't isnt don't dont doesn't doesnt won't wont can't cant cannot keeps keep getting gets please help working broken"
).split(' '))

/** Reads what was typed. Upper and lower case are alike; what stands between quotes is meant as it stands. */
export function readQuery(text: string): Query {
  const quoted: string[] = []
  const plain = text.trim().replace(/(?<!\S)(?:"([^"]+)"|“([^”]+)”|'([^']+)')(?!\S)/g, (_, ...inner: Array<string | undefined>) => {
    const phrase = inner.slice(0, 3).find((part) => part !== undefined)?.trim() ?? ''
    if (phrase !== '') quoted.push(phrase)
    return phrase
  })
  const all = plain.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const typed = [...new Set(all)]
  const telling = typed.filter((word) => !fillers.has(word))
  const synonyms = quoted.length > 0 ? [] : synonymsIn(all)
  const also = new Map<string, string[]>()
  for (const { from, to, others } of synonyms) {
    for (const word of all.slice(from, to)) also.set(word, [...also.get(word) ?? [], ...others])
  }
  return {
    words: (telling.length > 0 ? telling : typed).map((word) => ({
      text: word,
      pattern: new RegExp(start(word) + (stem(word) === word ? numbered(word) : `(?:${either(word)}|${either(stem(word))}${endings})`), 'g'),
      exact: wholePattern(word),
      also: (also.get(word) ?? []).map(wholePattern),
    })),
    phrase: all.length > 1 ? phrasePattern(plain, `(?:[\\s.:,_-]+|${hump})`) : null,
    quoted: quoted.map((text) => phrasePattern(text, '[\\s.:,]+')),
    otherwise: [
      ...all.some((word) => asNumbered(word) !== word) ? [all.map(asNumbered).join(' ')] : [],
      ...synonyms.flatMap(({ from, to, others }) => others.map((other) => [...all.slice(0, from), other, ...all.slice(to)].join(' '))),
    ],
  }
}

/** Words one after another, whatever of `between` joins them. */
function phrasePattern(text: string, between: string): RegExp {
  return new RegExp(start(text) + text.split(/\s+/).map(either).join(between), 'g')
}

/** Letters with a number: some write a hyphen between them, as in `SEV-1`, some do not. */
const letters = /^([a-z]{2,})-?(\d{1,3})$/

function numbered(word: string): string {
  const [, name, number] = letters.exec(word) ?? []
  return name === undefined ? either(word) : `${either(name)}[-_ ]?${number as string}`
}

/** The other way to write letters with a number. */
function asNumbered(word: string): string {
  return word.includes('-') ? word.replace(letters, '$1$2') : word.replace(letters, '$1-$2')
}

function wholePattern(text: string): RegExp {
  return new RegExp(start(text) + text.split(/\s+/).map(either).join('\\s+') + end(text), 'g')
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

/** Where the next word of a name begins: `PodCrash`, `KubeAPIDown`. */
const hump = '(?:(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]))'

/**
 * A word begins where no other letter or digit stands before it, or where a name's next word does: `isready` does in
 * `pg_isready` and `crash` in `PodCrashLooping`, but `base` not in `database`. An option begins with its first dash.
 */
function start(word: string): string {
  if (/^-/.test(word)) return '(?<![A-Za-z0-9-])'
  return /^[\p{L}\p{N}]/u.test(word) ? `(?:(?<![A-Za-z0-9])|${hump})` : ''
}

function end(word: string): string {
  return /[\p{L}\p{N}]$/u.test(word) ? `(?:(?![A-Za-z0-9])|${hump})` : ''
}

/** How the forms of an English word end. */
const endings = `(?:${['at', 'ie', 'y', 'e'].map(either).join('|')})?(?:${['ion', 'ing', 'al', 'e', 'y'].map(either).join('|')})?` +
  `(?:${['ed', 'es', 'er', 'd', 'r', 's'].map(either).join('|')})?(?![a-z])`

/** What the forms of an English word have in common: `queries` and `query`, `expired` and `expires`. */
function stem(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word
  const short = word.replace(/(?:ies|ations?|[ai]bles?|als?|ing|ed|es|s|y|e)$/, '')
  return short.length >= 4 ? short : word
}

/** A piece of text, and whether it was looked for. */
interface Piece {
  text: string
  found: boolean
}

/** Where a query's words stand in a text, in order and without overlaps; where none does, their other names. */
export function findWords(text: string, { words, phrase, quoted }: Query): Array<{ start: number; end: number; phrase: boolean }> {
  const whole = phrase ? [...quoted, phrase] : quoted
  const find = (patterns: RegExp[], phrase: boolean) => patterns.flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length, phrase }))
  const hits = [...find(whole, true), ...find(words.map(({ pattern }) => pattern), whole.length === 0)]
  if (hits.length === 0) hits.push(...find(words.flatMap(({ also }) => also), false))
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

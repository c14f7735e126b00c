// Patterns as in `.gitignore`: `drafts/`, `/a.md`, `*.tmp.md`, `**/old`, `!keep.md`. Matching never tries a name more than
// once a star.

/** A pattern, relative to the folder that holds the paths. */
interface PathPattern {
  keeps: boolean
  folder: boolean
  segments: string[]
}

/** What tells whether a path fits the patterns; the last one that fits counts. */
export function pathMatcher(lines: readonly string[]): (path: string) => boolean {
  const patterns = lines.flatMap(parse)
  return (path) => {
    const parts = path.split('/')
    let fits = false
    for (const pattern of patterns) if (matches(pattern, parts)) fits = !pattern.keeps
    return fits
  }
}

function parse(line: string): PathPattern[] {
  // White space at the end does not count unless it is escaped.
  const text = line.replace(/\r$/, '').replace(/(?<![\\\s])\s+$/, '')
  if (text.trim() === '' || text.startsWith('#')) return []
  const keeps = text.startsWith('!')
  const written = keeps ? text.slice(1) : text.replace(/^\\(?=[#!])/, '')
  const folder = written.endsWith('/')
  const path = written.replace(/(?<!\/)\/+$/, '')
  const segments = path.replace(/^\//, '').split('/')
  // Without a slash before its end a pattern holds at any depth.
  return [{ keeps, folder, segments: path.includes('/') ? segments : ['**', ...segments] }]
}

/** Whether a pattern fits the path itself or a folder it is in. */
function matches({ segments, folder }: PathPattern, parts: readonly string[]): boolean {
  // Positions in the pattern that the parts read so far can have led to.
  let states = new Set([0])
  for (const [index, part] of parts.entries()) {
    const next = new Set<number>()
    for (const state of open(states, segments)) {
      const segment = segments[state]
      if (segment === '**') {
        next.add(state)
        // At the end it stands for what is in a folder.
        if (state === segments.length - 1) next.add(state + 1)
      } else if (segment !== undefined && fits(segment, part)) next.add(state + 1)
    }
    states = next
    if (states.has(segments.length) && (!folder || index < parts.length - 1)) return true
  }
  return false
}

/** Before something else `**` also stands for no folder at all. */
function open(states: ReadonlySet<number>, segments: readonly string[]): Set<number> {
  const all = new Set(states)
  for (const state of all) if (segments[state] === '**' && state < segments.length - 1) all.add(state + 1)
  return all
}

/** A name against `*`, `?`, `[…]` and `\x`, going back to the last star only. */
function fits(pattern: string, name: string): boolean {
  const tokens = pattern.match(/\\.|\[[!^]?\]?[^\]]*\]|[^]/gu) ?? []
  const letters = [...name]
  let token = 0
  let letter = 0
  let star = -1
  let from = 0
  while (letter < letters.length) {
    if (tokens[token] === '*') {
      star = token++
      from = letter
    } else if (token < tokens.length && fitsOne(tokens[token] as string, letters[letter] as string)) {
      token++
      letter++
    } else if (star !== -1) {
      token = star + 1
      letter = ++from
    } else return false
  }
  while (tokens[token] === '*') token++
  return token === tokens.length
}

function fitsOne(token: string, letter: string): boolean {
  if (token === '?') return true
  if (token.length > 1 && token.startsWith('\\')) return token.slice(1) === letter
  if (token.length > 2 && token.startsWith('[')) return inClass(token.slice(1, -1), letter)
  return token === letter
}

function inClass(written: string, letter: string): boolean {
  const negated = /^[!^]/.test(written)
  const members = [...(negated ? written.slice(1) : written)]
  let found = false
  for (let index = 0; index < members.length; index++) {
    const start = members[index] as string
    const end = members[index + 1] === '-' ? members[index + 2] : undefined
    found ||= end === undefined ? letter === start : letter >= start && letter <= end
    if (end !== undefined) index += 2
  }
  return found !== negated
}

import type { Chosen, SearchCommand, SearchPage, SearchSection } from './pagefind.ts'
import { findWords, readQuery } from './query.ts'
import type { Query } from './query.ts'
import { correct } from './spelling.ts'

/** A section among the results. */
export interface SectionResult {
  page: SearchPage
  section: SearchSection
  score: number
}

/** A command among the results, with the section it stands in. */
export interface CommandResult extends SectionResult {
  command: SearchCommand
}

/** What was found, and what for: the query as typed, or what was probably meant. */
export interface Answer {
  asked: string
  query: Query
  /** All that match, the best first. */
  sections: SectionResult[]
  commands: CommandResult[]
  /** How many sections have each value, by facet, were nothing else chosen in that facet. */
  counts: Map<string, Map<string, number>>
}

/** The facets of a section, by the name of the index's filter. */
const facets: ReadonlyMap<string, (section: SearchSection) => string[]> = new Map([
  ['severity', ({ severity }) => (severity ? [severity.name] : [])],
  ['service', ({ services }) => services],
  ['kind', ({ kind }) => [kind]],
])

/** How many commands a list of results shows, and how many of one section. */
const mostCommands = 4
const perSection = 2

/** Answers a query from the pages that were found for it. */
export function answerQuery(pages: SearchPage[], typed: string, chosen: Chosen = new Map()): Answer {
  const texts = pages.flatMap(({ title, sections }) => [title, ...sections.map(fullText)])
  const query = readQuery(typed)
  const meant = correct(query, texts)
  // A word that nobody wrote may be one in parts: `post-mortem`. What nobody wrote in these words is meant without quotes.
  const attempts = [meant ?? typed, typed.replace(/["“”]/g, ' ').trim(), typed.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
  for (const asked of new Set(attempts)) {
    const answer = rank(pages, asked, chosen)
    if (answer.sections.length > 0 || answer.counts.size > 0) return answer
  }
  return { asked: typed, query, sections: [], commands: [], counts: new Map() }
}

/** The sections that have what was chosen, in the order of the book: a way to browse it. */
export function browseSections(pages: SearchPage[], chosen: Chosen): Answer {
  const all = pages.flatMap((page) => page.sections.map((section) => ({ page, section, score: 1 })))
  const sections = all.filter(({ section }) => has(section, chosen))
  return { asked: '', query: readQuery(''), sections, commands: [], counts: countFacets(all, chosen) }
}

function rank(pages: SearchPage[], asked: string, chosen: Chosen): Answer {
  const query = readQuery(asked)
  const all = pages.flatMap((page) => page.sections.map((section) => ({ page, section })))
  const score = scorer(all, query)
  const found = all.map((entry) => ({ ...entry, score: score(entry) })).filter((entry) => entry.score > 0)
  const sections = found.filter(({ section }) => has(section, chosen)).sort((a, b) => b.score - a.score)
  return { asked, query, sections, commands: commandsIn(sections, query), counts: countFacets(found, chosen) }
}

/** Whether a section has one of the chosen values of every facet. */
function has(section: SearchSection, chosen: Chosen, except = ''): boolean {
  for (const [facet, values] of chosen) {
    if (facet !== except && values.size > 0 && !facets.get(facet)?.(section).some((value) => values.has(value))) return false
  }
  return true
}

function countFacets(found: SectionResult[], chosen: Chosen): Answer['counts'] {
  const counts: Answer['counts'] = new Map()
  for (const [facet, valuesOf] of facets) {
    for (const { section } of found) {
      if (!has(section, chosen, facet)) continue
      const values = counts.get(facet) ?? new Map<string, number>()
      counts.set(facet, values)
      for (const value of valuesOf(section)) values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  return counts
}

function fullText({ title, text, leads, alerts }: SearchSection): string {
  return [title, ...leads, ...alerts, text].join('\n')
}

/** How much less another name of the thing counts than the word that was typed. */
const otherName = 0.55

/**
 * How well a section answers; 0 where nothing of the query stands in it.
 *
 * Pagefind finds the pages; which of their sections come first is decided here, from their whole text: on a page that is
 * one long runbook the section matters, and a string that stands there exactly as it was typed matters most.
 */
function scorer(
  all: Array<{ page: SearchPage; section: SearchSection }>, query: Query,
): (entry: { page: SearchPage; section: SearchSection }) => number {
  const { words, phrase, quoted } = query
  const average = all.reduce((sum, { section }) => sum + section.text.length, 0) / Math.max(1, all.length)
  // A word that stands everywhere tells nothing apart.
  const weighted = words.map((word) => {
    const patterns = [word.pattern, ...word.also]
    const says = ({ title, text }: SearchSection) => patterns.some((pattern) => contains(title, pattern) || contains(text, pattern))
    const having = all.filter(({ section }) => says(section)).length
    // A path, an address, an option is copied from somewhere: it says more than a word that one comes up with.
    const isName = word.text.length > 3 && /^-|^[^/_.:=@$~]*[/_.:=@$~].*\w/.test(word.text)
    return { ...word, weight: Math.log(1 + (all.length + 1) / (having + 0.5)) * (isName ? 1.5 : 1) }
  })
  const heaviest = Math.max(...weighted.map(({ weight }) => weight))
  return ({ page, section }) => {
    const { title, text, leads, alerts, symptoms, kind } = section
    const named = [...alerts, ...leads].join('\n')
    const whole = `${title}\n${named}\n${text}`
    if (quoted.some((pattern) => !contains(whole, pattern) && !contains(page.title, pattern))) return 0
    let score = 0
    let matched = 0
    for (const { pattern, exact, also, weight } of weighted) {
      const own = wordScore(section, page, named, average, pattern, exact)
      const other = also.reduce((best, name) => Math.max(best, wordScore(section, page, named, average, name, name)), 0) * otherName
      const best = Math.max(own, other)
      if (best > 0) matched += own > 0 ? 1 : 0.9
      score += weight * best
    }
    // What is named by all of the query is meant by it: an alert's page by the alert's name.
    if (isAll(title, words)) score += heaviest * 5
    // A page's title names all that it says.
    if (phrase && contains(title, phrase)) score += heaviest * (title === page.title ? 8 : 5)
    else if (phrase && contains(symptoms, phrase)) score += heaviest * 5
    else if (phrase && contains(named, phrase)) score += heaviest * 4
    else if (phrase && contains(text, phrase)) score += heaviest * 3
    else if (isTyped(section, words)) score += heaviest * 2
    else if (words.length > 1 && standTogether(text, query)) score += heaviest * 1.2
    if (words.length > 1 && page.title !== title && words.every(({ pattern }) => contains(page.title, pattern))) score += heaviest * 2
    return score * (matched / Math.max(1, weighted.length)) ** 2 * (kind === 'Template' ? 0.85 : 1)
  }
}

/** Whether a title says a query and no more. */
function isAll(title: string, words: Query['words']): boolean {
  return title.trim().toLowerCase() === words.map(({ text }) => text).join(' ')
}

function wordScore(
  { title, text, symptoms }: SearchSection, page: SearchPage, named: string, average: number, pattern: RegExp, exact: RegExp,
): number {
  const times = count(text, pattern)
  // The second time says less than the first, and in a long section less than in a short one.
  let score = 2 * times / (times + 0.6 + 0.6 * (text.length / (average + 1)))
  // Another form of the word may mean another thing: a `restart` is no container that keeps `restarting`.
  if (contains(title, pattern)) score += (contains(title, exact) ? 4 : 1.5) + (title === page.title ? 1.5 : 0)
  if (contains(named, pattern)) score += contains(named, exact) ? 2 : 1.25
  if (contains(symptoms, pattern)) score += 0.5
  if (page.title !== title && contains(page.title, pattern)) score += 0.5
  if (contains(text, exact)) score += 1.5
  return score
}

/** Whether a query says a program and what stands in a command after it: `docker logs`. */
function isTyped({ commands }: SearchSection, words: Query['words']): boolean {
  return words.length > 1 && commands.some(({ text }) => startsAndFollows(text.toLowerCase(), words.map((word) => word.text)))
}

function startsAndFollows(command: string, words: string[]): boolean {
  let at = 0
  const inOrder = words.every((word) => {
    at = command.indexOf(word, at)
    return at++ >= 0
  })
  return inOrder && command.replace(/^sudo\s+/, '').startsWith(words[0] as string)
}

/** Within how many characters all words of a query, or their other names, stand where they belong together. */
const nearby = 100

function standTogether(text: string, { words }: Query): boolean {
  const hits = words.flatMap(({ pattern, also }, word) =>
    [pattern, ...also].flatMap((name) => [...text.matchAll(name)].map(({ index }) => ({ index, word }))))
  hits.sort((a, b) => a.index - b.index)
  const last = new Map<number, number>()
  return hits.some(({ index, word }) => {
    last.set(word, index)
    return last.size === words.length && index - Math.min(...last.values()) <= nearby
  })
}

/** The commands that say all words of a query, themselves or in the comment above. Those of the best sections come first. */
function commandsIn(sections: SectionResult[], query: Query): CommandResult[] {
  const { words, phrase, quoted } = query
  const whole = phrase ? [...quoted, phrase] : quoted
  const scored = sections.slice(0, 12).flatMap((entry) => {
    const seen = new Set<string>()
    return entry.section.commands.flatMap((command) => {
      const { text, comment } = command
      if (seen.has(text)) return []
      seen.add(text)
      const inText = words.every(({ pattern }) => contains(text, pattern))
      if (!inText && !words.every(({ pattern }) => contains(text, pattern) || contains(comment, pattern))) return []
      // Of equally good ones the shorter is the one that is about it.
      const score = (whole.some((pattern) => contains(text, pattern)) ? 4 : 0) + (inText ? 2 : 1) + 1 / (1 + text.length / 80)
      return [{ ...entry, command, score }]
    }).sort((a, b) => b.score - a.score).slice(0, perSection)
  })
  const known = new Set<string>()
  const different = scored.filter(({ command: { text } }) => !known.has(text) && known.add(text))
  const bestOf = new Set<SearchSection>()
  // One of each section before the second of any: what follows must not hide the other places.
  const [first, rest] = [different.filter(({ section }) => !bestOf.has(section) && bestOf.add(section)), different]
  return [...first, ...rest.filter((entry) => !first.includes(entry))].slice(0, mostCommands)
}

/** Whether a query is one for a command: an option, an operator, or a program with what follows it in a command that was found. */
export function isCommandLike(asked: string, commands: CommandResult[]): boolean {
  if (commands.length === 0) return false
  if (/(?:^|\s)(?:-{1,2}[a-z]|[|&><]|\$)/i.test(asked)) return true
  const words = asked.trim().toLowerCase().split(/\s+/)
  return words.length > 1 && commands.some(({ command }) => {
    // What runs inside a container or on a host stands in the middle of its command.
    const text = command.text.toLowerCase()
    return text.includes(words.join(' ')) || startsAndFollows(text, words)
  })
}

/** How much of a section an excerpt shows, in characters, and how much of that before the first hit. */
const excerptLength = 160
const excerptBefore = 50

/** The part of a text where a query stands best; dots where something is left out. */
export function excerptOf(text: string, query: Query): string {
  const flat = text.replace(/\s+/g, ' ')
  const hits = findWords(flat, query)
  const best = hits.find(({ phrase }) => phrase) ?? densest(hits)
  let start = best ? Math.max(0, best.start - excerptBefore) : 0
  // Whole words only, but never past the hit.
  if (start > 0) start = Math.min(flat.indexOf(' ', start) + 1, best?.start ?? 0)
  const space = flat.indexOf(' ', Math.max(start + excerptLength, best?.end ?? 0))
  const end = space < 0 ? flat.length : space
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end)}${end < flat.length ? ' …' : ''}`
}

/** The hit that most others follow closely. */
function densest<Hit extends { start: number }>(hits: Hit[]): Hit | undefined {
  let best: Hit | undefined
  let most = 0
  let last = 0
  hits.forEach((hit, index) => {
    while (last < hits.length && (hits[last] as Hit).start - hit.start < excerptLength - excerptBefore) last++
    if (last - index > most) [best, most] = [hit, last - index]
  })
  return best
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function contains(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0
}

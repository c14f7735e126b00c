import type { Found } from './pagefind.ts'
import { findWords, markWords, readQuery } from './query.ts'
import type { Piece, Query } from './query.ts'
import { correct } from './spelling.ts'

/** How many sections of one page, and how many in all, a list of results shows. */
const perPage = 6
const inAll = 24
/** How much of a section an excerpt shows, in characters, and how much of that before the first hit. */
const excerptLength = 150
const excerptBefore = 40

/** A section as the list shows it. */
export interface Result {
  title: string
  url: string
  excerpt: Piece[]
}

export interface PageResults {
  title: string
  sections: Result[]
}

/** What was found, and what for: the query as typed, or what was probably meant. */
export interface Answer {
  results: PageResults[]
  asked: string
}

/** Answers a query from the pages that Pagefind found for it. */
export function answerQuery(found: Found[], typed: string): Answer {
  const meant = correct(readQuery(typed), found.map(({ content }) => content))
  // A word that nobody wrote may be one in parts: `post-mortem`.
  const attempts = [meant ?? typed, typed.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()]
  for (const asked of attempts) {
    const results = rankResults(found, readQuery(asked))
    if (results.length > 0) return { results, asked }
  }
  return { results: [], asked: typed }
}

interface Section {
  title: string
  url: string
  text: string
  /** The page's title, which says what all of its sections are about. */
  page: string
}

/**
 * The sections that a query means, the best first, page by page.
 *
 * Pagefind finds the pages; which of their sections come first is decided here, from their whole text: on a page that is
 * one long runbook the section matters, and a string that stands there exactly as it was typed matters most.
 */
function rankResults(found: Found[], query: Query): PageResults[] {
  const pages = inPages(found)
  const all = pages.flatMap(({ sections }) => sections)
  const score = scorer(all, query)
  let left = inAll
  return pages
    .map(({ title, sections }) => ({
      title,
      sections: sections
        .map((section) => ({ section, score: score(section) }))
        .filter((entry) => entry.score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, perPage),
    }))
    .filter(({ sections }) => sections.length > 0)
    .sort((a, b) => (b.sections[0]?.score ?? 0) - (a.sections[0]?.score ?? 0))
    .flatMap(({ title, sections }) => {
      const shown = sections.slice(0, left)
      left -= shown.length
      if (shown.length === 0) return []
      return [{ title, sections: shown.map(({ section: { title, url, text } }) => ({ title, url, excerpt: excerpt(text, query) })) }]
    })
}

/** What was found, page by page: a very long page is found in parts. */
function inPages(found: Found[]): Array<{ title: string; sections: Section[] }> {
  const pages = new Map<string, { title: string; sections: Section[] }>()
  for (const part of found) {
    const url = part.url.replace(/[?#].*$/, '')
    const page = pages.get(url) ?? { title: part.meta.title ?? url, sections: [] }
    page.sections.push(...sectionsOf(part, url, page.title))
    pages.set(url, page)
  }
  return [...pages.values()]
}

/** A text cut at its headings. */
function sectionsOf({ content, anchors }: Found, url: string, page: string): Section[] {
  const words = content.split(/\s+/)
  const headings = anchors.filter(({ element }) => /^h[1-6]$/.test(element)).sort((a, b) => a.location - b.location)
  const cut = (from: number, to: number | undefined): string => words.slice(from, to).join(' ')
  const sections = headings.map(({ element, id, text, location }, index) => {
    const title = text.trim()
    return {
      title,
      url: element === 'h1' ? url : `${url}#${id}`,
      text: cut(location + title.split(/\s+/).length, headings[index + 1]?.location),
      page,
    }
  })
  const before = cut(0, headings[0]?.location)
  return before === '' ? sections : [{ title: page, url, text: before, page }, ...sections]
}

/** How well a section answers; 0 where nothing of the query stands in it. */
function scorer(sections: Section[], { words, phrase }: Query): (section: Section) => number {
  const average = sections.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, sections.length)
  const weighted = words.map((word) => {
    const having = sections.filter(({ title, text }) => count(title, word.pattern) + count(text, word.pattern) > 0).length
    // A word that stands everywhere tells nothing apart.
    return { ...word, weight: Math.log(1 + (sections.length + 1) / (having + 0.5)) }
  })
  const heaviest = Math.max(...weighted.map(({ weight }) => weight))
  return ({ title, text, page }) => {
    let score = 0
    let matched = 0
    for (const { pattern, exact, weight } of weighted) {
      const times = count(text, pattern)
      const inTitle = count(title, pattern) > 0
      const inPage = page !== title && count(page, pattern) > 0
      if (times > 0 || inTitle || inPage) matched++
      // The second time says less than the first, and in a long section less than in a short one.
      score += weight * (2 * times / (times + 0.6 + 0.6 * (text.length / (average + 1))))
      // Another form of the word may mean another thing: a `restart` is no container that keeps `restarting`.
      if (inTitle) score += weight * (count(title, exact) > 0 ? 4 : 1.5)
      if (inPage) score += weight * 0.5
      if (count(text, exact) > 0) score += weight * 1.5
    }
    if (phrase && count(title, phrase) > 0) score += heaviest * 5
    else if (phrase && count(text, phrase) > 0) score += heaviest * 3
    return score * (matched / Math.max(1, weighted.length)) ** 2
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** The part of a text where the query stands, its words marked. */
function excerpt(text: string, query: Query): Piece[] {
  const hits = findWords(text, query)
  const best = hits.find(({ phrase }) => phrase) ?? hits[0]
  let start = best ? Math.max(0, best.start - excerptBefore) : 0
  // Whole words only, but never past the hit.
  if (start > 0) start = Math.min(text.indexOf(' ', start) + 1, best?.start ?? 0)
  const space = text.indexOf(' ', Math.max(start + excerptLength, best?.end ?? 0))
  const end = space < 0 ? text.length : space
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...markWords(text.slice(start, end), query),
    ...(end < text.length ? [{ text: ' …', found: false }] : []),
  ]
}

import type { Found, FoundSection } from './pagefind.ts'

/** How many sections of one page, and how many in all, a list of results shows. */
const perPage = 6
const inAll = 24

/** A section as the list shows it. */
export interface Result {
  title: string
  url: string
  excerpt: string
}

export interface PageResults {
  title: string
  sections: Result[]
}

/** Pages with their sections, the best first: on a page that is one long runbook the section matters, not the page. */
export function rankResults(found: Found[], query: string): PageResults[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '')
  let left = inAll
  return found.flatMap(({ meta, url, sub_results: sections }) => {
    const ranked = sections
      .map((section) => ({ section, score: score(section, words) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, Math.min(perPage, left))
    left -= ranked.length
    if (ranked.length === 0) return []
    return [{ title: meta.title ?? url, sections: ranked.map(({ section: { title, url, excerpt } }) => ({ title, url, excerpt })) }]
  })
}

/** A word in a section's title says more about it than many in its text. */
function score(section: FoundSection, words: string[]): number {
  const title = section.title.toLowerCase()
  const inTitle = words.filter((word) => title.includes(word)).length
  const inText = section.weighted_locations.reduce((sum, location) => sum + location.balanced_score, 0)
  return inTitle * 1000 + inText
}

/** An excerpt as nodes: its text and its marks, and nothing else that might stand in it. */
export function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return Array.from(body.childNodes, (node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '')
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    return mark
  })
}

import { reveal, stayAt } from './reveal.ts'
import { findWords, readQuery } from './query.ts'

/** Where a search leaves its words for the page it leads to. The address stays clean, so that it can be shared. */
const key = 'runpress:found'
const name = 'found'

/** Has the page at `url`, this one or another, mark the words of a query when the reader gets there. */
export function leaveWords(query: string, url: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ query, url }))
  } catch {
    // Storage is switched off: the section opens without marks.
  }
}

/** Marks the words that a search left for this address, and brings the first place in sight, opening what hides it. */
export function showWords(): void {
  const query = takeWords()
  if (query === null || !('highlights' in CSS)) return
  const section = sectionAt(decodeURIComponent(location.hash.slice(1)))
  const nodes = section.flatMap(textNodes)
  const starts: number[] = []
  let text = ''
  for (const node of nodes) {
    starts.push(text.length)
    text += node.data
  }
  const place = (offset: number): [Text, number] => {
    const index = Math.max(0, starts.findLastIndex((start) => start <= offset))
    return [nodes[index] as Text, offset - (starts[index] as number)]
  }
  const hits = findWords(text, readQuery(query)).map(({ start, end, phrase }) => {
    const range = new Range()
    range.setStart(...place(start))
    const [last, at] = place(end - 1)
    range.setEnd(last, at + 1)
    return { range, phrase }
  })
  CSS.highlights.set(name, new Highlight(...hits.map(({ range }) => range)))
  const best = hits.find(({ phrase }) => phrase) ?? hits[0]
  const element = best?.range.startContainer.parentElement
  if (!best || !element) return
  reveal(element)
  const { top, bottom } = best.range.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) stayAt(element, 'center')
}

function takeWords(): string | null {
  try {
    const { query, url } = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { query?: string; url?: string }
    if (query === undefined || url !== location.href) return null
    sessionStorage.removeItem(key)
    return query
  } catch {
    return null
  }
}

/** The elements from a heading to the next one of any rank; without a heading, the whole page. */
function sectionAt(id: string): Element[] {
  const article = document.querySelector('article')
  const heading = id === '' ? null : document.getElementById(id)
  const first = heading?.closest('.heading')
  if (!first) return article ? [article] : []
  const elements: Element[] = [first]
  for (let next = first.nextElementSibling; next && !next.matches('.heading'); next = next.nextElementSibling) elements.push(next)
  return elements
}

/** The text that a reader reads: no labels of buttons, no titles of tabs that their buttons show. */
function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (!node.parentElement?.closest('button, .tab-title, .risk, .code-count')) nodes.push(node)
  }
  return nodes
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !document.querySelector('dialog[open]')) CSS.highlights?.delete(name)
})
addEventListener('hashchange', () => setTimeout(showWords))
// Until the page is loaded the browser itself scrolls to the section, and would win.
addEventListener('load', () => setTimeout(showWords))

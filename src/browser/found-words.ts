import { forgetFound, leftFound } from './found-key.ts'
import type { Found } from './found-key.ts'
import { reveal, stayAt } from './reveal.ts'
import { findWords, readQuery } from './query.ts'

const name = 'found'
/** What stands for a placeholder where commands are compared: its text changes when it is filled in. */
const anyValue = '\u0000'

/** A command's text by which it is found on its page. */
export function commandKey(text: string, placeholders: Array<{ start: number; end: number }>): string {
  let key = ''
  let at = 0
  for (const { start, end } of placeholders) {
    if (start < at) continue
    key += text.slice(at, start) + anyValue
    at = end
  }
  return key + text.slice(at)
}

/** Marks the words that a search left for this address, and brings the first place in sight, opening what hides it. */
export function showWords(): void {
  const left = takeWords()
  if (left === null) return
  const section = sectionAt(location.hash.slice(1))
  const command = left.command === undefined ? undefined : commandAt(section, left.command)
  const hits = 'highlights' in CSS ? hitsIn(section, left.query) : []
  if (hits.length > 0) CSS.highlights.set(name, new Highlight(...hits.map(({ range }) => range)))
  forgetCommand()
  if (command) {
    command.dataset.arrived = ''
    reveal(command)
    stayAt(command, 'center')
    return
  }
  const phrase = hits.find(({ phrase }) => phrase)
  const tab = phrase ? undefined : tabCalled(section, left.query)
  if (tab) {
    reveal(tab)
    stayAt(tab.closest('rp-tabs') ?? tab, 'center')
    return
  }
  const best = phrase ?? hits[0]
  const element = best?.range.startContainer.parentElement
  if (!best || !element) return
  reveal(element)
  const { top, bottom } = best.range.getBoundingClientRect()
  if (top < topOfPage() || bottom > innerHeight) stayAt(element, 'center')
}

/** Where the window begins to show the page, below the top bar. */
function topOfPage(): number {
  return document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0
}

function hitsIn(section: Element[], query: string): Array<{ range: Range; phrase: boolean }> {
  const nodes = section.flatMap(textNodes)
  const starts: number[] = []
  let text = ''
  for (const node of nodes) {
    starts.push(text.length)
    text += node.data
  }
  let index = 0
  const place = (offset: number): [Text, number] => {
    // Hits come in order, so nothing is looked through twice.
    while (index > 0 && (starts[index] as number) > offset) index--
    while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index++
    return [nodes[index] as Text, offset - (starts[index] as number)]
  }
  return findWords(text, readQuery(query)).map(({ start, end, phrase }) => {
    const range = new Range()
    range.setStart(...place(start))
    const [last, at] = place(end - 1)
    range.setEnd(last, at + 1)
    return { range, phrase }
  })
}

/** The tab whose label says all of a query: the label itself is a button, which bears no marks. */
function tabCalled(section: Element[], query: string): Element | undefined {
  const read = readQuery(query)
  return section.flatMap((element) => [...element.querySelectorAll('.tab')]).find((tab) => {
    const label = tab.querySelector(':scope > .tab-title')?.textContent ?? ''
    return read.words.length > 1 && findWords(label, read).some(({ phrase }) => phrase)
  })
}

function commandAt(section: Element[], key: string): HTMLElement | undefined {
  return section.flatMap((element) => [...element.querySelectorAll<HTMLElement>('.command')])
    .find((command) => keyOf(command.querySelector('code')) === key)
}

/** A command by what the model has of it, whatever is filled in. */
function keyOf(code: HTMLElement | null): string {
  const holes = code?.dataset.holes?.split(' ').map((hole) => hole.split('-').map(Number)) ?? []
  return commandKey(code?.dataset.text ?? '', holes.map(([start = 0, end = 0]) => ({ start, end })))
}

function takeWords(): Found | null {
  try {
    const { query, url, command } = JSON.parse(leftFound() ?? '{}') as Partial<Found>
    if (query === undefined || url !== location.href) return null
    forgetFound()
    return { url, query, command }
  } catch {
    return null
  }
}

/** The elements from a heading to the next one of any rank; without a heading, the beginning of the page. */
function sectionAt(id: string): Element[] {
  const article = document.querySelector('article')
  const heading = headingOf(id)?.closest('.heading') ?? null
  if (heading) return [heading, ...upToHeading(heading.nextElementSibling)]
  const title = article?.querySelector('h1') ?? null
  const first = title?.closest('.heading') ?? null
  if (first) return [first, ...upToHeading(first.nextElementSibling)]
  const top = article?.querySelector('.prose > .part') ?? article?.querySelector('.prose') ?? null
  return [...(title ? [title] : []), ...upToHeading(top?.firstElementChild ?? null)]
}

function headingOf(id: string): Element | null {
  try {
    return id === '' ? null : document.getElementById(decodeURIComponent(id))
  } catch {
    return null
  }
}

function upToHeading(first: Element | null): Element[] {
  const elements: Element[] = []
  for (let next = first; next && !next.matches('.heading'); next = next.nextElementSibling) elements.push(next)
  return elements
}

/** The text that a reader reads: no labels of buttons, no titles of tabs that their buttons show. */
function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (!node.parentElement?.closest('button, .tab-title, .risk, .code-count, rp-tabs > .tab-list')) nodes.push(node)
  }
  return nodes
}

function forgetCommand(): void {
  for (const command of document.querySelectorAll<HTMLElement>('.command[data-arrived]')) delete command.dataset.arrived
}

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || document.querySelector('dialog[open]')) return
  CSS.highlights?.delete(name)
  forgetCommand()
})
addEventListener('hashchange', () => setTimeout(showWords))
// Until the page is loaded the browser itself scrolls to the section, and would win.
if (document.readyState === 'complete') setTimeout(showWords)
else addEventListener('load', () => setTimeout(showWords))

import { findPages, loadPagefind } from './pagefind.ts'
import { leaveWords, showWords } from './found-words.ts'
import { answerQuery } from './search-results.ts'
import type { PageResults } from './search-results.ts'

/** How many pages' text is fetched for a query. */
const pages = 12

/** Search, in a dialog: `/` and Ctrl/Cmd+K open it from anywhere, arrows and Enter lead to a section. */
class RpSearch extends HTMLElement {
  #dialog = this.querySelector('dialog') as HTMLDialogElement
  #input = this.querySelector('input') as HTMLInputElement
  #state = this.querySelector('.search-state') as HTMLElement
  #list = this.querySelector('.search-results') as HTMLElement
  /** Counts queries, so that an answer that was overtaken is dropped. */
  #query = 0
  /** What the results shown are for. */
  #asked = ''
  /** Enter was pressed before the results were there. */
  #goWhenFound = false

  /** What to look for where a page is not there. */
  #guess = 'guess' in this.dataset ? namedBy(location.pathname) : ''

  connectedCallback(): void {
    const button = this.querySelector('.search-open')
    const label = this.querySelector('.search-open-label')
    if (label && this.#guess !== '') label.textContent = `Search for “${this.#guess}”`
    button?.addEventListener('click', () => this.#open())
    this.querySelector('.search-close')?.addEventListener('click', () => this.#dialog.close())
    document.addEventListener('keydown', this.#shortcut)
    this.#dialog.addEventListener('keydown', this.#move)
    this.#dialog.addEventListener('click', this.#click)
    this.#input.addEventListener('input', () => void this.#search())
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#shortcut)
  }

  get #base(): string {
    return this.dataset.base ?? '/'
  }

  #open(): void {
    if (this.#dialog.open) return
    this.#dialog.showModal()
    if (this.#guess !== '' && this.#input.value === '') {
      this.#input.value = this.#guess
      void this.#search()
    }
    // The last query is there to go on from, or to type over.
    this.#input.focus()
    this.#input.select()
    loadPagefind(this.#base).catch(() => this.#sayUnavailable())
  }

  #shortcut = (event: KeyboardEvent): void => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k'
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    if ((!command && !slash) || this.#dialog.open) return
    event.preventDefault()
    this.#open()
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim()
    const number = ++this.#query
    this.#goWhenFound = false
    if (query === '') {
      this.#show([])
      this.#say('')
      return
    }
    try {
      const pagefind = await loadPagefind(this.#base)
      const found = await findPages(pagefind, query, pages)
      if (found === null || number !== this.#query) return
      const { results, asked } = answerQuery(found, query)
      this.#asked = asked
      this.#show(results)
      const count = results.reduce((sum, { sections }) => sum + sections.length, 0)
      const sections = `${count} ${count === 1 ? 'section' : 'sections'}`
      if (count === 0) this.#say(`No results for “${query}”`)
      else this.#say(asked === query ? sections : `Nothing says “${query}”. ${sections} for “${asked}”`)
      if (this.#goWhenFound) this.#links[0]?.click()
    } catch {
      if (number === this.#query) this.#sayUnavailable()
    }
  }

  #sayUnavailable(): void {
    this.#say('unbuilt' in this.dataset
      ? 'Search is part of a built site: run the build command, then preview.'
      : 'Search is not available: its index could not be loaded. Reload the page to try again.')
  }

  #say(text: string): void {
    this.#state.textContent = text
  }

  #show(results: PageResults[]): void {
    this.#list.replaceChildren(...results.map(({ title, sections }) => {
      const group = document.createElement('section')
      const heading = document.createElement('h2')
      heading.textContent = title
      const list = document.createElement('ul')
      list.append(...sections.map((section) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = section.url
        const name = document.createElement('span')
        name.className = 'result-title'
        name.textContent = section.title
        const excerpt = document.createElement('span')
        excerpt.className = 'result-excerpt'
        excerpt.append(...section.excerpt.map(({ text, found }) => {
          if (!found) return text
          const mark = document.createElement('mark')
          mark.textContent = text
          return mark
        }))
        link.append(name, ' ', excerpt)
        item.append(link)
        return item
      }))
      group.append(heading, list)
      return group
    }))
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')]
  }

  /** Arrows go through the results and back to the field; Enter in the field takes the first. */
  #move = (event: KeyboardEvent): void => {
    const links = this.#links
    const current = links.indexOf(document.activeElement as HTMLAnchorElement)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = event.key === 'ArrowDown' ? current + 1 : current - 1
      if (next < 0) this.#input.focus()
      else links[Math.min(next, links.length - 1)]?.focus()
    } else if (event.key === 'Enter' && document.activeElement === this.#input && !event.isComposing) {
      event.preventDefault()
      if (links[0]) links[0].click()
      else this.#goWhenFound = true
    } else if (event.key === 'Escape' && this.#input.value !== '' && document.activeElement === this.#input) {
      // A search field's own Escape would clear the query, which is to be kept.
      event.preventDefault()
      this.#dialog.close()
    } else if (current >= 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Typing goes on in the field.
      this.#input.focus()
    }
  }

  #click = (event: MouseEvent): void => {
    const target = event.target as Element
    // A click beside the dialog's content hits the dialog itself; a result on this page must not stay behind it.
    const result = target.closest<HTMLAnchorElement>('.search-results a')
    if (result) leaveWords(this.#asked, result.href)
    if (result?.href === location.href) setTimeout(showWords)
    if (target === this.#dialog || result) this.#dialog.close()
  }
}

/** What an address names, in words: its last part. */
function namedBy(path: string): string {
  const name = path.split('/').findLast((part) => part !== '' && !part.startsWith('index.')) ?? ''
  try {
    return decodeURIComponent(name).replace(/\.(?:md|html?)$/, '').replace(/[-_+]+/g, ' ')
  } catch {
    return ''
  }
}

/** Whether keys go into text there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

customElements.define('rp-search', RpSearch)

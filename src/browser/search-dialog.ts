import styles from '../styles/search-results.css?url'
import { hear } from './events.ts'
import { leaveFound } from './found-key.ts'
import { showWords } from './found-words.ts'
import { loadIndex } from './pagefind.ts'
import type { FoundPages, SearchIndex } from './pagefind.ts'
import { readQuery } from './query.ts'
import { SearchFacets } from './search-facets.ts'
import { resultList } from './search-list.ts'
import { answerQuery, browseSections } from './search-results.ts'
import type { Answer } from './search-results.ts'
import { make } from './search-view.ts'
import { nearestWords } from './spelling.ts'
import { loadStyleSheet } from './style-sheet.ts'

await loadStyleSheet(styles)

/** What searches, in the dialog of an `rp-search`. */
export class SearchDialog {
  readonly #host: HTMLElement
  readonly #dialog: HTMLDialogElement
  readonly #input: HTMLInputElement
  readonly #state: HTMLElement
  readonly #list: HTMLElement
  readonly #facets: SearchFacets
  /** Counts queries, so that an answer that was overtaken is dropped. */
  #query = 0
  /** The query whose results are shown, `null` where none are. */
  #shown: string | null = null
  /** What the results shown are for: the query, or what was probably meant. */
  #asked = ''
  /** Enter was pressed before the results were there. */
  #goWhenFound = false

  constructor(host: HTMLElement) {
    this.#host = host
    this.#dialog = host.querySelector('dialog') as HTMLDialogElement
    this.#input = host.querySelector('input') as HTMLInputElement
    this.#state = host.querySelector('.search-state') as HTMLElement
    this.#list = host.querySelector('.search-results') as HTMLElement
    this.#facets = new SearchFacets(host.querySelector('.search-facets') as HTMLElement, () => void this.#search())
    this.#dialog.addEventListener('keydown', this.#move)
    this.#dialog.addEventListener('click', this.#click)
    // The middle button opens a result in a new tab; the right one only asks what to do with it.
    this.#dialog.addEventListener('auxclick', (event) => {
      if (event.button === 1) this.#click(event)
    })
    this.#input.addEventListener('input', () => void this.#search())
    hear('runpress:copied', ({ text }) => {
      // What lies behind an open dialog is not read out.
      if (this.#dialog.open) this.#say(`Copied ${text.split('\n', 1)[0] as string}`)
    })
    // A keyboard on the screen leaves less room than the window says.
    visualViewport?.addEventListener('resize', this.#fit)
    this.#fit()
  }

  /** Begins with what the field holds. */
  start(): void {
    if (this.#shown !== this.#typed) void this.#search()
  }

  get #base(): string {
    return this.#host.dataset.base ?? '/'
  }

  get #typed(): string {
    return this.#input.value.trim()
  }

  #fit = (): void => {
    this.#dialog.style.setProperty('--window', `${visualViewport?.height ?? innerHeight}px`)
  }

  async #search(): Promise<void> {
    const typed = this.#typed
    const number = ++this.#query
    const overtaken = (): boolean => number !== this.#query
    this.#goWhenFound = false
    // A list of what can be browsed is no answer to what is typed next.
    if (typed === '' || this.#shown === null || this.#shown === '') this.#show(null)
    const waiting = setTimeout(() => this.#say('Searching …'), patience)
    try {
      const index = await loadIndex(this.#base)
      await this.#facets.load(index)
      if (overtaken()) return
      const answer = typed === '' ? await this.#browse(index) : await this.#answer(index, typed)
      if (!overtaken()) this.#present(typed, answer)
    } catch {
      if (!overtaken()) this.#sayUnavailable()
    } finally {
      clearTimeout(waiting)
    }
  }

  async #browse(index: SearchIndex): Promise<Found | null> {
    const found = await index.browse(this.#facets.chosen)
    if (found === null) return null
    const answer = browseSections(found.pages, this.#facets.chosen)
    // Where nothing is chosen, every runbook's beginning stands for it.
    if (this.#facets.chosen.size === 0) answer.sections = runbooksBySeverity(answer)
    return { ...found, answer }
  }

  async #answer(index: SearchIndex, typed: string): Promise<Found> {
    const found = await index.find(readQuery(typed), typed, this.#facets.chosen)
    const answer = answerQuery(found.pages, typed, this.#facets.chosen)
    if (answer.sections.length > 0 || this.#facets.chosen.size > 0) return { ...found, answer }
    // Pagefind knows words by their beginnings; one that is misspelt there is looked for in all of a small book.
    const all = await index.browse(new Map())
    return all === null ? { ...found, answer } : { ...all, answer: answerQuery(all.pages, typed) }
  }

  #present(typed: string, found: Found | null): void {
    this.#shown = typed
    this.#facets.show(found?.answer.counts ?? null, found?.answer.sections.map(({ section }) => section) ?? [])
    if (found === null) {
      this.#say('')
      return
    }
    const { answer, left } = found
    this.#asked = answer.asked
    if (answer.sections.length === 0) this.#showNothing(typed, found)
    else {
      this.#show(resultList(answer, this.#base, typed === '' && this.#facets.chosen.size === 0))
      this.#say(typed === '' && this.#facets.chosen.size === 0 ? '' : this.#summary(typed, answer, left))
      if (this.#goWhenFound) this.#links[0]?.click()
    }
  }

  #summary(typed: string, { asked, sections, commands }: Answer, left: number): string {
    const count = `${sections.length}${left > 0 ? '+' : ''} ${sections.length === 1 && left === 0 ? 'section' : 'sections'}` +
      (commands.length === 0 ? '' : ` and ${commands.length} ${commands.length === 1 ? 'command' : 'commands'}`)
    return asked === typed || typed === '' ? count : `Nothing says “${typed}”. ${count} for “${asked}”`
  }

  #showNothing(typed: string, { pages }: Found): void {
    const narrowed = this.#facets.chosen.size > 0
    this.#say(typed === '' ? 'No results for this choice' : `No results for “${typed}”${narrowed ? ' with this choice' : ''}`)
    const texts = pages.flatMap(({ sections }) => sections.map(({ title, text }) => `${title} ${text}`))
    const words = narrowed ? [] : nearestWords(readQuery(typed), texts)
    const tryWord = (label: string, act: () => void): HTMLElement => {
      const button = make('button', 'chip', label)
      button.type = 'button'
      button.addEventListener('click', () => {
        act()
        this.#input.focus()
        void this.#search()
      })
      return button
    }
    this.#show([make('div', 'search-nothing',
      words.length > 0 ? make('p', '', 'The nearest words of this book:') : null,
      words.length > 0 ? make('p', 'search-ways', ...words.map((word) => tryWord(word, () => { this.#input.value = word }))) : null,
      make('p', 'search-ways',
        narrowed ? tryWord('Search without this choice', () => this.#facets.clear()) : null,
        tryWord('Show all runbooks', () => {
          this.#facets.clear()
          this.#input.value = ''
        })))])
  }

  #sayUnavailable(): void {
    this.#shown = null
    this.#show(null)
    this.#say('unbuilt' in this.#host.dataset
      ? 'Search is part of a built site: run the build command, then preview.'
      : 'Search is not available: its index could not be loaded. Check the network, then type again.')
  }

  #say(text: string): void {
    if (this.#state.textContent !== text) this.#state.textContent = text
  }

  #show(results: HTMLElement[] | null): void {
    if (results === null && this.#list.childElementCount === 0) return
    this.#list.replaceChildren(...results ?? [])
    this.#list.scrollTop = 0
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll('a')]
  }

  /** Arrows go through the results and back to the field; Enter in the field takes the first. */
  #move = (event: KeyboardEvent): void => {
    const focused = document.activeElement as HTMLElement
    const inList = this.#list.contains(focused)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const next = this.#neighbour(focused, event.key === 'ArrowDown')
      if (next) next.focus()
      else if (event.key === 'ArrowUp') this.#input.focus()
    } else if (event.key === 'Enter' && focused === this.#input && !event.isComposing) {
      event.preventDefault()
      if (this.#typed === '') return
      if (this.#shown === this.#typed) this.#links[0]?.click()
      else this.#goWhenFound = true
    } else if (event.key === 'Escape' && this.#input.value !== '' && focused === this.#input) {
      // A search field's own Escape would clear the query, which is to be kept.
      event.preventDefault()
      this.#dialog.close()
    } else if (inList && focused.matches('a') && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // Typing goes on in the field.
      this.#input.focus()
    }
  }

  /** The link after or before what has the focus, be that a link, a button beside one, or the field. */
  #neighbour(focused: HTMLElement, down: boolean): HTMLAnchorElement | undefined {
    const side = down ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
    const links = this.#links.filter((link) => link !== focused && (focused.compareDocumentPosition(link) & side) !== 0)
    return down ? links[0] : links.at(-1)
  }

  #click = (event: MouseEvent): void => {
    const target = event.target as Element
    // A click beside the dialog's content hits the dialog itself; a result on this page must not stay behind it.
    const result = target.closest<HTMLAnchorElement>('.search-results a')
    if (result) {
      const newTab = event.type === 'auxclick' || event.ctrlKey || event.metaKey || event.shiftKey
      leaveFound({ query: this.#asked, url: result.href, command: result.dataset.command }, newTab)
      if (newTab) return
      if (result.href === location.href) setTimeout(showWords)
    }
    if (target === this.#dialog || result) this.#dialog.close()
  }
}

/** What was found, with the pages that it was looked for in. */
interface Found extends FoundPages {
  answer: Answer
}

/** After how many milliseconds a search says that it is still going on. */
const patience = 400

/** The sections that begin a runbook, the gravest first. */
function runbooksBySeverity({ sections }: Answer): Answer['sections'] {
  const rank = (index: number): number => sections[index]?.section.severity?.rank ?? 9
  return sections.map((_, index) => index).filter((index) => sections[index]?.section.begins)
    .sort((a, b) => rank(a) - rank(b) || a - b).map((index) => sections[index] as Answer['sections'][number])
}

const dialogs = new WeakMap<HTMLElement, SearchDialog>()

/** What searches in an `rp-search`, made once. */
export function searchDialog(host: HTMLElement): SearchDialog {
  let dialog = dialogs.get(host)
  if (!dialog) {
    dialog = new SearchDialog(host)
    dialogs.set(host, dialog)
  }
  return dialog
}

import { announce } from './announce.ts'
import { countLabel, filterNames, matches } from './command-filter.ts'
import type { CommandFilter, Filtered } from './command-filter.ts'

/**
 * The filter over the index of commands. What it is set to stands in the address, so that a filtered index can be linked
 * to, and is taken from there when the page opens. Where the page holds only some of the book's commands, the others are
 * fetched once somebody asks for them.
 */
class RpCommands extends HTMLElement {
  #form: HTMLFormElement | null = null
  #items: Array<Filtered & { item: HTMLElement }> | undefined
  #asked = 0
  #said = 0
  /** What the page shows by itself, as it says it. */
  #own = ''
  #found: HTMLElement | undefined

  connectedCallback(): void {
    this.#form = this.querySelector('form')
    this.#own = this.#count?.textContent ?? ''
    this.#form?.addEventListener('input', this.#changed)
    this.#form?.addEventListener('submit', (event) => event.preventDefault())
    this.#form?.addEventListener('reset', () => setTimeout(this.#changed))
    this.#takeFromAddress()
    if (this.#isSet) void this.#apply()
  }

  get #count(): HTMLElement | null {
    return this.querySelector('.command-count')
  }

  get #filter(): CommandFilter {
    const data = this.#form ? new FormData(this.#form) : new FormData()
    const value = (name: string): string => String(data.get(name) ?? '')
    return { q: value('q').trim(), program: value('program'), service: value('service'), risk: value('risk') }
  }

  /** The program whose page this is, else none. */
  get #ownProgram(): string {
    return this.querySelector<HTMLOptionElement>('[name="program"] option[selected]')?.value ?? ''
  }

  get #isSet(): boolean {
    const filter = this.#filter
    return filterNames.some((name) => filter[name] !== (name === 'program' ? this.#ownProgram : ''))
  }

  #takeFromAddress(): void {
    const asked = new URLSearchParams(location.search)
    for (const name of filterNames) {
      const control = this.#form?.elements.namedItem(name)
      const value = asked.get(name) ?? (name === 'program' ? this.#ownProgram : '')
      if (control instanceof HTMLInputElement) control.value = value
      // What no command has cannot be chosen: nothing is then left out for it.
      else if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value)) control.value = value
    }
  }

  #changed = (): void => {
    const url = new URL(location.href)
    url.hash = ''
    for (const [name, value] of Object.entries(this.#filter)) {
      if (value === (name === 'program' ? this.#ownProgram : '')) url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    }
    history.replaceState(history.state, '', url)
    void this.#apply().then((shown) => {
      // Said when typing pauses.
      clearTimeout(this.#said)
      this.#said = window.setTimeout(() => announce(shown), 500)
    })
  }

  /** Shows what the filter asks for. Returns how much that is, in words. */
  async #apply(): Promise<string> {
    const { index } = this.dataset
    const label = index === undefined ? this.#filterPage() : await this.#findElsewhere(index)
    if (this.#count && label !== '') this.#count.textContent = label
    return label
  }

  #filterPage(): string {
    const filter = this.#filter
    const items = this.#items ??= itemsOnPage()
    let shown = 0
    for (const entry of items) {
      entry.item.hidden = !matches(entry, filter)
      if (!entry.item.hidden) shown++
    }
    for (const group of document.querySelectorAll<HTMLElement>('.program')) {
      const left = group.querySelectorAll(':scope > ul > li:not([hidden])').length
      group.hidden = left === 0
      const count = group.querySelector('.count')
      if (count?.firstChild) count.firstChild.nodeValue = String(left)
    }
    return countLabel(shown, items.length)
  }

  async #findElsewhere(index: string): Promise<string> {
    const asked = ++this.#asked
    if (!this.#isSet) {
      this.#showFound(undefined)
      return this.#own
    }
    try {
      const { findCommands } = await import('./command-pages.ts')
      const { items, found, total } = await findCommands(index, this.#filter)
      // An answer that was overtaken.
      if (asked !== this.#asked) return ''
      this.#showFound(items)
      return countLabel(found, total) + (items.length < found ? `, the first ${items.length} shown` : '')
    } catch {
      if (asked === this.#asked) this.#showFound(undefined)
      return 'The commands of other pages cannot be loaded now. The pages of the programs are below.'
    }
  }

  /** Commands in place of what the page shows by itself, or that again. */
  #showFound(items: Node[] | undefined): void {
    this.#found?.remove()
    for (const part of this.parentElement?.querySelectorAll<HTMLElement>('.program, .programs, .pager') ?? []) part.hidden = items !== undefined
    if (!items) return
    const list = document.createElement('ul')
    list.append(...items)
    this.#found = document.createElement('section')
    this.#found.className = 'program'
    this.#found.append(list)
    this.after(this.#found)
  }
}

function itemsOnPage(): Array<Filtered & { item: HTMLElement }> {
  return [...document.querySelectorAll<HTMLElement>('.program > ul > li')].map((item) => ({
    item,
    words: item.textContent.toLowerCase(),
    programs: item.dataset.programs?.split(' ') ?? [],
    services: item.dataset.services?.split(' ') ?? [],
    risk: item.querySelector<HTMLElement>('.command')?.dataset.risk ?? 'unknown',
  }))
}

customElements.define('rp-commands', RpCommands)

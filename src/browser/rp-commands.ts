import { announce } from './announce.ts'
import { countLabel, filterNames, matches } from './command-filter.ts'
import type { CommandFilter, Filtered } from './command-filter.ts'

/**
 * The filter over the index of commands. What it is set to stands in the address, so that a filtered index can be linked
 * to, and is taken from there when the page opens.
 */
class RpCommands extends HTMLElement {
  #form: HTMLFormElement | null = null
  #count: HTMLElement | null = null
  #items: Array<Filtered & { item: HTMLElement }> | undefined
  #said = 0

  connectedCallback(): void {
    this.#form = this.querySelector('form')
    this.#count = this.querySelector('.command-count')
    this.#form?.addEventListener('input', this.#changed)
    this.#form?.addEventListener('submit', (event) => event.preventDefault())
    this.#form?.addEventListener('reset', () => setTimeout(this.#changed))
    this.#takeFromAddress()
    if (filterNames.some((name) => this.#filter[name] !== '')) this.#apply()
  }

  get #filter(): CommandFilter {
    const data = this.#form ? new FormData(this.#form) : new FormData()
    const value = (name: string): string => String(data.get(name) ?? '')
    return { q: value('q').trim(), program: value('program'), service: value('service'), risk: value('risk') }
  }

  #takeFromAddress(): void {
    const asked = new URLSearchParams(location.search)
    for (const name of filterNames) {
      const control = this.#form?.elements.namedItem(name)
      const value = asked.get(name) ?? ''
      if (control instanceof HTMLInputElement) control.value = value
      // What no command has cannot be chosen: nothing is then left out for it.
      else if (control instanceof HTMLSelectElement && [...control.options].some((option) => option.value === value)) control.value = value
    }
  }

  #changed = (): void => {
    const shown = this.#apply()
    const url = new URL(location.href)
    url.hash = ''
    for (const [name, value] of Object.entries(this.#filter)) {
      if (value === '') url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    }
    history.replaceState(history.state, '', url)
    // Said when typing pauses.
    clearTimeout(this.#said)
    this.#said = window.setTimeout(() => announce(shown), 500)
  }

  /** Shows what the filter asks for. Returns how much that is, in words. */
  #apply(): string {
    const filter = this.#filter
    const items = this.#items ??= itemsOf(document)
    let shown = 0
    for (const entry of items) {
      entry.item.hidden = !matches(entry, filter)
      if (!entry.item.hidden) shown++
    }
    for (const group of document.querySelectorAll<HTMLElement>('.program')) {
      group.hidden = group.querySelector(':scope > ul > li:not([hidden])') === null
    }
    const label = countLabel(shown, items.length)
    if (this.#count) this.#count.textContent = shown === 0 ? `${label}. Clear the filter, or search the runbooks.` : label
    return label
  }
}

function itemsOf(page: Document): Array<Filtered & { item: HTMLElement }> {
  return [...page.querySelectorAll<HTMLElement>('.program > ul > li')].map((item) => ({
    item,
    words: item.textContent.toLowerCase(),
    programs: item.dataset.programs?.split(' ') ?? [],
    services: item.dataset.services?.split(' ') ?? [],
    risk: item.querySelector<HTMLElement>('.command')?.dataset.risk ?? 'unknown',
  }))
}

customElements.define('rp-commands', RpCommands)

import { leftFound } from './found-key.ts'
import type { SearchDialog } from './search-dialog.ts'

/**
 * The way into search: its button, `/` and Ctrl/Cmd+K from anywhere, and `?q=` in the address. What searches is loaded
 * when it is needed, or when a hand moves towards the button; the field takes what is typed meanwhile.
 */
class RpSearch extends HTMLElement {
  #dialog = this.querySelector('dialog') as HTMLDialogElement
  #input = this.querySelector('input') as HTMLInputElement

  connectedCallback(): void {
    const button = this.querySelector('.search-open') as HTMLElement
    button.addEventListener('click', () => this.#open())
    for (const near of ['pointerenter', 'pointerdown', 'focus']) {
      button.addEventListener(near, () => void this.#load().catch(() => {}), { once: true })
    }
    this.querySelector('.search-close')?.addEventListener('click', () => this.#dialog.close())
    addEventListener('keydown', this.#shortcut)
    const guess = 'guess' in this.dataset ? namedBy(location.pathname) : ''
    if (guess !== '') (this.querySelector('.search-open-label') as HTMLElement).textContent = `Search for “${guess}”`
    // On a page with a field `q` of its own, as the index of commands has, the address means that one.
    const asked = document.querySelector('form [name="q"]') ? null : new URLSearchParams(location.search).get('q')
    this.#input.value = asked ?? guess
    if (asked !== null) this.#open()
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#shortcut)
  }

  async #load(): Promise<SearchDialog> {
    const { searchDialog } = await import('./search-dialog.ts')
    return searchDialog(this)
  }

  #open(): void {
    if (this.#dialog.open) return
    this.#dialog.showModal()
    // The last query is there to go on from, or to type over.
    this.#input.focus()
    this.#input.select()
    this.#load().then((search) => search.start(), () => {
      (this.querySelector('.search-state') as HTMLElement).textContent = 'Search could not be loaded. Reload the page to try again.'
    })
  }

  #shortcut = (event: KeyboardEvent): void => {
    const { key, target, altKey, shiftKey } = event
    const held = event.ctrlKey || event.metaKey
    const command = held && !altKey && !shiftKey && key.toLowerCase() === 'k'
    // Its own field keeps the focus for a moment after it has closed.
    const typing = (target as Element).closest?.('input, textarea, select, [contenteditable]') && (this.#dialog.open || target !== this.#input)
    const slash = key === '/' && !held && !altKey && !typing
    if (!command && !slash) return
    if (this.#dialog.open) this.#input.focus()
    else if (document.querySelector('dialog:modal')) return
    else this.#open()
    event.preventDefault()
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

customElements.define('rp-search', RpSearch)

if (leftFound() !== null) void import('./found-words.ts')

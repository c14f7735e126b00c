import { announce } from './announce.ts'

/** A field that leaves of the lists below it what its words name: each word may stand anywhere in an item's link. */
class RpFilter extends HTMLElement {
  #said = 0

  connectedCallback(): void {
    this.querySelector('input')?.addEventListener('input', this.#filter)
  }

  #filter = ({ target }: Event): void => {
    const words = (target as HTMLInputElement).value.toLowerCase().split(/\s+/).filter((word) => word !== '')
    let count = 0
    for (const group of this.parentElement?.querySelectorAll<HTMLElement>('.page-group, .alert-group') ?? []) {
      // A section's name speaks for all that is in it.
      const section = group.querySelector('h2, h3')?.textContent.toLowerCase() ?? ''
      let shown = 0
      for (const item of group.querySelectorAll('li')) {
        const name = `${section} ${item.querySelector('a')?.textContent.toLowerCase() ?? ''}`
        item.hidden = !words.every((word) => name.includes(word))
        if (!item.hidden) shown++
      }
      group.hidden = shown === 0
      count += shown
    }
    // Said when typing pauses.
    clearTimeout(this.#said)
    this.#said = window.setTimeout(() => announce(`${count} ${this.dataset.noun ?? 'page'}${count === 1 ? '' : 's'}`), 500)
  }
}

customElements.define('rp-filter', RpFilter)

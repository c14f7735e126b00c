/**
 * Tabs, by the ARIA pattern. In the page as it is served each tab is a section with a title; this makes them a tab list
 * with panels. Sets with the same labels switch together, as alternatives such as operating systems do.
 */
export class RpTabs extends HTMLElement {
  #buttons: HTMLButtonElement[] = []
  #panels: HTMLElement[] = []

  connectedCallback(): void {
    if (this.#buttons.length > 0) return
    const list = this.querySelector<HTMLElement>(':scope > .tab-list')
    if (!list) return
    this.#buttons = [...list.querySelectorAll('button')]
    this.#panels = [...this.querySelectorAll<HTMLElement>(':scope > .tab')]
    list.role = 'tablist'
    list.ariaLabel = 'Alternatives'
    this.#panels.forEach((panel, index) => {
      const button = this.#buttons[index] as HTMLButtonElement
      button.role = 'tab'
      button.id = `rp:tab:${panel.id}`
      button.setAttribute('aria-controls', panel.id)
      button.addEventListener('click', () => this.#choose(index))
      panel.role = 'tabpanel'
      panel.setAttribute('aria-labelledby', button.id)
      panel.tabIndex = 0
    })
    list.addEventListener('keydown', this.#move)
    this.select(Math.max(0, this.#panels.findIndex((panel) => 'selected' in panel.dataset)))
  }

  /** The labels, by which sets are told to be alike. */
  get labels(): string {
    return this.#buttons.map((button) => button.textContent).join('\n')
  }

  /** Shows the panel that is or holds `element`. Says whether one does. */
  reveal(element: Element): boolean {
    const index = this.#panels.findIndex((panel) => panel.contains(element))
    if (index >= 0) this.select(index)
    return index >= 0
  }

  select(index: number): void {
    this.#panels.forEach((panel, place) => {
      const button = this.#buttons[place] as HTMLButtonElement
      const selected = place === index
      button.ariaSelected = String(selected)
      button.tabIndex = selected ? 0 : -1
      button.toggleAttribute('data-selected', selected)
      panel.toggleAttribute('data-selected', selected)
    })
  }

  /** The reader's own choice: other sets follow, and the address names it. */
  #choose(index: number): void {
    const button = this.#buttons[index] as HTMLButtonElement
    const before = button.getBoundingClientRect().top
    for (const tabs of document.querySelectorAll<RpTabs>('rp-tabs')) if (tabs.labels === this.labels) tabs.select(index)
    // A set above may have grown or shrunk: what the reader looks at stays where it is.
    scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' })
    history.replaceState(history.state, '', `#${encodeURIComponent(this.#panels[index]?.id ?? '')}`)
  }

  #move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const last = this.#buttons.length - 1
    const current = this.#buttons.indexOf(document.activeElement as HTMLButtonElement)
    const next = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (next === undefined || current < 0) return
    event.preventDefault()
    this.#choose(next)
    this.#buttons[next]?.focus()
  }
}

customElements.define('rp-tabs', RpTabs)

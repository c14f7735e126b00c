type Theme = 'system' | 'light' | 'dark'

const key = 'runpress:theme'

/** The button for the colours: as the system has them, light, or dark. `early.js` applies the choice on the next page. */
class RpTheme extends HTMLElement {
  #theme: Theme = 'system'
  #button: HTMLButtonElement | null = null

  connectedCallback(): void {
    const set = document.documentElement.dataset.theme
    if (set === 'light' || set === 'dark') this.#theme = set
    this.#button = this.querySelector('button')
    this.#button?.addEventListener('click', () => this.#apply(this.#next()))
    this.#show()
  }

  /** From the system's colours to the other ones first, so that one press always changes what the reader sees. */
  #next(): Theme {
    const other = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
    const order: Theme[] = ['system', other, other === 'dark' ? 'light' : 'dark']
    return order[(order.indexOf(this.#theme) + 1) % order.length] as Theme
  }

  #apply(theme: Theme): void {
    this.#theme = theme
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    try {
      if (theme === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, theme)
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
    this.#show()
  }

  #show(): void {
    if (!this.#button) return
    this.dataset.choice = this.#theme
    this.#button.ariaLabel = `Theme: ${this.#theme}`
    this.#button.title = `Theme: ${this.#theme}`
  }
}

customElements.define('rp-theme', RpTheme)

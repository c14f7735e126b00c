/** A table of contents that marks where the reader is: the last heading above a line near the top of the window. */
class RpToc extends HTMLElement {
  #headings: HTMLElement[] = []
  #links = new Map<HTMLElement, HTMLAnchorElement>()
  #current: HTMLAnchorElement | undefined
  #waiting = false
  /** Below what covers the top of the window a heading counts as reached. */
  #line = 0

  connectedCallback(): void {
    addEventListener('scroll', this.#soon, { passive: true })
    addEventListener('resize', this.#measure)
    this.addEventListener('click', this.#close)
    this.addEventListener('toggle', () => this.#keepInSight())
    // After the first paint: the text comes before the mark beside it.
    requestAnimationFrame(() => setTimeout(() => {
      for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)))
        if (!heading) continue
        this.#links.set(heading, link)
        this.#headings.push(heading)
      }
      this.#measure()
    }))
  }

  disconnectedCallback(): void {
    removeEventListener('scroll', this.#soon)
    removeEventListener('resize', this.#measure)
  }

  /** Where the list lies over the text, it gives way to what was chosen. */
  #close = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('a')) this.hidePopover()
  }

  #measure = (): void => {
    // A link scrolls its heading to just below what covers the top of the window.
    this.#line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 48
    this.#soon()
  }

  /** Once a frame is enough. */
  #soon = (): void => {
    if (this.#waiting) return
    this.#waiting = true
    requestAnimationFrame(() => {
      this.#waiting = false
      this.#mark()
    })
  }

  #mark(): void {
    const heading = this.#asked() ?? this.#headings[this.#passed() - 1]
    const link = heading && this.#links.get(heading)
    if (link === this.#current) return
    this.#current?.removeAttribute('aria-current')
    link?.setAttribute('aria-current', 'true')
    this.#current = link
    this.#keepInSight()
  }

  /** How many headings stand above the line. Headings stand in order, so a few of thousands tell. */
  #passed(): number {
    let low = 0
    let high = this.#headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#isPassed(this.#headings[middle] as HTMLElement)) low = middle + 1
      else high = middle
    }
    return low
  }

  #isPassed(heading: HTMLElement): boolean {
    // Parts of a long page that are far away are not laid out, and asking for what is in them would do it.
    const part = heading.closest('.part')?.getBoundingClientRect()
    if (part && part.bottom < this.#line) return true
    if (part && part.top > this.#line) return false
    return heading.getBoundingClientRect().top <= this.#line
  }

  /** At the end of the page the last sections never reach the line: the one that was asked for counts. */
  #asked(): HTMLElement | undefined {
    const end = document.querySelector('article')?.getBoundingClientRect().bottom ?? Infinity
    if (end > innerHeight || location.hash === '') return undefined
    const heading = this.#headings.find(({ id }) => `#${encodeURIComponent(id)}` === location.hash)
    const { top, bottom } = heading?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    return top >= 0 && bottom <= innerHeight ? heading : undefined
  }

  #keepInSight(): void {
    if (!this.#current || !this.checkVisibility()) return
    const rail = this.getBoundingClientRect()
    const { top, bottom } = this.#current.getBoundingClientRect()
    if (top < rail.top + 40) this.scrollTop += top - rail.top - 80
    else if (bottom > rail.bottom - 20) this.scrollTop += bottom - rail.bottom + 60
  }
}

customElements.define('rp-toc', RpToc)

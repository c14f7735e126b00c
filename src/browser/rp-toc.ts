/** A table of contents that marks where the reader is: the last heading above a line near the top of the window. */
class RpToc extends HTMLElement {
  #links = new Map<string, HTMLAnchorElement>()
  #headings: HTMLElement[] = []
  #above = new Set<Element>()
  #atEnd = false
  #observers: IntersectionObserver[] = []

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const id = decodeURIComponent(link.hash.slice(1))
      const heading = document.getElementById(id)
      if (!heading) continue
      this.#links.set(id, link)
      this.#headings.push(heading)
    }
    this.#observe()
    addEventListener('resize', this.#observe)
    this.addEventListener('click', this.#close)
  }

  disconnectedCallback(): void {
    removeEventListener('resize', this.#observe)
    for (const observer of this.#observers) observer.disconnect()
  }

  /** Where the list lies over the text, it gives way to what was chosen. */
  #close = ({ target }: Event): void => {
    if (target instanceof Element && target.closest('a')) this.hidePopover()
  }

  #observe = (): void => {
    for (const observer of this.#observers) observer.disconnect()
    // A link scrolls its heading to just below what covers the top of the window; it then counts as reached.
    const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 48
    // Everything above the line intersects, however far up it is.
    const passed = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) this.#above[isIntersecting ? 'add' : 'delete'](target)
      this.#mark()
    }, { rootMargin: `1000000px 0px -${Math.max(0, innerHeight - line)}px 0px` })
    for (const heading of this.#headings) passed.observe(heading)
    const end = new IntersectionObserver(([entry]) => {
      this.#atEnd = entry?.isIntersecting ?? false
      this.#mark()
    })
    const last = document.querySelector('main')?.lastElementChild?.lastElementChild?.lastElementChild
    if (last) end.observe(last)
    this.#observers = [passed, end]
  }

  #mark(): void {
    const current = this.#headings.findLast((heading) => this.#above.has(heading))
    const chosen = (this.#atEnd && this.#lastInSight()) || current
    for (const [id, link] of this.#links) {
      if (id === chosen?.id) {
        link.setAttribute('aria-current', 'true')
        this.#keepInSight(link)
      } else {
        link.removeAttribute('aria-current')
      }
    }
  }

  /** At the end of the page the last sections never reach the line: the one that was asked for counts. */
  #lastInSight(): HTMLElement | undefined {
    return this.#headings.find(({ id }) => `#${encodeURIComponent(id)}` === location.hash && this.#isInSight(id))
  }

  #isInSight(id: string): boolean {
    const { top, bottom } = document.getElementById(id)?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    return top >= 0 && bottom <= innerHeight
  }

  #keepInSight(link: HTMLAnchorElement): void {
    if (!this.checkVisibility()) return
    const rail = this.getBoundingClientRect()
    const { top, bottom } = link.getBoundingClientRect()
    if (top < rail.top + 40) this.scrollTop += top - rail.top - 80
    else if (bottom > rail.bottom - 20) this.scrollTop += bottom - rail.bottom + 60
  }
}

customElements.define('rp-toc', RpToc)

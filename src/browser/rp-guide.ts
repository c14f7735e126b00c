import { announce } from './announce.ts'
import { tell } from './events.ts'
import { addressOf, readPath } from './guide-path.ts'
import type { Answered } from './guide-path.ts'

/** Where the reader is: a step, or what one of its answers says to do. */
interface Place {
  step: HTMLElement
  answer: HTMLElement | null
}

/**
 * A decision tree, one question at a time. The page holds all of it; this shows the step that the address names. The
 * address also carries the answers so far, so that reloading, going back and passing a link on keep the path.
 */
class RpGuide extends HTMLElement {
  #steps = [...this.querySelectorAll<HTMLElement>('.guide-step')]
  #back = this.querySelector('.guide-back') as HTMLButtonElement
  #nav = this.querySelector('.guide-path') as HTMLElement
  #title = document.title
  #path: Answered[] = []
  #place: Place = { step: this.#steps[0] as HTMLElement, answer: null }

  connectedCallback(): void {
    // Links that choose rather than lead away; with a script they are pressed like the buttons beside them.
    for (const link of this.querySelectorAll('a.answer-choice, a.way[href^="#"], .guide-restart')) link.role = 'button'
    document.addEventListener('click', this.#click)
    document.addEventListener('keydown', this.#key)
    addEventListener('popstate', this.#moved)
    this.#show()
    this.dataset.ready = ''
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#click)
    document.removeEventListener('keydown', this.#key)
    removeEventListener('popstate', this.#moved)
  }

  #click = (event: MouseEvent): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null
    // In a new tab or window it is a link like any other.
    if (!pressed || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const id = stepNamed(pressed)
    if (!this.contains(pressed)) {
      // The picture leads anywhere, whatever was answered.
      if (id === null || !pressed.closest('.tree')) return
      this.#go(id, [])
    } else if (pressed === this.#back) this.#goBack()
    else if (pressed.matches('.guide-restart')) this.#go('', [])
    else if (pressed.matches('.guide-search button')) document.querySelector<HTMLElement>('rp-search .search-open')?.click()
    else if (pressed.matches('.guide-path a')) this.#go(id ?? '', this.#path.slice(0, Number(pressed.dataset.length)))
    else if (pressed.matches('.answer-choice')) {
      const answer = pressed.closest('.answer') as HTMLElement
      const path = this.#answer(answer)
      const to = answer.querySelector('.answer-title')?.id ?? id
      // To a runbook the link itself leads.
      if (to === null) return
      this.#go(to, path)
    } else if (id !== null && document.getElementById(id)?.closest('.guide-step')) {
      const answer = pressed.closest<HTMLElement>('.answer')
      // A link in the text of an answer chooses it, too.
      this.#go(id, answer && this.#place.answer !== answer ? this.#answer(answer) : this.#path)
    } else return
    event.preventDefault()
  }

  /** Tells the answer; says what the path is then. */
  #answer(answer: HTMLElement): Answered[] {
    const { step } = this.#place
    const question = questionOf(step)
    tell('runpress:answered', {
      question: question.textContent,
      answer: labelOf(answer),
      url: new URL(addressOf(question.id, [], { pathname: location.pathname, search: '' }), location.href).href,
    })
    return [...this.#path, { step: this.#steps.indexOf(step) + 1, answer: Number(answer.dataset.answer) }]
  }

  #key = (event: KeyboardEvent): void => {
    const { key, target, repeat } = event
    if (event.defaultPrevented || repeat || event.ctrlKey || event.metaKey || event.altKey || !this.#listens(target)) return
    if (key === ' ' && target instanceof HTMLAnchorElement && target.role === 'button') target.click()
    else if (key === 'Backspace' && !this.#back.hidden) this.#goBack()
    else if (/^[1-9]$/.test(key) && !this.#place.answer) {
      const choice = this.#place.step.querySelectorAll<HTMLElement>('.answer-choice')[Number(key) - 1]
      if (!choice) return
      choice.click()
    } else return
    event.preventDefault()
  }

  /** Keys are ours where the reader is in the guide or nowhere in particular, and does not type. */
  #listens(target: EventTarget | null): boolean {
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select') || target.isContentEditable) return false
    return this.contains(target) || target === document.body || target.id === 'rp:main'
  }

  #go(id: string, path: readonly Answered[]): void {
    history.pushState({ guide: depth() + 1 }, '', addressOf(id, path, location))
    this.#moved()
  }

  #goBack(): void {
    if (depth() > 0) {
      history.back()
      return
    }
    // Come by a link that was passed on: what is before it, its path tells.
    const last = this.#path.at(-1)
    const step = last && this.#steps[last.step - 1]
    history.replaceState(history.state, '', addressOf(step ? questionOf(step).id : '', this.#path.slice(0, -1), location))
    this.#moved()
  }

  #moved = (): void => {
    this.#show()
    const { step, answer } = this.#place
    const heading = answer?.querySelector<HTMLElement>('.answer-title') ?? questionOf(step)
    heading.focus({ preventScroll: true })
    if (this.getBoundingClientRect().top < 0) this.scrollIntoView({ behavior: 'instant' })
    const answers = step.querySelectorAll('.answer').length
    const count = step.querySelector('.guide-count')?.textContent ?? ''
    announce(answer ? `${count}, what to do` : `${count}, ${answers} ${answers === 1 ? 'answer' : 'answers'}`)
  }

  /** Shows what the address says. */
  #show(): void {
    this.#path = readPath(location.search).filter(({ step }) => step <= this.#steps.length)
    this.#place = this.#placeOf(location.hash)
    const { step, answer } = this.#place
    for (const one of this.#steps) {
      one.toggleAttribute('data-current', one === step)
      one.toggleAttribute('data-answered', one === step && answer !== null)
    }
    for (const one of this.querySelectorAll('.answer')) one.toggleAttribute('data-chosen', one === answer)
    // Advice alone may not have helped: there is more to try.
    const ends = answer !== null && !answer.querySelector('.way:not(.again)')
    this.toggleAttribute('data-ends', ends)
    const runbooks = this.querySelector<HTMLDetailsElement>('.guide-runbooks')
    const said = answer?.querySelector('.answer-said')?.textContent ?? ''
    if (runbooks) runbooks.open = ends && (step === this.#steps.at(-1) || /\brunbooks?\b/i.test(said))
    this.#back.hidden = depth() === 0 && this.#path.length === 0
    this.toggleAttribute('data-begun', step !== this.#steps[0] || answer !== null || this.#path.length > 0)
    document.title = `${questionOf(step).textContent} · ${this.#title}`
    this.#showPath()
    this.#markPicture()
  }

  #placeOf(hash: string): Place {
    const target = document.getElementById(decoded(hash.slice(1)))
    const step = target?.closest<HTMLElement>('.guide-step')
    if (!target || !step || !this.contains(step)) return { step: this.#steps[0] as HTMLElement, answer: null }
    return { step, answer: target.closest('.answer-title, .answer-more')?.closest<HTMLElement>('.answer') ?? null }
  }

  /** The questions answered and how, each leading back; then the one that is asked. */
  #showPath(): void {
    const items = this.#path.flatMap((entry, length) => {
      const step = this.#steps[entry.step - 1]
      if (!step) return []
      const answer = step.querySelector<HTMLElement>(`.answer[data-answer="${entry.answer}"]`)
      const item = document.createElement('li')
      const link = document.createElement('a')
      const question = questionOf(step)
      link.href = addressOf(question.id, this.#path.slice(0, length), location)
      link.dataset.length = String(length)
      link.textContent = question.textContent
      const label = document.createElement('strong')
      label.textContent = answer ? labelOf(answer) : ''
      item.append(link, ' ', label)
      return [item]
    })
    if (!this.#place.answer && items.length > 0) {
      const here = document.createElement('li')
      here.ariaCurrent = 'step'
      here.textContent = questionOf(this.#place.step).textContent
      items.push(here)
    }
    this.#nav.hidden = items.length === 0
    this.#nav.querySelector('ol')?.replaceChildren(...items)
  }

  #markPicture(): void {
    const here = questionOf(this.#place.step).id
    const passed = new Set(this.#path.map(({ step }) => this.#steps[step - 1]).map((step) => step && questionOf(step).id))
    for (const link of document.querySelectorAll<SVGAElement>('.tree a[href^="#"]')) {
      const id = decoded(link.href.baseVal.slice(1))
      if (id === here) link.setAttribute('aria-current', 'step')
      else link.removeAttribute('aria-current')
      link.toggleAttribute('data-passed', passed.has(id))
    }
  }
}

/** How many steps back on this page the history goes. */
function depth(): number {
  const { guide } = (history.state ?? {}) as { guide?: number }
  return guide ?? 0
}

/** The fragment that a link of this page leads to; `null` where it leads elsewhere. */
function stepNamed(link: HTMLElement): string | null {
  const href = link.getAttribute('href') ?? ''
  const hash = link.matches('.guide-path a') ? href.slice(href.indexOf('#')) : href
  return hash.startsWith('#') && hash.length > 1 ? decoded(hash.slice(1)) : null
}

function questionOf(step: HTMLElement): HTMLElement {
  return step.querySelector('h2') as HTMLElement
}

function labelOf(answer: HTMLElement): string {
  return answer.querySelector('.answer-label')?.textContent ?? ''
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

customElements.define('rp-guide', RpGuide)

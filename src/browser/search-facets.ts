import type { SearchIndex, SearchSection } from './pagefind.ts'
import { chip, make } from './search-view.ts'

/** What the facets are called. */
const labels: Record<string, string> = { severity: 'Severity', service: 'Service', kind: 'Kind' }
/** So many values of a facet are shown, those with most results, unless all are asked for. */
const most = 6

/** The toggles that narrow a search: those facets of which the book has more than one value. */
export class SearchFacets {
  readonly #place: HTMLElement
  readonly #changed: () => void
  /** The values that the book has, by facet; `null` until they are loaded. */
  #values: Record<string, string[]> | null = null
  readonly #chosen = new Map<string, Set<string>>()
  readonly #ranks = new Map<string, number>()
  /** The facets that show all of their values. */
  readonly #whole = new Set<string>()
  #counts: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null

  constructor(place: HTMLElement, changed: () => void) {
    this.#place = place
    this.#changed = changed
  }

  /** What the reader has chosen; facets without a choice are left out. */
  get chosen(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#chosen
  }

  clear(): void {
    this.#chosen.clear()
  }

  async load(index: SearchIndex): Promise<void> {
    this.#values ??= await index.facets()
  }

  /** Shows how many results have each value; every value where there are no results yet. */
  show(counts: ReadonlyMap<string, ReadonlyMap<string, number>> | null, sections: SearchSection[]): void {
    for (const { severity } of sections) if (severity) this.#ranks.set(severity.name, severity.rank)
    this.#counts = counts
    this.#draw()
  }

  #draw(): void {
    const focused = (document.activeElement as HTMLElement | null)?.dataset.facet
    const groups = Object.keys(labels).flatMap((facet) => {
      const values = this.#values?.[facet] ?? []
      return values.length > 1 ? this.#group(facet, values) ?? [] : []
    })
    this.#place.replaceChildren(...groups)
    this.#place.toggleAttribute('data-used', Object.keys(labels).some((facet) => (this.#values?.[facet]?.length ?? 0) > 1))
    if (focused !== undefined) {
      this.#place.querySelector<HTMLElement>(`[data-facet="${CSS.escape(focused)}"]`)?.focus()
    }
  }

  #group(facet: string, all: string[]): HTMLElement | null {
    const counts = this.#counts === null ? undefined : this.#counts.get(facet) ?? new Map<string, number>()
    const chosen = this.#chosen.get(facet)
    const worth = (value: string): number => (chosen?.has(value) ? Infinity : counts?.get(value) ?? 0)
    const best = all.filter((value) => counts === undefined || worth(value) > 0).sort((a, b) => worth(b) - worth(a) || byName(a, b))
    const shown = new Set(this.#whole.has(facet) ? best : best.slice(0, most))
    const chips = [...all].filter((value) => shown.has(value)).sort(byName).map((value) => {
      const button = chip(value, counts ? counts.get(value) ?? 0 : undefined, chosen?.has(value) ?? false, this.#rankOf(facet, value))
      button.dataset.facet = `${facet}:${value}`
      button.addEventListener('click', () => this.#toggle(facet, value))
      return button
    })
    if (shown.size < best.length) chips.push(this.#moreButton(facet, best.length - shown.size))
    if (chips.length === 0) return null
    const element = make('div', 'facet', make('span', 'facet-name', labels[facet] as string), ...chips)
    element.role = 'group'
    element.ariaLabel = labels[facet] as string
    return element
  }

  #rankOf(facet: string, value: string): number | undefined {
    return facet === 'severity' ? this.#ranks.get(value) ?? rankByName(value) : undefined
  }

  #moreButton(facet: string, count: number): HTMLButtonElement {
    const button = make('button', 'chip', `${count} more`)
    button.type = 'button'
    button.addEventListener('click', () => {
      this.#whole.add(facet)
      this.#draw()
      this.#place.querySelector<HTMLElement>(`[data-facet^="${facet}:"]`)?.focus()
    })
    return button
  }

  #toggle(facet: string, value: string): void {
    const values = this.#chosen.get(facet) ?? new Set<string>()
    if (!values.delete(value)) values.add(value)
    if (values.size > 0) this.#chosen.set(facet, values)
    else this.#chosen.delete(facet)
    this.#draw()
    this.#changed()
  }
}

/** A severity's rank as far as its name says it, for one of which no section is loaded yet. */
function rankByName(name: string): number {
  const number = Number(/\d+/.exec(name)?.[0] ?? 4)
  return Math.min(4, Math.max(1, number))
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

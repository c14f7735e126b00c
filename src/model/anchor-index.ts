import { differInDigits, NearNames } from '../names/near.ts'
import { anchorsInStyle } from './anchors.ts'
import { decodeHref } from './href.ts'
import type { Slugs } from './slug.ts'
import type { LinkProblem, Page, SlugStyle } from './types.ts'

type Suggestion = Pick<LinkProblem, 'suggestion' | 'reason' | 'style' | 'sure'>

/** The styles an anchor may have been written in, the likeliest first. */
const styles: readonly SlugStyle[] = ['github', 'mkdocs', 'pymdownx', 'unicode']

/**
 * A page's anchors, ready to be asked for by every link of the book. What only broken links need is made when the first
 * of them asks.
 */
export class AnchorIndex {
  private readonly page: Page
  private readonly slugs: Slugs
  private readonly ids: ReadonlySet<string>
  private hints: Hints | undefined

  constructor(page: Page, slugs: Slugs) {
    this.page = page
    this.slugs = slugs
    this.ids = new Set(page.anchors.map(({ id }) => id))
  }

  /** Raw and case-sensitively, or as a browser finds it: percent-decoded. */
  has(fragment: string): boolean {
    return this.ids.has(fragment) || this.ids.has(decodeHref(fragment))
  }

  /** The anchor that a fragment which is none most likely means, and how it was found. */
  suggest(fragment: string): Suggestion {
    this.hints ??= new Hints(this.page, this.slugs, this.ids)
    const wanted = decodeHref(fragment)
    // GitHub's own prefix, under which its pages can be linked to as well.
    const bare = wanted.replace(/^user-content-/, '')
    return this.hints.find(wanted) ?? (bare === wanted ? null : this.hints.findBare(bare)) ?? this.hints.near(wanted)
  }
}

class Hints {
  private readonly ids: ReadonlySet<string>
  private readonly lower = new Map<string, string>()
  private readonly other: Array<{ style: SlugStyle; ids: Map<string, string> }>
  /** By letters and digits alone. */
  private readonly bare = new Map<string, string>()
  private readonly tabs = new Map<string, string>()
  private readonly names: NearNames
  /** Anchors that another one is like but for case, punctuation or accents. */
  private readonly shared = new Set<string>()

  constructor(page: Page, slugs: Slugs, ids: ReadonlySet<string>) {
    this.ids = ids
    this.other = styles.filter((style) => style !== slugs.style)
      .map((style) => ({ style, ids: anchorsInStyle(page, { style, separator: '-' }) }))
    for (const id of ids) {
      keep(this.lower, id.toLowerCase(), id)
      const letters = lettersAndDigits(id)
      const alike = this.bare.get(letters)
      if (alike === undefined) this.bare.set(letters, id)
      else this.shared.add(alike)
    }
    for (const heading of page.headings) keep(this.bare, lettersAndDigits(heading.text), heading.id)
    page.tabSets.forEach(({ tabs }, set) => tabs.forEach((tab, index) => this.tabs.set(`__tabbed_${set + 1}_${index + 1}`, tab.id)))
    this.names = new NearNames(ids)
  }

  find(wanted: string): Suggestion | null {
    const lower = wanted.toLowerCase()
    const byCase = this.lower.get(lower)
    if (byCase !== undefined) return { suggestion: byCase, reason: 'case', style: null, sure: !this.shared.has(byCase) }
    for (const { style, ids } of this.other) {
      const id = ids.get(wanted) ?? ids.get(lower)
      if (id !== undefined) return { suggestion: id, reason: 'slug-style', style, sure: true }
    }
    const tab = this.tabs.get(wanted)
    return tab === undefined ? null : { suggestion: tab, reason: 'tab-number', style: null, sure: true }
  }

  /** Behind GitHub's prefix. */
  findBare(bare: string): Suggestion | null {
    const suggestion = this.ids.has(bare) ? bare : (this.find(bare)?.suggestion ?? null)
    return suggestion === null ? null : { suggestion, reason: 'slug-style', style: 'github', sure: true }
  }

  near(wanted: string): Suggestion {
    const letters = lettersAndDigits(wanted)
    const alike = letters === '' ? undefined : this.bare.get(letters)
    const nearest = alike === undefined ? this.names.allNearest(wanted) : [alike]
    const suggestion = nearest[0] ?? null
    const sure = suggestion !== null && nearest.length === 1 && !this.shared.has(suggestion) && !differInDigits(wanted, suggestion)
    return { suggestion, reason: suggestion === null ? null : 'near', style: null, sure }
  }
}

function keep(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value)
}

/** What punctuation, spacing and accents leave: `#4. Caddy / SSL` and `#4-caddy-ssl` are one. */
function lettersAndDigits(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

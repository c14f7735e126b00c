import { anchorsInStyle } from './anchors.ts'
import { decodeHref } from './href.ts'
import type { PathIndex } from './path-index.ts'
import { pageOfLink } from './resolve-links.ts'
import type { Page, SlugStyle } from './types.ts'

/** Those that a folder may show to be meant instead of MkDocs' own; of equally likely ones the first. */
const others: readonly SlugStyle[] = ['github', 'pymdownx', 'unicode']
/** So many different links at least: one that is dead must not turn the whole book over. */
const enough = 3

export interface DetectedStyle {
  style: SlugStyle
  /** Why, as the end of a sentence. */
  because: string
}

/**
 * The slug style that a folder's own links were written for.
 *
 * Evidence are fragments that exist on their page in one style and not in MkDocs', or the other way round. Material's
 * admonitions and tabs mean MkDocs: no other renderer shows them.
 */
export function detectSlugStyle(pages: ReadonlyArray<{ page: Page; material: boolean }>, paths: PathIndex): DetectedStyle {
  if (pages.some(({ material }) => material)) {
    return { style: 'mkdocs', because: 'its pages use Material for MkDocs’ syntax' }
  }
  const names = new Names()
  const votes = new Map(others.map((style) => [style, { only: 0, mkdocsOnly: 0 }]))
  for (const { target, fragment } of fragmentLinks(pages.map(({ page }) => page), paths)) {
    const inMkdocs = names.of(target, 'mkdocs').has(fragment)
    for (const [style, count] of votes) {
      const inStyle = names.of(target, style).has(fragment)
      if (inStyle && !inMkdocs) count.only++
      else if (inMkdocs && !inStyle) count.mkdocsOnly++
    }
  }
  let best: { style: SlugStyle; only: number; lead: number } | null = null
  for (const [style, { only, mkdocsOnly }] of votes) {
    const lead = only - mkdocsOnly
    if (only >= enough && only >= 2 * mkdocsOnly && (best === null || lead > best.lead)) best = { style, only, lead }
  }
  if (best) return { style: best.style, because: `${best.only} of its links lead to headings only in that style` }
  return { style: 'mkdocs', because: 'nothing in it speaks for another style' }
}

/** Every page and fragment that the book's links ask for, once. */
function fragmentLinks(pages: readonly Page[], paths: PathIndex): Array<{ target: Page; fragment: string }> {
  const found = new Map<string, { target: Page; fragment: string }>()
  for (const page of pages) {
    for (const { href } of page.links) {
      const target = href.includes('#') ? pageOfLink(href, page, paths) : null
      if (target === null || target.fragment === '') continue
      const fragment = decodeHref(target.fragment)
      found.set(`${target.page.path}#${fragment}`, { target: target.page, fragment })
    }
  }
  return [...found.values()]
}

/** What the anchors of pages are called in each style, made when they are first asked for. */
class Names {
  private readonly byPage = new Map<Page, Map<SlugStyle, Map<string, string>>>()

  of(page: Page, style: SlugStyle): Map<string, string> {
    let styles = this.byPage.get(page)
    if (!styles) this.byPage.set(page, (styles = new Map()))
    let names = styles.get(style)
    if (!names) styles.set(style, (names = anchorsInStyle(page, { style, separator: '-' })))
    return names
  }
}

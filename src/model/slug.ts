import type { SlugStyle } from './types.ts'

/**
 * The slug of a heading's rendered text, before duplicates are told apart. It may be empty.
 *
 * `mkdocs` is the default `slugify` of Python-Markdown's toc extension; `github` is what GitHub shows, which keeps
 * Unicode letters and does not collapse hyphens.
 */
export function slugify(text: string, style: SlugStyle): string {
  if (style === 'github') {
    return text.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '').replace(/ /g, '-')
  }
  return text
    .normalize('NFKD')
    .replace(/[^\x00-\x7f]/g, '')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-')
}

/** The anchors of one page: gives every slug out once. */
export class AnchorPool {
  private readonly taken = new Set<string>()
  /** Where the search for a free name went on last time, so that a thousand equal headings stay cheap. */
  private readonly last = new Map<string, string>()
  private readonly style: SlugStyle

  constructor(style: SlugStyle) {
    this.style = style
  }

  /** Keeps an id that an author chose from being given to another heading. */
  reserve(id: string): void {
    this.taken.add(id)
  }

  /** A free id made from a heading's rendered text. */
  add(text: string): string {
    const slug = slugify(text, this.style)
    let id = this.last.get(slug) ?? slug
    while (id === '' || this.taken.has(id)) id = this.style === 'github' ? nextGithub(slug, id) : nextMkdocs(id)
    this.taken.add(id)
    this.last.set(slug, id)
    return id
  }
}

/** Python-Markdown's `unique`: a trailing `_N` is counted up, else `_1` is appended. */
function nextMkdocs(id: string): string {
  const end = /_(\d+)$/.exec(id)
  return end ? `${id.slice(0, end.index)}_${BigInt(end[1] as string) + 1n}` : `${id}_1`
}

/** GitHub's counter always starts from the bare slug. */
function nextGithub(slug: string, id: string): string {
  const count = id.length > slug.length ? Number(id.slice(slug.length + 1)) : 0
  return `${slug}-${count + 1}`
}

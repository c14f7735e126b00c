import type { SlugStyle } from './types.ts'

/** How a book names its anchors: the style, and what stands between words where the style lets a project choose. */
export interface Slugs {
  style: SlugStyle
  separator: string
}

export const defaultSlugs: Readonly<Slugs> = { style: 'mkdocs', separator: '-' }

/**
 * The slug of a heading's rendered text, before duplicates are told apart. It may be empty.
 *
 * `mkdocs` is the default `slugify` of Python-Markdown's toc extension, `unicode` its `slugify_unicode`, `pymdownx`
 * `pymdownx.slugs.slugify(case='lower')`, and `github` what GitHub shows.
 */
export function slugify(text: string, { style, separator }: Slugs): string {
  switch (style) {
    case 'github':
      return text.toLowerCase().replace(notGithub, '').replaceAll(' ', '-')
    case 'pymdownx':
      return stripSpace(withoutTags(text.normalize('NFC'))).toLowerCase().replace(notPymdownx, '').replaceAll(' ', separator)
    case 'mkdocs':
    case 'unicode': {
      const ascii = style === 'mkdocs' ? text.normalize('NFKD').replace(/[^\x00-\x7f]/g, '') : text
      const words = stripSpace(ascii.replace(notWords, '')).toLowerCase()
      return words.replace(separator === '-' ? hyphens : separators(separator), () => separator)
    }
  }
}

// Python's `\w` has no marks but every number, and its `\s` no byte order mark but the separators of ASCII.
const space = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const word = '\\p{L}\\p{N}_'
const notWords = new RegExp(`[^${word}${space}\\-]`, 'gu')
const notPymdownx = new RegExp(`[^${word} \\-]`, 'gu')
const isSpace = new RegExp(`[${space}]`)
const hyphens = new RegExp(`[${space}\\-]+`, 'gu')
const notGithub = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu

function separators(separator: string): RegExp {
  return new RegExp(`[${separator.replace(/[\\\]^-]/g, '\\$&')}${space}]+`, 'g')
}

function stripSpace(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace.test(text[start] as string)) start++
  while (end > start && isSpace.test(text[end - 1] as string)) end--
  return text.slice(start, end)
}

/** Code in a heading may show tags, which pymdownx takes for its own. */
function withoutTags(text: string): string {
  const last = text.lastIndexOf('>') + 1
  return text.slice(0, last).replace(/<[^>]*>/g, '') + text.slice(last)
}

/** The anchors of one page: gives every slug out once. */
export class AnchorPool {
  private readonly taken = new Set<string>()
  /** Where the search for a free name went on last time, so that a thousand equal headings stay cheap. */
  private readonly last = new Map<string, string>()
  private readonly slugs: Slugs

  constructor(slugs: Slugs) {
    this.slugs = slugs
  }

  /** Keeps an id that an author chose from being given to another heading. */
  reserve(id: string): void {
    this.taken.add(id)
  }

  /** A free id made from a heading's rendered text. */
  add(text: string): string {
    const slug = slugify(text, this.slugs)
    let id = this.last.get(slug) ?? slug
    while (id === '' || this.taken.has(id)) id = this.slugs.style === 'github' ? nextGithub(slug, id) : nextMkdocs(id)
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

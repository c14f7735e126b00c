/** What we use of Pagefind's script, which is part of a built site. */
export interface Pagefind {
  init(): Promise<void>
  options(options: { excerptLength?: number; baseUrl?: string; ranking?: Record<string, number> }): Promise<void>
  debouncedSearch(query: string, options?: object, delay?: number): Promise<{ results: Array<{ data(): Promise<Found> }> } | null>
}

/** A page that holds what was searched for. */
export interface Found {
  url: string
  meta: { title?: string }
  sub_results: FoundSection[]
}

export interface FoundSection {
  title: string
  /** With the heading's fragment, unless it stands above the first heading. */
  url: string
  /** Escaped HTML with `<mark>` around the words that were found. */
  excerpt: string
  weighted_locations: Array<{ balanced_score: number }>
  locations: number[]
}

let loading: Promise<Pagefind> | undefined

/**
 * Loads Pagefind, once, when it is first needed.
 *
 * @throws Error where the site has no index, as in development.
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({ excerptLength: 18, baseUrl: base })
    await pagefind.init()
    return pagefind
  })
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

/** What we use of Pagefind's script, which is part of a built site. */
export interface Pagefind {
  init(): Promise<void>
  options(options: { baseUrl?: string }): Promise<void>
  search(query: string): Promise<{ results: Hit[] }>
  /** `null` where a later search has overtaken this one. */
  debouncedSearch(query: string, options?: object, delay?: number): Promise<{ results: Hit[] } | null>
}

/** A page whose text is yet to be fetched. */
export interface Hit {
  id: string
  data(): Promise<Found>
}

/** A page that holds what was searched for. */
export interface Found {
  url: string
  meta: { title?: string }
  /** All of its text. */
  content: string
  /** Its elements with an id; `location` counts the words of `content` before them. */
  anchors: Array<{ element: string; id: string; text: string; location: number }>
}

/**
 * The pages that hold all words of a query; where none does, those that hold one of them. `null` where a later search
 * has overtaken this one.
 */
export async function findPages(pagefind: Pagefind, query: string, most: number): Promise<Found[] | null> {
  const answer = await pagefind.debouncedSearch(query, {}, 60)
  if (answer === null) return null
  let hits = answer.results.slice(0, most)
  const words = query.split(/\s+/)
  if (hits.length === 0 && words.length > 1) {
    const answers = await Promise.all(words.map((word) => pagefind.search(word)))
    const each = Math.ceil(most / words.length)
    const found = answers.flatMap(({ results }) => results.slice(0, each))
    hits = [...new Map(found.map((hit) => [hit.id, hit])).values()]
  }
  return Promise.all(hits.map((hit) => hit.data()))
}

let loading: Promise<Pagefind> | undefined

/**
 * Loads Pagefind, once, when it is first needed.
 *
 * @throws Error where the site has no index, as in development.
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({ baseUrl: base })
    await pagefind.init()
    return pagefind
  })
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

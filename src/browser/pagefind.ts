/** What we use of Pagefind's script, which is part of a built site. */
export interface Pagefind {
  init(): Promise<void>
  options(options: { baseUrl?: string }): Promise<void>
  debouncedSearch(query: string, options?: object, delay?: number): Promise<{ results: Array<{ data(): Promise<Found> }> } | null>
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

import type { Query } from './query.ts'

/** What we use of Pagefind's script, which is part of a built site. */
interface Pagefind {
  init(): Promise<void>
  options(options: { baseUrl?: string }): Promise<void>
  /** A query between quotes finds it as it stands; `null` finds every page. */
  search(query: string | null, options?: { filters?: Filters }): Promise<{ results: Hit[] }>
  /** The values of each filter, and how many pages have them. */
  filters(): Promise<Record<string, Record<string, number>>>
}

type Filters = Record<string, { any: string[] }>

/** A page whose record is yet to be fetched. */
interface Hit {
  id: string
  data(): Promise<{ meta: { record?: string } }>
}

/** What search knows of a page, or of a part of a very long one. The build makes it as `SearchRecord`. */
export interface SearchPage {
  /** Without the base path. */
  url: string
  title: string
  /** The sections of the book it stands in. */
  trail: string[]
  sections: SearchSection[]
}

/** A section of a page: from its heading to the next. */
export interface SearchSection {
  /** Of its heading; `''` for the top of the page. */
  id: string
  title: string
  depth: number
  above: string[]
  text: string
  /** What names its parts: tabs, call-outs, bold leads. */
  leads: string[]
  /** Of the runbook that begins here. */
  symptoms: string
  kind: string
  /** Whether a runbook begins here. */
  begins: boolean
  severity: { name: string; rank: number } | null
  services: string[]
  alerts: string[]
  commands: SearchCommand[]
}

/** A command of a section. */
export interface SearchCommand {
  text: string
  comment: string
  risk: 'read' | 'change' | 'destroy' | 'unknown'
  /** Where it is meant to be run, where it does not go there itself. */
  directory?: string
  placeholders: Array<{ name: string; start: number; end: number; quoting: string; type?: string }>
  /** Where hidden characters stand that are shown and not copied, and what they are called. */
  hidden?: Array<[at: number, name: string]>
  /** What only looks like other characters, and like which. */
  alike?: Array<[start: number, end: number, title: string]>
}

/** Which values the reader has chosen, by facet. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>

/** Pages found, and how many more there are whose records were not fetched. */
export interface FoundPages {
  pages: SearchPage[]
  left: number
}

/** How many pages' records are fetched for a query. */
const most = 30
/** A book of so many pages is read whole where nothing was typed. */
const smallBook = 60

/** The index of one site. */
export class SearchIndex {
  readonly #pagefind: Pagefind
  readonly #records = new Map<string, Promise<SearchPage>>()

  constructor(pagefind: Pagefind) {
    this.#pagefind = pagefind
  }

  /** The values of every facet in the whole book. */
  async facets(): Promise<Record<string, string[]>> {
    const all = await this.#pagefind.filters()
    return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, Object.keys(values)]))
  }

  /** The pages that may answer a query: those that say all of it first, then those that say a part of it. */
  async find(query: Query, typed: string, chosen: Chosen): Promise<FoundPages> {
    const options = { filters: filtersOf(chosen) }
    const search = async (text: string): Promise<Hit[]> => (text.trim() === '' ? [] : (await this.#pagefind.search(text, options)).results)
    const words = query.words.map(({ text }) => indexWords(text)).filter((text) => text !== '')
    const whole = indexWords(typed.replace(/["“”]/g, ' '))
    const [exact, all, ...others] = await Promise.all([
      whole.includes(' ') ? search(`"${whole}"`) : [],
      search(words.join(' ')),
      ...query.otherwise.slice(0, 6).map((text) => search(indexWords(text))),
    ])
    const lists: Hit[][] = [exact ?? [], all ?? [], ...others]
    if (words.length > 1 && (exact?.length ?? 0) + (all?.length ?? 0) < most / 3) lists.push(...await Promise.all(words.map(search)))
    return this.#fetch(inTurn(lists), most)
  }

  /** Pages of the book, whatever they say; `null` where there are too many to list them. */
  async browse(chosen: Chosen): Promise<FoundPages | null> {
    const { results } = await this.#pagefind.search(null, { filters: filtersOf(chosen) })
    return chosen.size === 0 && results.length > smallBook ? null : this.#fetch(results, smallBook)
  }

  async #fetch(hits: Hit[], count: number): Promise<FoundPages> {
    const pages = await Promise.all(hits.slice(0, count).map((hit) => this.#record(hit)))
    return { pages, left: Math.max(0, hits.length - count) }
  }

  #record(hit: Hit): Promise<SearchPage> {
    let record = this.#records.get(hit.id)
    if (!record) {
      record = hit.data().then(({ meta }) => JSON.parse(meta.record ?? '{}') as SearchPage)
      record.catch(() => this.#records.delete(hit.id))
      this.#records.set(hit.id, record)
    }
    return record
  }
}

/** The best of each list first, then the second of each, and so on, each page once. */
function inTurn(lists: Hit[][]): Hit[] {
  const hits = new Map<string, Hit>()
  const longest = Math.max(...lists.map(({ length }) => length))
  for (let place = 0; place < longest; place++) {
    for (const list of lists) {
      const hit = list[place]
      if (hit && !hits.has(hit.id)) hits.set(hit.id, hit)
    }
  }
  return [...hits.values()]
}

function filtersOf(chosen: Chosen): Filters {
  return Object.fromEntries([...chosen].filter(([, values]) => values.size > 0).map(([name, values]) => [name, { any: [...values] }]))
}

/**
 * A text in the words of the index: `~/apps/orion` is there as `apps` and `orion`, while `--tail`, `&&` and `2>&1` are
 * words of their own.
 */
function indexWords(text: string): string {
  return text.split(/\s+/).flatMap((word) => {
    if (!/[\p{L}\p{N}]{2}/u.test(word)) return word.replace(/[^\p{L}\p{N}$&|-]/gu, '')
    return word.split(/[^\p{L}\p{N}$&|_-]+/u)
  }).filter((word) => word !== '').join(' ')
}

let loading: Promise<SearchIndex> | undefined

/**
 * Loads the index, once, when it is first needed.
 *
 * @throws Error where the site has none, as in development.
 */
export function loadIndex(base: string): Promise<SearchIndex> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({ baseUrl: base })
    await pagefind.init()
    return new SearchIndex(pagefind)
  })
  loading.catch(() => {
    loading = undefined
  })
  return loading
}

import { decodeHref } from '../model/href.ts'
import { nearest } from '../names/near.ts'
import type { Page } from '../model/types.ts'
import type { Alerts } from './types.ts'

/** Where an address leads, as far as the book can tell. */
export type Destination =
  /** It is text, or holds a template that only Prometheus fills in. */
  | { kind: 'unreadable' }
  /** Another site, or an address of which nobody says that it is the book's. */
  | { kind: 'elsewhere' }
  | {
    kind: 'book'
    /** `null` where the book has no such page. */
    page: Page | null
    /** Fragment without `#`, decoded; `''` for the top. */
    fragment: string
    /** Its path below the address that the book is published under, decoded. */
    below: string[]
    /** Whether it is the book's own address, with no path below it. */
    isRoot: boolean
    /** Where the book has no such page: the one of that name in another folder, or one of a near name. */
    near: Page | null
  }

/** An address that the book is published under, and the folder of the book that stands there. */
interface Address {
  /** `host/path/`, folded, with a final slash. */
  prefix: string
  /** As written. */
  shown: string
  /** Segments of the book's own URLs that its addresses leave out. */
  folder: string[]
  /** How many segments of the path belong to the published site, for where the site has to answer. */
  depth: number
}

/** So many addresses that differ from the pages' URLs in one way are published that way; fewer are pages that moved. */
const sureVotes = 3

interface WebAddress {
  origin: string
  host: string
  /** Decoded, without empty ones. */
  segments: string[]
  fragment: string
}

/**
 * Leads addresses to pages. A page is found by the URL that the site serves it at, with or without a final slash,
 * `index`, `.html` or `.md`, and without regard to case unless names are to be exact.
 */
export class PageAddresses {
  private readonly exact: boolean
  private readonly pages = new Map<string, Page>()
  /** Pages by the last part of their URL. */
  private readonly byName: Map<string, Page[]>
  private readonly addresses: Address[]

  constructor(pages: readonly Page[], { urls, match, rules }: Alerts) {
    this.exact = match === 'exact'
    for (const page of pages) {
      const key = this.key(segmentsOf(page.url))
      if (!this.pages.has(key)) this.pages.set(key, page)
    }
    this.byName = Map.groupBy(pages, ({ url }) => this.fold(segmentsOf(url).at(-1) ?? ''))
    const written = new Set(rules.flatMap(({ url }) => url?.name ?? []))
    const read = [...written].map(readAddress).filter((address) => address !== null)
    const declared = urls.map(({ name }) => readAddress(name)).filter((address) => address !== null)
    this.addresses = declared.length > 0 ? declared.flatMap((address) => this.declared(address, read)) : this.findOut(read)
  }

  /** The addresses, for messages. */
  get shown(): string[] {
    return [...new Set(this.addresses.map(({ shown }) => shown))]
  }

  find(written: string): Destination {
    const address = readAddress(written) ?? this.belowTheFirst(written)
    if (address === null) return { kind: 'unreadable' }
    const path = this.path(address)
    let missing: Destination | null = null
    for (const { prefix, folder, depth } of this.addresses) {
      if (!path.startsWith(prefix)) continue
      const inner = address.segments.slice(prefix.split('/').length - 2)
      const key = this.key([...folder, ...inner])
      const page = this.pages.get(key) ?? null
      const found = { kind: 'book', fragment: address.fragment, below: address.segments.slice(depth), isRoot: key === '' } as const
      if (page) return { ...found, page, near: null }
      missing ??= { ...found, page: null, near: key === '' ? null : this.near(key) }
    }
    return missing ?? { kind: 'elsewhere' }
  }

  /** A page's own address beside one that is wrong: what it has to be replaced with. */
  addressOf(page: Page, fragment: string): string | null {
    const segments = segmentsOf(page.url)
    for (const { shown, prefix, folder, depth } of this.addresses) {
      const between = prefix.split('/').slice(1 + depth, -1)
      if (this.key(folder) !== this.key(segments.slice(0, folder.length))) continue
      const path = [...between, ...segments.slice(folder.length)].map(encodeURIComponent).join('/')
      return `${shown}${path}${path === '' ? '' : '/'}${fragment === '' ? '' : `#${fragment}`}`
    }
    return null
  }

  private near(key: string): Page | null {
    const sameName = this.byName.get(key.slice(key.lastIndexOf('/') + 1)) ?? []
    if (sameName.length === 1) return sameName[0] as Page
    const found = nearest(key, this.pages.keys())
    return found === null ? null : (this.pages.get(found) as Page)
  }

  private fold(text: string): string {
    return this.exact ? text : text.toLowerCase()
  }

  private key(segments: string[]): string {
    return this.fold(bare(segments).join('/'))
  }

  /** `host/a/b/`: what prefixes are compared with. */
  private path({ host, segments }: WebAddress): string {
    return this.fold([host, ...segments].join('/')) + '/'
  }

  /** A path without a host is one of the book's. */
  private belowTheFirst(written: string): WebAddress | null {
    const first = this.addresses[0]
    if (!first || !/^\/(?!\/)[^\s{}]*$/.test(written)) return null
    return readAddress(new URL(written, first.shown).href)
  }

  /** A declared address, and where below it the book's pages stand if not at its root. */
  private declared(address: WebAddress, written: WebAddress[]): Address[] {
    const root = this.path(address)
    const shown = `${address.origin}/${address.segments.map((part) => `${encodeURIComponent(part)}/`).join('')}`
    const depth = address.segments.length
    const plain: Address = { prefix: root, shown, folder: [], depth }
    const best = this.vote(written.filter((one) => this.path(one).startsWith(root)), depth)
    if (!best || best.count < sureVotes || (best.prefix === root && best.folder.length === 0)) return [plain]
    return [{ ...best, shown, depth }, plain]
  }

  private findOut(written: WebAddress[]): Address[] {
    const best = this.vote(written, 0)
    return best && (best.folder.length === 0 || best.count >= sureVotes) ? [best] : []
  }

  /**
   * The address that most of the alerts' addresses share once the part that a page's URL ends with is taken off, and
   * the folder of the book that is left of the page's URL then. Only addresses whose last part names a page have a say;
   * where they disagree without a majority, nothing is known.
   *
   * @param keep How many segments belong to the address in any case.
   */
  private vote(written: WebAddress[], keep: number): (Address & { count: number }) | null {
    const votes = new Map<string, Address & { count: number }>()
    let voters = 0
    for (const one of written) {
      const segments = bare(one.segments)
      const candidates = this.byName.get(this.fold(segments.at(-1) ?? '')) ?? []
      let best: { page: string[]; common: number } | null = null
      for (const { url } of candidates) {
        const page = segmentsOf(url)
        const common = this.commonEnd(segments.slice(keep), page)
        if (common > (best?.common ?? 0)) best = { page, common }
      }
      if (!best) continue
      voters++
      const before = segments.slice(0, segments.length - best.common)
      const folder = best.page.slice(0, best.page.length - best.common)
      const prefix = this.path({ ...one, segments: before })
      const key = `${prefix}\n${folder.join('/')}`
      const vote = votes.get(key)
      if (vote) vote.count++
      else {
        const shown = `${one.origin}/${before.map((part) => `${encodeURIComponent(part)}/`).join('')}`
        votes.set(key, { prefix, shown, folder, depth: before.length, count: 1 })
      }
    }
    const first = [...votes.values()].sort((a, b) => b.count - a.count)[0]
    return first && first.count * 2 > voters ? first : null
  }

  private commonEnd(a: string[], b: string[]): number {
    let common = 0
    while (common < Math.min(a.length, b.length) && this.fold(a.at(-1 - common) ?? '') === this.fold(b.at(-1 - common) ?? '')) common++
    return common
  }
}

/** The parts of a page's URL, decoded. */
export function segmentsOf(url: string): string[] {
  return url.split('/').filter((part) => part !== '').map(decodeHref)
}

/** Without what leads to the same page: `index.html`, and the ending of a file. */
function bare(segments: string[]): string[] {
  const last = segments.at(-1)
  if (last === undefined) return segments
  const name = last.replace(/\.(?:html?|md|markdown)$/i, '')
  const before = segments.slice(0, -1)
  return /^(?:_?index|readme)$/i.test(name) ? before : [...before, name]
}

function readAddress(written: string): WebAddress | null {
  if (!/^https?:\/\//i.test(written) || /[\s{}]/.test(written) || !URL.canParse(written)) return null
  const { origin, host, pathname, hash } = new URL(written)
  // A text fragment (`#:~:text=…`) is the browser's business.
  return { origin, host, segments: segmentsOf(pathname), fragment: decodeHref(hash.slice(1).replace(/:~:[^]*$/, '')) }
}

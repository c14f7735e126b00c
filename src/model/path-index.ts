import { differInDigits, NearNames } from '../names/near.ts'
import { encodePath, fileName, folderOf, joinPath, relativePath } from './href.ts'
import type { LinkProblem, Page } from './types.ts'
import { folderUrl } from './url.ts'

type Suggestion = Pick<LinkProblem, 'suggestion' | 'reason' | 'style' | 'sure'>

/**
 * The pages and files of a folder, ready to be asked for by every link of the book. Names are compared in one Unicode
 * form: some file systems take `ü` apart, and no keyboard writes it so.
 */
export class PathIndex {
  private readonly pages: ReadonlyMap<string, Page>
  private readonly byUrl: ReadonlyMap<string, Page>
  /** `null` where the other files are not known. */
  private readonly files: ReadonlyMap<string, string> | null
  private readonly basePath: string
  private hints: Hints | undefined

  /** @param basePath Below which the site is served. */
  constructor(pages: readonly Page[], files: readonly string[] | undefined, basePath: string) {
    this.pages = byForm(pages, ({ path }) => path)
    this.byUrl = byForm(pages, ({ url }) => decodeURIComponent(url))
    this.files = files ? byForm(files, (path) => path) : null
    this.basePath = basePath.endsWith('/') ? basePath : `${basePath}/`
  }

  /**
   * The page that a decoded path leads to from another: by its file, by the URL it is served at, which is what an author
   * copies from the browser, or by its file without the ending. A path that ends in a slash is a URL first.
   */
  page(path: string, from: Page): Page | undefined {
    const file = this.resolve(path, from)
    const exact = file === null ? undefined : this.pages.get(oneForm(file.replace(/\/$/, '')))
    if (exact) return exact
    const byUrl = (): Page | undefined => this.byServedUrl(path, from)
    const byFile = (): Page | undefined => (file === null ? undefined : this.byName(file))
    return path.endsWith('/') ? byUrl() ?? byFile() : byFile() ?? byUrl()
  }

  /** The file of the folder that a decoded path leads to, or `null`. Raw HTML also names files from the page's URL. */
  file(path: string, from: Page, isHtml: boolean): string | null {
    const resolved = this.resolve(path, from)
    if (resolved !== null && this.files === null) return resolved
    const served = isHtml || path.startsWith('/') ? this.served(path, from) : null
    return (resolved === null ? undefined : this.files?.get(oneForm(resolved))) ?? (served === null ? undefined : this.files?.get(oneForm(served))) ?? null
  }

  /** Whether a path is the URL of the front page, which is there whether a file makes it or not. */
  isFrontPage(path: string, from: Page): boolean {
    return path.endsWith('/') && this.served(path, from) === ''
  }

  /** Relative to the content folder; `null` where the path leads out of it. */
  resolve(path: string, from: Page): string | null {
    return path.startsWith('/') ? joinPath('', path) : joinPath(folderOf(from.path), path)
  }

  /** What a path that leads nowhere most likely means, as an href from the same page. */
  suggest(path: string, from: Page, tail: string): Suggestion {
    // As Windows writes it.
    const resolved = this.resolve(path.replaceAll('\\', '/'), from)
    if (resolved === null) return { suggestion: null, reason: null, style: null, sure: false }
    this.hints ??= new Hints([...this.pages.values()], this.files?.values() ?? [])
    const found = this.hints.find(resolved)
    if (found === null) return { suggestion: null, reason: null, style: null, sure: false }
    const href = path.startsWith('/') ? `/${found.path}` : relativePath(folderOf(from.path), found.path)
    return { suggestion: encodePath(href) + tail, reason: found.reason, style: null, sure: found.sure }
  }

  private byName(file: string): Page | undefined {
    const name = oneForm(file.replace(/\/$/, '').replace(/\.html?$/i, ''))
    const folder = name === '' ? '' : `${name}/`
    for (const path of [`${name}.md`, `${name}.markdown`, `${folder}index.md`, `${folder}README.md`, `${folder}_index.md`]) {
      const found = this.pages.get(path)
      if (found) return found
    }
    return undefined
  }

  private byServedUrl(path: string, from: Page): Page | undefined {
    const served = this.served(path, from)
    if (served === null) return undefined
    return this.byUrl.get(oneForm(decodeURIComponent(folderUrl(served.replace(/(?:^|\/)index\.html?$|\.html?$/, '')))))
  }

  /** A path as the browser takes it, from the page's URL, without the path that the site is served below. */
  private served(path: string, from: Page): string | null {
    if (!path.startsWith('/')) {
      const folder = decodeURIComponent(from.url.slice(1, -1))
      // Above the root of a host a browser finds the root again.
      return joinPath(folder, path) ?? (this.basePath === '/' ? joinPath('', path.replace(/^(?:\.\.\/)+/, '')) : null)
    }
    return joinPath('', path.startsWith(this.basePath) ? path.slice(this.basePath.length) : path)
  }
}

/** By one Unicode form of a name, the first of several that share it. */
function byForm<Named>(all: readonly Named[], name: (one: Named) => string): Map<string, Named> {
  const found = new Map<string, Named>()
  for (const one of all) {
    const key = oneForm(name(one))
    if (!found.has(key)) found.set(key, one)
  }
  return found
}

function oneForm(name: string): string {
  return name.normalize('NFC')
}

/** Made when the first link leads nowhere. */
class Hints {
  private readonly lower = new Map<string, string>()
  /** Paths by the last part of their name, in lower case. */
  private readonly byName = new Map<string, string[]>()
  private readonly names: NearNames

  constructor(pages: Page[], files: Iterable<string>) {
    for (const path of [...pages.map(({ path }) => path), ...files]) {
      this.keep(path, path)
      const name = fileName(path).toLowerCase()
      const alike = this.byName.get(name)
      if (alike) alike.push(path)
      else this.byName.set(name, [path])
    }
    for (const { path, url } of pages) {
      this.keep(path.replace(/\.[^./]*$/, ''), path)
      this.keep(decodeURIComponent(url.slice(1, -1)), path)
    }
    this.names = new NearNames(this.byName.keys())
  }

  private keep(key: string, path: string): void {
    const lower = key.toLowerCase()
    if (!this.lower.has(lower)) this.lower.set(lower, path)
  }

  find(resolved: string): { path: string; reason: 'case' | 'near'; sure: boolean } | null {
    const wanted = resolved.replace(/\/$/, '')
    const byCase = this.lower.get(wanted.toLowerCase()) ?? this.lower.get(wanted.replace(/\.html?$/i, '').toLowerCase())
    if (byCase !== undefined) return { path: byCase, ...(byCase.includes(wanted) ? { reason: 'near', sure: false } : { reason: 'case', sure: byCase.toLowerCase() === wanted.toLowerCase() }) }
    const name = fileName(wanted).toLowerCase()
    const same = (this.byName.get(name) ?? []).filter((path) => sameKind(path, wanted))
    // A name is near, too: a common folder and ending make no two pages alike.
    const near = [...this.names.near(name)].flatMap(({ text }) => this.byName.get(text) ?? [])
    const nearest = new NearNames([...new Set([...same, ...near])]).allNearest(wanted)
    const [path] = nearest
    if (path !== undefined) return { path, reason: 'near', sure: nearest.length === 1 && !differInDigits(path, wanted) }
    // Moved to another folder, or linked to from another one.
    const [only, ...others] = same
    return only !== undefined && others.length === 0 && !/^(?:_?index|readme)$/.test(name) ? { path: only, reason: 'near', sure: false } : null
  }
}

/** Whether two paths have one ending, pages written without theirs included. */
function sameKind(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => /\.([^./]*)$/.exec(path)?.[1]?.toLowerCase().replace(/^(?:html?|markdown)$/, 'md') ?? 'md')
  return one === other
}

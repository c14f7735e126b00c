import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { NotedLines } from './notes.ts'
import type { SearchRecord, SearchSection } from './search-records.ts'

const noted = new NotedLines<SearchRecord>('search.jsonl')

/** Notes what search is to know of the book, for `writeSearchIndex`. */
export async function noteSearch(records: Iterable<SearchRecord>, cacheDir: URL): Promise<void> {
  await noted.write(records, cacheDir)
}

/** Pagefind's own search boxes, for which the site has its own. */
const stockInterface = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/**
 * Signs that count as part of a word: `--tail`, `&&`, `$?` and `2>&1` are words of their own. What they join can be found
 * by its parts, too. A dot does not count, with which `OOM.` would be another word than `OOM`.
 */
const wordSigns = '-$&|'

/**
 * Makes the search index of what has been noted, and writes it into the site.
 *
 * Pagefind finds which pages hold the words of a query; what the browser then needs of such a page, section by section,
 * stands in the fragment that it fetches for it.
 *
 * @returns How many pages are in it.
 * @throws Error with Pagefind's own messages when it cannot index or write.
 */
export async function writeSearchIndex(cacheDir: URL, outDir: string): Promise<number> {
  // Every page keeps a fragment of its own, however many there are.
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: wordSigns, maxFragments: 10_000_000 })
  if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
  try {
    const keys: string[] = []
    const problems: string[] = []
    let adding: Array<Promise<{ errors: string[] }>> = []
    const settle = async (): Promise<void> => {
      for (const added of await Promise.all(adding)) problems.push(...added.errors)
      adding = []
    }
    let pages = 0
    for await (const record of noted.read(cacheDir)) {
      if (record.part <= 1) pages++
      const data = JSON.stringify(record)
      const key = createHash('sha256').update(data).digest('hex').slice(0, 12)
      keys.push(key)
      adding.push(index.addHTMLFile({ url: `/${keys.length - 1}`, content: recordPage(record, key) }))
      // As many at once as keep Pagefind busy, and no more in memory.
      if (adding.length >= 50) await settle()
    }
    await settle()
    const { errors: unwritten, files } = await index.getFiles()
    problems.push(...unwritten)
    if (problems.length > 0) throw new Error(`The search index cannot be made: ${problems.join('; ')}`)
    await writeFiles(files, keys.length, cacheDir, join(outDir, 'pagefind'))
    return pages
  } finally {
    await index.deleteIndex()
    await close()
  }
}

/**
 * A record as Pagefind reads it: what weighs more than text is marked up as a heading. Its key among the metadata has a
 * fragment that is another one bear another name, so that no cache holds on to the old one.
 */
function recordPage({ title, part, sections }: SearchRecord, key: string): string {
  const heading = part > 1 ? '' : `<h1>${escape(title)}</h1>`
  const text = heading + sections.map(sectionPart).join('')
  // Pagefind passes over a page without a word.
  const words = hasWord(part > 1 ? '' : title, sections) ? '' : `<p>${key}</p>`
  return `<html lang="en"><body><main data-pagefind-body>${text}${words}</main>` +
    `<i data-pagefind-meta="title[data-title]" data-title="${escape(title)}"></i>` +
    `<i data-pagefind-meta="key[data-key]" data-key="${key}"></i>` +
    `${filters(sections)}</body></html>`
}

function hasWord(heading: string, sections: SearchSection[]): boolean {
  const texts = sections.flatMap(({ id, title, leads, alerts, text }) => [id === '' ? '' : title, ...leads, ...alerts, text])
  return [heading, ...texts].some((text) => /[\p{L}\p{N}]/u.test(text))
}

function sectionPart({ id, title, depth, leads, alerts, text }: SearchSection): string {
  const level = Math.min(6, Math.max(2, depth))
  return [
    id === '' ? '' : `<h${level}>${escape(title)}</h${level}>`,
    alerts.length > 0 ? `<h2>${escape(alerts.join('. '))}</h2>` : '',
    leads.length > 0 ? `<h5>${escape(leads.join('. '))}</h5>` : '',
    `<p>${escape(text)}</p>`,
  ].join('')
}

function filters(sections: SearchSection[]): string {
  const values = {
    severity: sections.flatMap(({ severity }) => severity?.name ?? []),
    service: sections.flatMap(({ services }) => services),
    kind: sections.map(({ kind }) => kind),
  }
  return Object.entries(values).flatMap(([name, all]) => [...new Set(all)].map((value) =>
    `<i data-pagefind-filter="${name}[data-value]" data-value="${escape(value)}"></i>`)).join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** How Pagefind begins what it packs. */
const signature = 'pagefind_dcd'

interface PackedFragment {
  url: string
  content: string
  meta: Record<string, string>
  anchors: unknown[]
}

/** Writes the index, in every fragment the record that it is about in place of the bare text. */
async function writeFiles(
  files: Array<{ path: string; content: Uint8Array }>, records: number, cacheDir: URL, folder: string,
): Promise<void> {
  const fragments = new Map<string, { path: string; fragment: PackedFragment }>()
  const write = async (path: string, content: Uint8Array): Promise<void> => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  for (const { path, content } of files) {
    if (stockInterface.test(path)) continue
    if (path.startsWith('fragment/')) {
      const fragment = unpack(content)
      fragments.set(fragment.url, { path, fragment: { ...fragment, content: '', anchors: [] } })
    } else await write(path, content)
  }
  if (fragments.size !== records) throw new Error(`The search index holds ${fragments.size} of ${records} pages.`)
  let number = 0
  for await (const record of noted.read(cacheDir)) {
    const { path, fragment } = fragments.get(`/${number++}`) as { path: string; fragment: PackedFragment }
    await write(path, pack({ ...fragment, url: record.url, meta: { title: record.title, record: JSON.stringify(record) } }))
  }
}

function unpack(content: Uint8Array): PackedFragment {
  const text = gunzipSync(content).toString()
  if (!text.startsWith(signature)) throw new Error('Pagefind packs its fragments in a way that is not known here.')
  return JSON.parse(text.slice(signature.length)) as PackedFragment
}

function pack(fragment: PackedFragment): Uint8Array {
  return gzipSync(signature + JSON.stringify(fragment))
}

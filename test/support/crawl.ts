/** Follows every address in a finished site as a browser would, from the files alone. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { raw } from 'hast-util-raw'
import { visit } from 'unist-util-visit'

interface CrawledPage {
  /** The path it is served at. */
  url: string
  ids: Set<string>
  addresses: string[]
}

/** What is wrong with the addresses in a site's pages: those that leave its base, lead to no file or name no id. */
export async function deadAddresses(dir: string, base: string): Promise<string[]> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
  const pages = new Map<string, CrawledPage>()
  for (const path of files.filter((path) => path.endsWith('.html'))) pages.set(path, await readHtml(join(dir, path), base + path.replace(/index\.html$/, '')))
  const there = new Set(files)
  const dead: string[] = []
  for (const [path, page] of pages) {
    for (const address of page.addresses) {
      const { origin, pathname, hash } = new URL(address, `https://site.test${page.url}`)
      if (origin !== 'https://site.test') continue
      const below = decodeURIComponent(pathname.slice(base.length))
      const target = below === '' || below.endsWith('/') ? `${below}index.html` : below
      if (!pathname.startsWith(base)) dead.push(`${path}: ${address} leaves ${base}`)
      else if (!there.has(target)) dead.push(`${path}: ${address} leads to no file`)
      else if (hash !== '' && !pages.get(target)?.ids.has(decodeURIComponent(hash.slice(1)))) dead.push(`${path}: ${address} names no id`)
    }
  }
  return dead
}

async function readHtml(file: string, url: string): Promise<CrawledPage> {
  const page: CrawledPage = { url, ids: new Set(), addresses: [] }
  visit(raw({ type: 'root', children: [{ type: 'raw', value: await readFile(file, 'utf8') }] }), 'element', ({ tagName, properties }) => {
    if (properties.id !== undefined) page.ids.add(String(properties.id))
    for (const name of ['href', 'src', 'poster', 'action']) if (properties[name] !== undefined) page.addresses.push(String(properties[name]))
    const refresh = tagName === 'meta' && /url=(.*)$/i.exec(String(properties.content ?? ''))?.[1]
    if (refresh) page.addresses.push(refresh)
  })
  return page
}

import { exportJson } from '../../src/export/json.ts'
import { differs, type Folder } from './folder.ts'

/** The export is JSON, the same every time, and says of a page what it says of it in a book, but for its links. */
export function exportFaults(folder: Folder): string[][] {
  const json = exportJson(folder.read(undefined, { slugStyle: 'mkdocs' }).book)
  const { pages } = JSON.parse(json) as { pages: Array<Record<string, unknown> & { path: string }> }
  const lost = folder.pages.filter(({ path }) => !pages.some((page) => page.path === path))
  return [
    ...lost.map(({ path }) => ['lost in the export', path]),
    ...(json.isWellFormed() ? [] : [['the export is no Unicode', json]]),
    ...differs('exported twice', exportJson(folder.read(undefined, { slugStyle: 'mkdocs' }).book), json),
    ...(folder.pages.length === 1 ? pages.flatMap((page) => differs('alone and in a book', inBook(folder, page.path), alone(page))) : []),
  ]
}

function inBook(folder: Folder, path: string): unknown {
  const others = [{ path: 'zz/other.md', text: '# Other\n\n[a](../a.md) and [b](b.md#x)\n' }]
  const { book } = folder.readPages([...folder.pages, ...others], { slugStyle: 'mkdocs' })
  const { pages } = JSON.parse(exportJson(book)) as { pages: Array<Record<string, unknown> & { path: string }> }
  return alone(pages.find((page) => page.path === path) ?? {})
}

/** What may depend on other pages is where links lead. */
function alone(page: object): unknown {
  return JSON.parse(JSON.stringify(page, (key, value: unknown) => (['target', 'ok', 'to'].includes(key) ? undefined : value)))
}

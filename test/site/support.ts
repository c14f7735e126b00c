import { joinInventory } from '../../src/inventory/join.ts'
import { parseInventory } from '../../src/inventory/load.ts'
import { buildBook } from '../support/build-book.ts'
import type { Book, Page } from '../../src/model/types.ts'
import { loadHighlight } from '../../src/site/highlight.ts'
import { guideUrl, type Guide } from '../../src/site/guide.ts'
import { renderGuide } from '../../src/site/render/guide.ts'
import { renderPage } from '../../src/site/render.ts'

/** What a page of a small book comes out as. `texts` by path; the first is rendered unless `path` names another. The inventory is given as its file's text. */
export async function render(
  texts: Record<string, string>,
  { path = Object.keys(texts)[0] as string, files = [], base = '/', inventory }: { path?: string; files?: string[]; base?: string; inventory?: string } = {},
): Promise<{ html: string; page: Page; book: Book }> {
  const { book, trees } = buildBook(Object.entries(texts).map(([path, text]) => ({ path, text })), { files, basePath: base })
  const page = book.pages.find((candidate) => candidate.path === path)
  const tree = trees.get(path)
  if (!page || !tree) throw new Error(`No page ${path}`)
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  const known = inventory === undefined ? null : joinInventory(parseInventory(inventory, 'inventory.yaml'), new Map()).inventory
  const highlight = await loadHighlight(['bash', ...page.codeBlocks.map(({ lang }) => lang)])
  return { html: renderPage(tree, { page, urls, files: new Set(files), base, highlight, inventory: known }), page, book }
}

/** Of one page. */
export async function renderText(text: string): Promise<string> {
  return (await render({ 'page.md': text })).html
}

/** The guide of a page with a decision tree, and the page's own HTML with the way there. */
export async function guideOf(text: string): Promise<{ guide: Guide; page: Page; html: string }> {
  const { book: { pages: [page] }, trees } = buildBook([{ path: 'page.md', text }])
  const tree = trees.get('page.md')
  if (!page || !tree) throw new Error('No page')
  const highlight = await loadHighlight(['bash', ...page.codeBlocks.map(({ lang }) => lang)])
  const guide = guideUrl(page, new Set())
  const context = { page, urls: new Map([[page.path, page.url]]), files: new Set<string>(), base: '/', highlight, guide }
  const html = renderPage(tree, context)
  const steps = renderGuide(tree, context)
  if (!steps) throw new Error('The page has no decision tree')
  return { guide: steps, page, html }
}

/** The text of HTML as a reader sees it, tags gone and the few references that our own output holds resolved. */
export function textOf(html: string): string {
  return decode(html.replace(/<(?:"[^"]*"|[^">])*>/g, ''))
}

function decode(html: string): string {
  return html.replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
}

/** The value of an attribute as the browser hands it to a script. */
export function attributeValues(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => decode(value))
}

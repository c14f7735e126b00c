import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { cleanCode } from '../../src/characters/hidden.ts'
import { isRefused } from '../../src/model/refused-page.ts'
import type { Page } from '../../src/model/types.ts'
import { commandGroups, indexPages } from '../../src/site/command-index.ts'
import { shownCommands } from '../../src/site/command-html.ts'
import { guideUrl } from '../../src/site/guide.ts'
import { loadHighlight } from '../../src/site/highlight.ts'
import { pageData, pageSchema } from '../../src/site/page-data.ts'
import { renderPage } from '../../src/site/render.ts'
import { renderGuide } from '../../src/site/render/guide.ts'
import { renderRefusedPage } from '../../src/site/render/refused-page.ts'
import { searchRecords } from '../../src/site/search-records.ts'
import { sectionTexts } from '../../src/site/search-text.ts'
import { dangers, readHtml } from '../../test/support/dangers.ts'
import { differs, withEndings, type Folder, type ReadFolder } from './folder.ts'

/** What the site shows is harmless, holds what the model holds, and is the same every time. */
export async function renderFaults(folder: Folder): Promise<string[][]> {
  const faults: string[][] = []
  const read = folder.read()
  const sections = new Map([...read.trees].map(([path, tree]) => [path, sectionTexts(tree)]))
  const refused = new Map(read.book.pages.filter(isRefused).map((page) => [page.path, page]))
  const records = [...searchRecords({ ...read, sectionTexts: sections }, refused, new Map())]
  if (!JSON.stringify(records).isWellFormed()) faults.push(['search records are no Unicode', ''])
  const shown = await renderAll(read)
  for (const page of read.book.pages) faults.push(...pageFaults(page, shown.get(page.path) as Shown))
  const commandPages = read.book.pages.map((page) => pageSchema.parse(pageData(page)))
  indexPages(commandGroups(commandPages), commandPages)
  faults.push(
    ...differs('rendered twice', Object.fromEntries(await renderAll(folder.read())), Object.fromEntries(shown)),
    ...differs('rendered with Windows line endings', ...await both(folder, (text) => withEndings(text, '\r\n'), (text) => withEndings(text, '\n'))),
    ...differs('rendered with one more newline', ...await both(folder, folder.oneMore, (text) => text)),
  )
  return faults
}

interface Shown {
  html: string
  guide: string[]
}

async function both(folder: Folder, ...changes: [(text: string) => string, (text: string) => string]): Promise<[unknown, unknown]> {
  const [a, b] = await Promise.all(changes.map(async (change) => {
    const shown = [...await renderAll(folder.read(change))]
    // A browser reads every line ending as `\n`.
    return Object.fromEntries(shown.map(([path, { html, guide }]) => [path, [html, ...guide].map((text) => withEndings(text, '\n'))]))
  }))
  return [a, b]
}

async function renderAll({ book, trees, texts, inventory }: ReadFolder): Promise<Map<string, Shown>> {
  const highlight = await loadHighlight(['bash', ...book.pages.flatMap(({ codeBlocks }) => codeBlocks.map(({ lang }) => lang))])
  const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
  return new Map(book.pages.map((page) => {
    const tree = trees.get(page.path)
    if (isRefused(page) || !tree) return [page.path, { html: isRefused(page) ? renderRefusedPage(page, texts.get(page.path) ?? '') : '', guide: [] }]
    const guide = guideUrl(page, new Set(urls.values()))
    const context = { page, urls, files: new Set(['image.png', 'data.csv']), base: '/', highlight, inventory, guide }
    const html = renderPage(tree, context)
    const steps = guide === undefined ? null : renderGuide(tree, context)
    const pieces = steps?.steps.flatMap((step) => [step.before, step.after, ...step.answers.flatMap((answer) => [answer.html, answer.more])]) ?? []
    return [page.path, { html, guide: steps ? [steps.intro, steps.fields, ...pieces] : [] }]
  }))
}

function pageFaults(page: Page, { html, guide }: Shown): string[][] {
  const root = readHtml(html)
  const faults = [...dangers(root), ...guide.flatMap(dangers)].map((danger) => [`danger: ${danger.slice(0, 20)}`, danger])
  if (page.refusal) return faults
  const { ids, headings } = partsOf(root)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  const known = new Set(ids)
  // An id that its author gave twice is told by the linter, and the first one is where links lead.
  const given = page.anchors.filter(({ own }) => own).map(({ id }) => id)
  const commands = page.codeBlocks.flatMap((block) => (block.shell ? block.commands : [])).map(({ text }) => copied(text))
  return [
    ...faults,
    ...twice.filter((id) => !given.includes(id)).map((id) => ['an id twice in the HTML', id]),
    ...page.anchors.filter(({ id }) => !known.has(id)).map(({ id, source }) => [`an anchor of ${source} is not in the HTML`, id]),
    ...missing(page.headings.map(({ id }) => id), headings).map((id) => ['a heading is not in the HTML', id]),
    ...missing(commands, shownCommands(html).map(({ text }) => text)).map((text) => ['a command is not in the HTML', text]),
    ...missing(shownCommands(html).map(({ text }) => text), commands).map((text) => ['a command is in the HTML only', text]),
  ]
}

/** The ids of its elements, and those of its headings. */
function partsOf(root: Root): { ids: string[]; headings: string[] } {
  const ids: string[] = []
  const headings: string[] = []
  visit(root, 'element', (node: Element) => {
    if (node.properties.id !== undefined) ids.push(String(node.properties.id))
    if (/^h[1-6]$/.test(node.tagName)) headings.push(String(node.properties.id))
  })
  return { ids, headings }
}

/** Hidden characters are never copied, and no newline behind the last line. */
function copied(text: string): string {
  return cleanCode(text).text.replace(/(?<!\n)\n+$/, '')
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const left = [...there]
  return wanted.filter((text) => {
    const at = left.indexOf(text)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

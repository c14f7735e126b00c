/** What becomes of one hostile page: its findings, its HTML, and whether both are as they have to be. */
import type { Element, Root, RootContent } from 'hast'
import { encodingProblems } from '../../src/content/source-problems.ts'
import { lint } from '../../src/lint/run.ts'
import type { LintResult } from '../../src/lint/types.ts'
import { buildBook } from '../support/build-book.ts'
import { LineIndex } from '../../src/model/ranges.ts'
import { isRefused } from '../../src/model/refused-page.ts'
import type { Range } from '../../src/model/types.ts'
import { loadHighlight } from '../../src/site/highlight.ts'
import { renderPage } from '../../src/site/render.ts'
import { renderRefusedPage } from '../../src/site/render/refused-page.ts'
import { asText } from '../../src/source/folder.ts'
import { dangers, readHtml } from '../support/dangers.ts'

/** Reviews do not go out of date while nobody looks. */
const today = '2026-01-01'

export interface Examined {
  text: string
  result: LintResult
  html: string
}

/** Reads, lints and renders a file as a book of its own, without an inventory. */
export async function examine(path: string, bytes: Uint8Array): Promise<Examined> {
  const file = asText(path, { bytes })
  const { text } = file
  const { book, texts, trees } = buildBook([file])
  const page = book.pages[0]
  const tree = trees.get(path)
  if (!page) throw new Error('The page is lost')
  const result = await lint({ book, texts, inventory: null, sourceProblems: encodingProblems(file) }, { today })
  if (isRefused(page)) return { text, result, html: renderRefusedPage(page, text) }
  if (!tree) throw new Error('The page’s tree is lost')
  const highlight = await loadHighlight(['bash', ...page.codeBlocks.map(({ lang }) => lang)])
  const html = renderPage(tree, { page, urls: new Map([[path, page.url]]), files: new Set(), base: '/', highlight })
  return { text, result, html }
}

/** The errors and warnings as rows of the table. */
export function rowsOf({ result }: Examined): string[] {
  const shown = result.problems.filter(({ severity }) => severity !== 'info')
  return shown.length === 0 ? ['-'] : shown.map(({ rule, range: { start } }) => `${start.line}\t${start.column}\t${rule}`)
}

/** What is wrong with the places of findings: those outside the text, and those whose line and column are another offset. */
export function misplaced({ text, result }: Examined, path: string): string[] {
  const lines = new LineIndex(text)
  const isPoint = ({ line, column, offset }: Range['start']): boolean => {
    const { line: itsLine, column: itsColumn } = lines.point(offset)
    return offset >= 0 && offset <= text.length && line === itsLine && column === itsColumn
  }
  const isRange = ({ start, end }: Range): boolean => isPoint(start) && isPoint(end) && start.offset <= end.offset
  return result.problems.flatMap(({ rule, path: its, range, fix, related = [] }) => {
    const ranges = [
      ...(its === path ? [range] : []), ...(fix ? [fix.range] : []),
      ...related.filter((place) => place.path === path).map((place) => place.range),
    ]
    return ranges.filter((one) => !isRange(one)).map((one) => `${rule}: ${JSON.stringify(one)}`)
  })
}

/** What is wrong with the HTML, in words. */
export function faultsOf({ text, html, result }: Examined, swallowed: boolean): string[] {
  const faults = dangers(html).map((danger) => `The HTML holds what could run, style or load: ${danger}`)
  // Of a page that is refused, the source is all that can be shown.
  if (!ending.test(text) || result.problems.some(({ rule }) => rule === 'unreadable-page')) return faults
  const after = endsWithAfter(html)
  if (swallowed && after) faults.push('The page’s end is not swallowed: take the row “swallowed” out.')
  if (!swallowed && !after) faults.push(`“## After” and “Still here.” are not the end of the HTML at its top level: …${html.slice(-300)}`)
  return faults
}

const ending = /(?:^|[\r\n])## After(?:\r\n|\r|\n)+Still here\.\s*$/

function endsWithAfter(html: string): boolean {
  const root = readHtml(html)
  const blocks = topLevel(root).filter((node): node is Element => node.type === 'element')
  // What was noted at the foot of the page stands behind everything.
  if (blocks.at(-1)?.properties.dataFootnotes !== undefined) blocks.pop()
  const [heading, paragraph] = blocks.slice(-2)
  return heading !== undefined && paragraph !== undefined && textOf(heading) === 'After' && /^(?:div|h2)$/.test(heading.tagName) &&
    textOf(paragraph) === 'Still here.' && paragraph.tagName === 'p'
}

/** Long pages are cut into parts, which are no containers of their author's. */
function topLevel({ children }: Root | Element): RootContent[] {
  return children.flatMap((node) => (node.type === 'element' && node.properties.className?.toString() === 'part' ? topLevel(node) : [node]))
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

import { emptyPage } from './empty-page.ts'
import { LineIndex } from './ranges.ts'
import type { PageDraft, PageSource } from './page-reader.ts'
import type { Page, Refusal, RefusedPage } from './types.ts'
import { titleFromPath } from './url.ts'

/** Why a page was not read, and where in its text. Lines and columns count from 1. */
export interface Fault {
  line: number
  column: number
  message: string
}

/** Of a page that is not read at all: it keeps its place in the book. */
export function refusedDraft({ path, text, parts, url, title }: PageSource, fault: Fault): PageDraft {
  const known = { path, url, title: title ?? titleFromPath(path), textParts: parts }
  return { page: { ...emptyPage(known), refusal: refusalAt(text, fault) }, material: false, told: { unstated: [], listed: [], linked: [] } }
}

/** A page that has been read and cannot be shown: its name and its runbooks count, and nothing that stands on it. */
export function refusedPage(page: Page, text: string, fault: Fault): RefusedPage {
  const runbooks = page.runbooks.map((runbook) => ({ ...runbook, anchor: '' }))
  return { ...emptyPage(page), frontmatter: page.frontmatter, runbooks, refusal: refusalAt(text, fault) }
}

export function isRefused(page: Page): page is RefusedPage {
  return page.refusal !== null
}

/** The refusal of a text: it points at the rest of the line. */
function refusalAt(text: string, { line, column, message }: Fault): Refusal {
  const lines = new LineIndex(text)
  const whole = lines.line(line, text) ?? lines.range(0, 0)
  const start = Math.min(whole.start.offset + column - 1, whole.end.offset)
  return { message, range: lines.range(start, whole.end.offset) }
}

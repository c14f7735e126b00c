import { frontMatterOf } from '../syntax/front-matter.ts'
import { readingOrder } from './navigation.ts'
import type { Book, CodeBlock, Heading, Page, Section } from './types.ts'

/** The form in which a team writes down what happened, as its book holds it. */
export interface ReportTemplate {
  /** Markdown, verbatim. */
  text: string
  /** Path of the page that it is from. */
  page: string
  /** What it stands under: its heading, or the title of a page that is the template as a whole. */
  title: string
  /** Of that heading; `''` for a page as a whole. */
  anchor: string
}

/** What reports of incidents are called, in titles and in names of files. */
const report =
  /\b(?:post-? ?mortems?|post-? ?incident|incident (?:report|review|retrospective|summary)|after-? ?action|rca|root[- ]cause analysis|retrospectives?)\b/i
const template = /\b(?:template|form|skeleton|boilerplate)\b/i
/** A heading that leaves to those above it what it is a template of. */
const bareTemplate = /^(?:(?:the|our|report) )*(?:template|form)$/i
const example = /\b(?:examples?|samples?)\b/i
/** Languages that a template's fence names. */
const languages = new Set(['', 'markdown', 'md', 'mdown', 'text', 'txt', 'plain', 'plaintext'])
/** What makes a text a form: headings, fields and tables, one a line. */
const formLine = /^ {0,3}(?:#{1,6} |\||(?:[-*+] )?(?:\*\*|__)[^*_\n]{1,60}(?:\*\*|__)|[A-Z][\w /-]{1,40}:(?: |$))/gm

/**
 * The template that a book gives for reports of incidents: a code block that says so in its heading or its own first
 * line, or a page that is one as a whole. What calls itself a template comes before what does not, then the first in
 * reading order counts.
 *
 * @param texts The pages' texts, by path.
 */
export function findReportTemplate(book: Book, texts: ReadonlyMap<string, string>): ReportTemplate | null {
  const byPath = new Map(book.pages.map((page) => [page.path, page]))
  const order = new Set([...readingOrder(book.navigation), ...byPath.keys()])
  let fitting: ReportTemplate | null = null
  for (const path of order) {
    const page = byPath.get(path)
    if (!page) continue
    for (const { explicit, found } of templatesIn(page, texts.get(path) ?? '')) {
      if (explicit) return found
      fitting ??= found
    }
  }
  return fitting
}

interface Candidate {
  explicit: boolean
  found: ReportTemplate
}

function templatesIn(page: Page, text: string): Candidate[] {
  const blocks = page.codeBlocks.flatMap((block) => templateBlock(page, block))
  if (blocks.length > 0) return blocks
  const name = fileName(page.path)
  const title = [name, page.title].find((one) => report.test(one) && template.test(one) && !example.test(one))
  const body = title === undefined ? '' : withoutFrontMatter(text).trim()
  if (lines(body) < 3) return []
  return [{ explicit: true, found: { text: body, page: page.path, title: page.title, anchor: '' } }]
}

function templateBlock(page: Page, block: CodeBlock): Candidate[] {
  if (block.shell || !languages.has(block.lang) || (block.text.match(formLine)?.length ?? 0) < 2) return []
  const headings = headingsAbove(page, block)
  const first = /^ {0,3}#{1,6} (.*)$/m.exec(block.text)?.[1] ?? ''
  const own = [block.title, first]
  const names = [...own, ...headings.map(({ text }) => text), fileName(page.path)]
  const nearest = headings.at(-1)?.text ?? page.title
  const speaking = [nearest, ...own, ...(bareTemplate.test(nearest) ? names : [])]
  if (!speaking.some((name) => report.test(name))) return []
  // A report that was filled in shows how to write one; it is none to fill in.
  if (example.test(nearest) && !template.test(nearest)) return []
  const { text = page.title, id = '' } = headings.at(-1) ?? {}
  const found = { text: block.text.trim(), page: page.path, title: text, anchor: id }
  return [{ explicit: names.some((name) => template.test(name)), found }]
}

/** The headings of the sections that a block stands in, the nearest last. */
function headingsAbove({ sections }: Page, { range }: CodeBlock): Heading[] {
  const at = range.start.offset
  const inside = ({ range: { start, end } }: Section): boolean => start.offset <= at && at < end.offset
  const headings: Heading[] = []
  for (let section = sections.find(inside); section; section = section.sections.find(inside)) headings.push(section.heading)
  return headings
}

/** `after/post_mortem_template.md`: “post mortem template”. */
function fileName(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/')
  const name = /^(?:index|readme)$/i.test(parts.at(-1) ?? '') ? parts.at(-2) : parts.at(-1)
  return (name ?? '').replace(/[_-]+/g, ' ')
}

function withoutFrontMatter(text: string): string {
  if (frontMatterOf(text) === 'none') return text
  const end = /^(?:---|\.\.\.)[ \t]*$/gm
  end.lastIndex = text.indexOf('\n')
  return end.exec(text) ? text.slice(end.lastIndex) : text
}

function lines(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length
}

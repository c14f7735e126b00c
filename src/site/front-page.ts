import type { Book, Page } from '../model/types.ts'

/** Whether the front page itself leads to most of the others. */
export function leadsOn({ pages }: Book): boolean {
  const paths = new Set(pages.map(({ path }) => path))
  const linked = new Set(frontOf(pages)?.links.flatMap(({ target }) => (target && paths.has(target.page) ? [target.page] : [])))
  return linked.size * 2 >= pages.length
}

const contributing = /\b(?:contribut\w*|development|developing|building|repository (?:layout|structure)|code owners|licen[cs]e|pull requests?)\b/i

/**
 * Whether the front page speaks to those who write the book, as a repository's README does, and helps nobody who is on
 * call: no runbook, no decision tree, no command, no way to most of the pages, but a section on contributing.
 */
export function isForContributors(book: Book): boolean {
  const front = frontOf(book.pages)
  if (!front || book.pages.length < 2 || leadsOn(book)) return false
  const { runbooks, decisionTree, severityLevels, codeBlocks, headings } = front
  const helps = runbooks.length > 0 || decisionTree !== null || severityLevels.length > 0 || codeBlocks.some(({ shell }) => shell)
  return !helps && headings.some(({ depth, text }) => depth > 1 && contributing.test(text))
}

function frontOf(pages: Page[]): Page | undefined {
  return pages.find(({ url }) => url === '/')
}

/** A page's HTML below another heading of the first rank: its title becomes a section's, by which it can still be linked to. */
export function asSection(html: string, title: string): string {
  return html.replace(/<h1((?:\s[\w-]+="[^"]*")*)>[\s\S]*?<\/h1>/, (_, attributes: string) => `<h2${attributes}>${title}</h2>`)
}

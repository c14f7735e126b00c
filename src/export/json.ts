import { printJson } from '../characters/print-json.ts'
import { sourcePlace } from '../model/source-ranges.ts'
import type { Book, CodeBlock, Page, Range } from '../model/types.ts'

/**
 * The stable JSON of a book. It is a contract with programs outside: what the model gains does not show here until it
 * is added on purpose. A change that could break a reader raises `version`.
 */
export function exportJson(book: Book): string {
  return printJson({ version: 1, pages: book.pages.map(exportPage) })
}

function exportPage(page: Page): object {
  const lineOf = (range: Range): number => sourcePlace(page, range).range.start.line
  return {
    path: page.path,
    url: page.url,
    title: page.title,
    ...unreadable(page),
    frontmatter: page.frontmatter,
    headings: page.headings.map(({ depth, text, id, range }) => ({ depth, text, id, line: lineOf(range) })),
    admonitions: page.admonitions.map(({ kind, title, collapsible, open, range }) => ({
      kind, title, collapsible, open, line: lineOf(range),
    })),
    tabSets: page.tabSets.map(({ tabs, range }) => ({
      line: lineOf(range),
      tabs: tabs.map((tab) => ({ label: tab.label, id: tab.id, line: lineOf(tab.range) })),
    })),
    codeBlocks: page.codeBlocks.map((block) => exportCodeBlock(block, page)),
    links: page.links.map(({ href, range, target, ok }) => ({ href, line: lineOf(range), target, ok })),
    runbooks: page.runbooks.map(({ number, title, anchor, severity, symptoms, sections, causes, range }) => ({
      number, title, anchor, severity, symptoms,
      sections: sections.map(({ role, title, range }) => ({ role, title, line: lineOf(range) })),
      causes,
      line: lineOf(range),
    })),
    decisionTree: page.decisionTree && {
      steps: page.decisionTree.steps.map(({ id, question, answers }) => ({
        id, question, answers: answers.map(({ label, to }) => ({ label, to })),
      })),
    },
  }
}

/** Why the page's lists are empty, where it could not be read. */
function unreadable(page: Page): { unreadable?: object } {
  if (page.refusal === null) return {}
  const { line, column } = sourcePlace(page, page.refusal.range).range.start
  return { unreadable: { message: page.refusal.message, line, column } }
}

function exportCodeBlock({ lang, text, range, shell, commands }: CodeBlock, page: Page): object {
  return {
    lang,
    text,
    line: sourcePlace(page, range).range.start.line,
    shell,
    commands: commands.map(({ text, range, comment, programs, risk, placeholders, hosts }) => {
      const { start, end } = sourcePlace(page, range).range
      return {
        text,
        line: start.line,
        endLine: end.line,
        comment,
        programs,
        risk,
        placeholders: [...new Set(placeholders.map(({ name }) => name))],
        hosts,
      }
    }),
  }
}

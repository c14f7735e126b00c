import type { Book, CodeBlock, Page } from '../model/types.ts'

/**
 * The stable JSON of a book. It is a contract with programs outside: what the model gains does not show here until it
 * is added on purpose. A change that could break a reader raises `version`.
 */
export function exportJson(book: Book): string {
  return JSON.stringify({ version: 1, pages: book.pages.map(exportPage) }, null, 2) + '\n'
}

function exportPage(page: Page): object {
  return {
    path: page.path,
    url: page.url,
    title: page.title,
    frontmatter: page.frontmatter,
    headings: page.headings.map(({ depth, text, id, range }) => ({ depth, text, id, line: range.start.line })),
    admonitions: page.admonitions.map(({ kind, title, collapsible, open, range }) => ({
      kind, title, collapsible, open, line: range.start.line,
    })),
    tabSets: page.tabSets.map(({ tabs, range }) => ({
      line: range.start.line,
      tabs: tabs.map((tab) => ({ label: tab.label, id: tab.id, line: tab.range.start.line })),
    })),
    codeBlocks: page.codeBlocks.map(exportCodeBlock),
    links: page.links.map(({ href, range, target, ok }) => ({ href, line: range.start.line, target, ok })),
    runbooks: page.runbooks.map(({ number, title, anchor, severity, symptoms, sections, causes, range }) => ({
      number, title, anchor, severity, symptoms,
      sections: sections.map(({ role, title, range }) => ({ role, title, line: range.start.line })),
      causes,
      line: range.start.line,
    })),
    decisionTree: page.decisionTree && {
      steps: page.decisionTree.steps.map(({ id, question, answers }) => ({
        id, question, answers: answers.map(({ label, to }) => ({ label, to })),
      })),
    },
  }
}

function exportCodeBlock({ lang, text, range, shell, commands }: CodeBlock): object {
  return {
    lang,
    text,
    line: range.start.line,
    shell,
    commands: commands.map(({ text, range, comment, programs, risk, placeholders, hosts }) => ({
      text,
      line: range.start.line,
      endLine: range.end.line,
      comment,
      programs,
      risk,
      placeholders: [...new Set(placeholders.map(({ name }) => name))],
      hosts,
    })),
  }
}

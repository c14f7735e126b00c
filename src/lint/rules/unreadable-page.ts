import type { Rule } from '../types.ts'

export const unreadablePage: Rule = {
  id: 'unreadable-page',
  summary: 'A page cannot be read at all, or not within the limits of time, memory and nesting.',
  rationale:
    'A page that is built to hold up its reader, or that is broken beyond reading, holds up nobody else: the rest of the ' +
    'book goes on. The site shows its source as plain text, without a heading to jump to or a command to copy, which is ' +
    'little to work with during an incident.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'quotes in quotes, as deep as anybody reads them',
      markdown: '> The log says:\n>\n> > The disk is full.\n',
      expect: [],
    },
    {
      title: 'quotes in quotes, thousands deep',
      markdown: `${'> '.repeat(20_000)}The disk is full.\n`,
      expect: [{ line: 1, column: 201, severity: 'error' }],
    },
  ],
  checkBook({ book, sourceProblems, report, reportInFile }) {
    for (const { rule, path, ...finding } of sourceProblems) if (rule === 'unreadable-page') reportInFile(path, finding)
    for (const { path, refusal } of book.pages) {
      if (refusal) report(path, refusal)
    }
  },
}

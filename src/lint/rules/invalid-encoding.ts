import type { Rule } from '../types.ts'

export const invalidEncoding: Rule = {
  id: 'invalid-encoding',
  summary: 'A page holds bytes that are no UTF-8.',
  rationale:
    'A name, a path or a password that was saved in another encoding cannot be read, and what stands in its place can be ' +
    'copied into a shell. Editors guess what was meant, each in its own way; the page shows a replacement character.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'letters of any language, in UTF-8',
      markdown: 'Call Jürgen Müller.\n',
      expect: [],
    },
    {
      title: 'letters in Latin-1: the first is reported, and how many there are',
      markdown: '# On call\n\nCall J\udcfcrgen M\udcfcller.\n',
      expect: [{ line: 3, column: 7, severity: 'error' }],
    },
  ],
  checkBook({ sourceProblems, reportInFile }) {
    for (const { rule, path, ...finding } of sourceProblems) if (rule === 'invalid-encoding') reportInFile(path, finding)
  },
}

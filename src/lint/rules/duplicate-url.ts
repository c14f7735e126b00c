import { alertsFolder } from '../../inventory/match-alerts.ts'
import { startOfFile } from '../../model/ranges.ts'
import { commandsUrl, guideAddress } from '../../model/url.ts'
import type { Rule } from '../types.ts'

export const duplicateUrl: Rule = {
  id: 'duplicate-url',
  summary: 'Two pages, or a page and a file, would be at one address.',
  rationale:
    'Who follows a link to that address gets one of them, and nothing says that there is another. Each keeps an address ' +
    'of its own here, which nobody expects. Names that differ in case or in their Unicode form only are one file on many ' +
    'laptops, where one of the pages is lost as soon as somebody checks the book out.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'a README beside the page of its folder has an address of its own',
      markdown: 'See [the overview](db/index.md).\n',
      files: { 'db/index.md': '# Databases\n', 'db/README.md': '# About this folder\n' },
      expect: [],
    },
    {
      title: 'a page and the page of a folder',
      markdown: 'See [the overview](db.md).\n',
      files: { 'db.md': '# Database\n', 'db/index.md': '# Databases\n' },
      expect: [{ path: 'db.md', line: 1, column: 1, severity: 'error' }, { path: 'db/index.md', line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'names that differ in case only',
      markdown: 'See [the disk](Disk.md).\n',
      files: { 'Disk.md': '# Disk\n', 'disk.md': '# Disk\n' },
      expect: [{ path: 'Disk.md', line: 1, column: 1, severity: 'error' }, { path: 'disk.md', line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'a page in the place of one that the site makes',
      markdown: '```bash\ndf -h\n```\n',
      files: { 'commands.md': '# Commands\n' },
      expect: [{ path: 'commands.md', line: 1, column: 1, severity: 'warning' }],
    },
  ],
  checkBook({ book, inventory, sourceProblems, reportInFile }) {
    for (const { rule, path, ...finding } of sourceProblems) if (rule === 'duplicate-url') reportInFile(path, finding)
    const made = new Map(book.pages.flatMap(({ path, url, decisionTree }) => (decisionTree ? [[guideAddress(url), `the walk through ${path}`]] : [])))
    if (book.pages.some(({ codeBlocks }) => codeBlocks.some(({ commands }) => commands.length > 0))) made.set(commandsUrl, 'the index of commands')
    if (inventory?.alerts) made.set(`/${alertsFolder}/`, 'the list of alerts')
    for (const { path, url } of book.pages) {
      const what = made.get(url)
      if (what !== undefined) {
        reportInFile(path, { severity: 'warning', message: `This page is at the address of ${what}, ${url}, which the site therefore lacks. Rename the page.`, range: startOfFile })
      }
    }
  },
}

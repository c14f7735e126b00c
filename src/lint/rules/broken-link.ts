import type { Link } from '../../model/types.ts'
import { runs } from '../../model/web-address.ts'
import { linkFix } from '../link-fix.ts'
import type { Rule } from '../types.ts'

export const brokenLink: Rule = {
  id: 'broken-link',
  summary: 'A link leads to a page or file that the content folder does not hold.',
  rationale:
    'Pages get renamed, and the links to them stay behind. A reader who follows one during an incident meets an error ' +
    'page instead of the next step. Links to other sites are not looked at: whether they answer is not a matter of ' +
    'the book, and a check must give the same result without a network.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'links to other sites are not looked at',
      markdown: 'See [the status page](https://status.example.com/) or <mailto:ops@example.com>.\n',
      expect: [],
    },
    {
      title: 'a page that is not there',
      markdown: 'Restore as in [the backup runbook](backup.md).\n',
      expect: [{ line: 1, column: 36, severity: 'error' }],
    },
    {
      title: 'a page that is not there, with a fragment, in a tab',
      markdown: '=== "Disk full"\n\n    See [cleaning up](../storage/disk.md#clean).\n',
      expect: [{ line: 3, column: 23, severity: 'error' }],
    },
    {
      title: 'the destination of a definition',
      markdown: 'Restore as in [the backup runbook][backup].\n\n[backup]: backup.md\n',
      expect: [{ line: 3, column: 11, severity: 'error' }],
    },
    {
      title: 'the scheme of another markup language',
      markdown: 'See [the manual](link:https://docs.example.com/).\n',
      expect: [{ line: 1, column: 18, severity: 'error', suggestion: 'https://docs.example.com/' }],
      fixed: 'See [the manual](https://docs.example.com/).\n',
    },
    {
      title: 'a misspelt page, and one in another case',
      markdown: 'Restore as in [the runbook](bakcup.md#restore), then see [the disks](Storage/disks.md).\n',
      files: { 'backup.md': '# Restore\n', 'storage/disks.md': '# Disks\n' },
      expect: [
        { line: 1, column: 29, severity: 'error', suggestion: 'backup.md#restore' },
        { line: 1, column: 70, severity: 'error', suggestion: 'storage/disks.md' },
      ],
      fixed: 'Restore as in [the runbook](backup.md#restore), then see [the disks](storage/disks.md).\n',
    },
    {
      title: 'an address with spaces, which makes the link plain text; words in parentheses are none',
      markdown: '- See [the disk](#disk full) [1](see below).\n- [Plan](<net plan.pdf>) and [plan](net plan.pdf)\n',
      expect: [
        { line: 1, column: 18, severity: 'error' },
        { line: 2, column: 11, severity: 'error' },
        { line: 2, column: 37, severity: 'error' },
      ],
    },
    {
      title: 'links and images in raw HTML',
      markdown: '> <p>\n> <a href="backup.md">Restore</a> <img src="network.svg">\n> </p>\n',
      expect: [{ line: 2, column: 12, severity: 'error' }, { line: 2, column: 45, severity: 'error' }],
    },
    {
      title: 'an image that is not there',
      markdown: '![Network plan](network.svg)\n',
      expect: [{ line: 1, column: 17, severity: 'error' }],
    },
  ],
  checkBook({ configProblems, report }) {
    for (const { rule, path, ...finding } of configProblems) if (rule === 'broken-link') report(path, finding)
  },
  create() {
    return ({ page, text, report }) => {
      for (const { kind, detail, range } of page.notes) if (kind === 'unread-link') report({ message: detail, range })
      for (const link of page.links) {
        const missing = wording(link)
        // What would run a script is another rule's affair.
        if (missing === null || runs(link.href)) continue
        const suggestion = link.problem?.suggestion ?? undefined
        report({ message: suggestion === undefined ? missing : `${missing} ${hint(link)}`, range: link.hrefRange, suggestion, ...linkFix(link, text) })
      }
    }
  },
}

function wording(link: Link): string | null {
  switch (link.problem?.kind) {
    case 'missing-page': return `There is no page ${link.href}.`
    case 'missing-file': return `There is no file ${link.href}.`
    case 'unknown-scheme': return `${link.href} leads nowhere: a browser does not know “${link.href.split(':')[0]}:”.`
    case 'left-out': return `${link.href} is left out of the site: it is a draft, or the configuration says so. Take the link away, or let the page in.`
    case 'active-file': return `${link.href} is no part of the site, where it could run scripts or load from elsewhere. ${activeAdvice(link.href)}`
    case 'outside-folder': return `${link.href} lies outside the content folder.`
    default: return null
  }
}

function activeAdvice(href: string): string {
  return /\.svgz?\b/i.test(href) ? 'Export the picture without scripts, handlers and addresses of others, or as PNG.' : 'Link to where it is hosted, or write what it says as Markdown.'
}

function hint({ problem }: Link): string {
  return problem?.reason === 'case'
    ? `Upper and lower case count: it is ${problem.suggestion}.`
    : `Did you mean ${problem?.suggestion}?`
}

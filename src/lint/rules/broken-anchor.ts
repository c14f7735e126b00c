import type { Book, Link, SlugStyle } from '../../model/types.ts'
import { linkFix } from '../link-fix.ts'
import type { Rule } from '../types.ts'

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  summary: 'A link leads to a heading, tab or anchor that its page does not have.',
  rationale:
    'A decision tree is only as good as its jumps. A link whose fragment is gone still opens the page, at the top: the ' +
    'reader lands far from the procedure and has to search for it while something is down. Site generators mention ' +
    'this at most in passing, because the page itself exists.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'links to headings by their anchors are fine',
      markdown: 'See [Runbook 4](#4-caddy-ssl-domain-issues).\n\n### 4. Caddy / SSL / Domain Issues\n',
      expect: [],
    },
    {
      title: 'one letter too few',
      markdown: 'See [Runbook 6](#6-disk-ful).\n\n### 6. Disk Full\n',
      expect: [{ line: 1, column: 17, severity: 'error', suggestion: '#6-disk-full' }],
      fixed: 'See [Runbook 6](#6-disk-full).\n\n### 6. Disk Full\n',
    },
    {
      title: 'an anchor in the style of another site generator',
      markdown: 'See [Runbook 4](#4-caddy--ssl--domain-issues).\n\n### 4. Caddy / SSL / Domain Issues\n',
      expect: [{ line: 1, column: 17, severity: 'error', suggestion: '#4-caddy-ssl-domain-issues' }],
      fixed: 'See [Runbook 4](#4-caddy-ssl-domain-issues).\n\n### 4. Caddy / SSL / Domain Issues\n',
    },
    {
      title: 'anchors know upper and lower case',
      markdown: 'See [Runbook 6](#Disk-Full).\n\n## Disk full\n',
      expect: [{ line: 1, column: 17, severity: 'error', suggestion: '#disk-full' }],
      fixed: 'See [Runbook 6](#disk-full).\n\n## Disk full\n',
    },
    {
      title: 'another number may be another section, and of two that are as near either may be meant',
      markdown: 'See [Step 4](#step-4) or [the disks](#disk-c).\n\n## Step 3\n\n## Disk A\n\n## Disk B\n',
      expect: [
        { line: 1, column: 14, severity: 'error', suggestion: '#step-3' },
        { line: 1, column: 38, severity: 'error', suggestion: '#disk-a' },
      ],
    },
    {
      title: 'nothing of that name, near or far',
      markdown: '- **No** -- go to [the network guide](#network).\n\n## Disk full\n',
      expect: [{ line: 1, column: 39, severity: 'error' }],
    },
    {
      title: 'an id in raw HTML is an anchor, one in a code block is not',
      markdown: '[a](#rescue) [b](#rescue-mode)\n\n<a id="rescue"></a>\n\n```html\n<a id="rescue-mode"></a>\n```\n',
      expect: [{ line: 1, column: 18, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, text, book, report }) => {
      for (const link of page.links) {
        if (link.problem?.kind !== 'missing-anchor') continue
        const suggestion = link.problem.suggestion ?? undefined
        report({ message: wording(link, page.path, book), range: link.hrefRange, suggestion, ...linkFix(link, text) })
      }
    }
  },
}

function wording(link: Link, path: string, { slugs }: Book): string {
  const fragment = link.href.slice(link.href.indexOf('#'))
  const where = link.target && link.target.page !== path ? link.target.page : 'this page'
  const missing = `${fragment} is not an anchor on ${where}.`
  const { suggestion = null, reason = null, style = null } = link.problem ?? {}
  if (suggestion === null) return missing
  const anchor = suggestion.slice(suggestion.indexOf('#'))
  switch (reason) {
    case 'case':
      return `${missing} Upper and lower case count: it is ${anchor}.`
    case 'slug-style':
      return `${fragment} is how ${style === null ? 'another renderer' : writers[style]} writes it; this book's anchors are ${owners[slugs.style]}: ${anchor}.`
    case 'tab-number':
      return `${fragment} is the number that MkDocs gives a tab, which changes with the page; this tab's own anchor is ${anchor}.`
    default:
      return `${missing} Did you mean ${suggestion}?`
  }
}

const writers: Record<SlugStyle, string> = {
  mkdocs: 'MkDocs',
  github: 'GitHub',
  unicode: 'Python-Markdown\'s Unicode slugify',
  pymdownx: 'pymdownx.slugs',
}

const owners: Record<SlugStyle, string> = {
  mkdocs: 'MkDocs\'',
  github: 'GitHub\'s',
  unicode: 'those of Python-Markdown\'s Unicode slugify',
  pymdownx: 'those of pymdownx.slugs',
}

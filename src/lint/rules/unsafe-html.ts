import type { Link } from '../../model/types.ts'
import { hiddenHost, isImageUrl, isLinkUrl, readAddress, runs } from '../../model/web-address.ts'
import type { Finding, Rule } from '../types.ts'

export const unsafeHtml: Rule = {
  id: 'unsafe-html',
  summary: 'HTML or a link would run a script, or is left out of the page with what it holds.',
  rationale:
    'Runbooks come from many hands and are opened by people who are about to type commands as root. So nothing in a page ' +
    'runs, loads from elsewhere or asks for input: a script, an event handler or a javascript: link never reaches the site, ' +
    'and a frame, a form or a style sheet is left out. Who wrote one should hear of it before somebody misses it at night. ' +
    'A comment or a script that is never closed would take every step after it along; it is shown as text instead. A link ' +
    'whose text names another site than its address does is reported, too.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'what Markdown has no sign for',
      markdown: '<details><summary>Why <kbd>Ctrl</kbd>?</summary>\n\n**Because.** <!-- so it is -->\n\n</details>\n\n<p align="center" class="wide">x</p>\n',
      expect: [],
    },
    {
      title: 'HTML in code',
      markdown: 'Write `<script>` as code:\n\n```html\n<script>alert(1)</script>\n```\n',
      expect: [],
    },
    {
      title: 'a script, and an event handler',
      markdown: 'Text.\n\n<script>\nrun()\n</script>\n\n<b onclick="run()">x</b>\n',
      expect: [{ line: 3, column: 1, severity: 'error' }, { line: 7, column: 4, severity: 'error' }],
    },
    {
      title: 'addresses that run, and one that is not what it looks like',
      markdown: '[a](javascript:run) <a href="java&#10;script:run">b</a>\n\n[github.com](https://github.example)\n\n[c](file:///etc/passwd)\n',
      expect: [
        { line: 1, column: 5, severity: 'error' }, { line: 1, column: 30, severity: 'error' },
        { line: 3, column: 14, severity: 'warning' }, { line: 5, column: 5, severity: 'warning' },
      ],
    },
    {
      title: 'a frame and a form',
      markdown: '<iframe src="https://example.com/"></iframe>\n\n<form><input name="pid"></form>\n',
      expect: [{ line: 1, column: 1, severity: 'warning' }, { line: 3, column: 1, severity: 'warning' }],
    },
    {
      title: 'a comment that is never closed',
      markdown: '# Restart\n\n<!-- to be checked\n\n1. Stop it.\n2. Start it.\n',
      expect: [{ line: 3, column: 1, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'unsafe-html') report({ message: detail, range })
        else if (kind === 'left-out-html') report({ message: detail, range, severity: 'warning' })
      }
      for (const link of page.links) {
        const finding = addressFinding(link)
        if (finding) report(finding)
      }
    }
  },
}

/** What is odd about where a link leads; what leads nowhere is the business of other rules. */
function addressFinding({ kind, href, text, hrefRange: range, ok }: Link): Finding | null {
  if (runs(href)) return { message: 'This address would run a script, so the page does not lead there. Write the address of a page.', range }
  if (!ok) return null
  if (kind === 'link' ? isLinkUrl(href) : isImageUrl(href)) {
    const host = kind === 'link' ? hiddenHost(text, href) : null
    return host === null ? null : { message: `This link looks as if it led elsewhere than to ${host}. The page says so behind it.`, range, severity: 'warning' }
  }
  const protocol = readAddress(href)?.protocol
  return {
    message: protocol
      ? `Pages do not lead to ${protocol} addresses, so this is shown without a link. Write a web address in full, or the text as code.`
      : 'This address is not what it looks like: it holds characters that nobody sees, names no host, or begins like an option. The page does not lead there.',
    range,
    severity: 'warning',
  }
}

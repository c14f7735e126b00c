import type { Rule } from '../types.ts'

export const emptyLink: Rule = {
  id: 'empty-link',
  summary: 'A link or an image has no address.',
  rationale:
    'Somebody meant to look the address up later. On the site the link looks like every other one, and a reader who ' +
    'follows it during an incident lands on the page they are on, which reads as “you are there already”.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'a link to the top of the page has an address',
      markdown: '[Back to the top](#) or [to the site](https://example.com/).\n\n<a id="here">An anchor is no link.</a>\n',
      expect: [],
    },
    {
      title: 'nothing between the brackets',
      markdown: '- Restore as in [the backup runbook]().\n- ![Network plan]( "Network")\n',
      expect: [{ line: 1, column: 17, severity: 'error' }],
    },
    {
      title: 'empty angle brackets, a definition without an address, and raw HTML',
      markdown: '[One](<>), [two][] and <a href="">three</a>.\n\n[two]: <>\n',
      expect: [{ line: 1, column: 1, severity: 'error' }, { line: 1, column: 12, severity: 'error' }, { line: 1, column: 24, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, text, problem, range } of page.links) {
        if (problem?.kind !== 'empty') continue
        const what = kind === 'link' ? 'link' : kind === 'image' ? 'image' : 'film or recording'
        report({ message: `The ${what}${text === '' ? '' : ` “${text}”`} has no address. Write one or take the ${what} away.`, range })
      }
    }
  },
}

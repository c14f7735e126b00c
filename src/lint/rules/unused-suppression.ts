import type { Rule } from '../types.ts'

/** The runner reports its findings when all other rules are done. */
export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  summary: 'A comment that tells the linter to say nothing has nothing to suppress, or names no rule that there is.',
  rationale:
    'A comment such as <!-- runpress-disable-next-line wrong-host --> is a decision that somebody made about one place. ' +
    'When the place changes the comment stays, and hides the next mistake that is made there. A comment with a ' +
    'misspelt rule hides nothing, and one that names no rule would hide everything. Rules that are off, or that need ' +
    'an inventory where there is none, cannot say whether they would find anything, so comments about them are left alone.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'a line, a block and a page about which a rule says nothing, each with a reason',
      markdown:
        '<!-- runpress-disable-next-line broken-link -- the build makes it -->\nSee [the list](generated/list.md).\n\n' +
        '<!-- runpress-disable-next-block unclosed-fence -- cut off on purpose -->\n```bash\ndf -h\n',
      expect: [],
    },
    {
      title: 'what a rule has nothing to say about',
      markdown: '# Hosts\n\n<!-- runpress-disable-next-line broken-link -->\nSee [above](#hosts).\n',
      expect: [{ line: 3, column: 33, severity: 'warning' }],
    },
    {
      title: 'one of two rules has something to say',
      markdown: '<!-- runpress-disable-file broken-link, broken-anchor -->\n\nSee [the list](list.md).\n',
      expect: [{ line: 1, column: 41, severity: 'warning' }],
    },
    {
      title: 'no such rule, no rule at all, and no such comment',
      markdown:
        '<!-- runpress-disable-file brokn-link -->\n\n<!-- runpress-disable-next-line -->\nText.\n\n<!-- runpress-disable broken-link -->\n',
      expect: [
        { line: 1, column: 28, severity: 'error', suggestion: 'broken-link' },
        { line: 3, column: 1, severity: 'error' },
        { line: 6, column: 1, severity: 'error' },
      ],
    },
    {
      title: 'a comment in code is code',
      markdown: '```html\n<!-- runpress-disable-file broken-link -->\n```\n',
      expect: [],
    },
    {
      title: 'front matter and YAML files have comments of their own',
      markdown: '---\n# runpress-disable-next-line broken-link\ntitle: Hosts\n---\n',
      expect: [{ line: 2, column: 30, severity: 'warning' }],
    },
  ],
}

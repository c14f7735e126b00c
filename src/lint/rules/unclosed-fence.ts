import type { Rule } from '../types.ts'

export const unclosedFence: Rule = {
  id: 'unclosed-fence',
  summary: 'A code fence or a directive has no closing line of its own.',
  rationale:
    'An open fence turns everything after it into code: headings vanish from the outline, their anchors with them, and ' +
    'prose is offered for copying as if it were a command. Left open in mid-page it ends at the next fence, and from ' +
    'there on text and code have changed places.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'closed fences of both kinds, one inside a longer one',
      markdown: '```bash\ndf -h\n```\n\n~~~\nout\n~~~\n\n````markdown\n## Summary\n```bash\nuptime\n```\n````\n',
      expect: [],
    },
    {
      title: 'open to the end of the page',
      markdown: 'Look:\n\n```bash\ndf -h\n',
      expect: [{ line: 3, column: 1, severity: 'error' }],
    },
    {
      title: 'open to the end of its tab',
      markdown: '=== "One"\n\n    ```bash\n    df -h\n\n=== "Two"\n\n    ```bash\n    uptime\n    ```\n',
      expect: [{ line: 3, column: 5, severity: 'error' }],
    },
    {
      title: 'closed with fewer marks than it was opened with',
      markdown: '````bash\ndf -h\n```\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'open in mid-page: the next block ends it',
      markdown: '```bash\ndf -h\n\nThen restart the API.\n\n```bash\nuptime\n```\n\n```bash\nfree -h\n```\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'open in mid-page: text and code have changed places from there on',
      markdown: '```\ndf -h\n```\n\n```\nfree -h\n\n## Clean up\n\nRemove what is old.\n\n```\nsudo apt clean\n```\n',
      expect: [{ line: 5, column: 1, severity: 'error' }],
    },
    {
      title: 'a directive open to the end of the page',
      markdown: ':::danger[SEV-1]\nAll users.\n\n## Diagnose\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'a tab that takes in its set’s closing line',
      markdown: '::::tabs\n:::tab[One]\n1\n::::\n',
      expect: [{ line: 2, column: 1, severity: 'error' }],
    },
    {
      title: 'comments and headings of a template are no prose',
      markdown: '```bash\n# Restart the API container.\nuptime\n\n## Then wait.\nsleep 10\n```\n\n```markdown\n# Report\n\n## Summary\n\nWhat happened.\n```\n',
      expect: [],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'unclosed-fence') report({ message: detail, range })
      }
    }
  },
}

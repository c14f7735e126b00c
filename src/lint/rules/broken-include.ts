import type { Rule } from '../types.ts'

export const brokenInclude: Rule = {
  id: 'broken-include',
  summary: 'A page includes a file that cannot be included.',
  rationale:
    'What many runbooks share (how to reach the cluster, whom to call) stands in one file that they include. When that ' +
    'file moves, every one of them loses the passage, and MkDocs by default leaves it out without a word. Files outside ' +
    'the content folder and on other sites are not read: a page must not publish what happens to lie on the machine ' +
    'that builds it.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'a line that shows how to include a file',
      markdown: 'Write this:\n\n```\n;--8<-- "access.md"\n```\n',
      expect: [],
    },
    {
      title: 'a line that says where to cut',
      markdown: '-----8<-----\nThe report.\n-----8<-----\n',
      expect: [],
    },
    {
      title: 'a file that is not there',
      markdown: '# Access\n\n--8<-- "access.md"\n',
      expect: [{ line: 3, column: 9, severity: 'error' }],
    },
    {
      title: 'a script that is not there, in code, in a list',
      markdown: '- Restart:\n\n    ```bash\n    --8<-- "scripts/restart.sh:api"\n    ```\n',
      expect: [{ line: 4, column: 13, severity: 'error' }],
    },
    {
      title: 'a list of files',
      markdown: '--8<--\naccess.md\ncontacts.md:2:4\n--8<--\n',
      expect: [{ line: 2, column: 1, severity: 'error' }, { line: 3, column: 1, severity: 'error' }],
    },
    {
      title: 'lines that the file does not have',
      markdown: '--8<-- "access.md:2:4"\n\n--8<-- "access.md:20:24"\n',
      files: { 'access.md': '# Access\n\nAsk the operators.\n' },
      expect: [{ line: 3, column: 9, severity: 'error' }],
    },
    {
      title: 'files outside the content folder',
      markdown: '--8<-- "../secrets.md"\n--8<-- "https://example.com/access.md"\n',
      expect: [{ line: 1, column: 9, severity: 'error' }, { line: 2, column: 9, severity: 'error' }],
    },
    {
      title: 'a page that includes itself',
      markdown: '--8<-- "page.md"\n',
      expect: [{ line: 1, column: 9, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'broken-include') report({ message: detail, range })
      }
    }
  },
}

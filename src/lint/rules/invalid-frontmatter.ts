import type { Rule } from '../types.ts'

export const invalidFrontmatter: Rule = {
  id: 'invalid-frontmatter',
  summary: 'The front matter at the top of a page cannot be read.',
  rationale:
    'A page whose front matter breaks loses all of it at once: the title, the severity, the owner. Nothing on the page ' +
    'shows that they were ever there.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'front matter that is read',
      markdown: '---\ntitle: Disk full\nseverity: SEV-2\n---\n\nText.\n',
      expect: [],
    },
    {
      title: 'a rule at the top of a page is no front matter',
      markdown: '---\n\nText.\n',
      expect: [],
    },
    {
      title: 'YAML that breaks',
      markdown: '---\ntitle: Disk full\nowners: [storage\n---\n\nText.\n',
      expect: [{ line: 3, column: 17, severity: 'error' }],
    },
    {
      title: 'a key that stands there twice',
      markdown: '---\nseverity: SEV-1\nseverity: SEV-2\n---\n',
      expect: [{ line: 3, column: 1, severity: 'error' }],
    },
    {
      title: 'text between two rules at the top of a page, which is shown',
      markdown: '---\n\nText.\n\n---\n',
      expect: [],
    },
    {
      title: 'a list, which the page would not show',
      markdown: '---\n- Disk full\n- SEV-2\n---\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'never closed',
      markdown: '---\ntitle: Disk full\n\n# Disk full\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'invalid-frontmatter') report({ message: detail, range })
      }
    }
  },
}

import type { Rule } from '../types.ts'

const page = '!!! note\n    For MkDocs.\n\n'

export const mkdocsDiffers: Rule = {
  id: 'mkdocs-differs',
  summary: 'MkDocs would show a page differently.',
  rationale:
    'Runpress reads CommonMark, as GitHub and most editors do. MkDocs renders with Python-Markdown, which reads some ' +
    'things in another way: a list right below a line of text becomes part of that line, and a step indented by two ' +
    'columns ends the list it belongs to, so that the numbers begin again. Where a page is read in both, its authors ' +
    'see one and those who are on call the other. Said only of pages that belong to a mkdocs.yml or use its dialect, ' +
    'once for each construct. Addresses that MkDocs does not turn into links are left out.',
  severity: 'info',
  needsInventory: false,
  examples: [
    {
      title: 'what both read alike',
      markdown: `${page}Steps:\n\n1. Look.\n\n    \`\`\`bash title="disk"\n    df -h\n    \`\`\`\n\n2. Clean up:\n    - logs\n    - caches\n`,
      expect: [],
    },
    {
      title: 'the addresses of links end no list, wherever they stand',
      markdown: `${page}- See [the guide].\n- Look.\n\n  [the guide]: https://example.com/\n`,
      expect: [],
    },
    {
      title: 'a page that is not written for MkDocs',
      markdown: 'Steps:\n- Look.\n  - Again.\n',
      expect: [],
    },
    {
      title: 'a list right below a paragraph, once for all of its kind',
      markdown: `${page}Steps:\n- Look.\n\nThen:\n- Clean up.\n`,
      expect: [{ line: 5, column: 1, severity: 'info' }],
    },
    {
      title: 'a list nested by two columns',
      markdown: `${page}- Look.\n  - At the disk.\n`,
      expect: [{ line: 5, column: 3, severity: 'info' }],
    },
    {
      title: 'code of a step, indented by three columns',
      markdown: `${page}1. Look.\n\n   \`\`\`bash\n   df -h\n   \`\`\`\n\n2. Clean up.\n`,
      expect: [{ line: 6, column: 4, severity: 'info' }],
    },
    {
      title: 'a list that does not begin with 1, and one with parentheses',
      markdown: `${page}3. Look.\n\nThen:\n\n1) Clean up.\n`,
      expect: [{ line: 4, column: 1, severity: 'info' }, { line: 8, column: 1, severity: 'info' }],
    },
    {
      title: 'a table right below a paragraph',
      markdown: `${page}Ports:\n| Port | Service |\n|---|---|\n| 22 | ssh |\n`,
      expect: [{ line: 5, column: 1, severity: 'info' }],
    },
    {
      title: 'words behind the language of code',
      markdown: `${page}\`\`\`bash on the host\ndf -h\n\`\`\`\n`,
      expect: [{ line: 4, column: 1, severity: 'info' }],
    },
    {
      title: 'Markdown inside HTML',
      markdown: `${page}<details>\n<summary>More</summary>\n\nThe **API** host.\n\n</details>\n`,
      expect: [{ line: 4, column: 1, severity: 'info' }],
    },
    {
      title: 'code inside HTML',
      markdown: `${page}<details>\n<summary>More</summary>\n\`\`\`sh\ndf -h\n\`\`\`\n</details>\n`,
      expect: [{ line: 6, column: 1, severity: 'info' }],
    },
    {
      title: 'an admonition right below a list item’s text',
      markdown: `${page}- Look.\n    !!! tip\n        At the disk.\n`,
      expect: [{ line: 5, column: 5, severity: 'info' }],
    },
    {
      title: 'what stands four columns in behind the code of a step',
      markdown: `${page}1. Look.\n\`\`\`bash\ndf -h\n\`\`\`\n\n    Then wait.\n`,
      expect: [{ line: 9, column: 1, severity: 'info' }],
    },
    {
      title: 'quotes with backslashes in a title',
      markdown: '!!! note "The \\"old\\" host"\n    Is gone.\n',
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
    {
      title: 'a page that begins with a word and a colon',
      markdown: `Note: the old host is gone.\n\n${page}`,
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
    {
      title: 'other dialects',
      markdown: `${page}> [!WARNING]\n> Mind this.\n\n:::tip\nAnd this.\n:::\n`,
      expect: [{ line: 4, column: 1, severity: 'info' }, { line: 7, column: 1, severity: 'info' }],
    },
  ],
  create() {
    return ({ page, report }) => {
      for (const { kind, detail, range } of page.notes) {
        if (kind === 'mkdocs-differs') report({ message: detail, range })
      }
    }
  },
}

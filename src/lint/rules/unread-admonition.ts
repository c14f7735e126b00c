import { rightOpener } from '../opener.ts'
import type { Rule } from '../types.ts'

export const unreadAdmonition: Rule = {
  id: 'unread-admonition',
  summary: 'A line looks like the opener of an admonition, a tab or a directive, but reads as text.',
  rationale:
    'A warning that is not rendered as one is overlooked, and tabs that are not read put the commands for three ' +
    'different causes one below the other. The syntax is strict (one space, straight double quotes, a body indented ' +
    'by four columns) and a slip shows nowhere but on the page, which nobody compares with the source.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'admonitions, collapsible blocks and tabs as they should be',
      markdown: '!!! danger "SEV-1"\n    All users.\n\n??? note\n    More.\n\n=== "One"\n\n    First.\n\n=== "Two"\n\n    Second.\n',
      expect: [],
    },
    {
      title: 'an admonition may be all title',
      markdown: '!!! danger "SEV-1"\n\nThe API is down for everybody.\n',
      expect: [],
    },
    {
      title: 'exclamation marks for emphasis are prose',
      markdown: '!!! WARNING! Do not reboot !!!\n\nWhat now???\n',
      expect: [],
    },
    {
      title: 'a colon after the kind',
      markdown: '!!! Note: the server has 4 GB\n    of memory.\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'single quotes around the title',
      markdown: 'Before.\n\n!!! danger \'SEV-1\'\n    All users.\n',
      expect: [{ line: 3, column: 1, severity: 'error', suggestion: '!!! danger "SEV-1"' }],
      fixed: 'Before.\n\n!!! danger "SEV-1"\n    All users.\n',
    },
    {
      title: 'a title that is not closed',
      markdown: '!!! danger "SEV-1\n    All users.\n',
      expect: [{ line: 1, column: 1, severity: 'error', suggestion: '!!! danger "SEV-1"' }],
      fixed: '!!! danger "SEV-1"\n    All users.\n',
    },
    {
      title: 'two spaces after the marker, inside a list item',
      markdown: '1. Look first.\n\n    !!!  danger "SEV-1"\n        All users.\n',
      expect: [{ line: 3, column: 5, severity: 'error', suggestion: '!!! danger "SEV-1"' }],
      fixed: '1. Look first.\n\n    !!! danger "SEV-1"\n        All users.\n',
    },
    {
      title: 'a tab without quotes and one without a space',
      markdown: '=== Stopped\n\n    Start it.\n\n==="Stuck"\n\n    Restart it.\n',
      expect: [{ line: 1, column: 1, severity: 'error' }, { line: 5, column: 1, severity: 'error', suggestion: '=== "Stuck"' }],
      fixed: '=== Stopped\n\n    Start it.\n\n=== "Stuck"\n\n    Restart it.\n',
    },
    {
      title: 'a body that is not indented',
      markdown: '!!! warning "Escalation"\nEscalate after two hours.\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'a body indented by two columns',
      markdown: '!!! warning "Escalation"\n\n  Escalate after two hours.\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'a tab whose commands stand beside it instead of in it',
      markdown: '=== "Stopped"\n\n```bash\ndocker compose up -d\n```\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
    {
      title: 'a directive of an unknown name, with a space before it',
      markdown: '::: dangre\nAll users.\n:::\n',
      expect: [{ line: 1, column: 1, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, text, report }) => {
      for (const { kind, detail, range } of page.notes) {
        switch (kind) {
          case 'unread-admonition':
          case 'unread-tab': {
            const right = rightOpener(text.slice(range.start.offset, range.end.offset))
            report({ message: detail, range, ...(right === null ? {} : { suggestion: right, fix: true }) })
            break
          }
          case 'unread-directive':
          case 'unindented-body':
            report({ message: detail, range })
        }
      }
    }
  },
}

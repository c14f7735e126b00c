import { swallowedCommands } from '../swallowed-commands.ts'
import { knowledgeOf } from '../knowledge.ts'
import type { Rule } from '../types.ts'

export const badContinuation: Rule = {
  id: 'bad-continuation',
  summary: 'A command over several lines falls apart: its backslash is missing, is followed by a blank, or is one too many.',
  rationale:
    'A backslash continues a command only as the very last character of its line. One blank behind it, which nobody sees, ' +
    'and the shell runs the first half of the command alone, then the rest as another one: with `psql … -c` that is an ' +
    'error, with `rm` or `rsync` it may be worse.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'commands that go on over several lines',
      markdown: '```bash\ndocker run --rm \\\n  alpine:3 true\nls /srv | \\\n  wc -l\nls -l\n-rw-r--r-- 1 root root 0 notes\n```\n',
      expect: [],
    },
    {
      title: 'a blank behind the backslash',
      markdown: '```bash\ndocker run --rm \\ \n  alpine:3 true\n```\n',
      expect: [{ line: 2, column: 17, severity: 'error', suggestion: '\\' }],
      fixed: '```bash\ndocker run --rm \\\n  alpine:3 true\n```\n',
    },
    {
      title: 'a comment behind the backslash',
      markdown: '```bash\ndocker run --rm \\  # and forget it\n  alpine:3 true\n```\n',
      expect: [{ line: 2, column: 17, severity: 'error' }],
    },
    {
      title: 'a backslash with a comment, or nothing, below it',
      markdown: '```bash\nhcp create cluster \\\n# then wait\nuptime \\\n```\n',
      expect: [{ line: 2, column: 20, severity: 'error' }, { line: 4, column: 8, severity: 'error' }],
    },
    {
      title: 'options and pipes that no backslash joins to their command',
      markdown: '```bash\naws s3 ls s3://backups/\n--profile r2\nls /srv\n| wc -l\n```\n',
      expect: [{ line: 2, column: 11, severity: 'error', suggestion: 's3://backups/ \\' }, { line: 4, column: 4, severity: 'error', suggestion: '/srv \\' }],
      fixed: '```bash\naws s3 ls s3://backups/ \\\n--profile r2\nls /srv \\\n| wc -l\n```\n',
    },
    {
      title: 'a command that lacks what stands on the next line',
      markdown: '```bash\ndocker compose exec db\npsql -U app -c\n"SELECT 1;"\n```\n',
      expect: [{ line: 2, column: 21, severity: 'error', suggestion: 'db \\' }, { line: 3, column: 13, severity: 'error', suggestion: '-c \\' }],
      fixed: '```bash\ndocker compose exec db \\\npsql -U app -c \\\n"SELECT 1;"\n```\n',
    },
    {
      title: 'two backslashes, a slash, and a bar',
      markdown: '```bash\ndocker compose exec db \\\\\n  psql -U app -c /\n  "SELECT 1;"\ndocker run |\n  --rm alpine true\n```\n',
      expect: [
        { line: 2, column: 24, severity: 'error', suggestion: '\\' },
        { line: 3, column: 18, severity: 'error', suggestion: '\\' },
        { line: 5, column: 12, severity: 'error', suggestion: '\\' },
      ],
      fixed: '```bash\ndocker compose exec db \\\n  psql -U app -c \\\n  "SELECT 1;"\ndocker run \\\n  --rm alpine true\n```\n',
    },
    {
      title: 'a backslash that takes in the next command',
      markdown: '```bash\ngit checkout main \\\ndocker compose up -d\ndocker compose exec db \\\npsql -U app -c "SELECT 1;"\ncurl -I https://a.example.com \\\n  https://b.example.com\n```\n',
      expect: [{ line: 2, column: 18, severity: 'error', suggestion: '' }],
      fixed: '```bash\ngit checkout main\ndocker compose up -d\ndocker compose exec db \\\npsql -U app -c "SELECT 1;"\ncurl -I https://a.example.com \\\n  https://b.example.com\n```\n',
    },
  ],
  create() {
    return ({ page, text, inventory, report }) => {
      for (const { kind, message, range, suggestion } of page.codeBlocks.flatMap(({ errors }) => errors)) {
        if (kind === 'continuation') report({ message, range, ...(suggestion === undefined ? {} : { suggestion, fix: true }) })
      }
      for (const { range, program } of swallowedCommands(page, text, knowledgeOf(inventory))) {
        report({ message: `The backslash makes the next line, which runs ${program}, part of this command. Delete it.`, range, suggestion: '', fix: true })
      }
    }
  },
}

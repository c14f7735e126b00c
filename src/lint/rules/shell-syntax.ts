import { hardlyShell } from '../hardly-shell.ts'
import { knowledgeOf } from '../knowledge.ts'
import type { Rule } from '../types.ts'

/** `app get [<key> ...]` says what a program takes: nobody runs it. */
const SYNOPSIS = /\[<[\w-]+>|\.{3}\]/

export const shellSyntax: Rule = {
  id: 'shell-syntax',
  summary: 'A command is not valid shell.',
  rationale:
    'An open quote makes the shell wait for more: the prompt turns into `>`, the reader pastes the next command into the ' +
    'open text, and nothing says what happened. The finding stands on the line where something is missing, not where ' +
    'the shell would notice.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'texts over several lines, here-documents and loops',
      markdown: '```bash\npsql -c "SELECT 1\nFROM t;"\ncat <<EOF\nit\'s\nEOF\nfor x in a b; do\n  echo "$x"\ndone\n# it\'s a comment\n```\n',
      expect: [],
    },
    {
      title: 'a quote that is not closed; the command below is read all the same',
      markdown: '```bash\ndocker logs api | grep "error | tail\ndocker ps )\n```\n',
      expect: [{ line: 2, column: 24, severity: 'error' }, { line: 3, column: 11, severity: 'error' }],
    },
    {
      title: 'a text over several lines that is not closed, and one that is not opened',
      markdown: '```bash\npsql -c "SELECT 1\nFROM t\nLIMIT 10;\n# Then\nuptime\n```\n\n```bash\npsql -c \\\nSELECT 1\nFROM t;"\nuptime\n```\n',
      expect: [{ line: 4, column: 1, severity: 'error' }, { line: 11, column: 1, severity: 'error' }],
    },
    {
      title: 'a substitution, a loop and a here-document without their ends',
      markdown: '```bash\necho $(date\nuptime\n```\n\n```bash\nfor x in a b; do\n  echo $x\nuptime\n```\n\n```bash\ncat <<EOF\na\n```\n',
      expect: [{ line: 2, column: 6, severity: 'error' }, { line: 7, column: 1, severity: 'error' }, { line: 13, column: 5, severity: 'error' }],
    },
    {
      title: 'a parenthesis outside of quotes',
      markdown: '```bash\npsql -c SELECT count(*)\n```\n',
      expect: [{ line: 2, column: 21, severity: 'error' }],
    },
    {
      title: 'what a program takes, and another shell',
      markdown: '```bash\ngit get [<key> ...] (see git help)\n```\n\n```fish\ngit clone https://example.com/x.git (pyenv root)/plugins/x\n```\n',
      expect: [],
    },
    {
      title: 'what a program prints or another language says, in a block that runs nothing',
      markdown:
        '```console\nTCPWRAP(7): trigger: 5 execution: 0\n```\n\n```bash\nError: read ECONNRESET\n    at Request.emit (node:events:513:28)\n```\n\n' +
        '```bash\n{ node: "23.0.0",\n  acorn: "8.11.3" }\n```\n\n```bash\nsudo orionadm (now)\n```\n',
      expect: [{ line: 16, column: 15, severity: 'error' }],
    },
  ],
  create() {
    return ({ page, inventory, report }) => {
      const faulty = page.codeBlocks.filter(({ errors }) => errors.length > 0)
      if (faulty.length === 0) return
      const other = hardlyShell(page, knowledgeOf(inventory))
      for (const block of faulty) {
        // fish writes `(…)` for `$(…)`; what is wrong in it, this grammar cannot tell.
        if (other.has(block) || block.lang === 'fish') continue
        const lines = block.text.split('\n')
        for (const { kind, message, range } of block.errors) {
          const line = lines[range.start.line - (block.lines[0]?.start.line ?? 0)] ?? ''
          if (kind === 'syntax' && !SYNOPSIS.test(line)) report({ message, range })
        }
      }
    }
  },
}

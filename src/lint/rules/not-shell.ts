import { languageSays } from '../../shell/language.ts'
import { otherLanguage } from '../../shell/other-language.ts'
import { partOf } from '../../model/ranges.ts'
import type { CodeBlock } from '../../model/types.ts'
import { hardlyShell } from '../hardly-shell.ts'
import { knowledgeOf } from '../knowledge.ts'
import type { Rule } from '../types.ts'

export const notShell: Rule = {
  id: 'not-shell',
  summary: 'A block that is tagged as shell holds something else, or a bare “or” or “and” between its commands.',
  rationale:
    'Whoever reads “bash” above a block pastes it. A query, a log or an example of output then answers with a row of ' +
    '“command not found”, or worse, a word of it is a command. And “or” between two commands is one, too, as far as the ' +
    'shell can tell: those who paste the block run both.',
  severity: 'info',
  needsInventory: false,
  examples: [
    {
      title: 'commands, with output, with comments alone, and other languages under their own names',
      markdown: '```bash\n$ uptime\n10:00 up 3 days\n```\n\n```bash\n# nothing to do\n```\n\n```promql\nrate(x[5m])\n```\n\n```\nweb: up\n```\n\n```console\nNAME   READY\nweb    1/1\n```\n\n```bash\n--tail 5\n```\n',
      expect: [],
    },
    {
      title: 'PromQL, JSON and output',
      markdown: '```bash\nrate(http_requests_total{job="api"}[5m])\n```\n\n```sh\n{\n  "a": 1\n}\n```\n\n```shell\nNAME   READY\nweb    1/1\n```\n',
      expect: [{ line: 1, column: 1, severity: 'info' }, { line: 5, column: 1, severity: 'info' }, { line: 11, column: 1, severity: 'info' }],
    },
    {
      title: 'a trace, which is no valid shell and runs nothing',
      markdown: '```bash\nError: read ECONNRESET\n    at Request.emit (node:events:513:28)\n```\n',
      expect: [{ line: 1, column: 1, severity: 'info' }],
    },
    {
      title: 'the word “or” between two commands',
      markdown: '```bash\nsystemctl restart docker\nor\nreboot\n```\n',
      expect: [{ line: 3, column: 1, severity: 'warning' }],
    },
  ],
  create() {
    return ({ page, inventory, report }) => {
      const other = hardlyShell(page, knowledgeOf(inventory))
      for (const block of page.codeBlocks) {
        if (languageSays(block.lang) !== 'shell') continue
        if (block.shell && !other.has(block)) {
          for (const range of wordsBetween(block)) {
            const message = 'This word stands between commands: a shell takes it for one. Make it a comment, or split the block.'
            report({ message, range, severity: 'warning' })
          }
          continue
        }
        const looks = block.shell ? 'text' : otherLanguage(block.text)
        const tag = /^(?:SQL|JSON|YAML|PromQL|LogQL|Python)$/.test(looks ?? '') ? looks?.toLowerCase() : 'text'
        // What a terminal shows may be output alone.
        if (looks === null || (tag === 'text' && /console|terminal|session/.test(block.lang))) continue
        const message = `This block is tagged “${block.lang}” and looks like ${looks}. Tag it “${tag}”, so that nobody pastes it.`
        report({ message, range: partOf(block.range, 0, '```'.length) })
      }
    }
  },
}

function wordsBetween(block: CodeBlock): CodeBlock['lines'] {
  if (block.output.length === 0) return []
  const text = block.text.split('\n')
  const output = new Set(block.output.map(({ start }) => start.line))
  return block.lines.filter((range, index) => output.has(range.start.line) && /^\s*(?:or|and)\s*$/i.test(text[index] ?? ''))
}

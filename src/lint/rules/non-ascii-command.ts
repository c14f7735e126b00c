import { dashesBefore } from '../../shell/dashes.ts'
import { heredocLines } from '../../shell/heredocs.ts'
import { builtIn } from '../../shell/knowledge/index.ts'
import type { Knowledge } from '../../shell/knowledge/index.ts'
import { findLookalikes } from '../../shell/lookalikes.ts'
import type { Lookalike, Wording } from '../../shell/lookalikes.ts'
import { commandStrength } from '../../shell/recognise.ts'
import { SQL_CLIENTS } from '../../shell/sql-quotes.ts'
import type { Command, Invocation, ProposedCommand, Range } from '../../model/types.ts'
import { knowledgeOf } from '../knowledge.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Finding, Rule } from '../types.ts'

/** What these are given in quotes is read by people. */
const FOR_PEOPLE: ReadonlySet<string> = new Set(`echo printf git logger wall mail mailx curl http gh glab jira slack tee notify-send
  kubectl oc aws write figlet say cat print`.trim().split(/\s+/))

const WHAT: Readonly<Record<Exclude<Lookalike['kind'], 'letters'>, string>> = {
  dash: 'a dash that is no hyphen', quote: 'a typographic quote', blank: 'a blank that is no space',
}

export const nonAsciiCommand: Rule = {
  id: 'non-ascii-command',
  summary: 'A command holds a dash, a quote, a blank or a letter that only looks like the right one.',
  rationale:
    'Word processors and chats turn -- into –, " into ” and spaces into unbreakable ones. On the page the command looks ' +
    'right; pasted, the shell takes “–tail” for the name of a service, waits for a quote that never comes, or does not ' +
    'find a program whose “с” is Cyrillic.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'texts for people, comments and names of other languages',
      markdown: 'Levels `A–C`.\n\n```bash\n# Restart – but carefully\necho "done – it’s up" # “yes”\ngrep "Ошибка" app.log\ngit commit -m "Größe – neu"\n```\n',
      expect: [],
    },
    {
      title: 'dashes',
      markdown: '```bash\ndocker compose logs –tail=50 celery–worker\ndf –h\n```\n\nUse `--profile`, not `–profile`.\n',
      expect: [
        { line: 2, column: 21, severity: 'error', suggestion: '--' }, { line: 2, column: 36, severity: 'error', suggestion: '-' },
        { line: 3, column: 4, severity: 'error', suggestion: '-' }, { line: 6, column: 23, severity: 'error', suggestion: '--' },
      ],
      fixed: '```bash\ndocker compose logs --tail=50 celery-worker\ndf -h\n```\n\nUse `--profile`, not `--profile`.\n',
    },
    {
      title: 'short options in one word, some with a value',
      markdown: '```bash\nls –lh\nsudo du —sh /var/* | sort –rh | head –n5\nsudo ss –tlnp\ndocker system prune –af\ndocker run –rm –it alpine sh\ncurl –vI https://localhost\n```\n',
      expect: [
        { line: 2, column: 4, severity: 'error', suggestion: '-' }, { line: 3, column: 9, severity: 'error', suggestion: '-' },
        { line: 3, column: 27, severity: 'error', suggestion: '-' }, { line: 3, column: 38, severity: 'error', suggestion: '-' },
        { line: 4, column: 9, severity: 'error', suggestion: '-' }, { line: 5, column: 21, severity: 'error', suggestion: '-' },
        { line: 6, column: 12, severity: 'error', suggestion: '--' }, { line: 6, column: 16, severity: 'error', suggestion: '-' },
        { line: 7, column: 6, severity: 'error', suggestion: '-' },
      ],
      fixed: '```bash\nls -lh\nsudo du -sh /var/* | sort -rh | head -n5\nsudo ss -tlnp\ndocker system prune -af\ndocker run --rm -it alpine sh\ncurl -vI https://localhost\n```\n',
    },
    {
      title: 'quotes',
      markdown: '```bash\ngrep “error” app.log\npsql -c "SELECT 1;”\n```\n',
      expect: [
        { line: 2, column: 6, severity: 'error', suggestion: '"' }, { line: 2, column: 12, severity: 'error', suggestion: '"' },
        { line: 3, column: 19, severity: 'error', suggestion: '"' },
      ],
      fixed: '```bash\ngrep "error" app.log\npsql -c "SELECT 1;"\n```\n',
    },
    {
      title: 'an unbreakable space, and Cyrillic and full-width letters',
      markdown: '```bash\ndocker\u00a0ps\nsystemctl status ngіnx\nｌｓ -l\n```\n',
      expect: [
        { line: 2, column: 7, severity: 'error', suggestion: ' ' }, { line: 3, column: 18, severity: 'error', suggestion: 'nginx' },
        { line: 4, column: 1, severity: 'error', suggestion: 'ls' },
      ],
      fixed: '```bash\ndocker ps\nsystemctl status nginx\nls -l\n```\n',
    },
    {
      title: 'inside a substitution, and in SQL',
      markdown: '```bash\necho "$(date –u)"\npsql -c "SELECT now() – interval \'1 hour\';"\n```\n',
      expect: [{ line: 2, column: 14, severity: 'error', suggestion: '-' }, { line: 3, column: 23, severity: 'error', suggestion: '-' }],
      fixed: '```bash\necho "$(date -u)"\npsql -c "SELECT now() - interval \'1 hour\';"\n```\n',
    },
  ],
  create() {
    return ({ page, text, inventory, report }) => {
      const knowledge = knowledgeOf(inventory)
      const reportAt: Report = (one, start, end) => {
        report(findingOf(one, text.slice(start, end), rangeOfMatch(page, text, start, end - start)))
      }
      for (const block of page.codeBlocks) {
        for (const command of block.commands) checkCommand(reportAt, command, command.lines, knowledge)
        for (const command of block.proposed) checkCommand(reportAt, command, [command.range], knowledge)
      }
      for (const { text: code, textRange } of page.inlineCode) {
        if (!/[^\0-\x7f]/.test(code) || text.slice(textRange.start.offset, textRange.end.offset) !== code) continue
        const isCommand = commandStrength(code.replace(/[^\0-\x7f]/g, 'x'), builtIn) === 'strong'
        const name = /^\S*/.exec(code)?.[0] ?? ''
        const found = findLookalikes(code, wordingOf(() => name, knowledge))
          .filter((one) => one.kind === 'letters' || (one.plain !== undefined && (isCommand || breaksName(code, one))))
        const from = textRange.start.offset
        for (const one of found) reportAt(one, from + one.start, from + one.end)
      }
    }
  },
}

/** Reports what was found at offsets of the page's text. */
type Report = (one: Lookalike, start: number, end: number) => void

/** In code that is no command: an option by itself, and a dash inside a name. */
function breaksName(code: string, { kind, start, end }: Lookalike): boolean {
  if (kind !== 'dash') return false
  return start === 0 ? /^[a-z]/.test(code.slice(end)) : /[a-z]{2}$/.test(code.slice(0, start)) && /^[a-z]{2}/.test(code.slice(end))
}

function checkCommand(reportAt: Report, command: Command | ProposedCommand, lines: readonly Range[], knowledge: Knowledge): void {
  if (!/[^\0-\x7f]/.test(command.text)) return
  const documents = heredocLines(command.text.split('\n'))
  // A text of many lines is one text: what is quoted on one may be closed on another.
  const starts: number[] = []
  let length = 0
  for (const line of command.text.split('\n')) { starts.push(length); length += line.length + 1 }
  const lineOf = (offset: number) => starts.findLastIndex((start) => start <= offset)
  const place = (offset: number) => {
    const line = lineOf(offset)
    return (lines[line]?.start.offset ?? 0) + offset - (starts[line] ?? 0)
  }
  const programAt = (offset: number) => programBefore(command.invocations, place(offset))
  for (const one of findLookalikes(command.text, wordingOf(programAt, knowledge))) {
    if (documents[lineOf(one.start)]) continue
    reportAt(one, place(one.start), place(one.start) + one.end - one.start)
  }
}

function programBefore(invocations: readonly Invocation[], offset: number): string {
  return invocations.findLast(({ program }) => program.range.start.offset <= offset)?.name ?? ''
}

function wordingOf(programAt: (offset: number) => string, knowledge: Knowledge): Wording {
  return {
    isCode: (offset) => SQL_CLIENTS.has(programAt(offset)),
    isMessage: (offset) => FOR_PEOPLE.has(programAt(offset)),
    dashes: (offset, word) => dashesBefore(word, knowledge.specificationOf(programAt(offset))),
  }
}

function findingOf({ kind, plain }: Lookalike, written: string, range: Range): Finding {
  const shown = kind === 'blank' ? `U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` : written
  const message = kind === 'letters' ? `“${shown}” only looks like ${plain ?? ''}: it has letters of another script, and no program, file or name is spelt so.`
    : `“${shown}” is ${WHAT[kind]}: a shell takes it for part of a word.`
  return plain === undefined ? { message, range } : { message, range, suggestion: plain, fix: true }
}

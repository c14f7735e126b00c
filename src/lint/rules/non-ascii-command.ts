import { wordingOf } from '../../shell/command-lookalikes.ts'
import { builtIn } from '../../shell/knowledge/index.ts'
import { findLookalikes, plainSign } from '../../shell/lookalikes.ts'
import { commandStrength } from '../../shell/recognise.ts'
import type { Lookalike } from '../../shell/types.ts'
import type { Range } from '../../model/types.ts'
import { knowledgeOf } from '../knowledge.ts'
import { rangeOfMatch } from '../page-lines.ts'
import type { Finding, Rule } from '../types.ts'

const WHAT: Readonly<Record<Exclude<Lookalike['kind'], 'letters' | 'sign'>, string>> = {
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
      for (const block of page.codeBlocks) {
        for (const { lookalikes } of [...block.commands, ...block.proposed, block]) {
          for (const one of lookalikes) report(findingOf(one, text.slice(one.range.start.offset, one.range.end.offset), one.range, block.shell))
        }
      }
      for (const { text: code, textRange } of page.inlineCode) {
        if (!/[^\0-\x7f]/.test(code) || text.slice(textRange.start.offset, textRange.end.offset) !== code) continue
        const isCommand = commandStrength(code.replace(/[^\0-\x7f]/g, (char) => plainSign(char) ?? 'x'), builtIn) === 'strong'
        const name = /^\S*/.exec(code)?.[0] ?? ''
        const found = findLookalikes(code, wordingOf(() => name, knowledge))
          .filter((one) => one.kind === 'letters' || (one.kind !== 'blank' && one.plain !== undefined && (isCommand || breaksName(code, one))))
        const from = textRange.start.offset
        for (const one of found) {
          report(findingOf(one, code.slice(one.start, one.end), rangeOfMatch(page, text, from + one.start, one.end - one.start), true))
        }
      }
    }
  },
}

/** In code that is no command: an option by itself, and a dash inside a name. */
function breaksName(code: string, { kind, start, end }: Lookalike): boolean {
  if (kind !== 'dash') return false
  return start === 0 ? /^[a-z]/.test(code.slice(end)) : /[a-z]{2}$/.test(code.slice(0, start)) && /^[a-z]{2}/.test(code.slice(end))
}

function findingOf({ kind, plain }: Pick<Lookalike, 'kind' | 'plain'>, written: string, range: Range, isShell: boolean): Finding {
  const code = `U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const shown = kind === 'blank' ? code : written
  const message = kind === 'letters' ? `“${shown}” only looks like ${plain ?? ''}: not all of its letters are plain Latin ones, and no program, file or name is spelt so.`
    : kind === 'sign' ? `“${shown}” (${code}) only looks like ${plain ?? ''}: ${isShell ? 'a shell takes it' : 'it is taken'} for part of a word.`
    : `“${shown}” is ${WHAT[kind]}: ${isShell ? 'a shell takes it' : 'it is taken'} for part of a word.`
  if (plain === undefined) return { message, range }
  // Whether a sign was meant to be one of the shell, somebody has to say.
  return kind === 'sign' ? { message, range, suggestion: plain } : { message, range, suggestion: plain, fix: true }
}

import { isOneSlip } from '../../model/near.ts'
import type { InlineCode, Invocation, Page, Point, Range } from '../../model/types.ts'
import type { Knowledge } from '../../shell/knowledge/index.ts'
import { commandsOf } from '../commands.ts'
import { knowledgeOf } from '../knowledge.ts'
import { isSwap, nearMiss } from '../near-miss.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

export const unknownProgram: Rule = {
  id: 'unknown-program',
  summary: 'A command runs a program that is neither known nor declared.',
  rationale:
    '“command not found” costs a minute and the reader\'s trust in every other line of the page. A program that only ' +
    'this team has belongs in the inventory; a misspelt one belongs corrected.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'known programs, behind wrappers and in pipes',
      markdown: '```bash\nsudo systemctl status docker\nsudo dmesg | grep -i oom | tail -10\n```\n',
      expect: [],
    },
    {
      title: 'a misspelling',
      markdown: '```bash\nsystemclt status docker\n```\n',
      expect: [{ line: 2, column: 1, severity: 'error', suggestion: 'systemctl' }],
    },
    {
      title: 'behind a wrapper, and in a command that a comment proposes',
      markdown: '```bash\nsudo systemctl status docker\n# If not: sudo systemclt start docker\nsudo -n jornalctl -u docker\n```\n',
      expect: [
        { line: 3, column: 16, severity: 'error', suggestion: 'systemctl' },
        { line: 4, column: 9, severity: 'error', suggestion: 'journalctl' },
      ],
    },
    {
      title: 'a program of their own, once a book',
      markdown: '```bash\norionadm status\norionadm restart api\n```\n',
      expect: [{ line: 2, column: 1, severity: 'info' }],
    },
    {
      title: 'a program that the inventory declares, and a misspelling of it',
      markdown: '```bash\norionadm status\norionadn restart api\n```\n',
      inventory: 'programs: [orionadm]\n',
      expect: [{ line: 3, column: 1, severity: 'error', suggestion: 'orionadm' }],
    },
    {
      title: 'a misspelling in inline code, where most words are no programs',
      markdown: 'Run `sudo systemtcl status docker` or `dokcer compose ps`; look at `services`, `nodes` and `func Test`.\n',
      expect: [
        { line: 1, column: 11, severity: 'error', suggestion: 'systemctl' },
        { line: 1, column: 40, severity: 'error', suggestion: 'docker' },
      ],
    },
    {
      title: 'words of inline code that are near to a program',
      markdown: 'Print `created new cache`, `async with`, `group by` or `since`; see `astor`.\n',
      expect: [],
    },
    {
      title: 'of two programs equally near, the one that the page runs elsewhere',
      markdown: '```bash\npsql -l\nysql -c "SELECT 1;"\n```\n',
      expect: [{ line: 3, column: 1, severity: 'error', suggestion: 'psql' }],
    },
    {
      title: 'a short name counts as misspelt where the page runs the program it is near to',
      markdown: '```bash\ncurl -sI localhost\ncrl -sI localhost\ngdt status\n```\n',
      expect: [
        { line: 3, column: 1, severity: 'error', suggestion: 'curl' },
        { line: 4, column: 1, severity: 'info' },
      ],
    },
    {
      title: 'scripts by their path are not programs',
      markdown: '```bash\n./deploy.sh\n~/apps/orion/scripts/backup.sh --upload\n/opt/orion/bin/orionadm\n```\n',
      expect: [],
    },
    {
      title: 'programs of the system are, by their path too',
      markdown: '```bash\n/usr/bin/grpe -r OOM /var/log\n```\n',
      expect: [{ line: 2, column: 10, severity: 'error', suggestion: 'grep' }],
    },
    {
      title: 'what a container holds is its image\'s affair, unless it is a misspelling',
      markdown:
        '```bash\nkubectl exec deploy/api -- orionadm status\ndocker run --rm --net host coreos-installer iso show\n' +
        'docker compose exec db pqsl -l\n```\n',
      expect: [{ line: 4, column: 24, severity: 'error', suggestion: 'psql' }],
    },
    {
      title: 'a function that another block of the page defines',
      markdown:
        '```bash\nfunction drain_all() {\n  kubectl drain "$1"\n}\nclean_up() { rm -r /tmp/x; }\n```\n\nThen:\n\n' +
        '```bash\ndrain_all node-1\nclean_up\n```\n',
      expect: [],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      const knowledge = knowledgeOf(inventory)
      const candidates = knowledge.knownPrograms()
      const invocations = commandsOf(page).flatMap((command) => command.invocations)
      const functions = functionsOf(page)
      const used = new Set(invocations.filter(({ known }) => known).map(({ name }) => name))
      for (const invocation of invocations) {
        const { name } = invocation
        if (invocation.known || knowledge.isKnownProgram(name) || functions.has(name)) continue
        if (!isProgramName(invocation)) continue
        const suggestion = nearestProgram(name, used, candidates)
        if (suggestion === null && invocation.context.container !== undefined) continue
        unknown.report(report, {
          name,
          message: `${name} is not a known program.`,
          range: rangeOfName(invocation),
          suggestion,
          advice: 'If it is one of yours, declare it in the inventory.',
        })
      }
      for (const code of page.inlineCode) {
        const slip = slipInCode(code, knowledge)
        if (!slip) continue
        const { name, suggestion, range } = slip
        report({ message: `${name} is not a known program. Did you mean ${suggestion}?`, range, suggestion })
      }
    }
  },
}

/** The shell functions that the page's blocks define. */
function functionsOf(page: Page): Set<string> {
  const definition = /^[ \t]*(?:function[ \t]+([\w-]+)|([\w-]+)[ \t]*\(\))/gm
  const found = page.codeBlocks.filter(({ shell }) => shell).flatMap(({ text }) => [...text.matchAll(definition)])
  return new Set(found.map(([, named, bare]) => named ?? bare ?? ''))
}

/** What stands for a value (`$EDITOR`, `<command>`) or is a script at its path is not a program's name. */
function isProgramName({ name, program }: Invocation): boolean {
  return /^[A-Za-z](?:[\w.+-]*[\w+])?$/.test(name) && program.text === program.value && !/[$<`*?{]/.test(program.value) &&
    (!program.value.includes('/') || /^\/(?:usr\/)?s?bin\/[^/]+$/.test(program.value))
}

/**
 * Of two programs one slip away, the one that the page runs elsewhere is meant: on a page full of `psql`, `ysql` is not
 * `mysql`. In names of up to three characters one slip gives too many other words: among all programs only a swap counts
 * (`gti`), among those of the page a slip does (`crl`), unless the program's own name has two.
 */
function nearestProgram(name: string, used: ReadonlySet<string>, candidates: readonly string[]): string | null {
  const familiar = [...used].filter((candidate) => isOneSlip(name, candidate) &&
    (isLikely(name, candidate) || (candidate.length > 2 && name.length > 1)))
  return nearMiss(name, familiar) ?? nearMiss(name, candidates.filter((candidate) => isLikely(name, candidate)))
}

/** Whether a slip makes the one of the other: names begin as they should, and only long ones have two slips. */
function isLikely(name: string, candidate: string): boolean {
  if (isSwap(name, candidate)) return true
  const shorter = Math.min(name.length, candidate.length)
  return shorter > 3 && name[0] === candidate[0] && (shorter > 7 || isOneSlip(name, candidate))
}

/**
 * A misspelt program at the start of inline code. Most inline code is no command, so only a single slip within a longer
 * name counts, of a program whose arguments are known; without arguments, only two letters swapped.
 */
function slipInCode({ text, textRange }: InlineCode, knowledge: Knowledge) {
  const match = /^((?:\$ )?(?:sudo )?)([a-z][a-z\d_-]{4,40})(?![\w-])( \S)?/.exec(text)
  const [, before = '', name = '', args] = match ?? []
  if (name === '' || /^[\w-]*[^\s\w-]/.test(text.slice(before.length)) || knowledge.isKnownProgram(name)) return null
  const isSlip = (candidate: string) => isSwap(name, candidate) ||
    (args !== undefined && isLikely(name, candidate) && isOneSlip(name, candidate) && !isLonger(name, candidate))
  const likely = knowledge.knownPrograms().filter((candidate) => candidate.length > 4 && isSlip(candidate))
  const suggestion = nearMiss(name, likely.filter((candidate) => knowledge.specificationOf(candidate)))
  if (suggestion === null || textRange.start.line !== textRange.end.line) return null
  const start = moved(textRange.start, before.length)
  return { name, suggestion, range: { start, end: moved(start, name.length) } }
}

/** Whether one is the other with something behind it: `group` is a word of its own beside `groups`. */
function isLonger(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, offset: offset + by }
}

/** The last part of a path is what may be misspelt. */
function rangeOfName({ name, program }: Invocation): Range {
  const { start, end } = program.range
  return program.text.endsWith(`/${name}`) ? { start: moved(start, program.text.length - name.length), end } : program.range
}

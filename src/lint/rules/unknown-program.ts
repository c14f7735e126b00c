import type { Inventory } from '../../inventory/types.ts'
import type { Invocation } from '../../model/types.ts'
import { isKnownProgram, knownPrograms } from '../../shell/knowledge/index.ts'
import { isSwap, nearMiss } from '../near-miss.ts'
import type { Rule } from '../types.ts'

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
      title: 'scripts by their path are not programs',
      markdown: '```bash\n./deploy.sh\n~/apps/orion/scripts/backup.sh --upload\n```\n',
      expect: [],
    },
  ],
  create() {
    const mentioned = new Set<string>()
    return ({ page, inventory, report }) => {
      const declared = declaredPrograms(inventory)
      const invocations = page.codeBlocks
        .flatMap(({ commands, proposed }) => [...commands, ...proposed])
        .flatMap((command) => command.invocations)
      for (const invocation of invocations) {
        const { name } = invocation
        if (invocation.known || isKnownProgram(name) || declared.has(name) || !isProgramName(invocation)) continue
        const message = `${name} is not a known program.`
        const suggestion = nearestProgram(name, [...knownPrograms(), ...declared])
        const range = rangeOfName(invocation)
        if (suggestion !== null) {
          report({ message: `${message} Did you mean ${suggestion}?`, range, suggestion })
        } else if (!mentioned.has(name)) {
          mentioned.add(name)
          report({ message: `${message} If it is one of yours, declare it in the inventory.`, range, severity: 'info' })
        }
      }
    }
  },
}

function declaredPrograms(inventory: Inventory | null): Set<string> {
  return new Set([...(inventory?.programs ?? []), ...(inventory?.scripts ?? [])].map(({ name }) => name.slice(name.lastIndexOf('/') + 1)))
}

/** What stands for a value (`$EDITOR`, `<command>`) or is a script at its path is not a program's name. */
function isProgramName({ name, program }: Invocation): boolean {
  return /^[A-Za-z][\w.+-]*$/.test(name) && program.text === program.value && !/[$<`*?{]/.test(program.value) &&
    (!program.value.includes('/') || /^\/(?:usr\/)?(?:local\/)?s?bin\/[^/]+$/.test(program.value))
}

/** In names of up to three characters one slip gives too many other words: only a swap counts (`gti`). */
function nearestProgram(name: string, candidates: readonly string[]): string | null {
  return nearMiss(name, candidates.filter((candidate) => Math.min(name.length, candidate.length) > 3 || isSwap(name, candidate)))
}

/** The last part of a path is what may be misspelt. */
function rangeOfName({ name, program }: Invocation): Invocation['program']['range'] {
  const { start, end } = program.range
  if (!program.text.endsWith(`/${name}`)) return program.range
  const skipped = program.text.length - name.length
  return { start: { line: start.line, column: start.column + skipped, offset: start.offset + skipped }, end }
}

import { isOneSlip } from '../../names/near.ts'
import { along, partOf } from '../../model/ranges.ts'
import type { CodeBlock, InlineCode, Invocation, Page, Range } from '../../model/types.ts'
import { fitOf } from '../../shell/fit.ts'
import type { Knowledge } from '../../shell/knowledge/index.ts'
import { commandsOf, inlineCommandsOf } from '../commands.ts'
import { knowledgeOf } from '../knowledge.ts'
import { isSwap } from '../near-miss.ts'
import { hardlyMeant } from '../hardly-meant.ts'
import { hardlyShell } from '../hardly-shell.ts'
import { isRatherUnknown, meantPrograms, programsOneSlipFrom, usedPrograms } from '../program-slips.ts'
import type { UsedPrograms } from '../program-slips.ts'
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
      fixed: '```bash\nsystemctl status docker\n```\n',
    },
    {
      title: 'behind a wrapper, and in a command that a comment proposes',
      markdown: '```bash\nsudo systemctl status docker\n# If not: sudo systemclt start docker\nsudo -n jornalctl -u docker\n```\n',
      expect: [
        { line: 3, column: 16, severity: 'error', suggestion: 'systemctl' },
        { line: 4, column: 9, severity: 'error', suggestion: 'journalctl' },
      ],
      fixed: '```bash\nsudo systemctl status docker\n# If not: sudo systemctl start docker\nsudo -n journalctl -u docker\n```\n',
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
      fixed: '```bash\norionadm status\norionadm restart api\n```\n',
    },
    {
      title: 'a misspelling in inline code, where most words are no programs',
      markdown: 'Run `sudo systemtcl status docker` or `dokcer compose ps`; look at `services`, `nodes` and `func Test`.\n',
      expect: [
        { line: 1, column: 11, severity: 'error', suggestion: 'systemctl' },
        { line: 1, column: 40, severity: 'error', suggestion: 'docker' },
      ],
      fixed: 'Run `sudo systemctl status docker` or `docker compose ps`; look at `services`, `nodes` and `func Test`.\n',
    },
    {
      title: 'in what inline code runs elsewhere',
      markdown: 'Ask `docker compose exec db pqsl -l`, or `docker compose exec api orionadm status`.\n',
      expect: [{ line: 1, column: 29, severity: 'error', suggestion: 'psql' }],
      fixed: 'Ask `docker compose exec db psql -l`, or `docker compose exec api orionadm status`.\n',
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
      fixed: '```bash\npsql -l\npsql -c "SELECT 1;"\n```\n',
    },
    {
      title: 'a short name counts as misspelt where the page runs the program it is near to',
      markdown: '```bash\ncurl -sI localhost\ncrl -sI localhost\ngdt status\n```\n',
      expect: [
        { line: 3, column: 1, severity: 'error', suggestion: 'curl' },
        { line: 4, column: 1, severity: 'info' },
      ],
      fixed: '```bash\ncurl -sI localhost\ncurl -sI localhost\ngdt status\n```\n',
    },
    {
      title: 'of several programs one slip away, the one that its arguments fit; of a short name, only such a one',
      markdown: '```bash\ndocker ps\ngt status --short\npss aux --sort=-%mem\ntuncate -s 0 app.log\n```\n',
      expect: [
        { line: 3, column: 1, severity: 'error', suggestion: 'git' },
        { line: 4, column: 1, severity: 'info' },
        { line: 5, column: 1, severity: 'error', suggestion: 'truncate' },
      ],
      fixed: '```bash\ndocker ps\ngit status --short\npss aux --sort=-%mem\ntruncate -s 0 app.log\n```\n',
    },
    {
      title: 'everyday words and short names that come again and again are no misspellings; packages may have any name',
      markdown: '```bash\nsudo stop ceph-osd-all\ncpln workload get api\ncpln workload exec api\nnpx nypm install\nnpm install\npnpm install\n```\n\n```bash\ncollect -n 1\n```\n',
      expect: [{ line: 2, column: 6, severity: 'info' }, { line: 3, column: 1, severity: 'info' }, { line: 11, column: 1, severity: 'info' }],
    },
    {
      title: 'words below each other, as commands print them',
      markdown: '```bash\nopenssl ciphers | tr : \'\\n\'\nTLS_AES_256_GCM_SHA384\nTLS_AES_128_GCM_SHA256\nECDHE-RSA-AES128-SHA256\nDHE-RSA-AES128-SHA256\n```\n',
      expect: [],
    },
    {
      title: 'a shell that is given a login',
      markdown: '```bash\nsh samir@web-1\nsh -p 22 samir@web-1\nsh deploy.sh samir@web-1\n```\n',
      expect: [
        { line: 2, column: 1, severity: 'error', suggestion: 'ssh' },
        { line: 3, column: 1, severity: 'error', suggestion: 'ssh' },
      ],
      fixed: '```bash\nssh samir@web-1\nssh -p 22 samir@web-1\nsh deploy.sh samir@web-1\n```\n',
    },
    {
      title: 'another program where the page runs one with the same argument',
      markdown: '```bash\ncd ~/apps/orion\ngit pull\ndc ~/apps/orion\nhtop\n```\n',
      expect: [{ line: 4, column: 1, severity: 'error', suggestion: 'cd' }],
    },
    {
      title: 'a module of Python that is near to one that can be run',
      markdown: '```bash\ncurl -s localhost | python3 -m json.tol\npython -m alembc upgrade head\npython -m shop.worker\n```\n',
      expect: [
        { line: 2, column: 32, severity: 'error', suggestion: 'json.tool' },
        { line: 3, column: 11, severity: 'error', suggestion: 'alembic' },
      ],
      fixed: '```bash\ncurl -s localhost | python3 -m json.tool\npython -m alembic upgrade head\npython -m shop.worker\n```\n',
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
      fixed: '```bash\n/usr/bin/grep -r OOM /var/log\n```\n',
    },
    {
      title: 'what a container holds is its image\'s affair, unless it is a misspelling',
      markdown:
        '```bash\nkubectl exec deploy/api -- orionadm status\ndocker run --rm --net host coreos-installer iso show\n' +
        'docker compose exec db pqsl -l\n```\n',
      expect: [{ line: 4, column: 24, severity: 'error', suggestion: 'psql' }],
      fixed: '```bash\nkubectl exec deploy/api -- orionadm status\ndocker run --rm --net host coreos-installer iso show\ndocker compose exec db psql -l\n```\n',
    },
    {
      title: 'a function that another block of the page defines',
      markdown:
        '```bash\nfunction drain_all() {\n  kubectl drain "$1"\n}\nclean_up() { rm -r /tmp/x; }\n```\n\nThen:\n\n' +
        '```bash\ndrain_all node-1\nclean_up\n```\n',
      expect: [],
    },
    {
      title: 'in inline code, before a program or a login',
      markdown: 'Run `sduo systemctl restart nginx` after `shs admin@web-1`; `sdo it` and `shh me@home.txt` are none.\n',
      expect: [{ line: 1, column: 6, severity: 'error', suggestion: 'sudo' }, { line: 1, column: 43, severity: 'error', suggestion: 'ssh' }],
      fixed: 'Run `sudo systemctl restart nginx` after `ssh admin@web-1`; `sdo it` and `shh me@home.txt` are none.\n',
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      const knowledge = knowledgeOf(inventory)
      const invocations = commandsOf(page).flatMap((command) => command.invocations)
      const other = new Set([...hardlyShell(page, knowledge)].flatMap(invocationsOf))
      const lists = new Set(page.codeBlocks.flatMap((block) => (isList(block, knowledge) ? invocationsOf(block) : [])))
      const functions = functionsOf(page)
      const used = usedPrograms(invocations)
      const inline = inlineCommandsOf(page, inventory).flatMap((command) => command.invocations)
      const blocks = new Set(invocations)
      const times = new Map<string, number>()
      for (const { name } of invocations) times.set(name, (times.get(name) ?? 0) + 1)
      const packages = packagesRun([...invocations, ...inline])
      for (const invocation of [...invocations, ...inline]) {
        const { name } = invocation
        const slip = hardlyMeant(invocation, used, knowledge)
        if (slip) unknown.report(report, slip)
        if (invocation.known || knowledge.isKnownProgram(name) || functions.has(name)) continue
        if (!isProgramName(invocation) || packages.has(invocation) || other.has(invocation)) continue
        const args = invocation.args.map(({ value }) => value)
        const near = meantPrograms(name, args, used, knowledge)
        const [nearest] = near
        const isOther = nearest !== undefined && isRatherUnknown(name, nearest, args, times.get(name) ?? 0, used, knowledge)
        const meant = isOther ? [] : near
        unknown.report(report, {
          name,
          message: `${name} is not a known program.`,
          range: rangeOfName(invocation),
          suggestion: meant[0] ?? null,
          certain: meant.length === 1,
          advice: 'If it is one of yours, declare it in the inventory.',
          // What a container holds is its image's affair; running text names many things.
          remark: blocks.has(invocation) && !lists.has(invocation) && invocation.context.container === undefined,
        })
      }
      for (const code of page.inlineCode) {
        const slip = slipInCode(code, used, knowledge)
        if (!slip) continue
        unknown.report(report, { ...slip, message: `${slip.name} is not a known program.` })
      }
    }
  },
}

/** What `npx` and its like run is fetched by its name: every package may be meant. */
function packagesRun(invocations: readonly Invocation[]): Set<Invocation> {
  return new Set(invocations.filter(({ program }, index) => {
    const { name, args } = invocations[index - 1] ?? { name: '', args: [] }
    return /^(?:npx|bunx|uvx)$/.test(name) && args.some(({ range }) => range.start.offset === program.range.start.offset)
  }))
}

function invocationsOf({ commands }: CodeBlock): Invocation[] {
  return commands.flatMap((command) => command.invocations)
}

/** Whether line after line begins with a word that is no program: what a command prints, rather than programs of theirs. */
function isList(block: CodeBlock, knowledge: Knowledge): boolean {
  const unknown = invocationsOf(block).filter(({ name, known }) => !known && !knowledge.isKnownProgram(name))
  return new Set(unknown.map(({ name }) => name)).size >= 4
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
 * A misspelt program at the start of inline code. Most inline code is no command, so only a single slip counts, of a
 * program that is specified: within a longer name, or where what follows is one of its commands or options; without
 * arguments, only two letters swapped in a longer name.
 */
function slipInCode({ text, textRange }: InlineCode, used: UsedPrograms, knowledge: Knowledge) {
  const match = /^((?:\$ )?(?:sudo )?)([a-z][a-z\d_-]{1,40})(?![\w-])(?: (\S.*))?/.exec(text)
  const [, before = '', name = '', rest] = match ?? []
  if (name === '' || /^[\w-]*[^\s\w-]/.test(text.slice(before.length)) || knowledge.isKnownProgram(name)) return null
  if (textRange.start.line !== textRange.end.line) return null
  if (rest === undefined && name.length < 5) return null
  const args = rest?.split(/\s+/) ?? []
  const isSlip = (candidate: string) => {
    // `sduo systemctl restart nginx`, `shs admin@host`
    if (candidate === 'sudo') return fitOf(knowledge.specificationOf(args[0] ?? ''), args.slice(1)) === 'command'
    if (candidate === 'ssh') return /^[\w.-]+@[\w.<>-]+$/.test(args[0] ?? '')
    const spec = knowledge.specificationOf(candidate)
    if (!spec || (isLonger(name, candidate) && !used.has(candidate))) return false
    if (args.length === 0) return name.length > 4 && isSwap(name, candidate)
    const fit = fitOf(spec, args)
    return fit === 'command' || (fit === 'options' && used.has(candidate)) || (fit === 'none' && name.length > 4 && name[0] === candidate[0])
  }
  if (!programsOneSlipFrom(name, knowledge).some(isSlip)) return null
  const likely = meantPrograms(name, args, used, knowledge).filter((candidate) => isOneSlip(name, candidate) && isSlip(candidate))
  const [suggestion] = likely
  if (suggestion === undefined) return null
  return { name, suggestion, certain: likely.length === 1, range: partOf(textRange, before.length, name.length) }
}

/** Whether one is the other with something behind it: `group` is a word of its own beside `groups`. */
function isLonger(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

/** The last part of a path is what may be misspelt. */
function rangeOfName({ name, program }: Invocation): Range {
  const { start, end } = program.range
  return program.text.endsWith(`/${name}`) ? { start: along(start, program.text.length - name.length), end } : program.range
}

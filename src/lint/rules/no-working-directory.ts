import { cite } from '../../inventory/cite.ts'
import type { Inventory } from '../../inventory/types.ts'
import type { CodeBlock, Command, Invocation } from '../../model/types.ts'
import { withoutSlash } from '../declared.ts'
import { holderIn } from '../holder.ts'
import { nameOf } from '../own-paths.ts'
import type { Rule } from '../types.ts'

const INVENTORY = 'compose:\n  - name: orion\n    directory: ~/apps/orion\n    services: [api, db]\n  - name: gitea\n    directory: ~/gitea\n    services: [gitea]\n'

const COMPOSE = 'docker compose'

/** Options that say where a program works, and subcommands that work anywhere. */
const NEEDY: Record<string, { options: RegExp; anywhere: RegExp }> = {
  [COMPOSE]: { options: /^(?:-f|--file|-p|--project-name|--project-directory)(?:=|$)/, anywhere: /^(?:ls|version|help)$/ },
  git: { options: /^(?:-C|--git-dir|--work-tree)(?:=|$)|^--(?:global|system|version|help)$/, anywhere: /^(?:clone|init|config|version|help|ls-remote)$/ },
  make: { options: /^(?:-C|--directory|-f|--file|--makefile|-v|--version|-h|--help)/, anywhere: /^$/ },
  terraform: { options: /^-chdir=|^-?-version$|^-?-help$/, anywhere: /^(?:version|login|logout)$/ },
  alembic: { options: /^(?:-c|--config)(?:=|$)/, anywhere: /^$/ },
}

export const noWorkingDirectory: Rule = {
  id: 'no-working-directory',
  summary: 'A command that works on the directory it is run in stands where the page has not said which one that is.',
  rationale:
    'Pasted into a fresh login, `docker compose restart api` answers “no configuration file provided”, and a relative path ' +
    'finds nothing, or something else. Readers arrive by the decision tree or by search, in the middle of the page, so ' +
    'every part has to say where it is to be run. Outside runbooks only Docker Compose is held to that.',
  severity: 'warning',
  needsInventory: false,
  examples: [
    {
      title: 'a cd in the block, the text in front of it, an earlier block of the same part',
      markdown:
        '```bash\ncd ~/apps/orion && docker compose ps\n```\n\n**Fix**:\n\nRun all of this in `~/apps/orion`:\n\n' +
        '```bash\ndocker compose restart api\n```\n\nThen:\n\n```bash\nbash scripts/deploy.sh\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'nothing says where, reported once a block',
      markdown: '```bash\nsudo docker compose restart api\ndocker compose ps\n```\n\n```bash\ndocker compose logs api\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 6, severity: 'warning' }, { line: 7, column: 1, severity: 'warning' }],
    },
    {
      title: 'tabs are alternatives, and a bold title begins a new part',
      markdown:
        '**Diagnose**:\n\n```bash\ncd ~/apps/orion\ndocker compose ps\n```\n\n**Fix**:\n\n=== "One"\n\n    ```bash\n    cd ~/apps/orion\n    git pull\n    ```\n\n' +
        '=== "Two"\n\n    ```bash\n    docker compose restart api\n    ```\n',
      inventory: INVENTORY,
      expect: [{ line: 20, column: 5, severity: 'warning' }],
    },
    {
      title: 'a relative script, which nothing above has made, in a runbook',
      markdown:
        '# Queue is stuck\n\n## Diagnosis\n\n```bash\ncurl -O https://example.com/look.sh\nbash look.sh\n```\n\n' +
        '## Mitigation\n\n```bash\nbash scripts/deploy.sh\n```\n',
      expect: [{ line: 13, column: 6, severity: 'warning' }],
    },
    {
      title: 'other documentation: whoever reads how to build a program is in its checkout',
      markdown: '# Contributing\n\n```bash\nmake build\n./hack/test.sh\n```\n',
      expect: [],
    },
    {
      title: 'commands that say where they work, and those that work anywhere',
      markdown:
        '```bash\ndocker compose -f ~/apps/orion/compose.yml ps\ndocker compose -p orion logs\ngit -C ~/apps/orion log\ngit clone git@git.wizard.lu:orion.git\n' +
        'docker compose ls\nmake -C ~/apps/orion\ndocker exec api alembic current\nbash ~/apps/orion/scripts/deploy.sh\n```\n',
      expect: [],
    },
  ],
  create() {
    return ({ page, inventory, report }) => {
      const isOurs = page.runbooks.length > 0 || inventory?.compose.some(({ directory }) => directory !== '') === true
      if (!isOurs) return
      const runbook = holderIn(page.runbooks)
      const made = new Set<string>()
      for (const block of page.codeBlocks) {
        const found = firstWithout(block, made)
        for (const command of block.commands) for (const name of filesMade(command)) made.add(name)
        if (found === null || (found.what !== COMPOSE && !runbook(block.range))) continue
        const where = found.what === COMPOSE ? projectOf(block, inventory) : null
        const advice = where === null ? 'Say where: begin with “cd …”.' : `Begin with “cd ${where.directory}” (${cite(where)}).`
        report({ message: `${found.what} ${found.why}, and nothing here says which directory that is. ${advice}`, range: found.range })
      }
    }
  },
}

/** The first command of the block that needs to know where it is. */
function firstWithout(block: CodeBlock, made: ReadonlySet<string>): { what: string; why: string; range: Invocation['program']['range'] } | null {
  const here = new Set(made)
  for (const command of block.commands) {
    for (const invocation of command.invocations) {
      const { directory, container } = invocation.context
      if (container !== undefined || directory !== undefined || (command.context.directory !== null && invocation.context.hosts.length === 0)) continue
      const what = programOf(invocation)
      if (needsDirectory(what, invocation)) return { what, why: 'works on the directory it is run in', range: invocation.program.range }
    }
    if (command.context.directory === null) {
      const script = command.references.find(({ kind, value, directory, range }) => kind === 'script' && directory === undefined && isRelative(value) &&
        !here.has(nameOf(value)) && !inContainer(command, range))
      if (script) return { what: script.value, why: 'is looked for in the directory it is run from', range: script.range }
    }
    for (const name of filesMade(command)) here.add(name)
  }
  return null
}

function programOf({ name, subcommands }: Invocation): string {
  return name === 'docker-compose' || (name === 'docker' && subcommands[0]?.value === 'compose') ? COMPOSE : name
}

function needsDirectory(program: string, { args, subcommands, name }: Invocation): boolean {
  const needs = Object.hasOwn(NEEDY, program) ? NEEDY[program] : undefined
  if (!needs) return false
  const subcommand = subcommands[program === COMPOSE && name === 'docker' ? 1 : 0]?.value
  if (needs.anywhere.test(subcommand ?? '-')) return false
  return args.length > 0 && !args.some(({ value }) => needs.options.test(value))
}

function isRelative(path: string): boolean {
  return /^(?![~/$<-])[\w./-]+\.\w+$|^\.{1,2}\/[\w./-]+$/.test(path)
}

function inContainer({ invocations }: Command, { start }: Invocation['program']['range']): boolean {
  return invocations.some(({ context, program, args }) => context.container !== undefined &&
    program.range.start.offset <= start.offset && start.offset <= (args.at(-1) ?? program).range.end.offset)
}

/** Names of the files that a command mentions before one is run: downloaded, unpacked, written, made executable. */
function filesMade({ text, references }: Command): string[] {
  const run = new Set(references.filter(({ kind }) => kind === 'script').map(({ value }) => value))
  return text.split(/[\s'"=;|&()<>]+/).filter((word) => !run.has(word)).map(nameOf)
}

/** The only project that has the services a block names, or the only project at all. */
function projectOf({ commands }: CodeBlock, inventory: Inventory | null): Inventory['compose'][number] | null {
  const projects = (inventory?.compose ?? []).filter(({ directory }) => directory !== '')
  const named = commands.flatMap(({ references }) => references).filter(({ kind }) => kind === 'service').map(({ value }) => value)
  const fitting = named.length === 0 ? projects : projects.filter(({ services }) => services.some(({ name }) => named.includes(name)))
  const [project] = fitting
  return fitting.length === 1 && project ? { ...project, directory: withoutSlash(project.directory) } : null
}

import { cite } from '../../inventory/cite.ts'
import { COMPOSE, composeProjectOf, isInContainer, isRelativeScript, needsDirectory, programOf } from '../../inventory/working-directory.ts'
import type { CodeBlock, Command, Invocation } from '../../model/types.ts'
import { holderIn } from '../holder.ts'
import { nameOf } from '../own-paths.ts'
import type { Rule } from '../types.ts'

const INVENTORY = 'compose:\n  - name: orion\n    directory: ~/apps/orion\n    services: [api, db]\n  - name: gitea\n    directory: ~/gitea\n    services: [gitea]\n'

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
        const where = found.what === COMPOSE ? composeProjectOf(block.commands, inventory) : null
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
      if (needsDirectory(invocation)) return { what: programOf(invocation), why: 'works on the directory it is run in', range: invocation.program.range }
    }
    if (command.context.directory === null) {
      const script = command.references.find(({ kind, value, directory, range }) => kind === 'script' && directory === undefined && isRelativeScript(value) &&
        !here.has(nameOf(value)) && !isInContainer(command, range))
      if (script) return { what: script.value, why: 'is looked for in the directory it is run from', range: script.range }
    }
    for (const name of filesMade(command)) here.add(name)
  }
  return null
}

/** Names of the files that a command mentions before one is run: downloaded, unpacked, written, made executable. */
function filesMade({ text, references }: Command): string[] {
  const run = new Set(references.filter(({ kind }) => kind === 'script').map(({ value }) => value))
  return text.split(/[\s'"=;|&()<>]+/).filter((word) => !run.has(word)).map(nameOf)
}

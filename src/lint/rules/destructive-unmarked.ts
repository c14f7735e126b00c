import type { Command, Invocation } from '../../model/types.ts'
import { saysDestroys } from '../risk-words.ts'
import { surroundingsOf } from '../surroundings.ts'
import type { Rule } from '../types.ts'

/** What a controller puts back by itself: to delete it is a restart. */
const RESTARTED = /^(?:pods?|po|jobs?|events?|ev|leases?|endpoint(?:s|slices?)|csr|replicasets?|rs|nodeclaims?|machines?|certificaterequests?)(?:[./]|$)/i
/** Programs whose names or words say themselves that they delete. */
const SAYS_ITSELF = /\b(?:delete|destroy|remove|uninstall|drop|purge|rm|rmi|rmdir|unlink|wipe|erase|terminate)\b/i

export const destructiveUnmarked: Rule = {
  id: 'destructive-unmarked',
  summary: 'A command destroys something, and neither it nor the text around it says so.',
  rationale:
    'At 3 a.m. commands are pasted before they are read. “docker system prune -af --volumes” under “Free some space” ' +
    'takes a database with it. One word near the command (deletes, cannot be undone, last resort) is enough: in its ' +
    'comment, the text before it, the headings, the tab or the admonition it stands in. A command that has the word in ' +
    'itself (kubectl delete) is not reported unless the option says otherwise, and neither is what only restarts ' +
    'something, as deleting a pod does.',
  severity: 'warning',
  needsInventory: false,
  options: {
    named: { description: 'Report commands, too, that say themselves what they do: delete, destroy, rm.', default: false },
  },
  examples: [
    {
      title: 'said in a comment, in the text before, in a tab or a heading',
      markdown:
        '## Disk full\n\n```bash\n# Deletes stopped containers and unused volumes\ndocker system prune -af --volumes\n```\n\n' +
        'This cannot be undone:\n\n```bash\ntruncate -s 0 app.log\n```\n\n=== "Last resort"\n\n    ```bash\n    docker volume prune -f\n    ```\n\n## Purge the queue\n\n```bash\nredis-cli FLUSHALL\n```\n',
      expect: [],
    },
    {
      title: 'not said',
      markdown: '## Disk full\n\nMake room:\n\n```bash\n# Usually 2 to 5 GB\ndocker system prune -af --volumes\ndf -h\n```\n',
      expect: [{ line: 7, column: 1, severity: 'warning' }],
    },
    {
      title: 'a pod that is put back, and a command that says it itself',
      markdown: '## API stuck\n\n```bash\nkubectl delete pod api-0\nkubectl delete pvc data-api-0\n```\n',
      expect: [],
    },
    {
      title: 'a command that says it itself, where the team wants it said in words',
      markdown: '## API stuck\n\n```bash\nkubectl delete pod api-0\nkubectl delete pvc data-api-0\n```\n',
      options: { named: true },
      expect: [{ line: 5, column: 1, severity: 'warning' }],
    },
  ],
  create() {
    return ({ page, text, options, report }) => {
      for (const block of page.codeBlocks) {
        const destroying = block.commands.filter((command) => command.risk === 'destroy' && (options.named || !SAYS_ITSELF.test(command.text)) && !onlyRestarts(command))
        if (destroying.length === 0) continue
        const unsaid = destroying.filter(({ comment }) => !saysDestroys(comment))
        if (unsaid.length === 0 || saysDestroys(surroundingsOf(block, page, text))) continue
        for (const command of unsaid) {
          const programs = command.invocations.filter(({ risk }) => risk === 'destroy').map(inWords)
          const range = command.lines[0] ?? command.range
          report({ message: `${programs[0] ?? 'This command'} destroys something, and nothing near it says so. Say what is lost.`, range })
        }
      }
    }
  },
}

function inWords({ name, subcommands }: Invocation): string {
  return [name, ...subcommands.map(({ value }) => value)].join(' ')
}

function onlyRestarts({ invocations }: Command): boolean {
  const destroying = invocations.filter(({ risk }) => risk === 'destroy')
  return destroying.length > 0 && destroying.every(({ name, args }) => {
    const words = args.map(({ value }) => value).filter((value) => !value.startsWith('-') && value !== 'delete')
    return /^(?:kubectl|oc|k3s|microk8s|kubectl\.exe)$/.test(name) && words.some((word) => RESTARTED.test(word))
  })
}

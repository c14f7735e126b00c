import type { Inventory } from '../../inventory/types.ts'
import { isOneSlip } from '../../model/near.ts'
import type { Reference } from '../../model/types.ts'
import { commandsOf } from '../commands.ts'
import { knowledgeOf } from '../knowledge.ts'
import { nearMiss } from '../near-miss.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'compose:\n' +
  '  - name: orion\n    directory: ~/apps/orion\n    services: [api, db, redis, celery-worker, celery-beat]\n' +
  '  - name: gitea\n    directory: ~/gitea\n    services: [gitea, gitea-db]\n'

export const unknownService: Rule = {
  id: 'unknown-service',
  summary: 'A command names a compose service that no project in the inventory has.',
  rationale:
    '“no such service” in the middle of a recovery leaves the reader guessing what the service is called today. The ' +
    'compose file knows; the inventory repeats it, and every command is held against it.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'services of the project',
      markdown: '```bash\ncd ~/apps/orion\ndocker compose --profile full restart api celery-worker\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a misspelt service',
      markdown: '```bash\ndocker compose --profile full logs --tail=50 celery-workr\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 46, severity: 'error', suggestion: 'celery-worker' }],
    },
    {
      title: 'a service of another project than the one of the directory',
      markdown: '```bash\ncd ~/apps/orion\ndocker compose restart gitea-db\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 3, column: 24, severity: 'info' }],
    },
    {
      title: 'an unknown service, once',
      markdown: '```bash\ndocker compose restart mailer\ndocker compose logs mailer\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 24, severity: 'info' }],
    },
    {
      title: 'a value to fill in is no service',
      markdown: '```bash\ndocker compose restart <service>\ndocker compose restart $SERVICE\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'inline code one slip away from a service, but no other word',
      markdown: 'Restart `celery-workr`; `services`, `redis-cli` and `celery` are something else.\n',
      inventory: INVENTORY,
      expect: [{ line: 1, column: 10, severity: 'error', suggestion: 'celery-worker' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory || inventory.compose.length === 0) return
      for (const reference of commandsOf(page).flatMap((command) => command.references)) {
        if (reference.kind !== 'service' || !isServiceName(reference.value)) continue
        const { services, project } = servicesFor(reference, inventory)
        if (services.includes(reference.value)) continue
        unknown.report(report, {
          name: reference.value,
          message: `${reference.value} is not a service of ${project}.`,
          range: reference.range,
          suggestion: nearMiss(reference.value, services),
        })
      }
      const knowledge = knowledgeOf(inventory)
      const names = namesOf(inventory)
      for (const { text, textRange } of page.inlineCode) {
        if (!isServiceName(text) || names.has(text) || knowledge.isKnownProgram(text)) continue
        const suggestion = slipOf(text, inventory)
        if (suggestion === undefined) continue
        report({ message: `${text} is not a service in the inventory. Did you mean ${suggestion}?`, range: textRange, suggestion })
      }
    }
  },
}

function isServiceName(text: string): boolean {
  return /^[A-Za-z\d][\w.-]*$/.test(text)
}

/** The services of the project whose directory the command works in; of every project where that is not known. */
function servicesFor({ directory }: Reference, { compose }: Inventory): { services: string[]; project: string } {
  const here = compose.find((project) => directory !== undefined && trimSlash(project.directory) === trimSlash(directory))
  const projects = here ? [here] : compose
  const services = projects.flatMap((project) => project.services.map(({ name }) => name))
  const [only] = projects
  return { services, project: projects.length === 1 && only ? `the compose project ${only.name}` : 'any compose project in the inventory' }
}

function trimSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/** The service that the text is one slip away from. A plural is a word of its own, and short names have many neighbours. */
function slipOf(text: string, { compose }: Inventory): string | undefined {
  if (text.length < 4) return undefined
  return compose
    .flatMap((project) => project.services.map(({ name }) => name))
    .find((name) => name.length >= 5 && isOneSlip(text, name) && nearMiss(text, [name]) !== null && text !== `${name}s`)
}

function namesOf(inventory: Inventory): Set<string> {
  const { hosts, domains, compose, units, databases, scripts, programs, placeholders } = inventory
  const facts = [hosts, domains, compose, units, databases, scripts, programs, placeholders].flat()
  const inner = compose.flatMap(({ services, profiles }) => [...services, ...profiles])
  const users = [...hosts, ...databases].flatMap((fact) => fact.users)
  return new Set([...facts, ...inner].map(({ name }) => name).concat(users))
}

import type { ComposeProject, Inventory } from '../../inventory/types.ts'
import { withoutSlash } from '../../inventory/working-directory.ts'
import { referencesOf } from '../commands.ts'
import type { PlacedReference } from '../commands.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import type { Declared } from '../declared.ts'
import { reportStrays, strayNames } from '../stray-names.ts'
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
      fixed: '```bash\ndocker compose --profile full logs --tail=50 celery-worker\n```\n',
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
      fixed: 'Restart `celery-worker`; `services`, `redis-cli` and `celery` are something else.\n',
    },
    {
      title: 'in a command of inline code, in prose, and a short name where the page is about it',
      markdown:
        'See with `docker compose ps dbb` whether celery-beta runs, and that `bd` is up; `app` is something else.\n\n' +
        '```bash\ndocker compose restart db\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 29, severity: 'error', suggestion: 'db' },
        { line: 1, column: 42, severity: 'error', suggestion: 'celery-beat' },
        { line: 1, column: 70, severity: 'error', suggestion: 'db' },
      ],
      fixed:
        'See with `docker compose ps db` whether celery-beat runs, and that `db` is up; `app` is something else.\n\n' +
        '```bash\ndocker compose restart db\n```\n',
    },
    {
      title: 'a container by its name',
      markdown: '```bash\ndocker logs orion-api-1\ndocker restart orion-apo-1\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 3, column: 16, severity: 'error', suggestion: 'orion-api-1' }],
      fixed: '```bash\ndocker logs orion-api-1\ndocker restart orion-api-1\n```\n',
    },
    {
      title: 'the project is the one of the directory that the text names',
      markdown: 'Run this in `~/gitea`:\n\n```bash\ndocker compose restart api\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 4, column: 24, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory || declaredNames(inventory).of('service').length === 0) return
      for (const reference of referencesOf(page, inventory, 'service')) {
        const { value: name, range } = reference
        if (!isName(name)) continue
        const { projects, services } = servicesFor(reference, inventory)
        if (services.length === 0 || services.some((service) => service.name === name)) continue
        const where = projects.length === 1 ? `the compose project ${projects[0]?.name}` : 'any compose project in the inventory'
        unknown.report(report, { name, message: `${name} is not a service of ${where}.`, range, ...suggested(meantName(name, services)) })
      }
      reportStrays(report, unknown, strayNames(page, inventory, 'service'), 'a service')
    }
  },
}

/** What is no name is a value to fill in. */
function isName(text: string): boolean {
  return /^[\p{L}\d][\p{L}\d_.-]*$/u.test(text)
}

/** The services of the project that the command works on; of every project where that is not known. */
function servicesFor({ directory, context }: PlacedReference, { compose }: Inventory): { projects: ComposeProject[]; services: Declared[] } {
  const path = directory ?? context?.directory?.path ?? null
  const here = compose.filter((project) =>
    context?.project == null ? path !== null && withoutSlash(project.directory) === withoutSlash(path) : project.name === context.project)
  const projects = here.length > 0 ? here : compose
  const services = projects.flatMap((project) => project.services.map((fact) => ({ name: fact.name, kind: 'service' as const, fact })))
  return { projects, services }
}

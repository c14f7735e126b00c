import { referencesOf } from '../commands.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import { reportStrays, strayNames } from '../stray-names.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY = 'units: [docker, caddy, gitea-runner, orion-backup.timer, "worker@.service"]\n'

/** What every system with systemd has, and what systemd makes up itself. */
const EVERYWHERE = /^(?:systemd-[\w@.-]+|sshd?|crond?|dbus(?:-broker)?|(?:serial-)?getty@.*|user@.*|rsyslog|chronyd?|network(?:ing|-manager)?|NetworkManager)(?:\.\w+)?$|\.(?:target|slice|scope|device|swap)$/i

export const unknownUnit: Rule = {
  id: 'unknown-unit',
  summary: 'A command names a systemd unit that the inventory does not have.',
  rationale:
    '`systemctl restart` of a unit that does not exist fails at once; `journalctl -u` of one prints nothing, which reads ' +
    'as “no errors”. The unit’s name on the page has to be the one on the machine.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared units, with their ending and without, and an instance of a template',
      markdown: '```bash\nsudo systemctl status caddy docker.service worker@3\nsystemctl list-timers orion-backup.timer\nsudo journalctl -u gitea-runner -f\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt units, one of them in a command that a comment proposes',
      markdown: '```bash\nsudo systemctl status cady\n# If not: sudo systemctl start cadyd\njournalctl -u gitea-runer\nsystemctl status orion-bakcup.timer\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 23, severity: 'error', suggestion: 'caddy' },
        { line: 3, column: 32, severity: 'error', suggestion: 'caddy' },
        { line: 4, column: 15, severity: 'error', suggestion: 'gitea-runner' },
        { line: 5, column: 18, severity: 'error', suggestion: 'orion-backup.timer' },
      ],
      fixed: '```bash\nsudo systemctl status caddy\n# If not: sudo systemctl start caddy\njournalctl -u gitea-runner\nsystemctl status orion-backup.timer\n```\n',
    },
    {
      title: 'in prose and inline code',
      markdown: 'Stop gitea-runer, then `orion-backp.timer`.\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 6, severity: 'error', suggestion: 'gitea-runner' },
        { line: 1, column: 25, severity: 'error', suggestion: 'orion-backup.timer' },
      ],
      fixed: 'Stop gitea-runner, then `orion-backup.timer`.\n',
    },
    {
      title: 'the wrong kind of unit, where only another kind has the name',
      markdown: '```bash\nsystemctl status orion-backup.service\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'instances of a declared template, the name of one filled in by the reader',
      markdown: '```bash\nsystemctl restart ceph-osd@3\nsystemctl restart ceph-osd@<osd-id>\nsystemctl kill ceph-osd@$ID\n```\n',
      inventory: 'units: ["ceph-osd@"]\n',
      expect: [],
    },
    {
      title: 'a unit like no other, once; units of the system not at all',
      markdown: '```bash\nsystemctl restart postgresql\njournalctl -u postgresql\nsystemctl restart systemd-resolved ssh\nsystemctl isolate rescue.target\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 19, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const units = declaredNames(inventory).of('unit')
      if (units.length === 0) return
      const declared = new Set(units.map(({ name }) => withoutEnding(name)))
      for (const { value: name, range } of referencesOf(page, inventory, 'unit')) {
        if (/[*?[\]]/.test(name) || EVERYWHERE.test(name) || declared.has(withoutEnding(name)) || declared.has(`${withoutEnding(name)}@`)) continue
        // An ending is compared only where it is written.
        const meant = meantName(name, units.filter((unit) => /\.service$/.test(unit.name) === /\.serv\w*$/.test(name)))
        unknown.report(report, { name, message: `${name} is not a unit in the inventory.`, range, ...suggested(meant) })
      }
      const strays = strayNames(page, inventory, 'unit').filter(({ text }) => !declared.has(`${text}@`))
      reportStrays(report, unknown, strays, 'a unit')
    }
  },
}

/** A timer starts the service of its name, and an instance is one of its template. */
function withoutEnding(name: string): string {
  return name.replace(/\.(?:service|timer|socket|path)$/, '').replace(/@[^]*$/, '@')
}

import type { Inventory } from '../../inventory/types.ts'
import { along } from '../../model/ranges.ts'
import { referencesOf } from '../commands.ts'
import type { PlacedReference } from '../commands.ts'
import { databaseUrls } from '../database-urls.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import type { Declared } from '../declared.ts'
import { findMentions } from '../mentions.ts'
import { reportStrays, strayNames } from '../stray-names.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'hosts:\n  - name: orion\n    addresses: [91.99.65.229]\n    users: [samir]\ndomains:\n  - name: git.wizard.lu\n    host: orion\n' +
  'databases:\n  - name: orion_db\n    users: [orion_user]\n'

/** A login in running text: with an address, for a name with a domain behind it is an address of e-mail. */
const LOGIN = /(?<![\w.@/:-])[A-Za-z_][\w.-]*@(?=\d{1,4}(?:\.\d{1,4}){3}(?!\w))|(?<=\bssh )[A-Za-z_][\w.-]*@(?=[A-Za-z\d])/g
/** Whom `sudo` runs a command as: a declared account, or one of the many that programs have. */
const SUDO = /(?<=\bsudo (?:-\w+ )?(?:-u|--user) ?=?)[a-z][\w-]*/g
/** Accounts that the system or its programs bring with them. */
const EVERYWHERE = new Set(['git', 'postgres', 'mysql', 'redis', 'default', 'nobody', 'www-data', 'guest'])

export const wrongUser: Rule = {
  id: 'wrong-user',
  summary: 'A command logs in as a user whom the inventory does not declare for that host or database.',
  rationale:
    'A misspelt account answers “Permission denied”, which reads like a lost key or a blocked address, and the minutes go ' +
    'into looking for that. Three tries of it, and fail2ban locks the reader out.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared accounts; those that programs bring along; values to fill in',
      markdown:
        '```bash\nssh samir@91.99.65.229\nscp -r samir@orion:/var/log .\ngit clone git@git.wizard.lu:orion.git\n' +
        'psql -U orion_user -d orion_db\nsudo -u postgres psql -U postgres\nssh <user>@91.99.65.229\n```\n\nWrite to samira@wizard.lu.\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt accounts of a host',
      markdown: '```bash\nssh samri@91.99.65.229\nssh -l smir orion\n# From there: rsync x sami@orion:\nsudo -u samr whoami\n```\n\nLog in by `ssh saamir@91.99.65.229`, that is samr@91.99.65.229.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 5, severity: 'error', suggestion: 'samir' },
        { line: 3, column: 8, severity: 'error', suggestion: 'samir' },
        { line: 4, column: 23, severity: 'error', suggestion: 'samir' },
        { line: 5, column: 9, severity: 'error', suggestion: 'samir' },
        { line: 8, column: 16, severity: 'error', suggestion: 'samir' },
        { line: 8, column: 46, severity: 'error', suggestion: 'samir' },
      ],
      fixed: '```bash\nssh samir@91.99.65.229\nssh -l samir orion\n# From there: rsync x samir@orion:\nsudo -u samir whoami\n```\n\nLog in by `ssh samir@91.99.65.229`, that is samir@91.99.65.229.\n',
    },
    {
      title: 'a misspelt role of a database',
      markdown: '```bash\npg_isready -U orion_usr -d orion_db\npsql postgres://orion_uesr@db/orion_db\n```\n\nThe role is `orion_usr`.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 15, severity: 'error', suggestion: 'orion_user' },
        { line: 3, column: 17, severity: 'error', suggestion: 'orion_user' },
        { line: 6, column: 14, severity: 'error', suggestion: 'orion_user' },
      ],
      fixed: '```bash\npg_isready -U orion_user -d orion_db\npsql postgres://orion_user@db/orion_db\n```\n\nThe role is `orion_user`.\n',
    },
    {
      title: 'an account like no other, once; on hosts of somebody else any',
      markdown: '```bash\nssh root@91.99.65.229\nssh root@orion uptime\nssh zoe@backup.example.com\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 5, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const names = declaredNames(inventory)
      const check = (name: string, range: PlacedReference['range'], declared: readonly Declared[], remark: boolean, what: string): void => {
        if (declared.length === 0 || EVERYWHERE.has(name) || declared.some((user) => user.name === name)) return
        unknown.report(report, { name, message: `${name} is not ${what} in the inventory.`, range, remark, ...suggested(meantName(name, declared)) })
      }
      const users = names.of('user')
      if (users.length > 0) {
        const hosts = Map.groupBy(referencesOf(page, inventory, 'host'), ({ range }) => range.start.line)
        for (const { value, range } of referencesOf(page, inventory, 'user')) {
          const host = hosts.get(range.start.line)?.find(({ range: { start } }) => start.offset >= range.end.offset)?.value
          const own = host === undefined ? null : usersOf(host, inventory)
          check(value, range, own ?? users, own !== null, own === null ? 'a user of any host' : `a user of ${host}`)
        }
        for (const { text, range } of findMentions(page, SUDO)) check(text, range, users, false, 'a user of any host')
        for (const { text, range, place } of findMentions(page, LOGIN)) {
          if (place === 'command') continue
          check(text.slice(0, -1), { start: range.start, end: along(range.end, -1) }, users, false, 'a user of any host')
        }
      }
      for (const { value, range } of [...referencesOf(page, inventory, 'database-user'), ...databaseUrls(page).map(({ user }) => user)]) {
        check(value, range, names.of('database-user'), true, 'a user of any database')
      }
      const strays = [...strayNames(page, inventory, 'user'), ...strayNames(page, inventory, 'database-user')]
      reportStrays(report, unknown, strays, 'a user')
    }
  },
}

/** The accounts of the host that a name or address leads to; `null` where it leads to none of the inventory's. */
function usersOf(target: string, { hosts, domains }: Inventory): Declared[] | null {
  const named = domains.find(({ name, host }) => name === target && host !== '')?.host ?? target
  const host = hosts.find(({ name, addresses }) => name === named || addresses.some((address) => address.name === named))
  return host ? host.users.map((fact) => ({ name: fact.name, kind: 'user', fact })) : null
}

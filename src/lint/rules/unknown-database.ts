import { referencesOf } from '../commands.ts'
import { databaseUrls } from '../database-urls.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import { reportStrays, strayNames } from '../stray-names.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY = 'databases:\n  - name: orion_db\n    users: [orion_user]\n'

/** Databases that every server has. */
const EVERYWHERE = new Set(['postgres', 'template0', 'template1', 'mysql', 'information_schema', 'performance_schema', 'sys', 'admin', 'local', 'config', 'test'])

export const unknownDatabase: Rule = {
  id: 'unknown-database',
  summary: 'A command connects to a database that the inventory does not have.',
  rationale:
    'A restore into a database with a misspelt name may well succeed, and the platform stays down. “database does not ' +
    'exist” at 3 a.m. reads as if the data were lost.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'a declared database, those of the server itself, and a value to fill in',
      markdown: '```bash\npsql -U orion_user -d orion_db -c "SELECT 1;"\npsql -l postgres\npg_dump "$DATABASE"\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'misspelt in an option, in a URL and in prose',
      markdown: '```bash\npg_isready -d orio_db\npsql postgres://orion_user@db/orion_bd\nexport DATABASE_URL=postgres://orion_user:$PASSWORD@db:5432/orion_d\n```\n\nThe script drops `orion_dbb`.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 15, severity: 'error', suggestion: 'orion_db' },
        { line: 3, column: 31, severity: 'error', suggestion: 'orion_db' },
        { line: 4, column: 61, severity: 'error', suggestion: 'orion_db' },
        { line: 7, column: 19, severity: 'error', suggestion: 'orion_db' },
      ],
      fixed: '```bash\npg_isready -d orion_db\npsql postgres://orion_user@db/orion_db\nexport DATABASE_URL=postgres://orion_user:$PASSWORD@db:5432/orion_db\n```\n\nThe script drops `orion_db`.\n',
    },
    {
      title: 'a database like no other, once',
      markdown: '```bash\npsql -d metrics\npg_dump metrics\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 9, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const databases = declaredNames(inventory).of('database')
      if (databases.length === 0) return
      const inUrls = databaseUrls(page).flatMap(({ database }) => database ?? [])
      for (const { value: name, range } of [...referencesOf(page, inventory, 'database'), ...inUrls]) {
        if (EVERYWHERE.has(name) || databases.some((database) => database.name === name)) continue
        unknown.report(report, { name, message: `${name} is not a database in the inventory.`, range, ...suggested(meantName(name, databases)) })
      }
      reportStrays(report, unknown, strayNames(page, inventory, 'database'), 'a database')
    }
  },
}

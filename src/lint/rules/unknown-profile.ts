import { referencesOf } from '../commands.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import { findMentions } from '../mentions.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY = 'compose:\n  - name: orion\n    profiles: [full]\n    services: [api]\n'

/** The option where it stands by itself, outside a command, and the variable in its place. */
const OPTION = /(?<=(?:^|[\s`(“"'])--profile[ =]|\bCOMPOSE_PROFILES=)[A-Za-z\d][\w.-]*/g

export const unknownProfile: Rule = {
  id: 'unknown-profile',
  summary: 'A command passes a compose profile that no project in the inventory has.',
  rationale:
    'Docker Compose takes any word for a profile and says nothing: with a misspelt one it starts, stops or lists only the ' +
    'services without a profile, and the reader believes that the rest is gone.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'a declared profile; the profiles of other programs are something else',
      markdown: 'Profile: `--profile full`\n\n```bash\ndocker compose --profile full ps\naws s3 ls --profile r2\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a misspelt profile',
      markdown: 'Profile: `--profile fulll`, as in `docker compose --profile ful ps`.\n\n```bash\ndocker compose --profile=fll ps\nCOMPOSE_PROFILES=ful docker compose ps\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 21, severity: 'error', suggestion: 'full' },
        { line: 1, column: 61, severity: 'error', suggestion: 'full' },
        { line: 4, column: 26, severity: 'error', suggestion: 'full' },
        { line: 5, column: 18, severity: 'error', suggestion: 'full' },
      ],
      fixed: 'Profile: `--profile full`, as in `docker compose --profile full ps`.\n\n```bash\ndocker compose --profile=full ps\nCOMPOSE_PROFILES=full docker compose ps\n```\n',
    },
    {
      title: 'a profile like no other, once',
      markdown: '```bash\ndocker compose --profile debug ps\ndocker compose --profile debug up -d\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 26, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const profiles = declaredNames(inventory).of('profile')
      if (profiles.length === 0) return
      const bare = findMentions(page, OPTION)
        .filter(({ place, before }) => before.endsWith('COMPOSE_PROFILES=') || (place !== 'command' && /^[\s`(“"']*--profile[ =]$/.test(before)))
        .map(({ text, range }) => ({ value: text, range, remark: false }))
      for (const { value: name, range, remark } of [...referencesOf(page, inventory, 'profile').map((reference) => ({ ...reference, remark: true })), ...bare]) {
        if (name === '*' || profiles.some((profile) => profile.name === name)) continue
        unknown.report(report, {
          name, message: `${name} is not a profile of any compose project in the inventory.`, range, remark, ...suggested(meantName(name, profiles)),
        })
      }
    }
  },
}

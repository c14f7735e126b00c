import type { Page } from '../../model/types.ts'
import { lineAt } from '../../model/ranges.ts'
import { rangeOfMatch } from '../page-lines.ts'
import { findKnownTokens } from '../known-tokens.ts'
import { commandSecrets, namedSecrets, type SecretPlace } from '../secret-patterns.ts'
import { beginningOf, standsForSecret } from '../secret-values.ts'
import type { Rule } from '../types.ts'

const KEY = ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('')

export const secret: Rule = {
  id: 'secret',
  summary: 'A page holds a password, a token or a key.',
  rationale:
    'A runbook is read by more people than any secret should be, is copied to laptops and search indexes, and its ' +
    'history keeps what is deleted. Tokens that have a form of their own are found by secretlint’s rules; passwords on ' +
    'command lines, in configuration and in prose by where they stand. Variables, <placeholders> and words such as ' +
    'changeme are none. No report prints a secret.',
  severity: 'error',
  needsInventory: false,
  examples: [
    {
      title: 'variables, placeholders and masks',
      markdown:
        '```bash\nPGPASSWORD="$DB_PASSWORD" psql -h db\ncurl -u admin:<password> https://api.example.com\nredis-cli -a "$(cat /run/secrets/redis)"\n' +
        'mysql -u root -p\ndocker login -u ci --password-stdin\nhelm upgrade x . --set db.password=${DB_PASSWORD}\nexport API_TOKEN=xxxxxxxxxxxx\n' +
        'psql postgres://app:****@db/orders\ncurl -H "Authorization: Bearer $TOKEN" https://api.example.com\nkubectl get secret db-secret -o jsonpath="{.data.password}"\n```\n\n' +
        '```yaml\npassword: "{{ db_password }}"\nsecretName: db-secret\ntoken: your-token\n```\n\nThe password: see the vault. Reset the password, token or secret first.\n\n' +
        'Run `app profile set password`: Change it, or `rake "shop:password:reset"`.\n\n```bash\npg_dump "postgresql://app:CHANGE_ME_STRONG_PASSWORD@localhost:5432/orders"\n```\n',
      expect: [],
    },
    {
      title: 'on command lines',
      markdown:
        '```bash\nPGPASSWORD=hunter2 psql -h db\ncurl -u admin:hunter2 https://api.example.com\nredis-cli -a hunter2 ping\nmysql -u root -phunter2\n' +
        'docker login -u ci -p hunter2\nhelm upgrade x . --set db.password=hunter2\nexport API_TOKEN=hunter2\npsql postgres://app:hunter2@db/orders\n' +
        'curl -H "Authorization: Bearer hunter2hunter2" https://api.example.com\nsshpass -p hunter2 ssh host\nvault login hunter2token\n' +
        'openssl rsa -in a.pem -passin pass:hunter2\nkubectl create secret generic db --from-literal=password=hunter2\n```\n',
      expect: [
        { line: 2, column: 12, severity: 'error' }, { line: 3, column: 15, severity: 'error' }, { line: 4, column: 14, severity: 'error' },
        { line: 5, column: 17, severity: 'error' }, { line: 6, column: 23, severity: 'error' }, { line: 7, column: 36, severity: 'error' },
        { line: 8, column: 18, severity: 'error' }, { line: 9, column: 21, severity: 'error' }, { line: 10, column: 32, severity: 'error' },
        { line: 11, column: 12, severity: 'error' }, { line: 12, column: 13, severity: 'error' }, { line: 13, column: 36, severity: 'error' },
        { line: 14, column: 58, severity: 'error' },
      ],
    },
    {
      title: 'in configuration and in prose',
      markdown: '```yaml\ndb:\n  password: hunter2\n```\n\n```json\n{"client_secret": "a8f5f167f44f4964"}\n```\n\nThe password is `hunter2`; the proxy is https://me:hunter2@proxy:3128.\n\n| Password | hunter2 |\n|---|---|\n',
      expect: [
        { line: 3, column: 13, severity: 'error' }, { line: 7, column: 20, severity: 'error' }, { line: 10, column: 18, severity: 'error' },
        { line: 10, column: 52, severity: 'error' }, { line: 12, column: 14, severity: 'error' },
      ],
    },
    {
      title: 'beside a user’s name',
      markdown:
        'Log in with `admin` / `hunter2!x`. Credentials: me:hunter2\n\npw: hunter2, see the credentials: user and host.\n\n' +
        '```bash\nsmbclient -U "backup%hunter2" //nas/share\n```\n\nBoth `root` / `wheel` may.\n',
      expect: [
        { line: 1, column: 24, severity: 'error' }, { line: 1, column: 52, severity: 'error' }, { line: 3, column: 5, severity: 'error' },
        { line: 6, column: 22, severity: 'error' },
      ],
    },
    {
      title: 'a token by its form',
      markdown: `Use ${KEY} for now.\n`,
      expect: [{ line: 1, column: 5, severity: 'error' }],
    },
  ],
  async checkBook({ book, texts, report }) {
    const pages = book.pages.map((page) => ({ page, text: texts.get(page.path) ?? '', found: [] as SecretPlace[] }))
    for (const { page, text, found } of pages) {
      const isCode = codeOf(page, text)
      for (const place of [...namedSecrets(text, isCode), ...commandSecrets(text, isCode)]) add(found, place)
    }
    const tokens = await findKnownTokens(pages.map(({ text }) => text))
    pages.forEach(({ page, text, found }, index) => {
      for (const place of tokens[index] ?? []) if (!standsForSecret(secretPartOf(place.value), true)) add(found, place)
      for (const { what, value, start } of found) {
        report(page.path, {
          message: `This looks like ${withArticle(what)} (${beginningOf(value)}). Whoever reads the page has it: change it, and write a variable or a <placeholder> here.`,
          range: rangeOfMatch(page, text, start, value.length),
          masked: true,
        })
      }
    })
  },
}

/** Of a URL that is found as a whole, the password, or its end where it has none; any other value as it is. */
function secretPartOf(value: string): string {
  const password = /^[\w+.-]{1,40}:\/\/[^\s:/@]{0,100}:([^\s@/]{1,200})@/.exec(value)?.[1]
  return password ?? (/^https?:\/\//.test(value) ? value.slice(value.lastIndexOf('/') + 1) : value)
}

/** One finding a secret: what names it best came first. */
function add(found: SecretPlace[], place: SecretPlace): void {
  const end = place.start + place.value.length
  if (!found.some(({ start, value }) => start < end && place.start < start + value.length)) found.push(place)
}

function withArticle(what: string): string {
  if (what.endsWith('s')) return what
  return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`
}

/** Tells code from prose; a comment in a code block is prose. */
function codeOf({ codeBlocks, inlineCode }: Page, text: string): (offset: number) => boolean {
  const code = [...codeBlocks, ...inlineCode].map(({ range }) => range).sort((a, b) => a.start.offset - b.start.offset)
  const starts = code.map(({ start }) => start.offset)
  return (offset) => {
    const range = code.length === 0 ? undefined : code[lineAt(starts, offset)]
    if (!range || offset < range.start.offset || offset >= range.end.offset) return false
    const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 300), offset)
    return !/^\s*(?:#|\/\/)/.test(line)
  }
}

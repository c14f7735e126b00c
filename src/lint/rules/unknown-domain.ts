import type { Inventory } from '../../inventory/types.ts'
import { DOTTED, isApiGroup, isDomainName, isReserved, isUnder, looksLikeFile, looksLikeSite, nearestDomain } from '../domains.ts'
import { findMentions } from '../mentions.ts'
import type { Mention } from '../mentions.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'domains:\n  - name: wizard.lu\n  - name: api.wizard.lu\n  - name: hetzner.com\n    external: true\n'

export const unknownDomain: Rule = {
  id: 'unknown-domain',
  summary: 'A domain name is not one of the domains in the inventory.',
  rationale:
    'A misspelt name in a health check reports an outage that does not exist, or hides one that does. Names of our own ' +
    'domains are read strictly; a site of somebody else that nobody declared is worth one line, once.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared domains, and pages of a declared other site',
      markdown:
        'Check wizard.lu and [Hetzner](https://status.hetzner.com/).\n\n```bash\ncurl -s https://api.wizard.lu/health\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'a misspelt subdomain in a URL and in an argument',
      markdown: '```bash\ncurl -s https://apii.wizard.lu/health\ndig ap.wizard.lu +short\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 17, severity: 'error', suggestion: 'api.wizard.lu' },
        { line: 3, column: 5, severity: 'error', suggestion: 'api.wizard.lu' },
      ],
    },
    {
      title: 'a misspelt domain in prose, inline code and a link',
      markdown: 'Neither wizzard.lu nor `wizard.ul` nor [this](https://wizar.lu/x) answers.\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 9, severity: 'error', suggestion: 'wizard.lu' },
        { line: 1, column: 25, severity: 'error', suggestion: 'wizard.lu' },
        { line: 1, column: 55, severity: 'error', suggestion: 'wizard.lu' },
      ],
    },
    {
      title: 'a dot in the wrong place, and half of the last label',
      markdown: '```bash\ndig ap.iwizard.lu\ncurl https://wizard.l/health\npsql -f schema.l\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 5, severity: 'error', suggestion: 'api.wizard.lu' },
        { line: 3, column: 14, severity: 'error', suggestion: 'wizard.lu' },
      ],
    },
    {
      title: 'an undeclared subdomain and an undeclared site, once each',
      markdown: '```bash\ncurl https://shop.wizard.lu\ncurl https://shop.wizard.lu\n```\n\nSee [docs](https://docs.docker.com/).\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 14, severity: 'info' }, { line: 6, column: 20, severity: 'info' }],
    },
    {
      title: 'numbered siblings are not misspelt',
      markdown: '```bash\nping web2.wizard.lu\n```\n',
      inventory: 'domains:\n  - name: web1.wizard.lu\n',
      expect: [{ line: 2, column: 6, severity: 'info' }],
    },
    {
      title: 'files, units, modules, code, versions and e-mail addresses are no domains',
      markdown:
        'Run `backup.sh`, `restore.sql.gz`, `docker-compose.yml`, `multi-user.target`, `psql.c`, `app.core.tasks` or\n' +
        'Caddy 2.10.2 and write to ops@wizzard.lu about /var/log/caddy/wizard.log.\n\n' +
        '```bash\nsystemctl list-timers orion-backup.timer\ncelery -A app.core.celery_app purge -f\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const declared = inventory.domains.map(({ name }) => name.toLowerCase())
      for (const mention of findMentions(page, DOTTED)) {
        const name = mention.text.toLowerCase()
        if (!isDomainName(name) || !mayBeDomain(mention) || isReserved(name) || isDeclared(name, inventory)) continue
        unknown.report(report, {
          name,
          message: `${mention.text} is not a domain in the inventory.`,
          range: mention.range,
          suggestion: nearestDomain(name, declared),
          remark: isSite(mention, inventory) && /\.[\w-]{2,}$/.test(name),
        })
      }
    }
  },
}

/** Any name of the inventory may stand where a domain would: hosts and units have dots, too. */
function isDeclared(name: string, { domains, hosts, units, scripts }: Inventory): boolean {
  return domains.some((domain) => (domain.external ? isUnder(name, domain.name.toLowerCase()) : domain.name.toLowerCase() === name)) ||
    [...hosts, ...units, ...scripts].some((fact) => fact.name.toLowerCase() === name)
}

/** Whether the place allows for a domain at all. */
function mayBeDomain(mention: Mention): boolean {
  if (mention.host) return true
  if (mention.place === 'link') return false
  const { text, before, after } = mention
  return !looksLikeFile(text) && !/[@$%{~\\]$|[\w.~-]\/$/.test(before) && !/^[(@]/.test(after)
}

/**
 * Whether a name that is near none is a site for certain enough to be mentioned. Commands are full of dotted words
 * (images, labels, API groups), so there only a host argument, a URL or a name under our own domains counts.
 */
function isSite({ text, place, host, before, after }: Mention, { domains }: Inventory): boolean {
  if (host) return true
  if (/[\w/:=]$/.test(before) || /^(?:[=:[]|\/v\d)/.test(after)) return false
  if (domains.some(({ name, external }) => !external && isUnder(text.toLowerCase(), name.toLowerCase()))) return true
  return place !== 'command' && looksLikeSite(text) && !isApiGroup(text)
}

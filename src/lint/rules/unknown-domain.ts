import { cite } from '../../inventory/cite.ts'
import type { Inventory } from '../../inventory/types.ts'
import { isOneSlip } from '../../names/near.ts'
import type { Range } from '../../model/types.ts'
import { referencesOf } from '../commands.ts'
import { DOTTED, isApiGroup, isDomainName, isReserved, isUnder, isWellKnown, looksLikeFile, looksLikeSite, nearestDomains } from '../domains.ts'
import { hasForeignLetters, looksLike, mixesScripts } from '../lookalikes.ts'
import { findMentions } from '../mentions.ts'
import type { Mention } from '../mentions.ts'
import { areSiblings } from '../near-miss.ts'
import { oncePer } from '../once-per.ts'
import type { Finding, Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'
import type { UnknownName } from '../unknown-names.ts'

const INVENTORY =
  'domains:\n  - name: wizard.lu\n  - name: api.wizard.lu\n  - name: hetzner.com\n    external: true\n'

export const unknownDomain: Rule = {
  id: 'unknown-domain',
  summary: 'A domain name is not one of the domains in the inventory.',
  rationale:
    'A misspelt name in a health check reports an outage that does not exist, or hides one that does. Names of our own ' +
    'domains are read strictly; a site of somebody else that a command or code names and nobody declared is worth one ' +
    'line, once.',
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
      fixed: '```bash\ncurl -s https://api.wizard.lu/health\ndig api.wizard.lu +short\n```\n',
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
      fixed: 'Neither wizard.lu nor `wizard.lu` nor [this](https://wizard.lu/x) answers.\n',
    },
    {
      title: 'a dot in the wrong place, and half of the last label',
      markdown: '```bash\ndig ap.iwizard.lu\ncurl https://wizard.l/health\npsql -f schema.l\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 5, severity: 'error', suggestion: 'api.wizard.lu' },
        { line: 3, column: 14, severity: 'error', suggestion: 'wizard.lu' },
      ],
      fixed: '```bash\ndig api.wizard.lu\ncurl https://wizard.lu/health\npsql -f schema.l\n```\n',
    },
    {
      title: 'without its dot, in running text and as a host',
      markdown: 'Open wizardlu, then:\n\n```bash\ncurl https://wizardlu/\ncurl https://<shop>.hetzne.com/\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 6, severity: 'error', suggestion: 'wizard.lu' },
        { line: 4, column: 14, severity: 'error', suggestion: 'wizard.lu' },
        { line: 5, column: 21, severity: 'error', suggestion: 'hetzner.com' },
      ],
      fixed: 'Open wizard.lu, then:\n\n```bash\ncurl https://wizard.lu/\ncurl https://<shop>.hetzner.com/\n```\n',
    },
    {
      title: 'two dots, a comma, and in the path of a certificate',
      markdown: '```bash\ncurl https://api..wizard.lu/\ndig wizard..lu\ndig api,wizard.lu\nsudo ls /etc/letsencrypt/live/wizrad.lu/\nls /srv/node/wizrad.lu/\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 14, severity: 'error', suggestion: 'api.wizard.lu' },
        { line: 3, column: 5, severity: 'error', suggestion: 'wizard.lu' },
        { line: 4, column: 5, severity: 'error', suggestion: 'api.wizard.lu' },
        { line: 5, column: 31, severity: 'error', suggestion: 'wizard.lu' },
      ],
      fixed: '```bash\ncurl https://api.wizard.lu/\ndig wizard.lu\ndig api.wizard.lu\nsudo ls /etc/letsencrypt/live/wizard.lu/\nls /srv/node/wizrad.lu/\n```\n',
    },
    {
      title: 'letters that only look like those of a domain',
      markdown: 'Log in at wіzard.lu or <https://xn--wzard-n2e.lu/>, not at раypal.com; Grüße von müller.example.\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 11, severity: 'error', suggestion: 'wizard.lu' },
        { line: 1, column: 33, severity: 'error', suggestion: 'wizard.lu' },
        { line: 1, column: 60, severity: 'error' },
      ],
      fixed: 'Log in at wizard.lu or <https://wizard.lu/>, not at раypal.com; Grüße von müller.example.\n',
    },
    {
      title: 'an undeclared subdomain, an undeclared site and a namesake, once each; links to sites of others',
      markdown:
        '```bash\ncurl https://shop.wizard.lu\ncurl https://shop.wizard.lu\ncurl https://get.docker.com\n```\n\n' +
        'See [docs](https://docs.docker.com/), [code](https://github.com/acme/orion) and https://wizard.com/.\n',
      inventory: `${INVENTORY}  - name: gitlab.com\n    external: true\n`,
      expect: [{ line: 2, column: 14, severity: 'info' }, { line: 4, column: 14, severity: 'info' }, { line: 7, column: 89, severity: 'info' }],
    },
    {
      title: 'numbered siblings are not misspelt',
      markdown: '```bash\nping web2.wizard.lu\n```\n',
      inventory: 'domains:\n  - name: web1.wizard.lu\n',
      expect: [{ line: 2, column: 6, severity: 'info' }],
    },
    {
      title: 'owners of repositories, numbers left out, and domains that stand for the reader’s',
      markdown: '```bash\ngit clone git@gitlab.com:gitlab-com/runbooks.git\nssh web-XX.wizard.lu\ncurl https://api.yourdomain.com/health\ndig your-domain.com\n```\n',
      inventory: 'domains:\n  - name: gitlab.com\n    external: true\n  - name: web-33.wizard.lu\n',
      expect: [],
    },
    {
      title: 'another letter for the dot, in a link',
      markdown: 'Open [the shop](https://wizardxlu/cart), [its mirror](http://wizard1lu:8001), [a wizard](https://wizards/) or `https://wizardslu`.\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 25, severity: 'error', suggestion: 'wizard.lu' }, { line: 1, column: 62, severity: 'error', suggestion: 'wizard.lu' },
        { line: 1, column: 120, severity: 'error', suggestion: 'wizard.lu' },
      ],
      fixed: 'Open [the shop](https://wizard.lu/cart), [its mirror](http://wizard.lu:8001), [a wizard](https://wizards/) or `https://wizard.lu`.\n',
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
      const own = ownDomains(inventory)
      const say = (text: string, range: Range, remark: boolean): void => {
        unknown.report(report, { name: text.toLowerCase(), message: `${text} is not a domain in the inventory.`, range, remark, ...own.meant(text.toLowerCase()) })
      }
      for (const mention of findMentions(page, DOTTED)) {
        const { text, range, place } = mention
        const name = text.toLowerCase()
        if (hasForeignLetters(name)) {
          const { message, ...found } = lookalike(text, own) ?? {}
          if (message !== undefined) report({ message, range, ...found })
          if (message !== undefined || !isDomainName(name)) continue
        }
        if (!isDomainName(name) || !mayBeDomain(mention) || isReserved(name) || own.has(name)) continue
        say(text, range, place !== 'listing' && isSite(mention, inventory) && /\.[\w-]{2,}$/.test(name))
      }
      // Without its dot, a name is still one where a host's stands, and where nothing else is spelt so.
      for (const { value, range } of referencesOf(page, inventory, 'host')) {
        if (value.length > 3 && !/[.:]/.test(value) && own.meant(value).suggestion !== null && !own.isHost(value)) say(value, range, false)
      }
      for (const { text, range } of findMentions(page, SITE_OF_ONE_LABEL)) {
        if (own.meant(text.toLowerCase()).suggestion !== null && !own.isHost(text.toLowerCase())) say(text, range, false)
      }
      for (const { text, range } of own.dotless ? findMentions(page, own.dotless) : []) {
        if (!own.has(text.toLowerCase())) say(text, range, false)
      }
    }
  },
}

/** The domains of an inventory, prepared for being asked about every dotted word. */
interface OwnDomains {
  has(name: string): boolean
  isHost(name: string): boolean
  meant(name: string): Pick<UnknownName, 'suggestion' | 'fact' | 'certain'>
  /** Names with something else for a dot, those of two labels also without it. */
  dotless: RegExp | null
}

/** A host without a dot in a URL: `https://wizardxlu/health`. */
const SITE_OF_ONE_LABEL = /(?<=\bhttps?:\/\/)[a-z][\w-]{4,}(?![\w.@-])/gi

const ownDomains = oncePer(({ domains, hosts, compose, units, scripts }: Inventory): OwnDomains => {
  const facts = new Map(domains.map((domain) => [domain.name.toLowerCase(), domain]))
  const above = domains.filter(({ external, wildcard }) => external || wildcard).map(({ name }) => name.toLowerCase())
  // Any name of the inventory may stand where a domain would: hosts and units have dots, too.
  const other = new Set([...hosts, ...units, ...scripts, ...compose.flatMap(({ services }) => services)].map(({ name }) => name.toLowerCase()))
  const names = [...facts.keys()]
  const known = new Map<string, ReturnType<OwnDomains['meant']>>()
  const short = names.filter((name) => /^[\w-]{4,}\.[\w-]+$/.test(name)).map((name) => name.replace('.', '(?:[,;:_-]?|\\.{2,3})'))
  const long = names.filter((name) => /^[\w-]+(?:\.[\w-]+){2,}$/.test(name)).map((name) => name.replaceAll('.', '(?:[,;]|\\.{1,3})'))
  const words = [...long, ...short]
  return {
    has: (name) => facts.has(name) || other.has(name) || above.some((domain) => isUnder(name, domain)),
    isHost: (name) => other.has(name) || name === 'localhost',
    meant(name) {
      let found = known.get(name)
      if (!found) {
        const others = isWellKnown(name) ? [] : names
        const near = new Map(nearestDomains(name, others).map((domain) => [domain, facts.get(domain)]))
        if (others.length > 0) for (const domain of above) if (isUnderSlipOf(name, domain)) near.set(withEnd(name, domain), facts.get(domain))
        const [suggestion, fact] = [...near][0] ?? [null]
        found = { suggestion, fact, certain: near.size === 1 }
        known.set(name, found)
      }
      return found
    },
    dotless: words.length === 0 ? null : new RegExp(`(?<![\\w.@-]|\\w:|(?<!/)/)(?:${words.join('|')})(?![\\w-]|\\.\\w)`, 'gi'),
  }
})

/** Whether a name would be that of a domain which covers every name under it, or under it, were that spelt right. */
function isUnderSlipOf(name: string, domain: string): boolean {
  const end = name.split('.').slice(-domain.split('.').length).join('.')
  return domain.length > 8 && isOneSlip(end, domain) && !areSiblings(end.split('.')[0] ?? '', domain.split('.')[0] ?? '')
}

/** A name with a domain as its last labels. */
function withEnd(name: string, domain: string): string {
  return [...name.split('.').slice(0, -domain.split('.').length), domain].join('.')
}

/** What is wrong with a name in letters that only look like those of a domain; `null` where nothing is. */
function lookalike(text: string, own: OwnDomains): Pick<Finding, 'message' | 'suggestion' | 'fix'> | null {
  const seen = looksLike(text)
  const { suggestion, fact } = own.has(seen) ? { suggestion: seen, fact: undefined } : own.meant(seen)
  if (suggestion !== null && isDomainName(seen)) {
    const where = fact ? ` (${cite(fact)})` : ''
    return { message: `${text} has letters that only look like those of ${suggestion}${where}: it is another domain.`, suggestion, fix: true }
  }
  if (!mixesScripts(text) || !looksLikeSite(seen)) return null
  return { message: `${text} mixes letters of two alphabets, as names made to be mistaken for others do. Write it in one.` }
}

/** Whether the place allows for a domain at all. */
function mayBeDomain(mention: Mention): boolean {
  // `web-XX.example.com` leaves a number to its reader.
  if (/(?:^|[-.])(?:X{2,}|N{2,}|xx+)(?=[-.])/.test(mention.text)) return false
  if (mention.host) return true
  if (mention.place === 'link') return false
  const { text, before, after } = mention
  return !looksLikeFile(text) && !/[@$%{~\\]$/.test(before) && (!/[\w.~-]\/$/.test(before) || FOLDER_OF_A_SITE.test(before)) && !/^[(@]/.test(after)
}

/** Folders in which each site has a file or a folder by its name. */
const FOLDER_OF_A_SITE = /\/(?:live|archive|renewal|sites-enabled|sites-available|vhosts|certificates)\/$/

/** Whether a name has a label of one of our own domains: `wizard.com` for `wizard.lu`. */
function sharesLabel(name: string, domains: Inventory['domains']): boolean {
  const labels = new Set(domains.filter(({ external }) => !external).flatMap((domain) => domain.name.toLowerCase().split('.').slice(0, -1)))
  return name.split('.').slice(0, -1).some((label) => label.length > 3 && labels.has(label))
}

/**
 * Whether a name that is near none is a site for certain enough to be mentioned. Commands are full of dotted words
 * (images, labels, API groups), so there only a host argument, a URL or a name under our own domains counts.
 */
function isSite({ text, place, host, before, after }: Mention, { domains }: Inventory): boolean {
  // Readers are led to sites of others by the dozen; of what text and links name, only what resembles ours is a remark.
  if (place === 'link' || place === 'prose') return sharesLabel(text.toLowerCase(), domains)
  if (host) return true
  if (/[\w/:=]$/.test(before) || /^(?:[=:[]|\/v\d)/.test(after)) return false
  if (domains.some(({ name, external }) => !external && isUnder(text.toLowerCase(), name.toLowerCase()))) return true
  return place !== 'command' && looksLikeSite(text) && !isApiGroup(text)
}

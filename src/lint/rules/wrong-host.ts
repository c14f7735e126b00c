import type { Inventory } from '../../inventory/types.ts'
import { isOneSlip, NearNames } from '../../names/near.ts'
import type { Page } from '../../model/types.ts'
import { canonicalIpv6, IPV4, IPV6, isIpv4, isPrivate, isValidIpv4, MISPUNCTUATED_IPV4, namesNoHost, NEARLY_IPV4 } from '../addresses.ts'
import { referencesOf } from '../commands.ts'
import { declaredNames, meantName, suggested } from '../declared.ts'
import type { Declared } from '../declared.ts'
import { findMentions } from '../mentions.ts'
import type { Mention } from '../mentions.ts'
import { oncePer } from '../once-per.ts'
import { reportStrays, strayNames } from '../stray-names.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'
import type { UnknownName } from '../unknown-names.ts'

const INVENTORY = 'hosts:\n  - name: orion\n    addresses: [91.99.65.229, "2a01:4f8:c17:1::1"]\n'

export const wrongHost: Rule = {
  id: 'wrong-host',
  summary: 'An IP address, or a near miss of a host name, is not one of the hosts in the inventory.',
  rationale:
    'One wrong digit sends a restart, a restore or a password to a machine of somebody else, or to nothing at all. ' +
    'Nobody knows addresses by heart at 3 a.m.; the page has to be right, in commands and in what their comments ' +
    'expect as an answer.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'the server, by its address',
      markdown: 'The server is `91.99.65.229`.\n\n```bash\nssh samir@91.99.65.229\ndig @1.1.1.1 example.com\nping 8.8.8.8\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'one wrong digit in a command',
      markdown: '```bash\n# SSH into the server\nssh samir@91.99.65.228\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 3, column: 11, severity: 'error', suggestion: '91.99.65.229' }],
      fixed: '```bash\n# SSH into the server\nssh samir@91.99.65.229\n```\n',
    },
    {
      title: 'a number above 255 is a misspelt address',
      markdown: '```bash\nssh samir@91.99.65.299\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 11, severity: 'error', suggestion: '91.99.65.229' }],
      fixed: '```bash\nssh samir@91.99.65.229\n```\n',
    },
    {
      title: 'a dot too few, too many, or a letter among the digits',
      markdown: 'It is `91.9965.229`, 91.99.6.5.229 or\n91.99.65.22q, in version 91.99.6.\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 8, severity: 'error', suggestion: '91.99.65.229' },
        { line: 1, column: 22, severity: 'error', suggestion: '91.99.65.229' },
        { line: 2, column: 1, severity: 'error', suggestion: '91.99.65.229' },
      ],
      fixed: 'It is `91.99.65.229`, 91.99.65.229 or\n91.99.65.229, in version 91.99.6.\n',
    },
    {
      title: 'a number too few or too many, a comma or a blank for a dot',
      markdown: '```bash\nssh samir@91.99.65\nssh samir@91.99.65.229.1\n# or 91.99,65.229\n```\n\nIt is 91.99.65. 229, in the network 91.99.65.0/24.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 11, severity: 'error', suggestion: '91.99.65.229' },
        { line: 3, column: 11, severity: 'error', suggestion: '91.99.65.229' },
        { line: 4, column: 6, severity: 'error', suggestion: '91.99.65.229' },
        { line: 7, column: 7, severity: 'error', suggestion: '91.99.65.229' },
        { line: 7, column: 37, severity: 'info' },
      ],
      fixed: '```bash\nssh samir@91.99.65.229\nssh samir@91.99.65.229\n# or 91.99.65.229\n```\n\nIt is 91.99.65.229, in the network 91.99.65.0/24.\n',
    },
    {
      title: 'in a comment, in inline code, in prose and in a link, each time',
      markdown:
        '```bash\ndig wizard.lu +short\n# Should return 91.99.66.229\n```\n\n' +
        'All return `91.99.66.229`, so 91.99.66.229 [answers](http://91.99.66.229:8001/health).\n',
      inventory: INVENTORY,
      expect: [
        { line: 3, column: 17, severity: 'error', suggestion: '91.99.65.229' },
        { line: 6, column: 13, severity: 'error', suggestion: '91.99.65.229' },
        { line: 6, column: 31, severity: 'error', suggestion: '91.99.65.229' },
        { line: 6, column: 61, severity: 'error', suggestion: '91.99.65.229' },
      ],
      fixed:
        '```bash\ndig wizard.lu +short\n# Should return 91.99.65.229\n```\n\nAll return `91.99.65.229`, so 91.99.65.229 [answers](http://91.99.65.229:8001/health).\n',
    },
    {
      title: 'neighbours in a private network, one of which the page calls by a slip',
      markdown: 'From `10.0.0.11` to `10.0.0.1`.\n\n```bash\nping 10.0.0.12\nping 10.0.0.11\nping 10.0.0.12\nping 10.0.0.10\n```\n',
      inventory: 'hosts:\n  - name: db-1\n    addresses: [10.0.0.11]\n',
      expect: [
        { line: 1, column: 22, severity: 'error', suggestion: '10.0.0.11' },
        { line: 4, column: 6, severity: 'info' },
        { line: 7, column: 6, severity: 'error', suggestion: '10.0.0.11' },
      ],
      fixed:
        'From `10.0.0.11` to `10.0.0.11`.\n\n```bash\nping 10.0.0.12\nping 10.0.0.11\nping 10.0.0.12\nping 10.0.0.11\n```\n',
    },
    {
      title: 'an address of IPv6, whichever way it is spelt',
      markdown: 'It is `2A01:4F8:C17:1:0:0:0:1`, not `2a01:4f8:c17:1::2`.\n',
      inventory: INVENTORY,
      expect: [{ line: 1, column: 38, severity: 'error', suggestion: '2a01:4f8:c17:1::1' }],
      fixed: 'It is `2A01:4F8:C17:1:0:0:0:1`, not `2a01:4f8:c17:1::1`.\n',
    },
    {
      title: 'an address like no other, mentioned once a book',
      markdown: '```bash\nping -c 1 185.12.64.1\nping -c 4 185.12.64.1\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 11, severity: 'info' }],
    },
    {
      title: 'a misspelt name of a host; other names may come from anywhere',
      markdown: '```bash\nssh samir@orino\nssh samir@orion\ncurl http://lcalhost:8001/\nping db\nping bastion\n```\n\nOpen `localhst:9090` locally.\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 11, severity: 'error', suggestion: 'orion' },
        { line: 4, column: 13, severity: 'error', suggestion: 'localhost' },
        { line: 9, column: 7, severity: 'error', suggestion: 'localhost' },
      ],
      fixed:
        '```bash\nssh samir@orion\nssh samir@orion\ncurl http://localhost:8001/\nping db\nping bastion\n```\n\nOpen `localhost:9090` locally.\n',
    },
    {
      title: 'loopback, documentation ranges, netmasks, private networks and versions name no host',
      markdown:
        '```bash\ncurl http://127.0.0.1:8001/health\nss -tlnp | grep 0.0.0.0\n' +
        'sudo ufw allow from 10.0.0.0/8\n```\n\nVersion 2.10.2.1, v1.2.3.4, `255.255.255.0`, 192.0.2.7, `::1` at 10:30:15.\n',
      inventory: INVENTORY,
      expect: [],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory) return
      const addresses = declaredAddresses(inventory)
      for (const mention of [...findMentions(page, IPV4), ...findMentions(page, IPV6)]) {
        const address = addressOf(mention)
        if (address === null || addresses.has(address) || namesNoHost(address) || isNetwork(mention, address)) continue
        // Neighbours in a private network are other machines, and what configures one lists many.
        const isNeighbour = isValidAddress(address) && (mention.place === 'listing' || isPrivate(address))
        const near = isNeighbour && !isOddOne(address, page, addresses) ? { suggestion: null } : nearestAddresses(address, addresses)
        unknown.report(report, {
          name: address,
          message: `${mention.text} is not a host in the inventory.`,
          range: mention.range,
          ...near,
          remark: mention.place !== 'listing' && isValidAddress(address) && !looksLikeVersion(mention),
        })
      }
      for (const mention of [...findMentions(page, NEARLY_IPV4), ...findMentions(page, MISPUNCTUATED_IPV4)]) {
        const { text, range } = mention
        const near = isIpv4(text) ? [] : [...addresses.values()].filter(({ name }) => isMisspelt(mention, name))
        const [meant] = near
        if (!meant) continue
        const { name: suggestion, fact } = meant
        unknown.report(report, { name: text, message: `${text} is not an address.`, range, suggestion, fact, certain: near.length === 1 })
      }
      const hosts = declaredNames(inventory).of('host')
      // Inside the network of its containers, a service is a host.
      const services = declaredNames(inventory).of('service').filter(({ name }) => name.length > 4)
      const known = new Set(declaredNames(inventory).all.map(({ name }) => name))
      for (const { value, range } of referencesOf(page, inventory, 'host')) {
        if (value.length < 4 || /[.:]/.test(value) || known.has(value)) continue
        const candidates = /\d$/.test(value) ? hosts : [...hosts, ...services]
        const meant = meantName(value, candidates.filter(({ name }) => isOneSlip(value, name)))
        if (meant) unknown.report(report, { name: value, message: `${value} is not a host in the inventory.`, range, ...suggested(meant) })
      }
      reportStrays(report, unknown, strayNames(page, inventory, 'host'), 'a host')
      for (const { text, range } of findMentions(page, NEARLY_LOCALHOST)) {
        if (!isOneSlip(text, 'localhost') || known.has(text)) continue
        unknown.report(report, { name: text, message: `${text} is not a host.`, range, suggestion: 'localhost', certain: true })
      }
    }
  },
}

/** Whether what is no address is a declared one with a slip in it, with its last number missing, or with one number more. */
function isMisspelt(mention: Mention, address: string): boolean {
  const { text, before, after, host, place } = mention
  if (isOneSlip(text, address) || text.replace(/ ?[.,] ?/g, '.') === address) return true
  if (text.startsWith(`${address}.`) || text.endsWith(`.${address}`)) return /^[\d.]+$/.test(text)
  // `10.0.0` is more often a version, or a network.
  return address.startsWith(`${text}.`) && text.split('.').length === 3 && !/^(?:\.?[*x/[{]|[.,] ?\d)/.test(after) && (place === 'prose' || !/^\.\s*$/.test(after)) &&
    (host || before.endsWith('@') || !(isPrivate(address) || looksLikeVersion(mention)))
}

/** Words that may be the host that the reader is on, misspelt: one slip leaves its beginning or its end. */
const NEARLY_LOCALHOST = /(?<![\w.@-])(?:lo[a-z]{6,8}|[a-z]{6,8}st)(?![\w-]|\.\w)/g

/** The hosts' addresses as the inventory writes them, by their one spelling. */
const declaredAddresses = oncePer(({ hosts }: Inventory) => new Map(hosts.flatMap(({ addresses }) =>
  addresses.map((fact): [string, Declared] => [canonicalIpv6(fact.name) ?? fact.name, { name: fact.name, kind: 'host', fact }]))))

/** Whether an address is on the page once, and a declared one beside it is there, too. */
function isOddOne(address: string, page: Page, declared: ReadonlyMap<string, Declared>): boolean {
  const times = addressesOn(page)
  return times.get(address) === 1 && [...declared.keys()].some((other) => isOneSlip(other, address) && times.has(other))
}

/** How often each address is named outside listings. */
const addressesOn = oncePer((page: Page) => {
  const times = new Map<string, number>()
  for (const mention of [...findMentions(page, IPV4), ...findMentions(page, IPV6)]) {
    const address = mention.place === 'listing' ? null : addressOf(mention)
    if (address !== null) times.set(address, (times.get(address) ?? 0) + 1)
  }
  return times
})

function addressOf({ text }: Mention): string | null {
  if (!text.includes(':')) return text
  // Short groups of hexadecimal letters also occur in times and in code (`a::b`).
  return /\d/.test(text) && (text.match(/[\da-f]+/gi) ?? []).length > 1 ? canonicalIpv6(text) : null
}

function isValidAddress(address: string): boolean {
  return address.includes(':') || isValidIpv4(address)
}

/** `10.0.0.0/8` is a network, not a host; a mask of all bits makes it one again. */
function isNetwork({ after }: Mention, address: string): boolean {
  const bits = /^\/(\d{1,3})\b(?![./])/.exec(after)?.[1]
  return bits !== undefined && Number(bits) < (address.includes(':') ? 128 : 32) && isPrivate(address)
}

/** Four numbers that stand where a version stands; never where a program expects a host. */
function looksLikeVersion({ before, after, host }: Mention): boolean {
  return !host && (/(?:\b(?:v|versions?|releases?|tags?|rev)\.?[\s:=]*|==|[>~^]=?\s?|[\w)]-|[a-z]:)$/i.test(before) || /^[-+]\w/.test(after))
}

/**
 * Two wrong digits are another machine of the same network, one is a slip. What is no address at all may be further
 * off.
 */
function nearestAddresses(address: string, declared: ReadonlyMap<string, Declared>): Pick<UnknownName, 'suggestion' | 'fact' | 'certain'> {
  const near = new NearNames(declared.keys()).near(address)
    .filter(({ text }) => !isValidAddress(address) || isOneSlip(address, text))
    .sort((a, b) => a.distance - b.distance || (a.text < b.text ? -1 : 1))
  const meant = declared.get(near[0]?.text ?? '')
  return meant ? { suggestion: meant.name, fact: meant.fact, certain: near.length === 1 } : { suggestion: null }
}

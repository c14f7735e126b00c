import type { Inventory } from '../../inventory/types.ts'
import { isOneSlip, nearest } from '../../model/near.ts'
import type { Page } from '../../model/types.ts'
import { canonicalIpv6, IPV4, IPV6, isIpv4, isPrivate, isValidIpv4, namesNoHost, NEARLY_IPV4 } from '../addresses.ts'
import { commandsOf } from '../commands.ts'
import { findMentions } from '../mentions.ts'
import type { Mention } from '../mentions.ts'
import { nearMiss } from '../near-miss.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

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
      markdown: 'The server is `91.99.65.229`.\n\n```bash\nssh samir@91.99.65.229\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'one wrong digit in a command',
      markdown: '```bash\n# SSH into the server\nssh samir@91.99.65.228\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 3, column: 11, severity: 'error', suggestion: '91.99.65.229' }],
    },
    {
      title: 'a number above 255 is a misspelt address',
      markdown: '```bash\nssh samir@91.99.65.299\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 11, severity: 'error', suggestion: '91.99.65.229' }],
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
    },
    {
      title: 'an address of IPv6, whichever way it is spelt',
      markdown: 'It is `2A01:4F8:C17:1:0:0:0:1`, not `2a01:4f8:c17:1::2`.\n',
      inventory: INVENTORY,
      expect: [{ line: 1, column: 38, severity: 'error', suggestion: '2a01:4f8:c17:1::1' }],
    },
    {
      title: 'an address like no other, mentioned once a book',
      markdown: '```bash\nping -c 1 185.12.64.1\nping -c 4 185.12.64.1\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 11, severity: 'info' }],
    },
    {
      title: 'a misspelt name of a host; other names may come from anywhere',
      markdown: '```bash\nssh samir@orino\nssh samir@orion\ncurl https://wizardlu/\nping db\nping bastion\n```\n',
      inventory: INVENTORY + 'domains: [{ name: wizard.lu }]\n',
      expect: [
        { line: 2, column: 11, severity: 'error', suggestion: 'orion' },
        { line: 4, column: 14, severity: 'error', suggestion: 'wizard.lu' },
      ],
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
      const declared = (inventory?.hosts ?? []).flatMap(({ addresses }) => addresses)
      const canonical = new Map(declared.map((address) => [canonicalIpv6(address) ?? address, address]))
      for (const mention of [...findMentions(page, IPV4), ...findMentions(page, IPV6)]) {
        const address = addressOf(mention)
        if (address === null || canonical.has(address) || namesNoHost(address) || isNetwork(mention, address)) continue
        unknown.report(report, {
          name: address,
          message: `${mention.text} is not a host in the inventory.`,
          range: mention.range,
          suggestion: nearestAddress(address, canonical),
          remark: isValidAddress(address) && !looksLikeVersion(mention),
        })
      }
      for (const { text, range } of findMentions(page, NEARLY_IPV4)) {
        const suggestion = isIpv4(text) ? undefined : declared.find((address) => isOneSlip(text, address))
        if (suggestion === undefined) continue
        unknown.report(report, { name: text, message: `${text} is not an address.`, range, suggestion })
      }
      for (const { name, range, suggestion } of inventory ? misspeltNames(page, inventory) : []) {
        unknown.report(report, { name, message: `${name} is not a host in the inventory.`, range, suggestion })
      }
    }
  },
}

/** Host arguments without a dot that are one slip away from a host's name or domain; services are hosts inside their network. */
function misspeltNames(page: Page, { hosts, domains, compose }: Inventory) {
  const names = [...hosts, ...domains].map(({ name }) => name)
  const known = new Set([...names, ...compose.flatMap(({ services }) => services.map(({ name }) => name)), 'localhost'])
  return commandsOf(page)
    .flatMap(({ references }) => references)
    .filter(({ kind, value }) => kind === 'host' && value.length > 3 && !/[.:]/.test(value) && !known.has(value))
    .flatMap(({ value, range }) => {
      const suggestion = nearMiss(value, names.filter((name) => isOneSlip(value, name)))
      return suggestion === null ? [] : [{ name: value, range, suggestion }]
    })
}

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
function nearestAddress(address: string, declared: ReadonlyMap<string, string>): string | null {
  const near = nearest(address, declared.keys())
  if (near === null || (isValidAddress(address) && !isOneSlip(address, near))) return null
  return declared.get(near) ?? null
}

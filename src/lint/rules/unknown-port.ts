import type { Inventory, Port } from '../../inventory/types.ts'
import { isOneSlip } from '../../names/near.ts'
import type { Range } from '../../model/types.ts'
import { declaredNames } from '../declared.ts'
import { portsOn } from '../port-mentions.ts'
import type { Rule } from '../types.ts'
import { UnknownNames } from '../unknown-names.ts'

const INVENTORY =
  'hosts:\n  - name: orion\n    addresses: [91.99.65.229]\ndomains:\n  - name: wizard.lu\n    host: orion\n' +
  'compose:\n  - name: orion\n    services: [api, db]\nports:\n  - number: 80\n  - number: 443\n  - number: 8001\n    service: api\n  - number: 9090\n'

/** Ports that programs of the system have everywhere, by IANA’s list. */
const STANDARD = new Set([22, 25, 53, 80, 123, 443, 465, 587, 3306, 5432, 6379, 6443, 27017])
/** What development servers and programs of monitoring listen on unless told otherwise: neighbours, not slips. */
const USUAL = new Set([1313, 3000, 3001, 3100, 4646, 5000, 5173, 6432, 8000, 8008, 8080, 8081, 8443, 8500, 8888, 9000, 9090, 9091, 9092, 9093, 9094, 9100, 9115, 9200, 9443, 10250, 10443])

export const unknownPort: Rule = {
  id: 'unknown-port',
  summary: 'A port on one of our hosts is not one of the ports in the inventory.',
  rationale:
    'A health check of the wrong port says “connection refused” while the service is fine, and the reader restarts what ' +
    'was running. localhost is the host that the reader is on, so its ports count as ours.',
  severity: 'error',
  needsInventory: true,
  examples: [
    {
      title: 'declared ports, standard ports, and numbers that are none',
      markdown:
        'Port 8001 is the API’s, `localhost:9090` Prometheus’. See port `443` at 10:30, in 2 ports and 100 lines.\n\n' +
        '```bash\ncurl http://localhost:8001/health\nsudo ss -tlnp | grep 8001\nsudo ufw allow 443/tcp\nsudo ufw status | grep -A 3 80\n' +
        'ssh -p 22 samir@91.99.65.229\npsql -h db -p 5432\ntail -8002 /var/log/syslog\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'one wrong digit in commands',
      markdown:
        '```bash\ncurl http://localhost:8002/health\nsudo ss -tlnp | grep 801\nsudo ufw allow 433/tcp\nnc -zv wizard.lu 444\n' +
        'ssh -L 9090:localhost:9099 samir@91.99.65.229\n# Should answer at http://localhost:9009\n```\n',
      inventory: INVENTORY,
      expect: [
        { line: 2, column: 23, severity: 'error', suggestion: '8001' },
        { line: 3, column: 22, severity: 'error', suggestion: '8001' },
        { line: 4, column: 16, severity: 'error', suggestion: '443' },
        { line: 5, column: 18, severity: 'error', suggestion: '443' },
        { line: 6, column: 23, severity: 'error', suggestion: '9090' },
        { line: 7, column: 37, severity: 'error', suggestion: '9090' },
      ],
    },
    {
      title: 'one wrong digit in running text, inline code and a link',
      markdown: 'The API’s port is 8001. Port 8801, ports 80 and 442, port `8011`, `localhost:909` or [targets](http://localhost:9099/targets).\n',
      inventory: INVENTORY,
      expect: [
        { line: 1, column: 30, severity: 'error', suggestion: '8001' },
        { line: 1, column: 49, severity: 'error', suggestion: '443' },
        { line: 1, column: 60, severity: 'error', suggestion: '8001' },
        { line: 1, column: 78, severity: 'error', suggestion: '9090' },
        { line: 1, column: 113, severity: 'error', suggestion: '9090' },
      ],
    },
    {
      title: 'the near end of a tunnel is free to choose, where the page then uses it',
      markdown: '```bash\nssh -L 9091:localhost:9090 samir@91.99.65.229\ncurl http://localhost:9091/targets\n```\n',
      inventory: INVENTORY,
      expect: [],
    },
    {
      title: 'the near end of a tunnel that nothing uses is a slip',
      markdown: '```bash\nssh -L 9091:localhost:9090 samir@91.99.65.229\n# Open http://localhost:9090\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 8, severity: 'error', suggestion: '9090' }],
    },
    {
      title: 'in running text a port may be anybody’s: only where the page is about its neighbour it is a slip',
      markdown: 'The cluster’s metrics are on port 8011. See http://localhost:9093 and `localhost:8000` as well.\n',
      inventory: INVENTORY,
      expect: [{ line: 1, column: 62, severity: 'info' }, { line: 1, column: 82, severity: 'info' }],
    },
    {
      title: 'a port like no other, once; ports of other hosts and inside containers not at all',
      markdown:
        '```bash\ncurl localhost:15000/x\ncurl localhost:15000/y\ncurl http://other.example.com:8002/\n' +
        'docker compose exec api curl http://localhost:8000/health\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 2, column: 16, severity: 'info' }],
    },
    {
      title: 'in running text, where the commands below are about another one',
      markdown: 'Another process holds port 8080. End it:\n\n```bash\nsudo ss -tlnp | grep 8001\n```\n',
      inventory: INVENTORY,
      expect: [{ line: 1, column: 28, severity: 'info' }],
    },
  ],
  create() {
    const unknown = new UnknownNames()
    return ({ page, inventory, report }) => {
      if (!inventory || inventory.ports.length === 0) return
      const ports = portsOn(page, inventory)
      // The near end of a tunnel is free to choose, where something then uses it.
      const chosen = new Set(ports.filter(({ opens }) => opens).map(({ number }) => number))
      const times = Map.groupBy(ports, ({ number }) => number)
      const used = new Set(ports.filter(({ opens }) => !opens).map(({ number }) => number))
      const lines = new Set(ports.filter(({ certain }) => certain).map(({ range }) => range.start.line))
      for (const { number: written, range, host, certain, opens } of ports) {
        const number = Number(written)
        if (host !== null && !isOwn(host, inventory)) continue
        const isKnown = STANDARD.has(number) || isDeclared(number, inventory) || (opens ? used : chosen).has(written)
        if (isKnown && !written.startsWith('0')) continue
        const near = nearPorts(written, inventory.ports).find((port) => {
          // What the page says elsewhere is what it is about.
          const told = used.has(String(port.number)) || chosen.has(String(port.number))
          if (certain) return told || !USUAL.has(number)
          return !USUAL.has(number) && times.get(written)?.length === 1 && (told || port.number < 1024)
        })
        unknown.report(report, {
          name: written,
          message: `${written} is not a port in the inventory.`,
          range,
          suggestion: near ? String(near.number) : null,
          fact: near,
          remark: (certain || (written.length > 3 && times.get(written)?.length === 1 && isRightAbove(range, lines))) && !opens && number > 0 && number < 65_536,
        })
      }
    }
  },
}

/** Whether commands right below running text name a port. */
function isRightAbove({ start }: Range, lines: ReadonlySet<number>): boolean {
  return Array.from({ length: 7 }, (_, index) => start.line + 1 + index).some((line) => lines.has(line))
}

function isDeclared(number: number, { ports, compose }: Inventory): boolean {
  return ports.some((port) => port.number <= number && number <= port.last) ||
    compose.some(({ services }) => services.some((service) => service.ports.includes(number)))
}

/** Ports that one slip makes of the number: first those with more of its digits, then the nearest. */
function nearPorts(written: string, ports: readonly Port[]): Port[] {
  const number = Number(written)
  return ports.filter((port) => isOneSlip(written, String(port.number)))
    .sort((a, b) => String(b.number).length - String(a.number).length || Math.abs(a.number - number) - Math.abs(b.number - number))
}

/** Whether a host is one of ours: the one the reader is on, a declared one, or a service inside its network. */
function isOwn(host: string, inventory: Inventory): boolean {
  if (/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|::1?|\*)$/i.test(host)) return true
  const names = declaredNames(inventory)
  return names.of('host').some(({ name }) => name === host) || names.of('service').some(({ name }) => name === host) ||
    inventory.hosts.some(({ addresses }) => addresses.some(({ name }) => name === host)) ||
    inventory.domains.some(({ name, external }) => !external && name.toLowerCase() === host.toLowerCase())
}

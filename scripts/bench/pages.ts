/** Runbooks to measure with: made by a small grammar, the same on every run, no two alike, each of about the same length. */

export interface BenchFile {
  path: string
  text: string
}

/** A folder of pages with the inventory that they are written for. */
export function benchFolder(pages: number, length: number): BenchFile[] {
  return [{ path: 'inventory.yaml', text: inventory() }, ...Array.from({ length: pages }, (_, index) => ({
    path: pathOf(index), text: new PageWriter(index, pages).write(length),
  }))]
}

const services = ['api', 'worker', 'scheduler', 'gateway', 'search', 'mailer', 'billing', 'reports', 'sessions', 'uploads']
const domains = ['shop.example.com', 'api.example.com', 'status.example.com', 'files.example.com']
const addresses = ['192.0.2.10', '192.0.2.11', '192.0.2.12', '198.51.100.7']
const users = ['deploy', 'ops']
const teams = ['payments', 'platform', 'storage', 'network', 'identity']
const parts = ['queue', 'cache', 'index', 'connection pool', 'disk', 'certificate', 'replica', 'job runner', 'upload path']
const states = ['is full', 'lags behind', 'does not answer', 'restarts in a loop', 'is about to expire', 'refuses connections']

function inventory(): string {
  return [
    'hosts:', ...addresses.map((address, index) => `  - name: app-${index + 1}\n    addresses: [${address}]\n    users: [${users.join(', ')}]`),
    'domains:', ...domains.map((domain) => `  - ${domain}`),
    'compose:', '  - name: shop', '    directory: ~/apps/shop', `    services: [${services.join(', ')}]`, '',
  ].join('\n')
}

function pathOf(index: number): string {
  return `${teams[index % teams.length]}/runbook-${index}.md`
}

/** Writes one page. Its number is the seed, so that the same page always says the same. */
class PageWriter {
  private state: number
  private readonly index: number
  private readonly pages: number
  private steps = 0

  constructor(index: number, pages: number) {
    this.state = (index + 1) * 0x9e3779b1
    this.index = index
    this.pages = pages
  }

  write(length: number): string {
    const { service, part } = this.names()
    const blocks = [
      `# ${capital(service)} runbook ${this.index}: the ${part} ${this.one(states)}`,
      `What to do when the ${part} of \`${service}\` ${this.one(states)}. ${this.sentence()} ${this.sentence()}`,
      this.facts(service),
    ]
    // Half a section too long or too short: about right on average.
    for (let size = joined(blocks).length; size < length - 800;) {
      const section = this.section()
      blocks.push(section)
      size += section.length
    }
    blocks.push(`## Escalation\n\nCall the ${this.one(teams)} team after ${10 + this.below(50)} minutes.`)
    return `${joined(blocks)}\n`
  }

  private section(): string {
    this.steps++
    const { service, part } = this.names()
    const title = `## ${this.steps}. ${this.one(['Check', 'Inspect', 'Restore', 'Restart', 'Drain', 'Verify'])} the ${part} of ${service}`
    return joined([title, this.paragraph(), this.body(), this.body(), `See also ${this.link()}. ${this.sentence()}`])
  }

  private body(): string {
    return this.one([
      () => this.commands(''), () => this.tabs(), () => this.table(), () => this.warning(), () => this.list(), () => this.paragraph(),
    ])()
  }

  private paragraph(): string {
    return wrapped(Array.from({ length: 2 + this.below(3) }, () => this.sentence()).join(' '))
  }

  private sentence(): string {
    const { service, part } = this.names()
    return this.one([
      `When the ${part} ${this.one(states)}, \`${service}\` answers after ${this.below(90)} seconds or not at all.`,
      `The **${part}** belongs to the ${this.one(teams)} team, who *must* know before anything is changed.`,
      `Its dashboard is at <https://${this.one(domains)}/dashboards/${this.below(500)}>, and ${this.link()} explains the numbers.`,
      `More than ${this.below(900)} entries in the ${part} mean that ${service} has been behind for ${2 + this.below(40)} minutes.`,
      `Nothing is lost as long as the ${part} stays below ${50 + this.below(45)} %: ${service} tries again by itself.`,
      `Write down what \`${service}\` printed – the text goes into the report.`,
    ])
  }

  private facts(service: string): string {
    return [
      '!!! info "Where it runs"', `    - **Service**: \`${service}\``, `    - **Address**: \`${this.one(addresses)}\``,
      `    - **Domain**: ${this.one(domains)}`, `    - **Team**: ${this.one(teams)}`,
    ].join('\n')
  }

  private warning(): string {
    const kind = this.one(['warning', 'note', 'tip'])
    return `!!! ${kind} "${capital(this.one(parts))}"\n${indented(this.paragraph())}`
  }

  private tabs(): string {
    return [1, 2].map((tab) => `=== "The ${this.one(parts)}, cause ${tab}"\n\n${indented(joined([this.paragraph(), this.commands('')]))}`).join('\n\n')
  }

  private list(): string {
    return Array.from({ length: 2 + this.below(3) }, (_, item) => `${item + 1}. ${this.sentence()}\n\n${this.commands('    ')}`).join('\n\n')
  }

  private table(): string {
    const rows = Array.from({ length: 3 + this.below(4) }, () => {
      const { service, part } = this.names()
      return `| \`${service}\` | the ${part} ${this.one(states)} | ${this.below(60)} min | ${this.link()} |`
    })
    return ['| Service | Sign | Time | Runbook |', '|---------|------|-----:|---------|', ...rows].join('\n')
  }

  private commands(indent: string): string {
    const lines = Array.from({ length: 1 + this.below(4) }, () => this.command())
    return ['```bash', ...lines.flatMap((line) => line.split('\n')), '```'].map((line) => indent + line).join('\n')
  }

  private command(): string {
    const { service } = this.names()
    const n = 10 + this.below(400)
    return this.one([
      `cd ~/apps/shop && docker compose ps ${service}`,
      `cd ~/apps/shop && docker compose logs --tail ${n} --since ${this.below(60)}m ${service} | grep -i error`,
      `# Start it again, and wait.\ncd ~/apps/shop && docker compose restart ${service}`,
      `ssh ${this.one(users)}@${this.one(addresses)} 'df -h / && free -m'`,
      `curl -sf --max-time ${5 + this.below(20)} https://${this.one(domains)}/health`,
      `dig +short ${this.one(domains)}`,
      `sudo journalctl -u docker --since "${this.below(50) + 2} min ago" --no-pager | tail -n ${n}`,
      `for host in ${addresses.join(' ')}; do\n  ping -c 1 "$host"\ndone`,
      `cd ~/apps/shop && docker compose exec ${service} sh -c 'ls -la /var/log | head -n ${n}'`,
      `docker stats --no-stream --format '{{.Name}} {{.MemUsage}}' | sort | head -n ${n}`,
      `du -sh /var/lib/docker/volumes/* \\\n  | sort -rh \\\n  | head -n ${n}`,
    ])
  }

  private link(): string {
    const target = this.below(this.pages)
    const path = target === this.index ? '' : `../${pathOf(target)}`
    return `[runbook ${target}](${path === '' ? '#escalation' : path + this.one(['', '#escalation'])})`
  }

  private names(): { service: string; part: string } {
    return { service: this.one(services), part: this.one(parts) }
  }

  private one<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.below(choices.length)] as Choice
  }

  /** A whole number from 0, by a generator of 32 bits (mulberry32). */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let bits = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

function joined(blocks: readonly string[]): string {
  return blocks.join('\n\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}

/** In lines of at most 100 columns, as people write. */
function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length > 99) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

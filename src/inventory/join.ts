import { isIP } from 'node:net'
import { unknownNames, withoutService } from './checks.ts'
import { cite } from './cite.ts'
import { distinct, noFacts, type SourceFacts } from './derive/facts.ts'
import { meantName } from './meant-name.ts'
import type { DeclaredInventory, InventorySource } from './sources.ts'
import type { ComposeProject, Database, Domain, Fact, Host, Inventory, InventoryProblem, Port } from './types.ts'

/**
 * Makes one inventory of what stands in it and what its sources declare. Where both say the same it counts once, at the
 * place in the source, which is what runs. Where they contradict each other the source holds and the entry is reported.
 *
 * @param derived Facts of the sources; none for one whose files are not there.
 */
export function joinInventory(
  declared: DeclaredInventory, derived: ReadonlyMap<InventorySource, SourceFacts>,
): { inventory: Inventory; problems: InventoryProblem[] } {
  const { inventory, sources, uses } = declared
  const facts = sources.map((source) => onHost(derived.get(source) ?? noFacts(), source.host))
  const of = <Part extends keyof SourceFacts>(part: Part): Array<SourceFacts[Part][number]> =>
    facts.flatMap((one): Array<SourceFacts[Part][number]> => one[part])
  const join = new Join(of('compose'))
  const joined: Inventory = {
    ...inventory,
    hosts: join.named(of('hosts'), inventory.hosts, sameName, (host, said) => join.host(host, said)),
    domains: join.domains(sources, facts, inventory.domains),
    compose: [...sources.flatMap((source) => join.composeProjects(source, derived.get(source) ?? null)), ...inventory.compose],
    units: join.named(of('units'), inventory.units, (a, b) => withoutService(a.name) === withoutService(b.name), (unit) => unit),
    ports: join.ports(of('ports'), inventory.ports),
    databases: join.named(of('databases'), inventory.databases, (a, b) => join.isSameDatabase(a, b), (database, said) => join.database(database, said)),
    scripts: join.named(of('scripts'), inventory.scripts, sameName, (script) => script),
    alerts: inventory.alerts && { ...inventory.alerts, rules: of('alerts') },
  }
  const isRead = (source: InventorySource): boolean =>
    derived.has(source) && (source.part !== 'compose' || derived.get(source)?.compose.length !== 0)
  const unread = new Set(sources.filter((source) => !isRead(source)).map(({ part }) => part))
  const problems = [...declared.problems, ...join.problems, ...unknownNames(uses, joined, unread)]
  return { inventory: joined, problems: problems.sort((a, b) => a.range.start.offset - b.range.start.offset) }
}

class Join {
  readonly problems: InventoryProblem[] = []
  private readonly projects: readonly ReadonlySet<string>[]

  constructor(compose: readonly ComposeProject[]) {
    this.projects = compose.map(({ services }) => new Set(services.map(({ name }) => name)))
  }

  /** Derived facts, each once and together with what is said of it, and behind them what is only said. */
  named<Kind extends Fact>(
    derived: readonly Kind[], said: readonly Kind[], isSame: (a: Kind, b: Kind) => boolean, merge: (fact: Kind, other: Kind) => Kind,
  ): Kind[] {
    const joined: Kind[] = []
    const add = (fact: Kind): void => {
      const known = joined.findIndex((one) => isSame(one, fact))
      if (known === -1) joined.push(fact)
      else joined[known] = merge(joined[known] as Kind, fact)
    }
    const reported = this.problems.length
    for (const fact of derived) add(fact)
    // Two files may say different things of two machines.
    this.problems.length = reported
    const count = joined.length
    const own: Kind[] = []
    for (const fact of said) {
      // What is said twice has been reported.
      const known = joined.findIndex((one, index) => index < count && isSame(one, fact))
      if (known === -1) own.push(fact)
      else joined[known] = merge(joined[known] as Kind, fact)
    }
    return [...joined, ...own]
  }

  host(host: Host, said: Host): Host {
    for (const family of [4, 6]) {
      const ofFamily = ({ addresses }: Host): string[] => addresses.map(({ name }) => name).filter((address) => isIP(address) === family)
      const found = ofFamily(host)
      const written = ofFamily(said)
      if (found.length > 0 && written.length > 0 && !found.some((address) => written.includes(address))) {
        this.contradict(said, `${said.name} has the address ${found.join(', ')}`, host, `not ${written.join(', ')}`)
        return host
      }
    }
    return {
      ...host,
      addresses: distinct([...host.addresses, ...said.addresses]),
      users: distinct([...host.users, ...said.users]),
      description: host.description || said.description,
    }
  }

  domains(sources: readonly InventorySource[], facts: readonly SourceFacts[], said: readonly Domain[]): Domain[] {
    const of = (part: InventorySource['part']): Domain[] => facts.flatMap(({ domains }, index) => (sources[index]?.part === part ? domains : []))
    const served = this.named(of('domains'), said, sameName, (domain, other) => this.domain(domain, other))
    // By what names hosts are reached says nothing of what is served there.
    const reached = this.named(of('hosts'), [], sameName, (domain) => domain)
    return [...served, ...reached.filter((domain) => !served.some((one) => sameName(one, domain)))]
  }

  domain(domain: Domain, said: Domain): Domain {
    if (said.external) this.contradict(said, `${said.name} is served here`, domain, 'so it is not “external”')
    else if (domain.host !== '' && said.host !== '' && domain.host !== said.host) {
      this.contradict(said, `${said.name} is served on ${domain.host}`, domain, `not on ${said.host}`)
    }
    return { ...domain, host: domain.host || (said.external ? '' : said.host), wildcard: domain.wildcard || said.wildcard }
  }

  database(database: Database, said: Database): Database {
    if (database.service !== '' && said.service !== '' && database.service !== said.service) {
      this.contradict(said, `${said.name} is served by ${database.service}`, database, `not by ${said.service}`)
    }
    return { ...database, users: distinct([...database.users, ...said.users]), service: database.service || said.service }
  }

  /** A port may be published by a service and be named elsewhere as what a site passes its requests on to. */
  ports(derived: readonly Port[], said: readonly Port[]): Port[] {
    const isSame = (a: Port, b: Port): boolean =>
      a.number === b.number && a.last === b.last && (a.host === b.host || a.host === '' || b.host === '')
    const served = derived.filter(({ service }) => service !== '')
    const joined = this.named(served, [], (a, b) => isSame(a, b) && a.service === b.service, (port) => port)
    for (const port of derived) if (port.service === '' && !joined.some((one) => isSame(one, port))) joined.push(port)
    const own: Port[] = []
    for (const port of said) {
      const isOneHost = (one: Port): boolean => one.host !== '' && one.host === port.host
      const same = joined.filter((one) => isSame(one, port) && (isOneHost(one) || this.isComparable(one.service, port.service)))
      const index = joined.indexOf(same.find(({ service }) => service === port.service) ?? same[0] as Port)
      const found = joined[index]
      if (!found) {
        own.push(port)
        continue
      }
      if (found.service !== '' && port.service !== '' && found.service !== port.service) {
        this.contradict(port, `${port.number} is published by ${found.service}`, found, `not by ${port.service}`)
      }
      joined[index] = { ...found, name: port.name, service: found.service || port.service, host: found.host || port.host }
    }
    return [...joined, ...own]
  }

  isSameDatabase(a: Database, b: Database): boolean {
    return a.name === b.name && this.isComparable(a.service, b.service)
  }

  /** Whether nothing but one of two services can be meant: those of different projects may well do the same. */
  private isComparable(a: string, b: string): boolean {
    return a === '' || b === '' || a === b || this.projects.some((services) => services.has(a) && services.has(b))
  }

  /** A source's compose projects with what the inventory itself says of them. */
  composeProjects({ part, from, project }: InventorySource, facts: SourceFacts | null): ComposeProject[] {
    if (part !== 'compose' || !project) return []
    const { name, ...said } = project
    if (!facts || facts.compose.length === 0) return name ? [{ ...name, ...said }] : []
    if (facts.compose.length > 1) {
      const [first] = [name, ...said.services, ...said.profiles].filter((fact) => fact !== null)
      const message = `“from” leads to ${facts.compose.length} projects here, and this says something of one. Give that one an entry of its own.`
      if (first) this.problems.push({ message, path: first.path, range: first.range })
      return facts.compose.map((one) => ({ ...one, directory: said.directory, host: said.host }))
    }
    const where = from.map((fact) => fact.name).join(', ')
    return facts.compose.map((found) => {
      this.reportMissing('service', said.services, found.services, where)
      this.reportMissing('profile', said.profiles, found.profiles, where)
      return { ...found, ...(name ?? {}), directory: said.directory, host: said.host }
    })
  }

  private reportMissing(kind: string, said: readonly Fact[], found: readonly Fact[], where: string): void {
    const names = found.map(({ name }) => name)
    for (const { name, path, range } of said) {
      if (names.includes(name)) continue
      const meant = found.find((fact) => fact.name === meantName(name, names))
      const hint = meant ? `Did you mean “${meant.name}” (${cite(meant)})?` : 'Take it out.'
      this.problems.push({ message: `“${name}” is not a ${kind} in ${where}. ${hint}`, path, range })
    }
  }

  /** @param fact Where the truth stands. */
  private contradict(said: Fact, truth: string, fact: Fact, rest: string): void {
    const message = `${truth} (${cite(fact)}), ${rest}. Take it out here, or put it right there.`
    this.problems.push({ message, path: said.path, range: said.range })
  }
}

/** What a source's files cannot say: which host they are for. */
function onHost(facts: SourceFacts, host: string): SourceFacts {
  const placed = <Kind extends { host: string }>(some: readonly Kind[]): Kind[] => some.map((fact) => ({ ...fact, host: fact.host || host }))
  return { ...facts, domains: placed(facts.domains), ports: placed(facts.ports) }
}

function sameName(a: Fact, b: Fact): boolean {
  return a.name === b.name
}

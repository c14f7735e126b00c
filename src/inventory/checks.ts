import type { Fact, Inventory, InventoryProblem } from './types.ts'

/** Names that stand twice, and names of hosts and services that are declared nowhere. */
export function checkNames(inventory: Inventory): InventoryProblem[] {
  const { hosts, domains, compose, units, ports, databases, scripts, programs, placeholders } = inventory
  const hostNames = new Set(hosts.map(({ name }) => name))
  const services = new Set([...compose.flatMap((project) => project.services), ...units].map(({ name }) => name))
  return [
    ...[hosts, domains, compose, units, databases, scripts, programs, placeholders].flatMap((facts) => repeated(facts)),
    ...compose.flatMap((project) => [...repeated(project.services), ...repeated(project.profiles)]),
    ...repeated(ports, ({ number }) => String(number)),
    ...domains
      .filter(({ host }) => host !== '' && !hostNames.has(host))
      .map((domain) => problem(domain, `${domain.name} has the host “${domain.host}”, which “hosts” does not declare.`)),
    ...[...ports, ...databases]
      .filter(({ service }) => service !== '' && !services.has(service))
      .map((fact) => problem(fact, `${fact.name} has the service “${fact.service}”, which is declared neither in “compose” nor in “units”.`)),
  ]
}

function repeated<Kind extends Fact>(facts: Kind[], keyOf = (fact: Kind): string => fact.name): InventoryProblem[] {
  const first = new Map<string, Kind>()
  return facts.flatMap((fact) => {
    const key = keyOf(fact)
    const earlier = first.get(key)
    if (!earlier) first.set(key, fact)
    return earlier ? [problem(fact, `“${key}” is declared twice, first on line ${earlier.range.start.line}. Remove one.`)] : []
  })
}

function problem({ path, range }: Fact, message: string): InventoryProblem {
  return { message, path, range }
}

import { meantName } from './meant-name.ts'
import type { YamlFile } from './yaml-file.ts'
import type { NameUse } from './sources.ts'
import type { Fact, Inventory, InventoryProblem } from './types.ts'

/** Names that stand twice in one part. */
export function reportRepeated(source: YamlFile, inventory: Inventory): void {
  const { hosts, domains, compose, units, ports, databases, scripts, programs, placeholders, alerts } = inventory
  const inner = compose.flatMap((project) => [project.services, project.profiles])
  const numbers = ports.map((port) => ({ ...port, name: String(port.number) }))
  for (const facts of [hosts, domains, compose, units, databases, scripts, programs, placeholders, numbers, ...inner, alerts?.from ?? [], alerts?.ignore ?? []]) {
    const first = new Map<string, Fact>()
    for (const { name, path, range } of facts) {
      const earlier = first.get(name)
      if (!earlier) first.set(name, { name, path, range })
      else source.problems.push({ message: `“${name}” is declared twice, first on line ${earlier.range.start.line}. Remove one.`, path, range })
    }
  }
}

/**
 * Hosts and services that an entry names and no other one declares.
 *
 * @param unknown Parts of which nobody can tell what they declare: their files are not there.
 */
export function unknownNames(
  uses: readonly NameUse[], { hosts, compose, units }: Inventory, unknown: ReadonlySet<string>,
): InventoryProblem[] {
  const names = (facts: Fact[]): string[] => facts.map(({ name }) => name)
  const declared = {
    host: { names: names(hosts), where: '“hosts”', open: unknown.has('hosts') },
    service: {
      names: [...names(compose.flatMap(({ services }) => services)), ...names(units).flatMap((name) => [name, withoutService(name)])],
      where: 'a project\'s “services” or “units”',
      open: unknown.has('compose') || unknown.has('units'),
    },
  }
  return uses.flatMap(({ kind, name, path, range }) => {
    const { names: known, where, open } = declared[kind]
    if (open || known.includes(name)) return []
    const meant = meantName(name, known)
    const message = `“${name}” is not a declared ${kind}. ${meant === null ? `Declare it in ${where}.` : `Did you mean “${meant}”?`}`
    return [{ message, path, range }]
  })
}

/** A unit's name as people say it: `caddy` for `caddy.service`. */
export function withoutService(unit: string): string {
  return unit.replace(/\.service$/, '')
}

/** The names of an inventory by what they are names of, with the facts that declare them. */
import type { ComposeService, Fact, Inventory } from '../inventory/types.ts'
import { withoutSlash } from '../inventory/working-directory.ts'
import { isOneSlip } from '../names/near.ts'
import { areSiblings, nearMisses } from './near-miss.ts'
import { oncePer } from './once-per.ts'

export type DeclaredKind =
  | 'service' | 'unit' | 'profile' | 'database' | 'database-user' | 'user' | 'host' | 'script' | 'directory' | 'domain'

/** A name that the inventory declares. */
export interface Declared {
  name: string
  kind: DeclaredKind
  fact: Fact
}

/** The declared name that is meant instead of another one. */
export interface Meant extends Declared {
  /** Whether no other one can be meant. */
  certain: boolean
}

export class DeclaredNames {
  readonly all: readonly Declared[]
  /** Whatever the inventory calls by a name, in any of its parts. */
  private readonly names: Set<string>
  private readonly kinds = new Map<DeclaredKind, Declared[]>()
  private readonly slips = new Map<string, Declared[]>()
  private readonly nearest = new Map<string, Meant | null>()

  constructor(inventory: Inventory) {
    this.all = declared(inventory)
    const { programs, placeholders, compose } = inventory
    this.names = new Set([...this.all, ...programs, ...placeholders, ...compose].map(({ name }) => name))
    for (const entry of this.all) {
      this.of(entry.kind).push(entry)
      for (const key of slipKeys(entry.name)) {
        const known = this.slips.get(key)
        if (known) known.push(entry)
        else this.slips.set(key, [entry])
      }
    }
  }

  has(name: string): boolean {
    return this.names.has(name)
  }

  of(kind: DeclaredKind): Declared[] {
    let entries = this.kinds.get(kind)
    if (!entries) this.kinds.set(kind, entries = [])
    return entries
  }

  /** The declared name that is one slip away from another of at least four characters, or `null`. */
  oneSlipFrom(name: string): Meant | null {
    let found = this.nearest.get(name)
    if (found === undefined) {
      found = oneSlipFrom(name, slipKeys(name).flatMap((key) => this.slips.get(key) ?? []))
      this.nearest.set(name, found)
    }
    return found
  }
}

/** The names of an inventory. */
export const declaredNames = oncePer((inventory: Inventory) => new DeclaredNames(inventory))

/** The nearest of the declared names, or `null` where none is near. */
export function meantName(name: string, candidates: readonly Declared[]): Meant | null {
  const near = nearMisses(name, candidates.map((candidate) => candidate.name))
  const entry = candidates.find((candidate) => candidate.name === near[0])
  return entry ? { ...entry, certain: near.length === 1 } : null
}

/** The first of the declared names that is one slip away from another, or `null`. */
export function oneSlipFrom(name: string, candidates: readonly Declared[]): Meant | null {
  const near = candidates.filter((entry) => isOneSlip(name, entry.name) && !areSiblings(name, entry.name))
  const [first] = near
  return first ? { ...first, certain: near.every((entry) => entry.name === first.name) } : null
}

/** Name and fact of what is meant, as a finding of an unknown name takes them. */
export function suggested(meant: Meant | null): { suggestion: string | null; fact?: Fact; certain?: boolean } {
  return meant ? { suggestion: meant.name, fact: meant.fact, certain: meant.certain } : { suggestion: null }
}

/** One slip leaves the beginning or the end of a name as it is. */
function slipKeys(name: string): string[] {
  return [`${name.slice(0, 2)}…`, `…${name.slice(-2)}`]
}

function declared({ hosts, domains, compose, units, databases, scripts }: Inventory): Declared[] {
  const named = (kind: DeclaredKind, facts: readonly Fact[]): Declared[] => facts.map((fact) => ({ name: fact.name, kind, fact }))
  const users = (kind: DeclaredKind, facts: ReadonlyArray<{ users: Fact[] }>): Declared[] =>
    facts.flatMap((owner) => owner.users.map((fact) => ({ name: fact.name, kind, fact })))
  const services = compose.flatMap((project) => project.services)
  return [
    ...named('service', services),
    ...compose.flatMap((project) => project.services.flatMap((fact) =>
      containerNames(project.name, fact).map((name) => ({ name, kind: 'service' as const, fact })))),
    ...units.flatMap((fact) => unitNames(fact.name).map((name) => ({ name, kind: 'unit' as const, fact }))),
    ...named('database', databases),
    ...users('database-user', databases),
    ...named('profile', compose.flatMap((project) => project.profiles)),
    ...users('user', hosts),
    ...named('host', hosts),
    ...named('script', scripts),
    ...compose.filter(({ directory }) => directory !== '').map((fact) => ({ name: withoutSlash(fact.directory), kind: 'directory' as const, fact })),
    ...named('domain', domains),
  ]
}

/** What a service's first container is called: as the compose file says, else as Compose makes it up, by version 2 and 1. */
function containerNames(project: string, { name, container }: ComposeService): string[] {
  return container === '' ? [`${project}-${name}-1`, `${project}_${name}_1`] : [container]
}

/** A service may be called with its ending and without. */
function unitNames(name: string): string[] {
  if (name.endsWith('.service')) return [name, name.slice(0, -'.service'.length)]
  return /\.[a-z]+$/.test(name) ? [name] : [name, `${name}.service`]
}

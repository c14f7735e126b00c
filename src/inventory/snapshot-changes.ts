import { distinct, noFacts, type SourceFacts } from './derive/facts.ts'
import { encode, parts, shapes } from './snapshot.ts'
import type { InventorySource } from './sources.ts'
import type { Fact } from './types.ts'

/** What facts of a part are called in messages. */
const kinds: Record<string, string> = {
  hosts: 'host', domains: 'domain', compose: 'project', services: 'service', profiles: 'profile', units: 'unit', ports: 'port',
  databases: 'database', scripts: 'script', alerts: 'alert',
}

/**
 * Facts of compose files whose variables nobody here knows, with what these were when the snapshot was taken: names of
 * databases, ports, profiles and containers that are written as `${NAME}`.
 */
export function completedBy(kept: SourceFacts, facts: SourceFacts): SourceFacts {
  const lacking = <Kind extends Fact>(now: readonly Kind[], before: readonly Kind[]): Kind[] =>
    before.filter(({ name }) => !now.some((fact) => fact.name === name))
  const compose = facts.compose.map((project, index) => {
    const before = kept.compose[index]
    if (!before) return project
    const services = project.services.map((service) => {
      const known = before.services.find(({ name }) => name === service.name)
      if (!known) return service
      const ports = [...new Set([...service.ports, ...known.ports])].sort((a, b) => a - b)
      return { ...service, container: service.container || known.container, ports }
    })
    return { ...project, services, profiles: [...project.profiles, ...lacking(project.profiles, before.profiles)] }
  })
  const databases = facts.databases.map((database) => {
    const known = kept.databases.find(({ name }) => name === database.name)
    return known ? { ...database, users: distinct([...database.users, ...known.users]) } : database
  })
  return {
    ...facts,
    compose,
    ports: [...facts.ports, ...lacking(facts.ports, kept.ports)],
    databases: [...databases, ...lacking(facts.databases, kept.databases)],
  }
}

/** What is new, gone or different in a source since the snapshot was taken, in words. Where facts stand does not matter. */
export function changesSince(before: SourceFacts | undefined, now: SourceFacts, source: InventorySource): string[] {
  const old = described(before ?? noFacts(), source)
  const current = described(now, source)
  const gone = [...old.keys()].filter((label) => !current.has(label)).map((label) => `gone: ${label}`)
  const added = [...current.keys()].filter((label) => !old.has(label)).map((label) => `new: ${label}`)
  const different = [...current].filter(([label, value]) => old.has(label) && old.get(label) !== value)
  return [...added, ...gone, ...different.map(([label]) => `different: ${label}`)]
}

/** Facts by what they are called, each as it is without its place. */
function described(facts: SourceFacts, source: InventorySource): Map<string, string> {
  const found = new Map<string, string[]>()
  const add = (part: string, name: string, value: unknown): void => {
    const label = `${kinds[part] ?? part} ${name}`
    const text = JSON.stringify(value, (key, field: unknown) => (key === 'at' ? undefined : field))
    found.set(label, [...(found.get(label) ?? []), text])
  }
  for (const project of facts.compose) {
    for (const profile of project.profiles) add('profiles', profile.name, {})
    for (const { name, container, ports } of project.services) add('services', name, { container, ports })
  }
  for (const part of parts) {
    for (const fact of facts[part]) {
      const { name, services: _services, profiles: _profiles, ...rest } = encode(fact, shapes[part], false)
      // A folder's name is no fact: every checkout may have its own.
      const isNamed = part !== 'compose' || fact.path !== source.from[0]?.path
      add(part, isNamed ? String(name) : 'of the folder', rest)
    }
  }
  return new Map([...found].map(([label, values]) => [label, values.sort().join()]))
}

import type { ComposeService, Database, Fact, Port } from '../types.ts'
import { distinct } from './facts.ts'
import { insideOf, type ServiceDraft } from './compose-services.ts'

const databaseNames = ['POSTGRES_DB', 'POSTGRESQL_DATABASE', 'MYSQL_DATABASE', 'MARIADB_DATABASE', 'MONGO_INITDB_DATABASE']
const databaseUsers = [
  'POSTGRES_USER', 'POSTGRESQL_USERNAME', 'MYSQL_USER', 'MARIADB_USER', 'MONGO_INITDB_ROOT_USERNAME',
]
const databaseImage = /postgres|postgis|timescale|mysql|mariadb|percona|mongo/i

/** A service with the ports it listens on inside its container. */
export function serviceFact({ name, path, range, container, ports, exposed }: ServiceDraft): ComposeService {
  const inside = [...ports.flatMap(({ target }) => insideOf(target)), ...exposed]
  return { name, path, range, container, ports: [...new Set(inside)].sort((a, b) => a - b) }
}

/** The profiles of a project, each where it is named first. */
export function profileFacts(services: readonly ServiceDraft[]): Fact[] {
  return distinct(services.flatMap((service) => service.profiles))
}

/** The ports of the host that a service publishes. */
export function portFacts({ name, ports }: ServiceDraft): Port[] {
  return ports.flatMap(({ published, path, range }) => {
    if (!published) return []
    const [number, last] = published
    return [{ name: String(number), path, range, number, last, service: name, host: '' }]
  })
}

/** Databases that services make when they start for the first time, and those that services connect to by the same names. */
export function databaseFacts(services: readonly ServiceDraft[]): Database[] {
  const databases = new Map<string, Database>()
  const servers = services.filter(({ image }) => databaseImage.test(image))
  for (const service of [...servers, ...services]) {
    const users = databaseUsers.flatMap((key) => service.environment.get(key) ?? []).filter(({ name }) => name !== '')
    for (const key of databaseNames) {
      const fact = service.environment.get(key)
      if (!fact || fact.name === '') continue
      const known = databases.get(fact.name)
      if (known) known.users = distinct([...known.users, ...users])
      else databases.set(fact.name, { ...fact, users: distinct(users), service: servers.includes(service) ? service.name : '' })
    }
  }
  return [...databases.values()]
}

/** What the lock file says of our dependencies, and which of them a set of packages brings. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface LockedPackage {
  version?: string
  resolved?: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

export const root = join(import.meta.dirname, '../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> }

/** By their place: `node_modules/a/node_modules/b`. */
export const locked = new Map(Object.entries(lock.packages).filter(([place]) => place !== ''))

/** Places of the packages, and of all that they need, on any platform. */
export function treeOf(names: Iterable<string>): Set<string> {
  const found = new Set<string>()
  const todo = [...names].map((name) => placeOf('', name))
  while (todo.length > 0) {
    const place = todo.pop()
    if (place === undefined || found.has(place)) continue
    found.add(place)
    const { dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} } = locked.get(place) ?? {}
    const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional)
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) todo.push(placeOf(place, name))
  }
  return found
}

/** As Node looks for it: inside the package first, then in those around it. */
function placeOf(from: string, name: string): string | undefined {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf('/node_modules/')))) {
    const place = `${around === '' ? '' : `${around}/`}node_modules/${name}`
    if (locked.has(place)) return place
    if (around === '') return undefined
  }
}

export const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

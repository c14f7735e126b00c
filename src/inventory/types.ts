/**
 * What the runbooks rely on, declared beside them in `inventory.yaml`. Every fact keeps the place it was declared at,
 * so that a message can cite it.
 */
import type { Range } from '../model/types.ts'

/** A declared name and where it stands. */
export interface Fact {
  name: string
  /** Path relative to the content folder, and the name's range in it. */
  path: string
  range: Range
}

export interface Host extends Fact {
  addresses: string[]
  users: string[]
  description: string
}

/** A name in DNS. Subdomains stand in the list like any other; the range of one is its own label. */
export interface Domain extends Fact {
  /** The host it resolves to, `''` where it is another party's. */
  host: string
  /** Someone else's site: linked to or called, never administered from here. It covers every name under it, too. */
  external: boolean
}

export interface ComposeProject extends Fact {
  directory: string
  services: Fact[]
  profiles: Fact[]
}

/** The name is what listens there, in words, or else the number. */
export interface Port extends Fact {
  number: number
  /** A compose service or a unit, `''` where none is given. */
  service: string
}

export interface Database extends Fact {
  users: string[]
  /** The compose service or unit that serves it, `''` where none is given. */
  service: string
}

/** What may be filled in for a placeholder. */
export type PlaceholderType = 'text' | 'name' | 'number' | 'path' | 'commit' | 'service' | 'secret'

export interface PlaceholderSpec extends Fact {
  type: PlaceholderType
  description: string
  example: string
}

/** The declared surroundings of a book, plain data like the model. */
export interface Inventory {
  hosts: Host[]
  domains: Domain[]
  compose: ComposeProject[]
  units: Fact[]
  ports: Port[]
  databases: Database[]
  scripts: Fact[]
  programs: Fact[]
  placeholders: PlaceholderSpec[]
}

/** Why an inventory could not be read, or not all of it. */
export interface InventoryProblem {
  message: string
  path: string
  range: Range
}

import type { ComposeProject, Fact, Inventory, InventoryProblem } from './types.ts'

/** Files that facts are derived from, as an inventory names them. */
export interface InventorySource {
  part: 'hosts' | 'domains' | 'compose' | 'units' | 'alerts'
  /** Paths, folders and patterns, relative to the inventory. */
  from: Fact[]
  /** The host that what they declare is on, `''` where none is given. */
  host: string
  /** What the inventory itself says of a compose project. */
  project: DeclaredProject | null
}

export interface DeclaredProject extends Pick<ComposeProject, 'directory' | 'host' | 'services' | 'profiles'> {
  name: Fact | null
}

/** Where one part of the inventory names an entry of another. */
export interface NameUse extends Fact {
  kind: 'host' | 'service'
}

/** What stands in an inventory itself. */
export interface DeclaredInventory {
  /** Without what is derived. */
  inventory: Inventory
  sources: InventorySource[]
  uses: NameUse[]
  problems: InventoryProblem[]
}

import type { Inventory, PlaceholderSpec, PlaceholderType } from '../../inventory/types.ts'

/** What may be filled in for a placeholder of that name. */
export type PlaceholderTypes = (name: string) => PlaceholderType

/** What the inventory says of placeholders, by name. */
export function placeholderSpecs(inventory: Inventory | null): ReadonlyMap<string, PlaceholderSpec> {
  return new Map((inventory?.placeholders ?? []).map((spec) => [spec.name, spec]))
}

/** One that is not declared takes any text. */
export function placeholderTypes(specs: ReadonlyMap<string, PlaceholderSpec>): PlaceholderTypes {
  return (name) => specs.get(name)?.type ?? 'text'
}

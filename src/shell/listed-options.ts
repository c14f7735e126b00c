import type { ProgramSpec } from './knowledge/types.ts'
import { tablesOf } from './options.ts'

const listed = new WeakMap<ProgramSpec, ReadonlySet<string>>()

/** Every option that a specification lists, at any level. */
export function listedOptions(spec: ProgramSpec): ReadonlySet<string> {
  let names = listed.get(spec)
  if (!names) listed.set(spec, names = new Set(tablesOf(spec).flatMap((table) => table.names())))
  return names
}

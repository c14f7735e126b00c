import type { ProgramSpec, Programs } from './types.ts'

/** The same specification under each of the names, which white space separates. */
export function named(names: string, spec: ProgramSpec): Programs {
  return Object.fromEntries(names.trim().split(/\s+/).map((name) => [name, spec]))
}

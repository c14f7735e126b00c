import type { ProgramSpec } from './knowledge/types.ts'
import { OptionTable } from './options.ts'

const listed = new WeakMap<ProgramSpec, ReadonlySet<string>>()

/** Every option that a specification lists, at any level. */
export function listedOptions(spec: ProgramSpec): ReadonlySet<string> {
  let names = listed.get(spec)
  if (!names) {
    const inner = Object.values(spec.subcommands ?? {}).flatMap((level) => [...listedOptions(level)])
    listed.set(spec, names = new Set([...OptionTable.of(spec.options).names(), ...inner]))
  }
  return names
}

import type { ProgramSpec, Programs } from './types.ts'

/**
 * Says of a specification and all levels below it that they list every option and subcommand. A level that says so
 * already, or otherwise, keeps its word with all below it.
 *
 * @param everywhere Options that every level understands: `-h`.
 */
export function complete(spec: ProgramSpec, everywhere = ''): ProgramSpec {
  if (spec.complete !== undefined) return spec
  const options = [everywhere, spec.options ?? ''].filter((list) => list !== '').join(' ')
  const { subcommands } = spec
  return {
    ...spec, complete: true, options,
    ...(subcommands && { subcommands: mapped(subcommands, (inner) => complete(inner, everywhere)) }),
  }
}

/** What is known of a program that is used like another, but has options and subcommands of its own. */
export function similar(spec: ProgramSpec): ProgramSpec {
  const { complete: _, needs: __, subcommands, ...rest } = spec
  return { ...rest, ...(subcommands && { subcommands: mapped(subcommands, similar) }) }
}

function mapped(programs: Programs, change: (spec: ProgramSpec) => ProgramSpec): Programs {
  return Object.fromEntries(Object.entries(programs).map(([name, spec]) => [name, change(spec)]))
}

/** Programs that read their options by getopt, which takes long ones cut short, and list them all. */
export function getopt(programs: Programs): Programs {
  return mapped(programs, (spec) => ({ ...complete(spec), abbreviates: 'options' }))
}

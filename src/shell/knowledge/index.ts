/**
 * What Runpress knows about programs. Data only, split by family; nothing is computed before it is asked for.
 */
import { administration } from './administration.ts'
import { aliases, builtins, englishWords } from './names.ts'
import { changingPrograms, destroyingPrograms, readingPrograms } from './programs.ts'
import { cloud } from './cloud.ts'
import { containers } from './containers.ts'
import { coreutils } from './coreutils.ts'
import { databases } from './databases.ts'
import { development } from './development.ts'
import { kubernetes } from './kubernetes.ts'
import { network } from './network.ts'
import { packages } from './packages.ts'
import { system } from './system.ts'
import { wrapperNames } from './wrappers.ts'
import type { Risk } from '../types.ts'
import type { ProgramSpec, Programs } from './types.ts'

const families: readonly Programs[] =
  [administration, containers, system, network, databases, development, kubernetes, cloud, packages, coreutils]

let risks: Map<string, Risk> | null = null
let specifications: Map<string, ProgramSpec> | null = null
let words: { builtins: Set<string>; english: Set<string> } | null = null

function listed(): Map<string, Risk> {
  if (risks) return risks
  risks = new Map()
  const lists: Array<[string, Risk]> =
    [[readingPrograms, 'read'], [changingPrograms, 'change'], [destroyingPrograms, 'destroy']]
  for (const [names, risk] of lists) for (const name of names.trim().split(/\s+/)) risks.set(name, risk)
  return risks
}

function specified(): Map<string, ProgramSpec> {
  if (specifications) return specifications
  specifications = new Map()
  for (const family of families) for (const [name, spec] of Object.entries(family)) specifications.set(name, spec)
  for (const [alias, name] of Object.entries(aliases)) {
    const spec = specifications.get(name)
    if (spec) specifications.set(alias, spec)
  }
  return specifications
}

function wordSets(): { builtins: Set<string>; english: Set<string> } {
  words ??= { builtins: new Set(builtins.trim().split(/\s+/)), english: new Set(englishWords.trim().split(/\s+/)) }
  return words
}

/** Programs installed once a release: `python3.12`, `gcc-13`, `php8.3`. */
const VERSIONED =
  /^(python|pip|pypy|php|ruby|perl|lua|gcc|g\+\+|clang|java|node|psql|pg_dump|mysql|postgres)-?\d{1,2}(?:\.\d{1,2})?$/

function unversioned(name: string): string {
  return VERSIONED.exec(name)?.[1] ?? name
}

/** The specification of a program by its base name, or `undefined`. */
export function specificationOf(name: string): ProgramSpec | undefined {
  return specified().get(name) ?? specified().get(unversioned(name))
}

/** Whether a name is a program, shell builtin or wrapper that Runpress knows. */
export function isKnownProgram(name: string): boolean {
  if (name === '') return false
  if (isKnownName(name)) return true
  const base = unversioned(name)
  return base !== name && base.length > 1 && isKnownName(base)
}

function isKnownName(name: string): boolean {
  return specified().has(name) || listed().has(name) || wrapperNames.has(name) || wordSets().builtins.has(name)
}

/** Every name known, sorted, for suggestions. */
export function knownPrograms(): readonly string[] {
  return [...new Set([...specified().keys(), ...listed().keys(), ...wrapperNames, ...wordSets().builtins])].sort()
}

/** The risk a program has whatever its arguments, or `undefined` where we do not know it. */
export function defaultRisk(name: string): Risk | undefined {
  const base = unversioned(name)
  const spec = specificationOf(name)
  if (spec) return spec.risk ?? 'read'
  return listed().get(name) ?? listed().get(base) ?? (isKnownName(name) ? 'read' : undefined)
}

export function isBuiltin(name: string): boolean {
  return wordSets().builtins.has(name)
}

/** Names that also start sentences: `find`, `watch`, `test`. */
export function isEnglishWord(name: string): boolean {
  return wordSets().english.has(name)
}

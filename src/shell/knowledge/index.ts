/** What Runpress knows about programs: families of specifications and lists of names, put together when first asked. */
import { accounts } from './accounts.ts'
import { administration } from './administration.ts'
import { aws } from './aws.ts'
import { backup } from './backup.ts'
import { cloud } from './cloud.ts'
import { similar } from './complete.ts'
import { containers } from './containers.ts'
import { databases } from './databases.ts'
import { development } from './development.ts'
import { dns } from './dns.ts'
import { files } from './files.ts'
import { firewall } from './firewall.ts'
import { git } from './git.ts'
import { hashicorp } from './hashicorp.ts'
import { charts } from './helm.ts'
import { http } from './http.ts'
import { infrastructure } from './infrastructure.ts'
import { javascript } from './javascript.ts'
import { kubernetes } from './kubernetes.ts'
import { messaging } from './messaging.ts'
import { monitoring } from './monitoring.ts'
import { mysql } from './mysql.ts'
import { aliases, builtins, englishWords, kin } from './names.ts'
import { openshift } from './openshift.ts'
import { openssl } from './openssl.ts'
import { packages } from './packages.ts'
import { postgresClusters } from './postgres-clusters.ts'
import { postgres } from './postgres.ts'
import { processes } from './processes.ts'
import { changingPrograms, destroyingPrograms, readingPrograms } from './programs.ts'
import { python } from './python.ts'
import { reach } from './reach.ts'
import { redis } from './redis.ts'
import { shell } from './shell.ts'
import { sockets } from './sockets.ts'
import { ssh } from './ssh.ts'
import { storage } from './storage.ts'
import { system } from './system.ts'
import { systemd } from './systemd.ts'
import { text } from './text.ts'
import { tls } from './tls.ts'
import { web } from './web.ts'
import { wrapperNames } from './wrappers.ts'
import type { Risk } from '../types.ts'
import type { ProgramSpec, Programs } from './types.ts'

/** A program stands in one of them. */
export const families: readonly Programs[] =
  [accounts, administration, aws, backup, charts, cloud, containers, databases, development, dns, files, firewall, git,
    hashicorp, http, infrastructure, javascript, kubernetes, messaging, monitoring, mysql, openshift, openssl, packages,
    postgres, postgresClusters, processes, python, reach, redis, shell, sockets, ssh, storage, system, systemd, text, tls,
    web]

/** What is known about programs: those built in, and a team's own. */
export interface Knowledge {
  /** The specification of a program by its base name, or `undefined`. */
  specificationOf(name: string): ProgramSpec | undefined
  /** Whether a name is a program, shell builtin or wrapper that is known. */
  isKnownProgram(name: string): boolean
  /** Every name known, sorted, for suggestions. */
  knownPrograms(): readonly string[]
  /** The risk a program has whatever its arguments, or `undefined` where it is not known. */
  defaultRisk(name: string): Risk | undefined
  isBuiltin(name: string): boolean
  /** Whether a name also starts sentences: `find`, `watch`, `test`. */
  isEnglishWord(name: string): boolean
}

/** Programs installed once a release: `python3.12`, `gcc-13`, `php8.3`. */
const VERSIONED =
  /^(python|pip|pypy|php|ruby|perl|lua|gcc|g\+\+|clang|java|node|psql|pg_dump|mysql|postgres)-?\d{1,2}(?:\.\d{1,2})?$/

function unversioned(name: string): string {
  return VERSIONED.exec(name)?.[1] ?? name
}

class BuiltIn implements Knowledge {
  private risks: Map<string, Risk> | null = null
  private specifications: Map<string, ProgramSpec> | null = null
  private names: readonly string[] | null = null
  private readonly builtins = new Set(builtins.trim().split(/\s+/))
  private readonly english = new Set(englishWords.trim().split(/\s+/))

  specificationOf(name: string): ProgramSpec | undefined {
    return this.specified().get(name) ?? this.specified().get(unversioned(name))
  }

  isKnownProgram(name: string): boolean {
    if (name === '') return false
    if (this.isKnownName(name)) return true
    const base = unversioned(name)
    return base !== name && base.length > 1 && this.isKnownName(base)
  }

  knownPrograms(): readonly string[] {
    this.names ??= [...new Set([...this.specified().keys(), ...this.listed().keys(), ...wrapperNames, ...this.builtins])].sort()
    return this.names
  }

  defaultRisk(name: string): Risk | undefined {
    const spec = this.specificationOf(name)
    if (spec) return spec.risk ?? 'read'
    return this.listed().get(name) ?? this.listed().get(unversioned(name)) ?? (this.isKnownName(name) ? 'read' : undefined)
  }

  isBuiltin(name: string): boolean {
    return this.builtins.has(name)
  }

  isEnglishWord(name: string): boolean {
    return this.english.has(name)
  }

  private isKnownName(name: string): boolean {
    return this.specified().has(name) || this.listed().has(name) || wrapperNames.has(name) || this.builtins.has(name)
  }

  private listed(): Map<string, Risk> {
    if (this.risks) return this.risks
    this.risks = new Map()
    const lists: Array<[string, Risk]> =
      [[readingPrograms, 'read'], [changingPrograms, 'change'], [destroyingPrograms, 'destroy']]
    for (const [names, risk] of lists) for (const name of names.trim().split(/\s+/)) this.risks.set(name, risk)
    return this.risks
  }

  private specified(): Map<string, ProgramSpec> {
    if (this.specifications) return this.specifications
    this.specifications = new Map()
    for (const family of families) for (const [name, spec] of Object.entries(family)) this.specifications.set(name, spec)
    for (const [alias, name] of Object.entries(aliases)) this.join(alias, this.specifications.get(name))
    for (const [relative, name] of Object.entries(kin)) {
      const spec = this.specifications.get(name)
      this.join(relative, spec && similar(spec))
    }
    return this.specifications
  }

  /** Gives a program another name, unless what goes by it is specified itself. */
  private join(name: string, spec: ProgramSpec | undefined): void {
    if (spec && !this.specifications?.has(name)) this.specifications?.set(name, spec)
  }
}

/** What is known without a team's own programs. */
export const builtIn: Knowledge = new BuiltIn()

/**
 * The built-in knowledge with a team's own programs, which stand before those built in. What a program of theirs does
 * is unknown where its specification names no risk; one that is only named and built in is what it is.
 */
export function knowledgeWith(own: Programs): Knowledge {
  const described = Object.entries(own).filter(([name, spec]) => Object.keys(spec).length > 0 || !builtIn.isKnownProgram(name))
  const programs = new Map(described.map(([name, spec]): [string, ProgramSpec] => [name, { risk: 'unknown', ...spec }]))
  if (programs.size === 0) return builtIn
  let names: readonly string[] | null = null
  return {
    specificationOf: (name) => programs.get(name) ?? builtIn.specificationOf(name),
    isKnownProgram: (name) => programs.has(name) || builtIn.isKnownProgram(name),
    knownPrograms: () => (names ??= [...new Set([...programs.keys(), ...builtIn.knownPrograms()])].sort()),
    defaultRisk: (name) => programs.get(name)?.risk ?? builtIn.defaultRisk(name),
    isBuiltin: (name) => builtIn.isBuiltin(name),
    isEnglishWord: (name) => !programs.has(name) && builtIn.isEnglishWord(name),
  }
}

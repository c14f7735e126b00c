import type { Alert, Fact, Inventory, InventoryProblem } from '../types.ts'

/** What one source declares: an inventory without what only people can say. */
export interface SourceFacts extends Pick<Inventory, 'hosts' | 'domains' | 'compose' | 'units' | 'ports' | 'databases' | 'scripts'> {
  alerts: Alert[]
}

/** Facts read from files, and what is wrong with these. */
export interface Derived {
  facts: SourceFacts
  problems: InventoryProblem[]
  /** Whether values are unknown since a file of variables is not there: such files are seldom committed. */
  incomplete?: boolean
}

export function noFacts(): SourceFacts {
  return { hosts: [], domains: [], compose: [], units: [], ports: [], databases: [], scripts: [], alerts: [] }
}

/** Facts each by name once, the first of them. */
export function distinct(facts: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>()
  for (const fact of facts) if (!first.has(fact.name)) first.set(fact.name, fact)
  return [...first.values()]
}

/** A text file that facts are read from. */
export interface FactFile {
  /** Relative to the content folder. */
  path: string
  text: string
}

/**
 * Files that a file names: the ones it includes, extends or takes variables from. Readers stay pure: what they ask for
 * and is not there yet is noted as wanted, and they run again once somebody has read it.
 */
export class NamedFiles {
  /** Paths, relative to the content folder. */
  readonly wanted = new Set<string>()
  private readonly texts = new Map<string, string | null>()

  /** @param text `null` where there is no such file, or none that can be read. */
  add(path: string, text: string | null): void {
    this.texts.set(path, text)
    this.wanted.delete(path)
  }

  /** The text, `null` for nothing, `undefined` where nobody has looked yet. */
  get(path: string): string | null | undefined {
    const text = this.texts.get(path)
    if (text === undefined) this.wanted.add(path)
    return text
  }
}

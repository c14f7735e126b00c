import { posix, resolve } from 'node:path'
import type { SourceFacts } from '../inventory/derive/facts.ts'
import { joinInventory } from '../inventory/join.ts'
import { parseInventory } from '../inventory/load.ts'
import { parseSnapshot, snapshotName, sourceKey, type Snapshot } from '../inventory/snapshot.ts'
import { changesSince, completedBy } from '../inventory/snapshot-changes.ts'
import type { InventorySource } from '../inventory/sources.ts'
import type { Inventory, InventoryProblem } from '../inventory/types.ts'
import { startOfFile } from '../model/ranges.ts'
import type { SourceFile } from '../source/folder.ts'
import { readNamed } from '../source/patterns.ts'
import { examplePaths, readSource, type SourceReading } from './inventory-sources.ts'

/** So many changes are named in a message. */
const shownChanges = 4

/** An inventory with all that it derives. */
export interface ReadInventory {
  inventory: Inventory
  problems: InventoryProblem[]
  /** The files that facts come from. */
  files: SourceFile[]
  /** The files and folders whose changes may change it, absolute. */
  places: string[]
  /** What each source declares now, `null` where not all of its files are there. */
  sources: Array<[InventorySource, SourceFacts | null]>
  snapshot: {
    /** Relative to the content folder. */
    path: string
    /** Whether there is one that can be read. */
    there: boolean
    /** What differs from it, in words. */
    changes: string[]
  }
}

/**
 * Reads an inventory and the files that it names. Of a source whose files are not there the snapshot says what they
 * declared.
 *
 * @param root The content folder.
 * @param file The inventory.
 */
export async function readInventory(root: string, file: SourceFile): Promise<ReadInventory> {
  const declared = parseInventory(file.text, file.path)
  const path = posix.join(posix.dirname(file.path), snapshotName)
  const text = declared.sources.length === 0 ? null : await readNamed(root, path)
  const snapshot = text === null ? null : parseSnapshot(text)
  const problems: InventoryProblem[] = []
  if (text !== null && !snapshot) {
    problems.push({ message: `${snapshotName} cannot be read. Take it anew with “runpress snapshot”.`, path, range: startOfFile })
  }
  const facts = new Map<InventorySource, SourceFacts>()
  const read: ReadInventory = {
    inventory: declared.inventory,
    problems,
    files: [],
    places: declared.sources.length === 0 ? [] : [resolve(root, path)],
    sources: [],
    snapshot: { path, there: snapshot !== null, changes: [] },
  }
  for (const source of declared.sources) {
    const reading = await readSource(root, source, declared.inventory.alerts)
    const kept = snapshot?.get(sourceKey(source))
    read.files.push(...reading.files)
    read.places.push(...reading.places)
    problems.push(...missing(source, reading, kept !== undefined), ...reading.problems)
    const isThere = reading.missing.length === 0 && reading.facts !== null
    const now = reading.facts && kept && reading.incomplete ? completedBy(kept, reading.facts) : reading.facts
    const declares = isThere ? now : kept ?? now
    if (declares) facts.set(source, declares)
    read.sources.push([source, isThere ? now : null])
    if (isThere && now && snapshot) {
      const changes = changesSince(kept, now, source)
      read.snapshot.changes.push(...changes)
      if (changes.length > 0) problems.push(outdated(source, changes))
    }
  }
  if (snapshot) read.snapshot.changes.push(...forgotten(snapshot, declared.sources))
  const joined = joinInventory(declared, facts)
  return { ...read, inventory: joined.inventory, problems: [...joined.problems, ...problems] }
}

/** Paths that lead to no file: a mistake, unless the snapshot knows what was there. */
function missing({ part }: InventorySource, { missing: paths }: SourceReading, isKept: boolean): InventoryProblem[] {
  if (isKept && paths.length > 0) {
    const names = paths.map(({ name }) => `“${name}”`).join(', ')
    const leads = paths.length === 1 ? 'leads' : 'lead'
    return [warning(paths, `${names} ${leads} to no file here, so ${snapshotName} says what is declared there.`)]
  }
  return paths.map(({ name, path, range }) => {
    return { message: `“${name}” names no file. Paths are relative to the inventory, such as ${examplePaths[part]}.`, path, range }
  })
}

function outdated({ from }: InventorySource, changes: readonly string[]): InventoryProblem {
  const more = changes.length > shownChanges ? `; ${changes.length - shownChanges} more` : ''
  const shown = changes.slice(0, shownChanges).join('; ') + more
  return warning(from, `${snapshotName} is out of date (${shown}). Run “runpress snapshot” and commit it.`)
}

function warning([first]: InventorySource['from'], message: string): InventoryProblem {
  return { message, severity: 'warning', path: first?.path ?? '', range: first?.range ?? startOfFile }
}

/** What the snapshot holds of sources that the inventory names no more. */
function forgotten(snapshot: Snapshot, sources: readonly InventorySource[]): string[] {
  const named = new Set(sources.map(sourceKey))
  return [...snapshot.keys()].filter((key) => !named.has(key)).map((key) => `gone: ${key.split('\n').slice(1).join(', ')}`)
}

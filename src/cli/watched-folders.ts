import { watch, type FSWatcher } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { foldersAbove, mkdocsNames } from '../content/project.ts'
import { sourcesOutside, type ReadContent } from '../content/read.ts'
import { UserError } from '../source/errors.ts'
import { inventoryNames, settingsNames } from '../source/names.ts'

/** More folders than this are not watched: every one takes a handle of the system. */
const folderLimit = 5000
const configuration = new Set([...mkdocsNames, ...inventoryNames, ...settingsNames])

/**
 * Tells when something changes that a content folder is read from. Folders are watched, not files: editors that write
 * a new file in the place of the old one are seen, too.
 */
export class WatchedFolders {
  private readonly dir: string
  private readonly outputFile: string | null
  private readonly onChange: () => void
  /** By folder: its watcher, and which names in it count. */
  private readonly watchers = new Map<string, { watcher: FSWatcher; counts: (name: string) => boolean }>()

  constructor(dir: string, outputFile: string | undefined, onChange: () => void) {
    this.dir = resolve(dir)
    this.outputFile = outputFile === undefined ? null : resolve(outputFile)
    this.onChange = onChange
  }

  /**
   * Watches what there is now to be watched.
   *
   * @param content As read last; `null` where it could not be read, which leaves what was watched before.
   * @throws UserError when there is no such folder.
   */
  async follow(content: ReadContent | null): Promise<void> {
    const wanted = new Map<string, (name: string) => boolean>()
    const all = (folder: string): void => { wanted.set(folder, isVisible) }
    const only = (folder: string, counts: (name: string) => boolean): void => {
      const known = wanted.get(folder)
      if (known !== isVisible) wanted.set(folder, (name) => counts(name) || (known?.(name) ?? false))
    }
    const found = await stat(this.dir).catch(() => null)
    if (!found && this.watchers.size === 0) throw new UserError(`There is no folder ${this.dir}. Name the folder that holds the runbooks.`)
    for (const start of new Set([this.dir, ...(content ? [content.folder.root] : [])])) for (const folder of await foldersBelow(start)) all(folder)
    for (const source of content ? sourcesOutside(content) : []) {
      for (const folder of await foldersBelow(source)) all(folder)
      only(dirname(source), (name) => name === basename(source))
    }
    // The folder may belong to a project further up.
    for (const folder of foldersAbove(this.dir)) {
      only(folder, (name) => configuration.has(name) || join(folder, name) === this.dir)
    }
    if (content) for (const [folder, { watcher }] of this.watchers) if (!wanted.has(folder)) this.stop(folder, watcher)
    for (const [folder, counts] of wanted) this.start(folder, counts)
  }

  close(): void {
    for (const [folder, { watcher }] of this.watchers) this.stop(folder, watcher)
  }

  private start(folder: string, counts: (name: string) => boolean): void {
    const known = this.watchers.get(folder)
    if (known) {
      known.counts = counts
      return
    }
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || (this.watchers.get(folder)?.counts(name) && !this.isOutput(join(folder, name)))) this.onChange()
      })
      // The folder was taken away: the one it lay in tells so.
      watcher.on('error', () => this.stop(folder, watcher))
      this.watchers.set(folder, { watcher, counts })
    } catch {
      // What cannot be watched is still read with every other change.
    }
  }

  private stop(folder: string, watcher: FSWatcher): void {
    watcher.close()
    this.watchers.delete(folder)
  }

  private isOutput(path: string): boolean {
    return this.outputFile !== null && (path === this.outputFile || path.startsWith(`${this.outputFile}.`))
  }
}

function isVisible(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('~')
}

/** A folder and those in it that may hold pages; none for a file and for what is not there. */
async function foldersBelow(start: string): Promise<string[]> {
  const found: string[] = []
  const walked = new Set<string>()
  const walk = async (folder: string): Promise<void> => {
    const here = await realpath(folder)
    if (walked.has(here) || found.length >= folderLimit) return
    walked.add(here)
    found.push(folder)
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!isVisible(entry.name) || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory())
      if (isFolder) await walk(path).catch(() => {})
    }
  }
  await walk(start).catch(() => {})
  return found
}

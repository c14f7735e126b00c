import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isLeftOut, type Boundary } from './boundary.ts'
import { isSourceName, markdown } from './names.ts'
import { shownPath } from './shown-path.ts'

/** What is not read of a folder although somebody put it there. */
export interface FolderProblem {
  /** Relative to the folder, with `/`. */
  path: string
  severity: 'error' | 'warning' | 'info'
  message: string
}

export interface ListedFiles {
  /** Relative to the folder, with `/`, in code unit order. */
  paths: string[]
  /** In the order of their paths. */
  problems: FolderProblem[]
}

/**
 * Lists all files below a folder. Its order never depends on the file system. Each folder is walked once, under its own
 * name before one that a link gives it.
 *
 * @param boundary What symbolic links may lead to.
 * @throws where the folder itself cannot be read.
 */
export async function listFiles(root: string, boundary: Boundary): Promise<ListedFiles> {
  const lister = new Lister(root, boundary)
  await lister.all()
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1)
  return { paths: lister.paths.toSorted(), problems: lister.problems.toSorted(byPath) }
}

class Lister {
  readonly paths: string[] = []
  readonly problems: FolderProblem[] = []
  private readonly root: string
  private readonly boundary: Boundary
  /** By real path: the name under which a folder was walked. */
  private readonly walked = new Map<string, string>()
  private readonly linked: Array<{ path: string; real: string }> = []

  constructor(root: string, boundary: Boundary) {
    this.root = root
    this.boundary = boundary
  }

  async all(): Promise<void> {
    await this.walk(this.root, await realpath(this.root))
    // More of them show while they are walked.
    for (const { path, real } of this.linked) {
      const known = this.walked.get(real)
      if (known === undefined) await this.tryWalk(path, real)
      else this.complain(path, 'info', `This symbolic link leads to a folder that is read as ${known || 'the content folder'}, so it is not read again.`)
    }
  }

  private async walk(folder: string, real: string): Promise<void> {
    this.walked.set(real, shownPath(this.root, folder))
    const entries = await readdir(folder, { withFileTypes: true })
    if (folder !== this.root && isFinishedSite(entries.map(({ name }) => name))) return this.noteFinishedSite(folder)
    const unnameable = await unnameableIn(folder, entries)
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (isLeftOut(entry.name)) continue
      if (unnameable.has(entry.name)) this.noteUnnameable(join(folder, entry.name), entry)
      else await this.entry(join(folder, entry.name), entry)
    }
  }

  private async entry(path: string, entry: Dirent): Promise<void> {
    if (entry.isSymbolicLink()) await this.link(path, entry.name)
    else if (entry.isDirectory()) await this.folder(path, entry.name)
    else if (entry.isFile() || isSourceName(entry.name)) this.paths.push(this.shown(path))
  }

  private async folder(path: string, name: string): Promise<void> {
    if (isSourceName(name)) this.complain(path, 'error', 'This is a folder with the name of a file that would be read. Rename it.')
    await this.tryWalk(path, await realpath(path).catch(() => path))
  }

  private async tryWalk(path: string, real: string): Promise<void> {
    await this.walk(path, real).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EACCES' || error.code === 'EPERM' ? 'permission is denied' : error.message
      this.complain(path, 'error', `This folder cannot be read: ${reason}. Let the user who runs this read it, or take it away.`)
    })
  }

  private async link(path: string, name: string): Promise<void> {
    const real = await realpath(path).catch(() => null)
    const found = real === null ? null : await stat(real).catch(() => null)
    if (real === null || found === null) {
      const severity = isSourceName(name) ? 'error' : 'warning'
      this.complain(path, severity, 'This symbolic link leads nowhere, so it is not read. Put the file itself here.')
    } else if (!this.boundary.holds(real)) {
      this.complain(path, 'error', 'This symbolic link leads out of the content folder, so it is not read. Put the file itself here.')
    } else if (found.isDirectory()) this.linked.push({ path, real })
    else if (found.isFile() || isSourceName(name)) this.paths.push(this.shown(path))
  }

  /** Nothing that somebody wrote may go with it without a word. */
  private async noteFinishedSite(folder: string): Promise<void> {
    const page = (await readdir(folder, { recursive: true })).sort().find((name) => markdown.test(name))
    if (page === undefined) return
    this.complain(folder, 'error', `This folder looks like a finished site, so nothing in it is read, ${page} among it. Take the site away, or the pages out of it.`)
  }

  /** A name that is no text cannot be handed back to the system to open what it names. */
  private noteUnnameable(path: string, entry: Dirent): void {
    if (!entry.isDirectory() && !isSourceName(entry.name)) return
    this.complain(path, 'error', `The name of this ${entry.isDirectory() ? 'folder' : 'file'} is not UTF-8, so it is not read. Rename it.`)
  }

  private complain(path: string, severity: FolderProblem['severity'], message: string): void {
    this.problems.push({ path: this.shown(path), severity, message })
  }

  private shown(path: string): string {
    return shownPath(this.root, path)
  }
}

/** Whether a folder holds what Runpress or MkDocs built: nobody wrote it, and it must not be read back. */
function isFinishedSite(names: readonly string[]): boolean {
  const has = (name: string): boolean => names.includes(name)
  return has('index.html') && (has('pagefind') || (has('search') && has('sitemap.xml')))
}

/** Names of a folder that are not what they seem, since bytes of them are no text. */
async function unnameableIn(folder: string, entries: readonly Dirent[]): Promise<Set<string>> {
  const suspects = entries.filter(({ name }) => name.includes('\uFFFD'))
  if (suspects.length === 0) return new Set()
  const exact = new Set((await readdir(folder, { encoding: 'buffer' })).map((name) => name.toString('latin1')))
  return new Set(suspects.map(({ name }) => name).filter((name) => !exact.has(Buffer.from(name).toString('latin1'))))
}

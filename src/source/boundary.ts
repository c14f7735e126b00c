import { realpath } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import { repositoryRoot } from './repository-root.ts'

/**
 * What may be read: what lies in one of some folders, symbolic links followed. Names that begin with a dot and
 * `node_modules` are no part of them, under whatever name a link leads there: `.git` and `.env` hold credentials.
 */
export class Boundary {
  private readonly folders: readonly string[]

  private constructor(folders: readonly string[]) {
    this.folders = folders
  }

  /** @throws where one of the folders is not there. */
  static async of(...folders: string[]): Promise<Boundary> {
    return new Boundary(await Promise.all(folders.map((folder) => realpath(folder))))
  }

  /** @param path With no symbolic link in it. */
  holds(path: string): boolean {
    return this.folders.some((folder) => isIn(folder, path) && !isHidden(path.slice(folder.length)))
  }
}

function isHidden(path: string): boolean {
  return path.split(sep).some((name) => isLeftOut(name))
}

/** Names of files and folders that are never read. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/**
 * What the configuration of a content folder may name outside of it: files of its repository (but not of git), and files
 * of the folders beside that, which other repositories are checked out to. Without a repository the folder stands for one.
 *
 * @param folder Absolute path of the content folder, or of the project.
 */
export class Surroundings {
  /** Whether the folder is in a repository, where others may propose what its configuration names. */
  readonly shared: boolean
  private readonly repository: string
  private readonly beside: string

  private constructor(repository: string, shared: boolean) {
    this.shared = shared
    this.repository = repository
    this.beside = dirname(repository)
  }

  static async of(folder: string): Promise<Surroundings> {
    const start = resolve(folder)
    const repository = repositoryRoot(start)
    return new Surroundings(await realpath(repository ?? dirname(start)).catch(() => start), repository !== null)
  }

  /** @param path With no symbolic link in it. */
  holds(path: string): boolean {
    if (isIn(this.repository, path)) return !path.slice(this.repository.length).split(sep).includes('.git')
    return this.beside !== dirname(this.beside) && isIn(this.beside, path) && !isHidden(path.slice(this.beside.length))
  }
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder === sep ? sep : folder + sep)
}

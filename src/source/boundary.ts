import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'

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
    return this.folders.some((folder) => path === folder || (path.startsWith(folder === sep ? sep : folder + sep) && !isHidden(path.slice(folder.length))))
  }
}

function isHidden(path: string): boolean {
  return path.split(sep).some((name) => isLeftOut(name))
}

/** Names of files and folders that are never read. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

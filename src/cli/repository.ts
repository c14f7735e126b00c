import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/**
 * Where a folder lies in its repository, with `/`: reports for the repository's host name files from its root. A folder
 * that is in no repository is named from the working directory.
 *
 * @param folder Absolute path.
 */
export function placeInRepository(folder: string): string {
  return relative(repositoryRoot(folder) ?? process.cwd(), folder).split(sep).join('/')
}

function repositoryRoot(folder: string): string | null {
  // A file in worktrees and submodules, otherwise a folder.
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : repositoryRoot(parent)
}

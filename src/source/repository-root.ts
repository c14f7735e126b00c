import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the repository that a folder lies in, or `null`. */
export function repositoryRoot(folder: string): string | null {
  // A file in worktrees and submodules, otherwise a folder.
  if (existsSync(join(folder, '.git'))) return folder
  const parent = dirname(folder)
  return parent === folder ? null : repositoryRoot(parent)
}

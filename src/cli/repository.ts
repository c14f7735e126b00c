import { repositoryRoot } from '../source/repository-root.ts'
import { shownPath } from '../source/shown-path.ts'

/**
 * Where a folder lies in its repository, with `/`: reports for the repository's host name files from its root. A folder
 * that is in no repository is named from the working directory.
 *
 * @param folder Absolute path.
 */
export function placeInRepository(folder: string): string {
  return shownPath(repositoryRoot(folder) ?? process.cwd(), folder)
}

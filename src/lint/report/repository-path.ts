import { posix } from 'node:path'

/**
 * A problem's path as the repository's host knows it.
 *
 * @param folder The content folder, relative to the repository's root.
 */
export function repositoryPath(folder: string, path: string): string {
  return posix.join(folder, path)
}

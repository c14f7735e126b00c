import { relative, sep } from 'node:path'

/** A path as reports show it: relative to a folder, with `/`. */
export function shownPath(from: string, path: string): string {
  return relative(from, path).split(sep).join('/')
}

import { glob, realpath, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Surroundings } from './boundary.ts'
import { decode } from './decode.ts'
import type { SourceFile } from './folder.ts'
import { readBytes } from './read-bytes.ts'
import { shownPath } from './shown-path.ts'

/** More files than this are left unread: the pattern is wider than it was meant to be. */
const FILE_LIMIT = 1000
/** Above this many bytes a file is left unread. */
const SIZE_LIMIT = 2 * 1024 * 1024

/** What a path, a folder or a pattern leads to. */
export interface PatternFiles {
  kind: 'file' | 'folder' | 'pattern'
  /** Sorted; paths are relative to the content folder, which they may lead out of: `../rules/a.yaml`. */
  files: SourceFile[]
  /** Files that were not read, and why not. */
  refused: Array<{ path: string; reason: string }>
}

/**
 * Reads the files that the configuration names: one file, those of a folder that are meant by it, or those that fit a
 * pattern (`*`, `**`, `?`, `[…]`, `{a,b}`). They may lie outside the content folder, in a repository as far as its
 * surroundings go. Names that begin with a dot and `node_modules` are left out, unless they are written out.
 *
 * @param root The content folder, which paths are relative to.
 * @param inFolder The files that are meant where a folder is named, as a pattern.
 */
export async function readPattern(root: string, pattern: string, inFolder: string): Promise<PatternFiles> {
  const start = resolve(root)
  const path = resolve(start, pattern)
  const allowed = await reachOf(start)
  const from = await realpath(patternStart(start, pattern)).catch(() => null)
  if (from !== null && !allowed.holds(from)) return { kind: 'pattern', files: [], refused: [{ path: pattern, reason: leadsOut }] }
  const found = await stat(path).catch(() => null)
  const paths = found?.isFile() ? [path] : await list(found?.isDirectory() ? path : start, found?.isDirectory() ? inFolder : pattern)
  const kind = found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'pattern'
  const result: PatternFiles = { kind, files: [], refused: [] }
  for (const file of paths.slice(0, FILE_LIMIT)) {
    const shown = shownPath(start, file)
    const read = await readText(file, allowed)
    if (typeof read === 'string') result.files.push({ path: shown, text: read })
    else if (read.refused !== null) result.refused.push({ path: shown, reason: read.refused })
  }
  if (paths.length > FILE_LIMIT) {
    result.refused.push({ path: pattern, reason: `fits more than ${FILE_LIMIT} files; the others are not read` })
  }
  return result
}

/** Who writes a configuration that is in no repository names files of their own machine. */
async function reachOf(root: string): Promise<Pick<Surroundings, 'holds'>> {
  const surroundings = await Surroundings.of(root)
  return surroundings.shared ? surroundings : { holds: () => true }
}

/** A file by its path from the content folder, or `null` where there is none that can be read. */
export async function readNamed(root: string, path: string): Promise<string | null> {
  const read = await readText(resolve(root, path), await Surroundings.of(root))
  return typeof read === 'string' ? read : null
}

/** The file or folder that everything lies in which a path or pattern can lead to, absolute. */
export function patternStart(root: string, pattern: string): string {
  const parts = pattern.split(/[\\/]/)
  const first = parts.findIndex((part) => /[*?[{]/.test(part))
  if (first === -1) return resolve(root, pattern)
  return resolve(root, first === 0 ? '.' : `${parts.slice(0, first).join('/')}/`)
}

async function list(cwd: string, pattern: string): Promise<string[]> {
  const found: string[] = []
  const matches = glob(pattern, { cwd, exclude: (name) => name === 'node_modules' })
  for await (const match of matches) {
    found.push(resolve(cwd, match))
    if (found.length > FILE_LIMIT) break
  }
  return found.sort()
}

const leadsOut = 'leads out of the repository and the folders beside it, so it is not read'

/** A file's text, or why it cannot be had, the rest of a sentence; `null` for what is no file. */
async function readText(path: string, allowed: Pick<Surroundings, 'holds'>): Promise<string | { refused: string | null }> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return { refused: null }
  const real = await realpath(path).catch(() => null)
  if (real !== null && !allowed.holds(real)) return { refused: leadsOut }
  if (found && found.size > SIZE_LIMIT) return { refused: 'is larger than 2 MB' }
  const read = await readBytes(path, { bytes: SIZE_LIMIT, allows: (one) => allowed.holds(one) })
  return 'refused' in read ? { refused: `is not read. ${read.refused.replace(/\.$/, '')}` } : decode(read.bytes).text
}

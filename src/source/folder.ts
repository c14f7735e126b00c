import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { decodeText } from './decode.ts'
import { UserError } from './errors.ts'
import { shownPath } from './shown-path.ts'

/** A text file of the content folder. */
export interface SourceFile {
  /** Relative to the content folder, with `/` on every platform. */
  path: string
  /** Decoded as UTF-8, without a byte order mark; line endings as they are. */
  text: string
  /** Why it was not read as text, and where. */
  refused?: { line: number; column: number; message: string }
}

/** A content folder as it lies on disk. */
export interface SourceFolder {
  /** Absolute path. */
  root: string
  /** Markdown files, sorted by path. */
  pages: SourceFile[]
  /** `inventory.yaml`, or `inventory.yml`, of the folder itself or of the project it belongs to. */
  inventory: SourceFile | null
  /** `runpress.yaml`, or `runpress.yml`, of the folder itself or of the project it belongs to. */
  settings: SourceFile | null
  /** Paths of all other files, sorted: what links and images may lead to. */
  files: string[]
  /** Paths of symbolic links that lead out of the folder or nowhere, and are left out. */
  leftOut: string[]
}

/** The names that pages have. */
export const markdown = /\.(?:md|markdown|mdown|mkdn?)$/i
export const inventoryNames: readonly string[] = ['inventory.yaml', 'inventory.yml']
export const settingsNames: readonly string[] = ['runpress.yaml', 'runpress.yml']

/**
 * Reads a content folder, the only place in Runpress that does.
 *
 * Files and folders whose names begin with a dot, `node_modules` and finished sites are left out, and so is what a
 * symbolic link leads to outside the folder. The order never depends on the file system.
 *
 * @param linksWithin A folder around it that symbolic links may lead to as well: the project's.
 * @throws UserError when the folder is missing, is not a folder or cannot be read.
 */
export async function readFolder(dir: string, linksWithin = dir): Promise<SourceFolder> {
  const root = resolve(dir)
  const { paths, leftOut } = await listFiles(root, resolve(linksWithin), dir)
  const pagePaths = paths.filter((path) => markdown.test(path))
  const own = [inventoryNames, settingsNames].map((names) => names.find((name) => paths.includes(name)))
  const [pages, [inventory = null, settings = null]] = await Promise.all([
    Promise.all(pagePaths.map((path) => readText(root, path))),
    Promise.all(own.map((path) => (path === undefined ? null : readText(root, path)))),
  ])
  const files = paths.filter((path) => !markdown.test(path) && !own.includes(path))
  return { root, pages, inventory, settings, files, leftOut }
}

/** The first of several files that is there, or `null`. Paths are relative to `root`, which `folder` may lie outside of. */
export async function readFirst(root: string, folder: string, names: readonly string[]): Promise<SourceFile | null> {
  for (const name of names) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (await isFile(join(root, path))) return readText(root, path)
  }
  return null
}

/** All files below `root`, relative to it, in code unit order. */
async function listFiles(root: string, linksWithin: string, shown: string): Promise<{ paths: string[]; leftOut: string[] }> {
  const real = await realpath(root).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new UserError(`There is no folder ${shown}. Name the folder that holds the runbooks.`)
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
  if (!(await stat(real)).isDirectory()) {
    throw new UserError(`${shown} is a file. Name the folder that holds it.`)
  }
  const around = await realpath(linksWithin)
  const paths: string[] = []
  const leftOut: string[] = []
  // A folder linked from inside itself would be walked for ever.
  const walked = new Set<string>()
  const walk = async (folder: string): Promise<void> => {
    const here = await realpath(folder)
    if (walked.has(here)) return
    walked.add(here)
    const entries = await readdir(folder, { withFileTypes: true })
    if (folder !== root && isFinishedSite(entries.map(({ name }) => name))) return
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      let kind: { isDirectory(): boolean; isFile(): boolean } = entry
      if (entry.isSymbolicLink()) {
        const target = await realpath(path).catch(() => null)
        if (target === null || !(target === real || target.startsWith(real + sep) || target.startsWith(around + sep))) {
          leftOut.push(path)
          continue
        }
        kind = await stat(target)
      }
      if (kind.isDirectory()) await walk(path)
      else if (kind.isFile()) paths.push(path)
    }
  }
  await walk(root).catch((cause: Error) => {
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
  const sorted = (list: string[]): string[] => list.map((path) => shownPath(root, path)).sort()
  return { paths: sorted(paths), leftOut: sorted(leftOut) }
}

/** Whether a folder holds what Runpress or MkDocs built: nobody wrote it, and it must not be read back. */
function isFinishedSite(names: readonly string[]): boolean {
  const has = (name: string): boolean => names.includes(name)
  return has('index.html') && (has('pagefind') || (has('search') && has('sitemap.xml')))
}

async function readText(root: string, path: string): Promise<SourceFile> {
  const bytes = await readFile(join(root, path)).catch((cause: Error) => {
    throw new UserError(`${path} cannot be read: ${cause.message}`)
  })
  return { path, text: decodeText(bytes) }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isFile(), () => false)
}

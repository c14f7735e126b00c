import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { UserError } from './errors.ts'

/** A text file of the content folder. */
export interface SourceFile {
  /** Relative to the content folder, with `/` on every platform. */
  path: string
  /** Decoded as UTF-8, without a byte order mark; line endings as they are. */
  text: string
}

/** A content folder as it lies on disk. */
export interface SourceFolder {
  /** Absolute path. */
  root: string
  /** Markdown files, sorted by path. */
  pages: SourceFile[]
  /** `inventory.yaml`, or `inventory.yml`, of the folder itself. */
  inventory: SourceFile | null
  /** `runpress.yaml`, or `runpress.yml`, of the folder itself. */
  settings: SourceFile | null
  /** Paths of all other files, sorted: what links and images may lead to. */
  files: string[]
}

const markdown = /\.(?:md|markdown)$/i
const inventoryNames = ['inventory.yaml', 'inventory.yml']
const settingsNames = ['runpress.yaml', 'runpress.yml']

/**
 * Reads a content folder, the only place in Runpress that does.
 *
 * Files and folders whose names begin with a dot and `node_modules` are left out, and so is what a symbolic link leads
 * to outside the folder. The order never depends on the file system.
 *
 * @throws UserError when the folder is missing, is not a folder or cannot be read.
 */
export async function readFolder(dir: string): Promise<SourceFolder> {
  const root = resolve(dir)
  const paths = await listFiles(root, dir)
  const pagePaths = paths.filter((path) => markdown.test(path))
  const own = [inventoryNames, settingsNames].map((names) => names.find((name) => paths.includes(name)))
  const [pages, [inventory = null, settings = null]] = await Promise.all([
    Promise.all(pagePaths.map((path) => readText(root, path))),
    Promise.all(own.map((path) => (path === undefined ? null : readText(root, path)))),
  ])
  const files = paths.filter((path) => !markdown.test(path) && !own.includes(path))
  return { root, pages, inventory, settings, files }
}

/** All files below `root`, relative to it, in code unit order. */
async function listFiles(root: string, shown: string): Promise<string[]> {
  const real = await realpath(root).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new UserError(`There is no folder ${shown}. Name the folder that holds the runbooks.`)
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
  if (!(await stat(real)).isDirectory()) {
    throw new UserError(`${shown} is a file. Name the folder that holds it.`)
  }
  const found: string[] = []
  // A folder linked from inside itself would be walked for ever.
  const walked = new Set<string>()
  const walk = async (folder: string): Promise<void> => {
    const here = await realpath(folder)
    if (walked.has(here)) return
    walked.add(here)
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(folder, entry.name)
      let kind: { isDirectory(): boolean; isFile(): boolean } = entry
      if (entry.isSymbolicLink()) {
        const target = await realpath(path).catch(() => null)
        if (target === null || !target.startsWith(real + sep)) continue
        kind = await stat(target)
      }
      if (kind.isDirectory()) await walk(path)
      else if (kind.isFile()) found.push(relative(root, path).split(sep).join('/'))
    }
  }
  await walk(root).catch((cause: Error) => {
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
  return found.sort()
}

async function readText(root: string, path: string): Promise<SourceFile> {
  const bytes = await readFile(join(root, path)).catch((cause: Error) => {
    throw new UserError(`${path} cannot be read: ${cause.message}`)
  })
  // TextDecoder takes the byte order mark off, so offsets count from the first character an author sees.
  return { path, text: new TextDecoder('utf-8').decode(bytes) }
}

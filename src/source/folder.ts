import { realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Boundary } from './boundary.ts'
import { decode, isBinary, type EncodingFault } from './decode.ts'
import { UserError } from './errors.ts'
import { inTurn } from './in-turn.ts'
import { listFiles, type FolderProblem, type ListedFiles } from './list-files.ts'
import { inventoryNames, markdown, settingsNames } from './names.ts'
import { readBytes } from './read-bytes.ts'

/** A text file of the content folder. */
export interface SourceFile {
  /** Relative to the content folder, with `/` on every platform. */
  path: string
  /** Decoded, without a byte order mark; line endings as they are. `''` where it was not read. */
  text: string
  /** Why it was not read as text, and where that shows. */
  refused?: { message: string; line: number; column: number }
  /** Bytes that are no text. */
  fault?: EncodingFault
}

/** A content folder as it lies on disk. */
export interface SourceFolder {
  /** Absolute path. */
  root: string
  /** Markdown files, sorted by path. Those that cannot be read are among them, and say so. */
  pages: SourceFile[]
  /** `inventory.yaml`, or `inventory.yml`, of the folder itself or of the project it belongs to. */
  inventory: SourceFile | null
  /** `runpress.yaml`, or `runpress.yml`, of the folder itself or of the project it belongs to. */
  settings: SourceFile | null
  /** Paths of all other files, sorted: what links and images may lead to. */
  files: string[]
  /** What is not read at all, such as symbolic links that lead out of the folder. */
  problems: FolderProblem[]
}

/** In bytes: nobody writes, and nobody reads, a longer page. */
export const largestPage = 5_000_000
/** In bytes, of a file of configuration. */
export const largestConfiguration = 1024 * 1024

/**
 * Reads a content folder, the only place in Runpress that does.
 *
 * Files and folders whose names begin with a dot, `node_modules` and finished sites are left out, and so is what a
 * symbolic link leads to outside the folder.
 *
 * @param linksWithin A folder around it that symbolic links may lead to as well: the project's.
 * @throws UserError when the folder is missing, is not a folder or cannot be read.
 */
export async function readFolder(dir: string, linksWithin = dir): Promise<SourceFolder> {
  const root = resolve(dir)
  await refuseNoFolder(root, dir)
  const boundary = await Boundary.of(root, resolve(linksWithin))
  const { paths, problems } = await list(root, boundary, dir)
  const own = [inventoryNames, settingsNames].map((names) => names.find((name) => paths.includes(name)))
  const pages = await inTurn(paths.filter((path) => markdown.test(path)), (path) => readText(root, path, largestPage, boundary))
  const [inventory = null, settings = null] =
    await inTurn(own, async (path) => (path === undefined ? null : readText(root, path, largestConfiguration, boundary)))
  const files = paths.filter((path) => !markdown.test(path) && !own.includes(path))
  return { root, pages, inventory, settings, files, problems }
}

/**
 * The first of several files that is there, or `null`.
 *
 * @param folder From `root`, which it may lie outside of, and which paths are relative to.
 */
export async function readFirst(root: string, folder: string, names: readonly string[]): Promise<SourceFile | null> {
  const boundary = await Boundary.of(root, join(root, folder))
  for (const name of names) {
    const path = folder === '' ? name : `${folder}/${name}`
    if (await stat(join(root, path)).then(() => true, () => false)) return readText(root, path, largestConfiguration, boundary)
  }
  return null
}

async function refuseNoFolder(root: string, shown: string): Promise<void> {
  const real = await realpath(root).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') throw new UserError(`There is no folder ${shown}. Name the folder that holds the runbooks.`)
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
  if (!(await stat(real)).isDirectory()) throw new UserError(`${shown} is a file. Name the folder that holds it.`)
}

async function list(root: string, boundary: Boundary, shown: string): Promise<ListedFiles> {
  return listFiles(root, boundary).catch((cause: Error) => {
    throw new UserError(`The folder ${shown} cannot be read: ${cause.message}`)
  })
}

async function readText(root: string, path: string, bytes: number, boundary: Boundary): Promise<SourceFile> {
  return asText(path, await readBytes(join(root, path), { bytes, allows: (real) => boundary.holds(real) }))
}

/** What was read as a text, or the reason why it is none. */
export function asText(path: string, read: Awaited<ReturnType<typeof readBytes>>): SourceFile {
  const refuse = (message: string): SourceFile => ({ path, text: '', refused: { message, line: 1, column: 1 } })
  if ('refused' in read) return refuse(read.refused)
  const { text, fault } = decode(read.bytes)
  if (isBinary(text)) return refuse('This is no text: control characters are all over it. Save it as UTF-8, or give it another name.')
  return { path, text, ...(fault && { fault }) }
}

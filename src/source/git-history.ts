import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { askGit, gitAnswer, GitError } from './git.ts'

/** A commit that changed a file, without its author: a site may be read by more people than its repository. */
export interface Change {
  /** When its author made it, to the second, in UTC: `2026-11-26T08:15:00Z`. */
  time: string
  /** Its whole hash. */
  commit: string
}

/** What git knows of a content folder. Paths are relative to the folder, with `/`. */
export interface FolderHistory {
  /** The whole hash of the commit that is checked out. */
  commit: string
  /** When that was made, as `Change.time`; `null` where it says no such time. */
  time: string | null
  /** The last change of each file that was asked for, where it is known. */
  changes: ReadonlyMap<string, Change>
  /** Files that differ from the commit, are new since, or are gone. */
  uncommitted: ReadonlySet<string>
}

export interface ReadHistory {
  /** `null` where the folder is in no repository, or git cannot say. */
  history: FolderHistory | null
  /** Why something is not known that might be: a sentence; `null` where there is nothing to say. */
  problem: string | null
}

/** A larger file is taken to be as it was committed. */
const largest = 5_000_000

/**
 * Reads when files of a folder were last changed, by one walk through its history that ends as soon as all are found.
 *
 * @param files All files of the folder that the book is made of.
 * @param wanted Those whose last change is asked for.
 * @param earlier What was read before, while somebody watches the folder: not sought again as long as the commit is the same.
 */
export async function readHistory(
  folder: string, files: readonly string[], wanted: readonly string[], earlier: FolderHistory | null = null,
): Promise<ReadHistory> {
  try {
    const [shallow = '', shallowFile = '', commit = ''] = await gitAnswer(folder,
      ['rev-parse', '--is-shallow-repository', '--git-path', 'shallow', 'HEAD'], { separator: '\n' })
    const tree = await readTree(folder)
    // A folder that the repository leaves out, such as one that is generated, is not what the commit says it is.
    if (tree.blobs.size === 0) return { history: null, problem: null }
    const cut = shallow === 'true' ? await boundary(resolve(folder, shallowFile)) : new Set<string>()
    const known = earlier?.commit === commit ? earlier.changes : new Map<string, Change>()
    const sought = wanted.flatMap((path) => (tree.blobs.has(path) && !known.has(path) ? [[path, tree.blobs.get(path) as string] as const] : []))
    const [uncommitted, { changes, problem }] = await Promise.all([uncommittedFiles(folder, files, tree), lastChanges(folder, sought, cut)])
    const [stamp = ''] = await gitAnswer(folder, ['rev-list', '--max-count=1', '--timestamp', 'HEAD'], { separator: '\n' })
    const time = timeOf(stamp.split(' ')[0] ?? '')
    return { history: { commit, time, changes: new Map([...known, ...changes]), uncommitted }, problem }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    const problem = isInRepository(folder) ? `When pages were last changed is not known: ${reason(error.message)}.` : null
    return { history: null, problem }
  }
}

/** What git says, where it can be said more plainly. */
function reason(said: string): string {
  if (said.includes("argument 'HEAD'")) return 'the repository has no commit yet'
  if (said.includes('dubious ownership')) {
    return `${said}. Where it may be trusted, “git config --global --add safe.directory” with this path has git read it`
  }
  return said.replace(/(?<!\.)\.+$/, '')
}

/** What the commit holds of a folder. */
interface Tree {
  /** Hashes of its files, by path. */
  blobs: Map<string, string>
  /** Paths of symbolic links and of other repositories, about whose files it says nothing. */
  elsewhere: Set<string>
}

async function readTree(folder: string): Promise<Tree> {
  const tree: Tree = { blobs: new Map(), elsewhere: new Set() }
  for await (const entry of askGit(folder, ['ls-tree', '-r', '-z', 'HEAD'])) {
    const tab = entry.indexOf('\t')
    const [mode = '', , hash = ''] = entry.slice(0, tab).split(' ')
    const path = entry.slice(tab + 1)
    if (mode.startsWith('100')) tree.blobs.set(path, hash)
    else tree.elsewhere.add(path)
  }
  return tree
}

/** The oldest commits that a shallow clone has. They seem to have brought every file that was there before them. */
async function boundary(file: string): Promise<Set<string>> {
  return new Set((await readFile(file, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''))
}

/** What one commit did to one file. */
interface FileChange {
  path: string
  /** The file's hash before, of each parent. */
  from: string[]
  to: string
}

/**
 * The last change of a file is the youngest commit that gave it the content which it has now: neither one that a merge
 * has overruled since, nor one that gave the file another name only.
 */
async function lastChanges(
  folder: string, files: ReadonlyArray<readonly [path: string, hash: string]>, cut: ReadonlySet<string>,
): Promise<{ changes: Map<string, Change>; problem: string | null }> {
  const changes = new Map<string, Change>()
  // By content and by the name that the file had at that time.
  const sought = new Map(files.map(([path, hash]) => [keyOf(path, hash), [path]]))
  let isCut = false
  const take = (commit: string, seconds: string, changed: FileChange[]): void => {
    const gone = new Map(changed.flatMap(({ path, from, to }) => (isNone(to) ? from.map((hash) => [hash, path] as const) : [])))
    for (const { path, from, to } of changed) {
      const key = keyOf(path, to)
      const pages = sought.get(key)
      if (!pages || from.includes(to)) continue
      sought.delete(key)
      const before = from.every(isNone) ? gone.get(to) : undefined
      const time = timeOf(seconds)
      if (before !== undefined) sought.set(keyOf(before, to), [...sought.get(keyOf(before, to)) ?? [], ...pages])
      else if (cut.has(commit)) isCut = true
      else if (time !== null) for (const page of pages) changes.set(page, { time, commit })
    }
  }
  if (sought.size > 0) {
    const failure = await walk(folder, take, () => sought.size === 0)
    if (failure !== null) return { changes, problem: `When some pages were last changed is not known: ${failure}.` }
  }
  return {
    changes,
    problem: isCut
      ? 'When pages were last changed is not known: this clone holds only the end of the history. ' +
        'Fetch all of it (in GitHub’s checkout: fetch-depth: 0).'
      : null,
  }
}

const keyOf = (path: string, hash: string): string => `${hash} ${path}`
const isNone = (hash: string): boolean => /^0+$/.test(hash)

/**
 * Goes through the commits that changed something in a folder, the youngest first.
 *
 * @returns Why it ended early, or `null`.
 */
async function walk(
  folder: string, take: (commit: string, seconds: string, changed: FileChange[]) => void, isDone: () => boolean,
): Promise<string | null> {
  const log = [
    'log', '--raw', '-z', '-c', '--no-abbrev', '--no-renames', '--root', '--relative', '--no-follow', '--no-color', '--no-notes', '--no-decorate',
    '--no-show-signature', '--no-ext-diff', '--no-textconv', '--format=tformat:/%H %at', 'HEAD', '--', '.',
  ]
  let commit = ''
  let seconds = ''
  let changed: FileChange[] = []
  let hashes: string[] | null = null
  try {
    for await (const piece of askGit(folder, log)) {
      // A path follows its hashes, whatever it looks like.
      if (hashes !== null) {
        changed.push({ path: piece, from: hashes.slice(0, -1), to: hashes.at(-1) as string })
        hashes = null
        continue
      }
      const text = piece.trimStart()
      // Between a merge and its files.
      if (text === '') continue
      if (text.startsWith(':')) {
        // `:100644 100644 <from> <to> M`; of a merge a colon, a mode and a hash for each parent.
        hashes = text.split(' ').filter((field) => field.length >= 40)
        continue
      }
      take(commit, seconds, changed)
      if (isDone()) return null
      ;[commit = '', seconds = ''] = text.slice(1).split(' ')
      changed = []
    }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return error.message
  }
  take(commit, seconds, changed)
  return null
}

function timeOf(seconds: string): string | null {
  const date = new Date(Number(seconds) * 1000)
  return seconds === '' || Number.isNaN(date.getTime()) || date.getTime() <= 0 ? null : `${date.toISOString().slice(0, 19)}Z`
}

/**
 * Compares by hashes that we make ourselves: git would run the filters that the repository configures.
 */
async function uncommittedFiles(folder: string, files: readonly string[], { blobs, elsewhere }: Tree): Promise<Set<string>> {
  const here = new Set(files)
  const different: string[] = []
  const unknown: string[] = []
  for (let start = 0; start < files.length; start += 64) {
    await Promise.all(files.slice(start, start + 64).map(async (path) => {
      const hash = blobs.get(path)
      if (hash !== undefined && !(await isSame(join(folder, path), hash))) different.push(path)
      if (hash === undefined && !isBelow(path, elsewhere)) unknown.push(path)
    }))
  }
  const gone = [...blobs.keys()].filter((path) => !here.has(path))
  const missing = await Promise.all(gone.map((path) => stat(join(folder, path)).then(() => false, () => true)))
  return new Set([
    ...(await withoutFilters(folder, different)),
    ...(await notIgnored(folder, unknown)),
    ...gone.filter((_, index) => missing[index]),
  ])
}

function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  if (folders.size === 0) return false
  const steps = path.split('/')
  return steps.some((_, index) => folders.has(steps.slice(0, index + 1).join('/')))
}

async function isSame(file: string, hash: string): Promise<boolean> {
  if ((await stat(file)).size > largest) return true
  const bytes = await readFile(file)
  // Where the repository asks for Windows' line endings, it holds the others all the same.
  return blobHash(bytes, hash.length) === hash ||
    (bytes.includes('\r\n') && blobHash(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'), hash.length) === hash)
}

function blobHash(bytes: Buffer, length: number): string {
  return createHash(length === 40 ? 'sha1' : 'sha256').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** Those that are on disk as they are in the repository: of others, such as files of Git LFS, their hashes say nothing. */
async function withoutFilters(folder: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  const said = await gitAnswer(folder, ['check-attr', '-z', '--stdin', 'filter', 'working-tree-encoding', 'ident'], { input: paths.join('\0') })
  const filtered = new Set<string>()
  for (let index = 0; index + 2 < said.length; index += 3) {
    if (!['unspecified', 'unset'].includes(said[index + 2] as string)) filtered.add(said[index] as string)
  }
  return paths.filter((path) => !filtered.has(path))
}

async function notIgnored(folder: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  // A name may begin like one of git's patterns.
  const input = paths.map((path) => `./${path}`).join('\0')
  // It fails where none is ignored.
  const ignored = new Set(await gitAnswer(folder, ['check-ignore', '-z', '--stdin', '--no-index'], { input }).catch(() => []))
  return paths.filter((path) => !ignored.has(`./${path}`))
}

/** Whether somebody expects git to know the folder. */
function isInRepository(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true
    if (dirname(at) === at) return false
  }
}

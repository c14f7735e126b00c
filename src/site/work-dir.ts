import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../source/errors.ts'
import { isLeftBehind, ownName } from './owner.ts'
import { packageRoot } from './project.ts'
import { removeAtExit } from './until-exit.ts'

/** A folder for caches and generated files that nobody else uses until it is released. */
export interface WorkDir {
  path: string
  release(): Promise<void>
}

type Use = 'build' | 'dev' | 'preview'

let claims = 0

/**
 * Where Astro keeps caches and generated files of one project: inside Runpress, never in the content folder, and one
 * folder for each content folder and use, so that two projects, or a server and a build, never read each other's. Where
 * Runpress may not be written to, it is in the user's folder for caches instead, or for this run in the temporary one.
 *
 * While another process works on the same project, the folder is a private one without a past, removed when it is
 * released. What a process leaves behind that was killed is removed, too: half a cache is none.
 *
 * @throws UserError where no folder can be written to.
 */
export async function claimWorkDir(contentDir: string, use: Use): Promise<WorkDir> {
  const content = resolve(contentDir)
  const project = `${basename(content).replace(/[^\w-]/g, '_')}-${digest(content)}`
  const refusals: string[] = []
  for (const { folder, prepare } of places()) {
    try {
      return await claim(join(await prepare(), project), use)
    } catch (error) {
      refusals.push(`${folder} (${(error as NodeJS.ErrnoException).code ?? (error as Error).message})`)
    }
  }
  throw new UserError(`There is no folder to work in; these cannot be written to: ${refusals.join(', ')}. Name one with XDG_CACHE_HOME or TMPDIR.`)
}

/** Where work folders may be, the best first. */
function places(): Array<{ folder: string; prepare(): Promise<string> }> {
  const own = join(packageRoot, '.runpress')
  const cache = join(cacheHome(), 'runpress', digest(packageRoot))
  const temporary = tmpdir()
  return [
    { folder: own, prepare: async () => own },
    { folder: cache, prepare: () => withPackages(cache) },
    {
      folder: temporary,
      prepare: async () => {
        // Nobody else can have put something there.
        const fresh = await mkdtemp(join(temporary, 'runpress-'))
        removeAtExit(fresh)
        return withPackages(fresh)
      },
    },
  ]
}

/** The user's folder for what can be made again. */
function cacheHome(): string {
  const { XDG_CACHE_HOME: named, LOCALAPPDATA: local } = process.env
  if (named) return resolve(named)
  if (process.platform === 'win32' && local) return local
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

/**
 * Astro runs what it builds where it builds it, and that looks for packages in the folders above: those beside Runpress,
 * and those inside it, which count first.
 */
async function withPackages(folder: string): Promise<string> {
  const inner = join(folder, 'own')
  await mkdir(inner, { recursive: true })
  for (const [link, target] of [[join(folder, 'node_modules'), dirname(packageRoot)], [join(inner, 'node_modules'), join(packageRoot, 'node_modules')]] as const) {
    if (basename(target) !== 'node_modules' || !existsSync(target)) continue
    if ((await readlink(link).catch(() => null)) === target) continue
    await rm(link, { force: true })
    await symlink(target, link, 'junction')
  }
  return inner
}

async function claim(project: string, use: Use): Promise<WorkDir> {
  const shared = join(project, use)
  await mkdir(shared, { recursive: true })
  await removeLeftBehind(project)
  const lock = join(project, `${use}.lock`)
  // A preview makes nothing that the next one could use.
  const used = use === 'preview' ? [shared, lock] : [lock]
  if (await takeLock(lock, shared)) return held(shared, used)
  const own = join(project, `${use}-${ownName}-${++claims}`)
  await mkdir(own)
  return held(own, [own])
}

/** A folder of which something is removed when it is released, or when the process ends before. */
function held(path: string, used: string[]): WorkDir {
  const keep = removeAtExit(...used)
  return {
    path,
    async release() {
      for (const one of used) await rm(one, { recursive: true, force: true })
      keep()
    },
  }
}

/** Private folders of processes that were killed. */
async function removeLeftBehind(project: string): Promise<void> {
  for (const name of await readdir(project)) {
    const path = join(project, name)
    if (!name.endsWith('.lock') && await isLeftBehind(name, path)) await rm(path, { recursive: true, force: true })
  }
}

/**
 * Writes the lock with this process's name, unless a process that still runs holds it. One that was killed has left its
 * work half done, which is removed with its lock; only who holds the lock of the lock may do that, or two would.
 */
async function takeLock(lock: string, folder: string): Promise<boolean> {
  if (await writeLock(lock)) return true
  if (!await isAbandoned(lock)) return false
  const removing = `${lock}-removing.lock`
  if (!await writeLock(removing)) {
    if (await isAbandoned(removing)) await rm(removing, { force: true })
    return false
  }
  try {
    if (await isAbandoned(lock)) {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      await rm(lock, { force: true })
    }
    return await writeLock(lock)
  } finally {
    await rm(removing, { force: true })
  }
}

function writeLock(lock: string): Promise<boolean> {
  return writeFile(lock, ownName, { flag: 'wx' }).then(() => true, (error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return false
    throw error
  })
}

async function isAbandoned(lock: string): Promise<boolean> {
  const owner = await readFile(lock, 'utf8').catch(() => null)
  // Released by now: whoever held it has done its work.
  if (owner === null) return false
  if (owner !== '') return isLeftBehind(owner, lock)
  // It is about to be written, or never was.
  return stat(lock).then(({ mtimeMs }) => Date.now() - mtimeMs > 10_000, () => false)
}

function digest(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

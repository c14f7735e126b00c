/** The folder that a site is made in before it is put in its place. */
import { chmod, lstat, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isLeftBehind, ownName } from './owner.ts'
import { setAside } from './put-in-place.ts'

/** Beside the output, so that putting it in place is a rename on one disk. */
const prefix = (out: string): string => `.${basename(out)}-new-`

/** Makes the folder, with the permissions that new folders have. */
export async function makeBeside(out: string): Promise<string> {
  const parent = dirname(out)
  await mkdir(parent, { recursive: true })
  const fresh = await mkdtemp(join(parent, `${prefix(out)}${ownName}-`))
  await chmod(fresh, 0o777 & ~process.umask())
  return fresh
}

/**
 * Removes what builds that were killed have left beside an output. Where one was killed between the two renames that
 * some systems need, the site that it was about to replace comes back.
 *
 * @returns Whether it came back.
 */
export async function clearBeside(out: string): Promise<boolean> {
  const parent = dirname(out)
  let isBack = false
  for (const name of (await readdir(parent).catch(() => [])).sort()) {
    const path = join(parent, name)
    if (!name.startsWith(prefix(out)) || !await isLeftBehind(name.slice(prefix(out).length), path)) continue
    // Another build may do the same at the same time, and what cannot be removed does no harm.
    const isTaken = await lstat(out).then(() => true, () => false)
    if (path.endsWith(setAside('')) && !isTaken) isBack = await rename(path, out).then(() => true, () => isBack)
    else await rm(path, { recursive: true, force: true }).catch(() => {})
  }
  return isBack
}

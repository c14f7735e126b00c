import { access, constants, lstat, readdir, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'astro'
import { visible } from '../characters/visible.ts'
import { UserError } from '../source/errors.ts'
import { systemFault } from '../source/system-fault.ts'
import { readSetup } from '../content/setup.ts'
import { astroOptions } from './astro.ts'
import type { Log } from './log.ts'
import { currentFile } from './offline.ts'
import { siteProject } from './project.ts'
import { publish } from './publish.ts'
import { refusedPages } from './refused-pages.ts'
import { writeRedirects } from './redirects.ts'
import { logToStandardError } from './stderr.ts'
import { claimWorkDir } from './work-dir.ts'

export interface BuildOptions {
  /** The content folder, or a MkDocs project. */
  contentDir: string
  outDir: string
  /** Path below which the site will be served. Default: as configured, else `/`. */
  base?: string
  /** Address of the finished site. Default: as configured. */
  site?: string
  log?: Log
}

/**
 * Builds the site. The output appears as a whole when the build has succeeded: until then, and for good if it fails or is
 * killed, an earlier build stays as it is.
 *
 * @returns Whether every source is a page as it is written; of each that is not, `log` has been told why.
 * @throws UserError when the content cannot be read or the output folder is no place to build to; Error when the build fails.
 */
export async function buildSite({ contentDir, outDir, base, site, log = logToStandardError }: BuildOptions): Promise<boolean> {
  refuseOverlap(resolve(contentDir), resolve(outDir))
  // Before anything is written: a folder that is not there, or holds nothing to show.
  const setup = await readSetup(contentDir)
  const out = await outputFolder(outDir)
  const content = setup.folder.root
  refuseOverlap(content, out)
  refuseOverlap(await realpath(content), out)
  const project = siteProject(contentDir, setup, { base, site })
  if (base === undefined && setup.base === null) adviseBase(site ?? setup.site, log)
  if (setup.drafts.length > 0) log(`Left out as drafts: ${setup.drafts.map(({ path }) => visible(path)).join(', ')}`)
  if (setup.folder.pages.length === 0) log(`There are no Markdown files in ${contentDir}; the site will have no pages.`)
  const work = await claimWorkDir(content, 'build')
  try {
    // Always the same folder: Astro drops its cache when an option changes, and the output folder is one.
    const built = join(work.path, 'site')
    await rm(built, { recursive: true, force: true })
    await inProduction(work.path, () => build({ ...astroOptions(project, work.path, log), outDir: built }))
    await publish(built, out, log, async (site) => {
      const redirects = await writeRedirects(project, join(work.path, 'cache'), site)
      if (redirects > 0) log(`Wrote ${redirects} ${redirects === 1 ? 'address' : 'addresses'} of alerts that lead to their runbooks`)
    })
    log(`Built ${outDir}`)
    const refused = await refusedPages(pathToFileURL(join(work.path, 'cache/')))
    refused.forEach((line) => log(line))
    return refused.length === 0
  } catch (error) {
    const fault = systemFault(error)
    if (fault === null) throw error
    // What Astro writes it does not name.
    const { path, dest } = error as NodeJS.ErrnoException & { dest?: string }
    const place = path ?? dest ? '' : `While working in ${work.path}: `
    throw new UserError(`${place}${fault}\nNothing was built; ${outDir} is as it was.`)
  } finally {
    await work.release()
  }
}

/** Links need the path that a site is served under, which its address alone does not set: most builds are looked at first. */
function adviseBase(site: string | null, log: Log): void {
  const path = site === null ? '/' : (URL.parse(site)?.pathname ?? '/')
  if (path !== '/') log(`The site's address, ${site}, has a path: build with --base ${path} to serve it there.`)
}

/**
 * A `NODE_ENV` of the caller's, such as `test`, would have Vite make a development build. What Astro builds it loads from
 * below the working directory, or else from a folder that it makes there, where it does not find its own packages.
 */
async function inProduction(directory: string, run: () => Promise<void>): Promise<void> {
  const environment = process.env.NODE_ENV
  const before = process.cwd()
  process.env.NODE_ENV = 'production'
  process.chdir(directory)
  try {
    await run()
  } finally {
    process.chdir(before)
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
  }
}

/** The output replaces its folder, which therefore must not hold the content or lie inside it. */
function refuseOverlap(content: string, out: string): void {
  if (out === content || content.startsWith(out + sep)) {
    throw new UserError(`The output folder ${out} holds the content folder, which the build would replace. Choose another with --out.`)
  }
}

/**
 * The folder to build to; of a symbolic link, the one it leads to. Only a folder that is empty or holds a site of ours is
 * replaced: a mistyped `--out` must not cost anyone their files, nor a repository its history.
 */
async function outputFolder(outDir: string): Promise<string> {
  const asked = resolve(outDir)
  const out = await realpath(asked).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && await lstat(asked).then(() => true, () => false)) {
      throw new UserError(`The output ${outDir} is a symbolic link that leads nowhere. Make the folder that it names, or choose another with --out.`)
    }
    return asked
  })
  await refuseClosedFolder(dirname(out), outDir)
  const found = await stat(out).catch(() => null)
  if (found === null) return out
  if (!found.isDirectory()) throw new UserError(`The output ${outDir} is a file. Choose another with --out.`)
  const isMounted = found.dev !== (await stat(dirname(out))).dev
  if (isMounted) {
    throw new UserError(`The output folder ${outDir} is where another disk begins, and cannot be replaced as a whole. Name a folder in it: --out ${join(outDir, 'site')}`)
  }
  const names = await readdir(out)
  if (names.length > 0 && !names.includes(currentFile)) {
    throw new UserError(`The output folder ${out} holds files, but no site of Runpress that could be replaced. Empty it or choose another with --out.`)
  }
  if (names.includes('.git')) {
    throw new UserError(`The output folder ${out} is a repository, which the build would replace with its history. Choose another with --out, and copy the site into it.`)
  }
  return out
}

/** What cannot be written to is said before the work, not after it. */
async function refuseClosedFolder(parent: string, outDir: string): Promise<void> {
  try {
    if (!(await stat(parent)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR', path: parent })
    await access(parent, constants.W_OK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuseClosedFolder(dirname(parent), outDir)
    throw new UserError(`The site cannot be built to ${outDir}. ${systemFault(error) ?? (error as Error).message}`)
  }
}

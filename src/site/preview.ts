import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { preview } from 'astro'
import { UserError } from '../source/errors.ts'
import { astroOptions } from './astro.ts'
import type { RunningServer } from './dev.ts'
import type { Log } from './log.ts'
import { headers } from './policy.ts'
import { normalizeBase } from './project.ts'
import { logToStandardError } from './stderr.ts'
import { claimWorkDir } from './work-dir.ts'

export interface PreviewOptions {
  /** A folder that `buildSite` made. */
  outDir: string
  /** The base path it was built for. Default: as the site itself has it. */
  base?: string
  /** Default: 4321, or the next one that is free; 0 takes any. */
  port?: number
  log?: Log
}

/**
 * Serves a built site as a web server would.
 *
 * @throws UserError when there is no built site in the folder.
 */
export async function previewSite({ outDir, base, port, log = logToStandardError }: PreviewOptions): Promise<RunningServer> {
  const out = resolve(outDir)
  const front = await readFile(join(out, 'index.html'), 'utf8').catch(() => null)
  if (front === null) {
    throw new UserError(`There is no built site in ${outDir}. Build one first: runpress build --out ${outDir}`)
  }
  // A site is put in its place as a whole.
  const { mtime: published } = await stat(join(out, 'index.html'))
  const project = { dir: out, contentDir: out, base: normalizeBase(base ?? builtBase(front)) }
  const work = await claimWorkDir(out, 'preview')
  const server = await preview({
    ...astroOptions(project, work.path, log),
    outDir: out,
    server: { headers: { ...headers, 'Last-Modified': published.toUTCString() }, ...(port === undefined ? {} : { port }) },
  })
  const url = `http://localhost:${server.port}${project.base}`
  log(`Serving ${outDir} at ${url}`)
  return { url, close: () => server.stop().finally(work.release) }
}

/** The base path a site was built for: what its pages load their first script from. */
function builtBase(front: string): string | undefined {
  return /<script src="(\/(?:[^"]*\/)?)early\.js"/.exec(front)?.[1]
}

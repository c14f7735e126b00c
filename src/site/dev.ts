import { dev } from 'astro'
import { visible } from '../characters/visible.ts'
import { astroOptions } from './astro.ts'
import { readSetup } from '../content/setup.ts'
import type { Log } from './log.ts'
import { siteProject } from './project.ts'
import { logToStandardError } from './stderr.ts'
import { claimWorkDir } from './work-dir.ts'

export interface DevOptions {
  /** The content folder, or a MkDocs project. */
  contentDir: string
  /** Default: 4321, or the next one that is free. */
  port?: number
  /** Default: this machine only. */
  host?: string
  log?: Log
}

/** A server that runs until it is closed. */
export interface RunningServer {
  /** Where the site is, with a final slash. */
  url: string
  close(): Promise<void>
}

/**
 * Serves the site while its content is edited: a change in the content folder shows at once. One a process, since Astro
 * keeps its content in globals.
 *
 * @throws UserError when the content folder cannot be read.
 */
export async function devServer({ contentDir, port, host, log = logToStandardError }: DevOptions): Promise<RunningServer> {
  // A folder that is not there must be said before the server says where it is.
  const setup = await readSetup(contentDir)
  // At the root, wherever the finished site will be.
  const project = siteProject(contentDir, setup, { base: '/' })
  const work = await claimWorkDir(project.contentDir, 'dev')
  const server = await dev({
    ...astroOptions(project, work.path, log),
    server: { ...(port === undefined ? {} : { port }), ...(host === undefined ? {} : { host }) },
  })
  if (setup.drafts.length > 0) log(`Left out as drafts: ${setup.drafts.map(({ path }) => visible(path)).join(', ')}`)
  const url = server.resolvedUrls.local[0] ?? `http://localhost:${server.address.port}/`
  log(`Serving ${contentDir} at ${url}`)
  return { url, close: () => server.stop().finally(work.release) }
}

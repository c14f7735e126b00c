/**
 * Before the browser suite: builds the site of `content/` once, into a temporary folder, with the command line that a
 * user runs, and serves it on a free port. After the suite both are gone.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site is served, without a final slash; or why it is not. */
    site: { url: string } | { error: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'runpress-site-'))
  try {
    const outDir = join(folder, 'site')
    await build(join(root, 'content'), outDir)
    // Loaded here, so that a mistake in it fails the tests of this suite and not the whole run.
    const { previewSite } = await import('../../src/site/preview.ts')
    const server = await previewSite({ outDir, port: 0, log: () => {} })
    project.provide('site', { url: server.url.replace(/\/$/, '') })
    return async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    }
  } catch (error) {
    // The tests of the suite say it, each for itself; the other suites run.
    project.provide('site', { error: (error as Error).message })
    return () => rm(folder, { recursive: true, force: true })
  }
}

/** A build in a process of its own: inside Vitest, Astro would see a test environment. */
function build(contentDir: string, outDir: string): Promise<void> {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  return new Promise((done, fail) => {
    const args = [join(root, 'src/cli/main.ts'), 'build', contentDir, '--out', outDir]
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
    child.on('error', fail)
    child.on('close', status => {
      if (status === 0) done()
      else fail(new Error(`The site of content/ does not build (status ${status}):\n${output}`))
    })
  })
}

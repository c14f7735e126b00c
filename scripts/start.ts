/** What `npm start` runs: builds the site of `content/` to `dist/` and serves it until it is interrupted. */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite } from '../src/site/build.ts'
import { previewSite } from '../src/site/preview.ts'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

try {
  await buildSite({ contentDir: 'content', outDir: 'dist' })
  // Where its usual port is in use, it says so and takes the next one that is free.
  const server = await previewSite({ outDir: 'dist', log: () => {} })
  console.log(`\n  The runbooks are at ${server.url}\n  Ctrl-C ends this.\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)))
  }
} catch (error) {
  console.error(`The site cannot be served: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}

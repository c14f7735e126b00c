import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { copyAssets, serveAssets } from './assets.ts'
import type { Log } from './log.ts'
import { workerFile, workerSource } from './offline.ts'
import type { ServedProject, SiteProject } from './project.ts'
import { serveRedirects } from './redirects.ts'
import { writeSearchIndex } from './search-index.ts'

const virtualId = 'virtual:runpress/project'

/** Gives Astro what it does not have of its own: the project, its other files, and the search index. */
export function runpress(project: SiteProject, log: Log): AstroIntegration {
  let cacheDir: URL
  return {
    name: 'runpress',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        cacheDir = config.cacheDir
        const served: ServedProject = { ...project, development: command === 'dev' }
        updateConfig({
          vite: {
            plugins: [{
              name: 'runpress',
              resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
              // The service worker comes out of the same build as the pages' scripts, as a file of its own.
              buildStart() {
                if (this.environment.name === 'client' && this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: workerSource, fileName: workerFile })
              },
              load: (id) => (id === `\0${virtualId}` ? `export default ${JSON.stringify(served)}` : undefined),
              configureServer: (server) => {
                server.middlewares.use(serveRedirects(project, cacheDir))
                server.middlewares.use(serveAssets(project, cacheDir))
              },
            }],
          },
        })
      },
      async 'astro:build:done'({ dir }) {
        const outDir = fileURLToPath(dir)
        const copied = await copyAssets(project, cacheDir, outDir, log)
        if (copied > 0) log(`Copied ${copied} ${copied === 1 ? 'file' : 'files'} that pages show or link to`)
        const pages = await writeSearchIndex(cacheDir, outDir)
        log(`Made the search index of ${pages} ${pages === 1 ? 'page' : 'pages'}`)
      },
    },
  }
}

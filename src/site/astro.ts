import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroInlineConfig } from 'astro'
import { runpress } from './integration.ts'
import type { Log } from './log.ts'
import { packageRoot } from './project.ts'
import type { SiteProject } from './project.ts'

/**
 * Astro's options for one project, on top of astro.config.mjs.
 *
 * Astro's root is the project's own work folder: Astro writes `.astro` into its root, and in development keeps there
 * what the pages are made of, so two projects with one root would show each other's pages.
 *
 * @param root The project's work folder.
 */
export function astroOptions(
  project: SiteProject,
  root: string,
  log: Log,
): AstroInlineConfig {
  // Astro has no options for what would ask other machines; it looks at the environment.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true'
  return {
    root,
    configFile: relative(root, join(packageRoot, 'astro.config.mjs')),
    srcDir: join(packageRoot, 'src'),
    publicDir: join(packageRoot, 'public'),
    cacheDir: join(root, 'cache'),
    base: project.base,
    ...(project.site === undefined ? {} : { site: project.site }),
    logger: { entrypoint: pathToFileURL(join(packageRoot, 'src/site/logger.ts')).href },
    logLevel: 'warn',
    integrations: [runpress(project, log)],
    vite: {
      cacheDir: join(root, 'vite'),
      // Astro's root lies beside the sources, not above them.
      server: { fs: { allow: [packageRoot] } },
    },
  }
}

import { createHash } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What one site is built from and for. Plain data: it travels into Vite as JSON. */
export interface SiteProject {
  /** Absolute path of the folder with the Markdown files. */
  contentDir: string
  /** Path below which the site is served, with a slash at both ends: `/` or `/runbooks/`. */
  base: string
  /** Origin of the finished site (`https://runbooks.example.org`), or `undefined`. */
  site?: string
}

/** The folder of Runpress itself, which holds `src` and `public`. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** `runbooks`, `/runbooks` and `/runbooks/` all mean `/runbooks/`. */
export function normalizeBase(base: string | undefined): string {
  const inner = (base ?? '').split('/').filter((part) => part !== '').join('/')
  return inner === '' ? '/' : `/${inner}/`
}

/**
 * Where Astro keeps caches and generated files of one project: inside Runpress, never in the content folder, and one
 * folder for each content folder and use, so that two projects, or a server and a build, never read each other's.
 */
export function workDir(contentDir: string, use: 'build' | 'dev' | 'preview'): string {
  const path = resolve(contentDir)
  const key = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return join(packageRoot, '.runpress', `${basename(path).replace(/[^\w-]/g, '_')}-${key}`, use)
}

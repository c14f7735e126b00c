import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Setup } from '../content/setup.ts'
import { leadsElsewhere } from '../model/href.ts'
import { isWebAddress } from '../inventory/settings.ts'
import { UserError } from '../source/errors.ts'

/** What one site is built from and for. Plain data: it travels into Vite as JSON. */
export interface SiteProject {
  /** Absolute path of the folder that was named: the content folder, or a MkDocs project. */
  dir: string
  /** Absolute path of the folder with the Markdown files. */
  contentDir: string
  /** Path below which the site is served, with a slash at both ends: `/` or `/runbooks/`. */
  base: string
  /** Address of the finished site without the base path (`https://runbooks.example.org`), or `undefined`. */
  site?: string
}

/** A project as the templates see it. */
export interface ServedProject extends SiteProject {
  /** Served by the development server, which injects inline scripts and styles of its own. */
  development: boolean
}

/** The folder of Runpress itself, which holds `src` and `public`. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * A project as it is configured, and as it is asked for, which counts first.
 *
 * @throws UserError where an address or a path was asked for that is none.
 */
export function siteProject(dir: string, setup: Setup, asked: { base?: string | undefined; site?: string | undefined }): SiteProject {
  const base = normalizeBase(asked.base ?? setup.base ?? undefined)
  const site = asked.site ?? setup.site ?? undefined
  if (site !== undefined && !isWebAddress(site)) {
    throw new UserError(`“${site}” is not an address. Write it whole: --site https://runbooks.example.com/.`)
  }
  return { dir: resolve(dir), contentDir: setup.folder.root, base, ...(site === undefined ? {} : { site }) }
}

/**
 * `runbooks`, `/runbooks` and `/runbooks/` all mean `/runbooks/`.
 *
 * @throws UserError where it is an address, or more than a path.
 */
export function normalizeBase(base: string | undefined): string {
  if (base !== undefined && (/[?#]/.test(base) || leadsElsewhere(base))) {
    throw new UserError(`“${base}” is not a path. Write --base with the path alone, such as /runbooks/, and the address with --site.`)
  }
  const inner = (base ?? '').split('/').filter((part) => part !== '').join('/')
  return inner === '' ? '/' : `/${inner}/`
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Redirect } from './alerts.ts'
import type { SiteProject } from './project.ts'
import { canonicalUrl, withBase } from './templates.ts'

/** Notes where the site leads on, for `writeRedirects` and `serveRedirects`, as assets.ts does with linked files. */
export async function noteRedirects(redirects: readonly Redirect[], cacheDir: URL): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  await writeFile(listFile(cacheDir), JSON.stringify(redirects))
}

async function readRedirects(cacheDir: URL): Promise<Redirect[]> {
  return JSON.parse(await readFile(listFile(cacheDir), 'utf8').catch(() => '[]')) as Redirect[]
}

function listFile(cacheDir: URL): URL {
  return new URL('redirects.json', cacheDir)
}

/**
 * Writes a page for every address that leads on to another. Nothing that is there is replaced: where a file system does
 * not tell upper from lower case, the page itself answers at the other spelling.
 *
 * @param cacheDir Where the build noted them.
 * @returns How many were written.
 */
export async function writeRedirects(project: SiteProject, cacheDir: string, outDir: string): Promise<number> {
  let written = 0
  for (const redirect of await readRedirects(pathToFileURL(`${cacheDir}/`))) {
    const file = join(outDir, /\.html?$/i.test(redirect.path) ? redirect.path : `${redirect.path}/index.html`)
    try {
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, redirectPage(redirect, project), { flag: 'wx' })
      written++
    } catch (error) {
      // A file or folder of the site stands there.
      if (!['EEXIST', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }
  return written
}

/** Answers at the same addresses in development. */
export function serveRedirects(project: SiteProject, cacheDir: URL) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = requestedPath(request.url ?? '', project.base)
    readRedirects(cacheDir).then((redirects) => {
      const found = redirects.find((redirect) => redirect.path === path)
      if (!found) return next()
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(redirectPage(found, project))
    }).catch(next)
  }
}

function requestedPath(url: string, base: string): string | null {
  const [pathname = ''] = url.split(/[?#]/)
  // Vite takes the base off for some middlewares.
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
  try {
    return decodeURIComponent(below).replace(/\/$/, '')
  } catch {
    return null
  }
}

/** A page that needs no script to lead on, and stays out of search engines. */
export function redirectPage({ to, title }: Redirect, { base, site }: SiteProject): string {
  const href = escape(withBase(to, base))
  const canonical = escape(site === undefined ? withBase(to, base) : canonicalUrl(to, base, site))
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'none'; style-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${escape(title)}</title>
    <link rel="canonical" href="${canonical}">
    <link rel="icon" href="${escape(withBase('/runpress.svg', base))}" type="image/svg+xml">
    <meta http-equiv="refresh" content="0; url=${href}">
  </head>
  <body>
    <p>The runbook is <a href="${href}">${escape(title)}</a>.</p>
  </body>
</html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

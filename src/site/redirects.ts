import { writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Redirect } from './alerts.ts'
import { addFile } from './new-file.ts'
import { Note } from './notes.ts'
import { redirectPolicy } from './policy.ts'
import type { SiteProject } from './project.ts'
import { requestedPath } from './requested-path.ts'
import { canonicalUrl, withBase } from './templates.ts'

const noted = new Note<readonly Redirect[]>('redirects.json')

/** Notes where the site leads on, for `writeRedirects` and `serveRedirects`. */
export async function noteRedirects(redirects: readonly Redirect[], cacheDir: URL): Promise<void> {
  await noted.write(redirects, cacheDir)
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
  for (const redirect of await noted.read(pathToFileURL(`${cacheDir}/`)) ?? []) {
    const file = join(outDir, /\.html?$/i.test(redirect.path) ? redirect.path : `${redirect.path}/index.html`)
    if (await addFile(file, () => writeFile(file, redirectPage(redirect, project), { flag: 'wx' }))) written++
  }
  return written
}

/** Answers at the same addresses in development. */
export function serveRedirects(project: SiteProject, cacheDir: URL) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = requestedPath(request.url ?? '', project.base)?.replace(/\/$/, '')
    noted.read(cacheDir).then((redirects) => {
      const found = redirects?.find((redirect) => redirect.path === path)
      if (!found) return next()
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(redirectPage(found, project))
    }).catch(next)
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
    <meta http-equiv="Content-Security-Policy" content="${redirectPolicy}">
    <meta name="referrer" content="same-origin">
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

import { constants } from 'node:fs'
import { copyFile, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { visible } from '../characters/visible.ts'
import type { ReadContent } from '../content/read.ts'
import { linkedFiles } from '../content/source-problems.ts'
import type { Log } from './log.ts'
import { addFile } from './new-file.ts'
import { Note } from './notes.ts'
import type { SiteProject } from './project.ts'
import { requestedPath } from './requested-path.ts'

const linked = new Note<string[]>('linked-files.json')

/** Notes which of the content folder's files pages show or link to, for `copyAssets` and `serveAssets`. */
export async function noteLinkedFiles(content: ReadContent, cacheDir: URL): Promise<void> {
  await linked.write(linkedFiles(content.book, content.folder.files), cacheDir)
}

/** What the site fills itself. */
const taken = /^(?:(?:_runpress|pagefind)\/|(?:runpress-offline\.json|report-template\.json|runpress\.svg|early\.js|sw\.js)$)/i

/**
 * Copies the files that pages show or link to into the finished site, at the place they have in the content folder.
 * What no page names stays out: a content folder may hold more than its readers should see. No file takes the place of
 * a page or of the site's own files.
 *
 * @returns How many files were copied.
 */
export async function copyAssets(project: SiteProject, cacheDir: URL, outDir: string, log: Log): Promise<number> {
  let copied = 0
  for (const path of await linked.read(cacheDir) ?? []) {
    const [source, target] = [join(project.contentDir, path), join(outDir, path)]
    if (!taken.test(path) && await addFile(target, () => copyFile(source, target, constants.COPYFILE_EXCL))) copied++
    else log(`${visible(path)} is left out: the site has a page or a file of its own there. Rename it.`)
  }
  return copied
}

const types: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp',
  '.avif': 'image/avif', '.svg': 'image/svg+xml', '.mp4': 'video/mp4', '.webm': 'video/webm',
  '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.vtt': 'text/vtt; charset=utf-8', '.pdf': 'application/pdf', '.json': 'application/json',
  '.yaml': 'text/plain; charset=utf-8', '.yml': 'text/plain; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
}

/** Serves the same files in development, straight from the content folder. */
export function serveAssets(project: SiteProject, cacheDir: URL) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = assetPath(request.url ?? '', project.base)
    if (path === null) return next()
    linked.read(cacheDir)
      .then(async (paths) => {
        if (!paths?.includes(path) || taken.test(path)) return next()
        const body = await readFile(join(project.contentDir, path))
        response.setHeader('x-content-type-options', 'nosniff')
        response.setHeader('content-type', types[extname(path).toLowerCase()] ?? 'application/octet-stream')
        response.end(body)
      })
      .catch(next)
  }
}

/** The content path that a request names, or `null` where it cannot name a file of the folder. */
function assetPath(url: string, base: string): string | null {
  const path = requestedPath(url, base)
  return path === null || !/\.[^./]+$/.test(path) || /^(?:@|node_modules\/|src\/)/.test(path) ? null : path
}

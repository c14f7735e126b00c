/** The build's side of the offline copy: lists what the service worker keeps, and names the build. */
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log } from './log.ts'
import { stampContent } from './content-stamp.ts'

/** The service worker in the sources, and in the site: at its root, for it answers below where it stands. */
export const workerSource = fileURLToPath(new URL('../browser/worker/sw.ts', import.meta.url))
export const workerFile = 'sw.js'

/** Names the build for pages and workers that want to know which one the server has. Every site of ours holds it. */
export const currentFile = 'runpress-offline.json'

/** What a reader's device is asked to keep, in bytes: of one file that is no page, and of all. */
const most = { file: 5_000_000, all: 60_000_000 }

/** A file as the worker knows it: the address below the base path, the first half of its SHA-256, its size. */
type ListedFile = [path: string, hash: string, bytes: number]

/**
 * Lists the files of a finished site for the offline copy, and completes its service worker. The same site is the same
 * build, whenever and wherever it was made: what its pages say of that does not count, or every build would have every
 * reader's browser fetch all of them again. Files that are too large stay out of the copy, which is logged.
 */
export async function writeOfflineList(outDir: string, log: Log): Promise<void> {
  const files: ListedFile[] = []
  const left: string[] = []
  let total = 0
  for (const path of await inOrder(outDir)) {
    const content = path.endsWith('.html') ? await stampContent(join(outDir, path)) : await readFile(join(outDir, path))
    const bytes = content.byteLength
    if (total + bytes > most.all || (bytes > most.file && !path.endsWith('.html'))) left.push(path)
    else {
      files.push([addressOf(path), hash(path.endsWith('.html') ? withoutStamp(content.toString()) : content).slice(0, 32), bytes])
      total += bytes
    }
  }
  const worker = await readFile(join(outDir, workerFile), 'utf8')
  const build = hash(JSON.stringify(files) + worker).slice(0, 16)
  await writeFile(join(outDir, workerFile), `self.runpressBuild=${JSON.stringify(build)};\n${worker}`)
  await writeFile(join(outDir, `_runpress/offline.${build}.json`), `${JSON.stringify({ build, files })}\n`)
  await writeFile(join(outDir, currentFile), `${JSON.stringify({ build })}\n`)
  if (left.length > 0) log(leftOut(left))
}

function leftOut(paths: readonly string[]): string {
  const named = paths.length > 5 ? `${paths.slice(0, 5).join(', ')} and ${paths.length - 5} more` : paths.join(', ')
  return `Too large for the offline copy, which keeps ${most.all / 1e6} MB, and files of up to ${most.file / 1e6} MB: ${named}`
}

/** The files worth keeping: pages first, then what makes them work, then what they show. */
async function inOrder(outDir: string): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1).split(sep).join('/'))
    .filter((path) => path !== workerFile && path !== currentFile && !path.endsWith('.map'))
  const rank = (path: string): number => (path.endsWith('.html') ? 0 : /^(?:_runpress|pagefind)\/|^early\.js$/.test(path) ? 1 : 2)
  return paths.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** A page without the line of `components/Footer.astro` that says when it was built and from what; `browser/worker/list.ts` leaves it out, too. */
function withoutStamp(html: string): string {
  const start = html.lastIndexOf('<p class="foot-built">')
  const end = html.indexOf('</p>', start)
  return start < 0 || end < 0 ? html : html.slice(0, start) + html.slice(end)
}

/** Where a server shows a file, one spelling for every character. */
function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1').split('/').map(encodeURIComponent).join('/')
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

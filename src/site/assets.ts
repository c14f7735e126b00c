import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, extname, join } from 'node:path'
import type { ReadContent } from '../content/read.ts'
import type { SiteProject } from './project.ts'
import { htmlTargets } from './render/html-targets.ts'

/**
 * Notes which of the content folder's files pages show or link to, for `copyAssets` and `serveAssets`. By a file of the
 * cache, since Vite gives the loader, who has read the book, modules of its own.
 */
export async function noteLinkedFiles(content: ReadContent, cacheDir: URL): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  await writeFile(listFile(cacheDir), JSON.stringify(linkedFiles(content)))
}

async function readLinkedFiles(cacheDir: URL): Promise<string[]> {
  return JSON.parse(await readFile(listFile(cacheDir), 'utf8')) as string[]
}

function listFile(cacheDir: URL): URL {
  return new URL('linked-files.json', cacheDir)
}

/** Paths of the content folder's files that pages show or link to, sorted. */
function linkedFiles({ book, folder }: ReadContent): string[] {
  const there = new Set(folder.files)
  const texts = new Map(folder.pages.map(({ path, text }) => [path, text]))
  const wanted = new Set<string>()
  for (const page of book.pages) {
    const paths = page.links.flatMap(({ target }) => (target === null ? [] : [target.page]))
    const text = texts.get(page.path) ?? ''
    for (const path of [...paths, ...htmlTargets(text, page.path)]) if (there.has(path)) wanted.add(path)
  }
  return [...wanted].sort()
}

/**
 * Copies the files that pages show or link to into the finished site, at the place they have in the content folder.
 * What no page names stays out: a content folder may hold more than its readers should see.
 *
 * @returns How many files were copied.
 */
export async function copyAssets(project: SiteProject, cacheDir: URL, outDir: string): Promise<number> {
  const paths = await readLinkedFiles(cacheDir)
  for (const path of paths) {
    const target = join(outDir, path)
    await mkdir(dirname(target), { recursive: true })
    await copyFile(join(project.contentDir, path), target)
  }
  return paths.length
}

const types: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp',
  '.avif': 'image/avif', '.svg': 'image/svg+xml', '.pdf': 'application/pdf', '.json': 'application/json',
  '.yaml': 'text/plain; charset=utf-8', '.yml': 'text/plain; charset=utf-8', '.txt': 'text/plain; charset=utf-8',
}

/** Serves the same files in development, straight from the content folder. */
export function serveAssets(project: SiteProject, cacheDir: URL) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = assetPath(request.url ?? '', project.base)
    if (path === null) return next()
    readLinkedFiles(cacheDir)
      .then(async (paths) => {
        if (!paths.includes(path)) return next()
        const body = await readFile(join(project.contentDir, path))
        response.setHeader('content-type', types[extname(path).toLowerCase()] ?? 'application/octet-stream')
        response.end(body)
      })
      .catch(next)
  }
}

/** The content path that a request names, or `null` where it cannot name a file of the folder. */
function assetPath(url: string, base: string): string | null {
  const [pathname = ''] = url.split(/[?#]/)
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1)
  if (!/\.[^./]+$/.test(below) || /^(?:@|node_modules\/|src\/)/.test(below)) return null
  try {
    return decodeURIComponent(below)
  } catch {
    return null
  }
}

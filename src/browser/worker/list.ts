import { build, scope } from './scope.ts'

/**
 * A file of the site: its address below the scope, the first half of its SHA-256 in hexadecimal, its bytes. What a page
 * says of its build does not count: a page that is as before stays, and says truly which build it is of.
 */
export type ListedFile = [path: string, hash: string, bytes: number]

/** All files of one build that are kept for offline use. */
export interface FileList {
  build: string
  files: ListedFile[]
}

/** Where the list of a build stands; it is named by the build, so that lists of two builds are never taken for one. */
export const listPath = (id: string): string => `_runpress/offline.${id}.json`

/** Says which build the server has now. */
const currentPath = 'runpress-offline.json'

/**
 * The list of the worker's own build.
 *
 * @throws Error where the server does not have it, as during a deployment.
 */
export async function fetchList(): Promise<FileList> {
  const response = await fetch(scope() + listPath(build), { cache: 'no-cache', signal: AbortSignal.timeout(30_000) })
  const list: unknown = response.ok ? await response.json() : null
  if (!isList(list) || list.build !== build) throw new Error('The list of files is not that of this build')
  return list
}

/**
 * The build that the server has now; `'gone'` where it answers that there is none, `null` where it does not say: it is
 * down, or something else answers in its place.
 */
export async function currentBuild(): Promise<string | 'gone' | null> {
  try {
    const response = await fetch(scope() + currentPath, { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
    if (isGone(response)) return 'gone'
    const said: unknown = response.ok ? await response.json() : null
    return isObject(said) && typeof said.build === 'string' ? said.build : null
  } catch {
    return null
  }
}

/** Whether the server says that there is nothing at an address. */
export function isGone({ status }: Response): boolean {
  return status === 404 || status === 410
}

/** The hash of a file as the list has it: of a page without what it says of its build. */
export async function hashOf(path: string, body: ArrayBuffer): Promise<string> {
  const counted = isPage(path) ? new TextEncoder().encode(withoutStamp(new TextDecoder('utf-8', { ignoreBOM: true }).decode(body))) : body
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', counted))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html')
}

/** As `site/offline.ts` does it. */
function withoutStamp(html: string): string {
  const start = html.lastIndexOf('<p class="foot-built">')
  const end = html.indexOf('</p>', start)
  return start < 0 || end < 0 ? html : html.slice(0, start) + html.slice(end)
}

/** Whether what was read is a list of files. */
export function isList(value: unknown): value is FileList {
  return isObject(value) && typeof value.build === 'string' && Array.isArray(value.files) && value.files.every(isFile)
}

function isFile(value: unknown): value is ListedFile {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string' && typeof value[2] === 'number'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

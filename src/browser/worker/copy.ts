/** The offline copy: one cache a build, whole or not there. */
import { fetchList, hashOf, isList, listPath, type FileList, type ListedFile } from './list.ts'
import { build, scope, tellPages } from './scope.ts'

/** How many files are asked for at a time: of the six connections that HTTP/1.1 has, some stay for the reader. */
const atOnce = 4

/** How long one file may take, in milliseconds. */
const patience = 60_000

/** A copy's caches are told from those of other books of this host, and of other sites, by the scope in their names. */
const prefix = (): string => `runpress offline ${scope()} `
const cacheName = (): string => prefix() + build
const open = (): Promise<Cache> => caches.open(cacheName())

/** Where a copy says that it is whole, and when it was known to be what the server has. No file can have this address. */
const statePath = '_runpress/offline/state'

/** What is known of a copy that is whole. */
export interface CopyState {
  /** Time in milliseconds at which the server last had exactly this. */
  asOf: number
  files: number
  bytes: number
}

/** The state of this build's copy; `null` until it is whole. */
export async function copyState(): Promise<CopyState | null> {
  if (!await caches.has(cacheName())) return null
  const noted = await (await open()).match(scope() + statePath)
  return noted ? await noted.json() as CopyState : null
}

/** Notes that the server has exactly what the copy holds. */
export async function confirm(state: CopyState): Promise<void> {
  await (await open()).put(scope() + statePath, Response.json({ ...state, asOf: Date.now() }))
}

/**
 * Makes the copy of this build. What is already there, or is the same in the copy before, is not asked for again.
 *
 * @throws Error where a file is not what the build listed, or does not come: nothing is then taken over, what is there
 * stays for the next attempt, and the copy before remains in force.
 */
export async function fillCopy(): Promise<void> {
  if (await copyState()) return
  const list = await fetchList()
  const cache = await open()
  const known = await knownFiles()
  const total = list.files.reduce((sum, [, , bytes]) => sum + bytes, 0)
  let done = 0
  let told = 0
  const waiting = list.files.values()
  const take = async (): Promise<void> => {
    for (const file of waiting) {
      await addFile(cache, file, known)
      done += file[2]
      if (done - told < total / 20) continue
      told = done
      await tellPages({ filled: done / total, bytes: total })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  await keepEarlierScripts(cache, list)
  await cache.put(scope() + listPath(build), Response.json(list))
  await confirm({ asOf: 0, files: list.files.length, bytes: total })
}

/** Deletes the copies of other builds. */
export async function dropOtherCopies(): Promise<void> {
  for (const name of await otherCopies()) await caches.delete(name)
}

/** Deletes all copies of this book. */
export async function dropCopies(): Promise<void> {
  await dropOtherCopies()
  await caches.delete(cacheName())
}

/** The file that the copy has at an address, `undefined` where it has none or is not whole. */
export async function copied(path: string): Promise<Response | undefined> {
  return caches.match(scope() + path, { cacheName: cacheName() })
}

/** Takes a file out of the copy. */
export async function removeCopied(path: string): Promise<void> {
  await (await open()).delete(scope() + path)
}

async function otherCopies(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix()) && name !== cacheName())
}

/** What other copies hold, by hash and address. */
async function knownFiles(): Promise<Map<string, Cache>> {
  const known = new Map<string, Cache>()
  for (const name of await otherCopies()) {
    const cache = await caches.open(name)
    for (const [path, hash] of (await listIn(cache))?.files ?? []) known.set(`${hash} ${path}`, cache)
  }
  return known
}

/** The list that a copy was made by; `null` in one that is not whole. */
async function listIn(cache: Cache): Promise<FileList | null> {
  for (const { url } of await cache.keys()) {
    const path = url.slice(scope().length)
    if (!/^_runpress\/offline\.\w+\.json$/.test(path)) continue
    const list: unknown = await (await cache.match(url))?.json()
    if (isList(list)) return list
  }
  return null
}

async function addFile(cache: Cache, [path, hash]: ListedFile, known: Map<string, Cache>): Promise<void> {
  const url = scope() + path
  // Files are only ever put whole and verified, so one that is there from an attempt before is right.
  if (await cache.match(url)) return
  const before = await known.get(`${hash} ${path}`)?.match(url)
  if (before) return cache.put(url, before)
  const response = await fetch(url, { cache: 'no-cache', priority: 'low', signal: AbortSignal.timeout(patience) })
  const body = await response.arrayBuffer()
  // Whoever answers, with whatever status and from wherever it was led on: these are the bytes, or they are not. A sign-in
  // page, a portal's or another build's are not.
  if (await hashOf(path, body) !== hash) throw new Error(`${path} is not what the build made`)
  await cache.put(url, new Response(body, { headers: kept(response.headers) }))
}

/** The headers that say what the bytes are and how to treat them; not those about how they travelled. */
function kept(headers: Headers): Headers {
  const copy = new Headers(headers)
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'age', 'clear-site-data']) copy.delete(name)
  return copy
}

/**
 * Pages that are open while a new build comes still load scripts of theirs, which the server no longer has. They stay
 * for one build.
 */
async function keepEarlierScripts(cache: Cache, list: FileList): Promise<void> {
  const listed = new Set(list.files.map(([path]) => path))
  for (const name of await otherCopies()) {
    const earlier = await caches.open(name)
    for (const [path] of (await listIn(earlier))?.files ?? []) {
      if (!path.startsWith('_runpress/') || listed.has(path)) continue
      const script = await earlier.match(scope() + path)
      if (script) await cache.put(scope() + path, script)
    }
  }
}

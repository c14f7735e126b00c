/** What the worker answers: with a network the server's own files, without one the copy's, which say that they are. */
import { arrival } from './arrival.ts'
import { copied, copyState, removeCopied } from './copy.ts'
import { currentBuild, isGone } from './list.ts'
import { marked, type Why } from './mark.ts'
import { openPages, scope, tellPages, worker, type RequestEvent } from './scope.ts'

/** How long the network may take before the copy is shown, in milliseconds; longer for what the copy does not have. */
const patience = { copied: 4_000, unknown: 12_000 }

/** Files whose names change with what is in them: one that is there is right. */
const hashed = /^(?:_runpress\/|pagefind\/.+_[0-9a-f]{6,}\.pf_\w+$)/

/** Documents that came from the copy, by client: what belongs to them comes from the copy, too, and at once. */
const fromCopy = new Set<string>()

/** Whether the worker answers a request; all others go their way untouched. */
export function answers(request: Request): boolean {
  if (request.method !== 'GET' || !request.url.startsWith(scope())) return false
  if (request.mode === 'navigate') return true
  // Videos are asked for in ranges. The others ask the server, or the browser's own cache, and nobody else.
  return !request.headers.has('range') && !['no-store', 'reload', 'only-if-cached'].includes(request.cache)
}

/** Answers a request for anything below the scope. */
export async function answer(event: RequestEvent): Promise<Response> {
  const { request } = event
  const path = pathOf(request.url)
  if (request.mode === 'navigate') return page(event, path)
  if (hashed.test(path) || fromCopy.has(event.clientId)) {
    const found = await copied(path)
    if (found) return found
  }
  return part(event, path)
}

/** A page, or any file that is opened by itself. */
async function page(event: RequestEvent, path: string): Promise<Response> {
  const found = await copied(path)
  giveUpLate()
  // The browser's own cache would show what was current minutes ago as if it were now.
  const [response, failure] = await inTime(event, { cache: 'no-cache' }, found ? patience.copied : patience.unknown)
  const why = response ? await objection(response, path, found !== undefined) ?? (found ? await arrival(response) : null) : failure
  if (why === null) return response as Response
  return await fromTheCopy(event, path, found, why) ?? (response?.bodyUsed === false ? response : Response.error())
}

/** What is wrong with the server's answer to a page; `null` where it stands. */
async function objection(response: Response, path: string, known: boolean): Promise<Why | null> {
  if (isTrouble(response)) return 'server'
  if (response.type === 'opaqueredirect') return known && sentAwayAgain() ? 'sign-in' : null
  if (!isGone(response) || !known) return null
  // “Not found” is also what a gateway says while the server behind it is down.
  const now = await currentBuild()
  if (now === null || now === 'gone') return 'server'
  await removeCopied(path)
  return null
}

/** The copy's page, marked; where the copy does not have it, the copy's page for wrong addresses, if it is whole at all. */
async function fromTheCopy(event: RequestEvent, path: string, found: Response | undefined, why: Why): Promise<Response | null> {
  const state = await copyState()
  if (!state) return null
  if (!found && await copied(`${path}/`)) return Response.redirect(`${scope()}${path}/${new URL(event.request.url).search}`)
  const stand = found ?? await copied('404.html')
  if (!stand) return null
  if (event.resultingClientId !== '') fromCopy.add(event.resultingClientId)
  if (!/^text\/html\b/.test(stand.headers.get('content-type') ?? '')) return stand
  return marked(stand, why, state.asOf, found ? 200 : 404)
}

/** A part of a page: the first script, an image, the index's entry. */
async function part(event: RequestEvent, path: string): Promise<Response> {
  const found = await copied(path)
  const [response, failure] = await inTime(event, found ? { cache: 'no-cache' } : {}, found ? patience.copied : Infinity)
  const why = failure ?? (response && isTrouble(response) ? 'server' : null)
  if (why === null || !found) return response ?? Response.error()
  // The page itself is the server's: from now on something on it is not.
  const state = await copyState()
  const client = await worker.clients.get(event.clientId)
  // Search runs in a worker of the page, which nothing leads from to the page: it is the one that the reader looks at.
  const asking = client?.type === 'window' ? [client] : (await openPages()).filter(({ visibilityState }) => visibilityState === 'visible')
  if (state) for (const page of asking) page.postMessage({ copied: why, asOf: state.asOf })
  return found
}

/** Requests that the reader no longer waits for. */
const late = new Set<AbortController>()

/** A request that hangs would hold up the next one for the same address, and take one of the few connections. */
function giveUpLate(): void {
  for (const request of late) request.abort()
  late.clear()
}

/** The network's answer, or why there is none within the time. What comes too late still tells the pages that it came. */
async function inTime(event: RequestEvent, how: RequestInit, limit: number): Promise<[Response, null] | [null, Why]> {
  const request = new AbortController()
  const answered = fetch(event.request, { ...how, signal: request.signal })
    .then<[Response, null], [null, Why]>((response) => [response, null], () => [null, 'network'])
  if (limit === Infinity) return answered
  const tooLate = new Promise<[null, Why]>((done) => {
    const timer = setTimeout(() => {
      late.add(request)
      done([null, 'slow'])
    }, limit)
    void answered.then(() => clearTimeout(timer))
  })
  event.waitUntil(answered.then(([response]) => {
    if (late.delete(request) && response && !isTrouble(response)) return tellPages({ reachable: true })
  }))
  return Promise.race([answered, tooLate])
}

/** The server is not itself, or asks to come back later. */
function isTrouble({ status }: Response): boolean {
  return status >= 500 || status === 408 || status === 429
}

let sentAway = -Infinity

/**
 * A redirection leads to a sign-in as a rule, and is followed. Who comes back from it without having got in, and is sent
 * there again, has a sign-in that does not work.
 */
function sentAwayAgain(): boolean {
  const again = performance.now() - sentAway < 120_000
  sentAway = again ? -Infinity : performance.now()
  return again
}

/** The address below the scope as the build writes it: a folder's page by its folder, and one spelling of each character. */
function pathOf(url: string): string {
  const path = new URL(url).pathname.slice(new URL(scope()).pathname.length).replace(/(^|\/)index\.html$/, '$1')
  try {
    return path.split('/').map((part) => encodeURIComponent(decodeURIComponent(part))).join('/')
  } catch {
    return path
  }
}

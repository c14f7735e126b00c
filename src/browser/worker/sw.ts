/**
 * The service worker: keeps a copy of the whole book for when the network or the server is down. The build names it
 * `sw.js` and puts its own name in front of it.
 */
import { answer, answers } from './answer.ts'
import { confirm, copyState, dropCopies, dropOtherCopies, fillCopy } from './copy.ts'
import { currentBuild } from './list.ts'
import { build, tellPages, worker } from './scope.ts'

/** How often at most the server is asked whether the copy is still what it has, in milliseconds. */
const checkEvery = 60_000

worker.addEventListener('install', (event) => {
  // Whole before it takes over; then at once, for open tabs are asked for their next page from the network anyway.
  event.waitUntil(fillCopy().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOtherCopies().then(() => worker.clients.claim()).then(tellState))
})

worker.addEventListener('fetch', (event) => {
  if (!answers(event.request)) return
  const response = answer(event)
  event.respondWith(response)
  if (event.request.mode !== 'navigate') return
  // Only what the server itself has just answered says that it is there.
  event.waitUntil(response.then(({ ok, type }) => (ok && type === 'basic' ? check() : undefined), () => {}))
})

worker.addEventListener('message', (event) => {
  // All that a page can ask.
  if (event.data === 'state') event.waitUntil(tellState())
})

async function tellState(): Promise<void> {
  const state = await copyState()
  if (state) await tellPages({ state })
}

let checked = -Infinity

/** Compares the copy with the server: is it still current, or is there no build with a copy any more? */
async function check(): Promise<void> {
  if (performance.now() - checked < checkEvery) return
  checked = performance.now()
  const now = await currentBuild()
  if (now === 'gone') return retire()
  // For a newer build the browser and the page fetch its worker: one that asks for its own successor keeps it waiting.
  if (now !== build) return
  // The browser may have taken the copy away to make room.
  await fillCopy().catch(() => {})
  const state = await copyState()
  if (!state) return
  await confirm(state)
  await tellState()
}

/** The site is there and has no copy any more: an old one must not be shown for ever. */
async function retire(): Promise<void> {
  await dropCopies()
  await worker.registration.unregister()
}

import { watchForChange } from './changed-page.ts'
import { showAge, showOver, showPart } from './offline-notice.ts'
import { serverBuild } from './server-build.ts'
import { showStatus, type Status } from './offline-status.ts'

/** How long until a copy that could not be made is tried again, in milliseconds. */
const retries = [2_000, 10_000, 60_000, 300_000]

/** What the worker tells: its copy is whole, how far it is, a part of this page came from it, the server answers again. */
interface Told {
  state?: { asOf: number; bytes: number }
  filled?: number
  bytes?: number
  copied?: string
  asOf?: number
  reachable?: boolean
}

/** Has the book saved for offline use, says so, and tells when this page is no longer what the server has. */
export async function keepCopy(notice: HTMLElement, worker: string): Promise<void> {
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Told>) => hearWorker(notice, data))
  serviceWorker.startMessages()
  if (document.documentElement.dataset.offline) showAge(notice)
  const current = new URL('runpress-offline.json', new URL(worker, location.href)).href
  const known = await registrationOf(worker)
  known?.active?.postMessage('state')
  const build = await serverBuild(current).catch(() => null)
  watchForChange(notice, current, build, async () => {
    await (await registrationOf(worker))?.update()
  })
  // To register it again would keep a worker that is about to end itself.
  if (build === null || build === 'gone') return
  // Whoever saves data is asked first; what has changed of a copy that is there comes by itself.
  if (!known && savesData()) await new Promise<void>((done) => showStatus({ ask: done }))
  await register(worker, retries.values())
}

/** Registers the worker, and again where its copy could not be made. */
async function register(worker: string, waits: Iterator<number>): Promise<void> {
  const registration = await navigator.serviceWorker.register(worker, { updateViaCache: 'none' })
  const follow = (): void => {
    const { installing } = registration
    if (installing) installing.onstatechange = () => installing.state === 'redundant' && failed()
  }
  const failed = (): void => {
    // An earlier copy stays in force.
    if (registration.active) registration.active.postMessage('state')
    else showStatus('failed')
    const { value, done } = waits.next()
    if (!done) setTimeout(() => void register(worker, waits).catch(() => {}), value)
  }
  registration.onupdatefound = follow
  follow()
  if (registration.active) await registration.update()
}

/** The registration of this very worker; one of a site above this book answers for its pages, too. */
async function registrationOf(worker: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(worker)
  return registration?.scope === new URL('.', new URL(worker, location.href)).href ? registration : undefined
}

function hearWorker(notice: HTMLElement, told: Told): void {
  const { state, filled, bytes, copied, asOf, reachable } = told
  if (state) showStatus(new Date(state.asOf))
  if (typeof filled === 'number' && typeof bytes === 'number') showStatus({ filled, bytes } satisfies Status)
  if (typeof copied === 'string' && typeof asOf === 'number') showPart(notice, copied, new Date(asOf))
  if (reachable === true) showOver(notice)
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
}

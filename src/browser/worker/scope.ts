/** What we use of a service worker's world, which the DOM's types leave out, and what the build says to it. */
export interface WorkerScope {
  /** Written by the build in front of the worker, so that its bytes change with the site. */
  readonly runpressBuild: string
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    get(id: string): Promise<WorkerClient | undefined>
    matchAll(options: { includeUncontrolled?: boolean; type?: 'window' }): Promise<WorkerClient[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent & LastingEvent) => void): void
}

/** A page, or a worker of one, that the worker answers for. */
export interface WorkerClient {
  readonly type: 'window' | 'worker' | 'sharedworker'
  readonly url: string
  /** Of a window. */
  readonly visibilityState?: DocumentVisibilityState
  postMessage(message: unknown): void
}

/** An event that the worker is kept awake for. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

/** A request that the worker may answer. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request
  readonly clientId: string
  readonly resultingClientId: string
  respondWith(response: Promise<Response>): void
}

/** The worker itself. */
export const worker = globalThis as unknown as WorkerScope

/** The address below which the worker answers, with a slash at its end. */
export const scope = (): string => worker.registration.scope

/** The build that the worker belongs to. */
export const build = worker.runpressBuild

/** The open pages of the book. */
export async function openPages(): Promise<WorkerClient[]> {
  const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })
  return pages.filter(({ url }) => url.startsWith(scope()))
}

/** Tells every page of the book; a page takes it for no more than news of the copy. */
export async function tellPages(message: object): Promise<void> {
  for (const page of await openPages()) page.postMessage(message)
}

import type { Why } from './mark.ts'

/** How long a body may pause, and how long it may take in all, in milliseconds. */
const patience = { pause: 4_000, all: 12_000 }

/**
 * Waits until all of a response is here, which can still be read afterwards: a server that goes down, or a network that
 * does, may send the headers of a page and then nothing.
 *
 * @returns Why it does not come; `null` where it came.
 */
export async function arrival(response: Response): Promise<Why | null> {
  if (!response.body) return null
  const reader = (response.clone().body as NonNullable<Response['body']>).getReader()
  const end = performance.now() + patience.all
  for (;;) {
    const read = await inTime(reader.read(), Math.min(patience.pause, end - performance.now())).catch(() => 'network' as const)
    if (typeof read === 'object' && read.done) return null
    if (typeof read === 'object') continue
    // Only when both ends are let go does the connection become free.
    void Promise.all([reader.cancel(), response.body.cancel()]).catch(() => {})
    return read
  }
}

function inTime<T>(work: Promise<T>, limit: number): Promise<T | 'slow'> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<'slow'>((done) => {
    timer = setTimeout(() => done('slow'), limit)
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}

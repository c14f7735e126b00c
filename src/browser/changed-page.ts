import { announce } from './announce.ts'
import { showCopy, showOver } from './offline-notice.ts'
import { serverBuild } from './server-build.ts'
import { textButton } from './text-button.ts'

/** How often an open page is compared with the server's, in milliseconds. */
const checkEvery = 180_000

/**
 * A tab may stay open for a whole incident, in which somebody corrects the runbook. Watches for that, and says it;
 * nothing is reloaded under the reader's hands. Where the page is an offline copy it says that the server answers again.
 *
 * @param current Address of the file that names the server's build.
 * @param known The build that the page is of, `null` where the server did not say.
 * @param onNewBuild Called before the page is compared.
 */
export function watchForChange(
  notice: HTMLElement, current: string, known: string | null, onNewBuild: () => Promise<void>,
): void {
  let checked = performance.now()
  const check = async (): Promise<void> => {
    if (document.hidden || performance.now() - checked < 1_000) return
    checked = performance.now()
    const build = await serverBuild(current)
    if (build === null || build === 'gone') return
    if (document.documentElement.dataset.offline) return showOver(notice)
    if (build === known) return
    known = build
    await onNewBuild()
    if (await hasChanged()) sayChanged()
  }
  const run = (): void => void check().catch(() => {})
  setInterval(run, checkEvery)
  document.addEventListener('visibilitychange', run)
  addEventListener('online', run)
  // The way back shows a page as it was left, without asking the server or the worker.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    void outage(current).then((why) => {
      if (why === null) run()
      else showCopy(notice, why, new Date(performance.timeOrigin))
    })
  })
}

/** Why the server does not answer for the book; `null` where it does. */
function outage(current: string): Promise<'network' | 'server' | null> {
  return serverBuild(current).then((build) => (build === null ? 'server' : null), () => 'network')
}

/** Whether the server has another text at this page's address, or none any more. */
async function hasChanged(): Promise<boolean> {
  const own = document.querySelector<HTMLMetaElement>('meta[name="runpress:content"]')?.content
  if (own === undefined) return false
  const response = await fetch(location.href, { cache: 'reload' })
  if (!response.ok) return response.status === 404 || response.status === 410
  const now = /<meta name="runpress:content" content="(\w+)">/.exec(await response.text())?.[1]
  return now !== undefined && now !== own
}

function sayChanged(): void {
  if (document.querySelector('.changed')) return
  const message = document.createElement('p')
  message.textContent = 'This page has changed since you opened it.'
  const box = document.createElement('div')
  box.className = 'changed'
  box.setAttribute('role', 'region')
  box.ariaLabel = 'Changed page'
  box.append(message, textButton('Reload', () => location.reload()), textButton('Not now', () => box.remove()))
  document.body.append(box)
  announce(message.textContent)
}

import { announce } from './announce.ts'
import { showOver } from './offline-notice.ts'

/** How often an open page is compared with the server's, in milliseconds. */
const checkEvery = 180_000

/**
 * A tab may stay open for a whole incident, in which somebody corrects the runbook. Watches for that, and says it;
 * nothing is reloaded under the reader's hands. Where the page is an offline copy it says that the server answers again.
 *
 * @param current Address of the file that names the server's build.
 */
export function watchForChange(notice: HTMLElement, current: string): void {
  let opened: string | undefined
  let checked = -Infinity
  const check = async (): Promise<void> => {
    if (document.hidden || performance.now() - checked < 1_000) return
    checked = performance.now()
    const build = await buildAt(current)
    if (build === null) return
    if (document.documentElement.dataset.offline) return showOver(notice)
    opened ??= build
    if (build === opened || !await hasChanged()) return
    opened = build
    sayChanged()
  }
  const run = (): void => void check().catch(() => {})
  run()
  setInterval(run, checkEvery)
  document.addEventListener('visibilitychange', run)
  addEventListener('online', run)
  addEventListener('pageshow', ({ persisted }) => persisted && run())
}

/** The server's build; `null` where something else answers. */
async function buildAt(address: string): Promise<string | null> {
  const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(10_000) })
  const said: unknown = response.ok ? await response.json() : null
  return typeof said === 'object' && said !== null && 'build' in said && typeof said.build === 'string' ? said.build : null
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
  box.append(message, button('Reload', () => location.reload()), button('Not now', () => box.remove()))
  document.body.append(box)
  announce(message.textContent)
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = label
  element.addEventListener('click', act)
  return element
}

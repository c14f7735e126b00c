import { announce } from './announce.ts'
import { utc } from './utc.ts'

const root = document.documentElement

/** Says how old the copy is, and keeps saying it while the page stays open. */
export function showAge(notice: HTMLElement): void {
  const time = notice.querySelector('time') as HTMLTimeElement
  const age = notice.querySelector('.offline-age') as HTMLElement
  const show = (): void => {
    age.textContent = `It was current ${ago(Date.now() - Date.parse(time.dateTime))}.`
    age.dataset.known = ''
  }
  const isSaid = 'known' in age.dataset
  show()
  if (isSaid) return
  setInterval(show, 30_000)
  const retry = notice.querySelector('.offline-retry') as HTMLAnchorElement
  retry.addEventListener('click', (event) => {
    event.preventDefault()
    // A reload, unlike the link, keeps the anchor and the place.
    location.reload()
  })
  announce(`Offline copy. ${age.textContent}`)
}

/** Says that something on a page that is the server's own came from the copy. */
export function showPart(notice: HTMLElement, why: string, asOf: Date): void {
  if (root.dataset.offline) return
  root.dataset.offlinePart = ''
  show(notice, why, asOf)
}

/** Says of a page that was the server's own when it was opened that it is a copy by now. */
export function showCopy(notice: HTMLElement, why: string, asOf: Date): void {
  if (root.dataset.offline && root.dataset.offlinePart === undefined) return
  delete root.dataset.offlinePart
  show(notice, why, asOf)
}

function show(notice: HTMLElement, why: string, asOf: Date): void {
  const time = notice.querySelector('time') as HTMLTimeElement
  time.dateTime = asOf.toISOString()
  time.textContent = utc(asOf)
  root.dataset.offline = why
  notice.hidden = false
  showAge(notice)
}

/** Says that the server answers again; the reader decides when to load the page. */
export function showOver(notice: HTMLElement): void {
  if (!root.dataset.offline || root.dataset.offline === 'over') return
  root.dataset.offline = 'over'
  const retry = notice.querySelector('.offline-retry') as HTMLElement
  retry.textContent = 'Load the current page'
  announce('The server answers again. The current page can be loaded.')
}

/** How long ago something was, in the largest unit that fits. */
function ago(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000))
  if (minutes === 0) return 'less than a minute ago'
  const [count, unit] = minutes < 60 ? [minutes, 'minute']
    : minutes < 2880 ? [Math.floor(minutes / 60), 'hour']
    : [Math.floor(minutes / 1440), 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

import { RpTabs } from './rp-tabs.ts'

/** Opens whatever hides an element: collapsed blocks and tabs that are not selected. Says whether anything did. */
export function reveal(target: Element): boolean {
  let hidden = false
  for (let element: Element | null = target; element; element = element.parentElement) {
    if (element instanceof HTMLDetailsElement && !element.open) {
      element.open = true
      hidden = true
    }
    if (element.parentElement instanceof RpTabs && element.parentElement.reveal(target)) hidden = true
  }
  return hidden
}

/** Shows the target of the address. */
function revealTarget(): void {
  const target = targetOf(location.hash)
  if (!target) return
  // The browser has scrolled already, to where the target was not yet. A tab shows with its list.
  const hidden = reveal(target)
  const place = target.closest('.tab') === target ? target.closest('rp-tabs') : target
  if (hidden) place?.scrollIntoView()
  if (place?.closest('.part')) stayAt(place)
}

/** How many frames a target is held in place. */
const settling = 12
let turns = 0

/**
 * Scrolls to an element and keeps it there until the page has settled: a very long page is laid out where the reader
 * arrives, and what stands above the element then takes another height than it was thought to. Gives way to the reader.
 */
export function stayAt(element: Element, block: ScrollLogicalPosition = 'start'): void {
  const turn = ++turns
  let top = NaN
  const settle = (frames: number): void => {
    if (turn !== turns) return
    if (element.getBoundingClientRect().top !== top) element.scrollIntoView({ block, behavior: 'instant' })
    top = element.getBoundingClientRect().top
    if (frames > 0) requestAnimationFrame(() => settle(frames - 1))
  }
  settle(settling)
}
for (const input of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(input, () => turns++, { passive: true })

function targetOf(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}

/** On paper every collapsed block is open; on screen each is afterwards as it was. */
const opened = new Set<HTMLDetailsElement>()
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('article details:not([open])')) {
    details.open = true
    opened.add(details)
  }
})
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false
  opened.clear()
})

/** In a long list the current page or heading is in sight from the start. */
function showCurrent(list: Element): void {
  const here = list.querySelector('[aria-current]')
  if (here) list.scrollTop += here.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3
}
for (const list of document.querySelectorAll('.rail')) {
  if (list.matches('.rail-pages')) showCurrent(list)
  // On a small screen it is so each time it opens.
  list.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') showCurrent(list)
  })
}

addEventListener('hashchange', revealTarget)
// A link to where the address is already leads there again, although nothing in the address changes.
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#"]') : null
  if (link?.href === location.href) setTimeout(revealTarget)
})
revealTarget()
// Until the page is loaded the browser itself scrolls to the target, and would win.
addEventListener('load', revealTarget)

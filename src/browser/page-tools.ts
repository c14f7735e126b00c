import { announce } from './announce.ts'
import { utc } from './utc.ts'

/** The tools at a page's end, what it says of its age, and what paper says of where a page is from. */
addEventListener('click', ({ target }) => {
  const tool = target instanceof Element ? target.closest<HTMLElement>('[data-tool]')?.dataset.tool : undefined
  if (tool === 'print') print()
  if (tool === 'save') void save()
})

async function save(): Promise<void> {
  try {
    const { savePage } = await import('./save-page.ts')
    announce(`Saved as ${await savePage()}`)
  } catch {
    announce('The page could not be saved. Your browser can save it, too.')
  }
}

// Where no commit is known, the server says how old a page is; of one that does not say it, browsers name this moment, in whole seconds.
const built = document.querySelector('.foot-built:empty')
const published = new Date(document.lastModified)
if (built && performance.timeOrigin - Number(published) > 1000) built.textContent = `Published ${utc(published)}`

/** On paper there is no address bar, and a printed runbook lies about for long. */
function sayPrinted(): void {
  const place = document.querySelector('.foot-printed')
  if (place) place.textContent = `Printed ${utc(new Date())} from ${location.origin}${location.pathname}`
}
addEventListener('beforeprint', sayPrinted)
matchMedia('print').addEventListener('change', sayPrinted)

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

/** How much moved while the page loaded, as the browser measures it. */
async function shifts(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() => new Promise<number>((done) => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    // Entries up to now are handed over before the second frame.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))))
  }))
}

describe('the home page', () => {
  test.for([320, 1280])('offers search, the guide and the runbooks by severity, in this order, at %i pixels', async (width, { open }) => {
    const page = await open('/', { width })
    const main = page.getByRole('main')
    const tops = await Promise.all([
      main.getByRole('button', { name: /search/i }),
      main.getByRole('link', { name: /not sure what is wrong/i }),
      main.getByRole('region', { name: 'SEV-1' }),
      main.getByRole('region', { name: 'SEV-2' }),
    ].map(async (part) => (await part.boundingBox())?.y ?? Infinity))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    // One look is enough to see where to begin.
    expect(tops[2]).toBeLessThan(800)
  })

  test('lists every runbook with its symptoms under its severity and the time to respond', async ({ open }) => {
    const { runbooks } = await contentPage('incident-response.md')
    expect(runbooks).toHaveLength(8)
    const page = await open('/')
    for (const { title, severity, symptoms } of runbooks) {
      const group = page.getByRole('region', { name: severity ?? '' })
      const item = group.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
      expect(await item.innerText()).toContain(symptoms)
    }
    const hrefs = await page.getByRole('main').getByRole('link').evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    const shown = hrefs.flatMap(href => runbooks.filter(({ anchor }) => href.endsWith(`/incident-response/#${anchor}`)))
    const expected = [...runbooks].sort((a, b) => (a.severity ?? '').localeCompare(b.severity ?? '') || (a.number ?? 0) - (b.number ?? 0))
    expect(shown.map(({ title }) => title)).toEqual(expected.map(({ title }) => title))
    expect(await page.getByRole('region', { name: 'SEV-1' }).innerText()).toMatch(/Response Time\s+< 15 min/)
  })

  test('leads to a runbook by a tap anywhere on its row', async ({ open }) => {
    const page = await open('/', { width: 320 })
    await page.getByRole('region', { name: 'SEV-2' }).getByText('Disk', { exact: false }).first().click()
    expect(new URL(page.url()).hash).toBe('#6-disk-full')
  })

  test('lists the pages of a book of several', async ({ open }) => {
    const page = await open('/', { site: 'book' })
    for (const name of ['DNS', 'Ingress', 'On call']) {
      expect(await page.getByRole('main').getByRole('link', { name, exact: true }).count(), name).toBe(1)
    }
  })

  test('has ways with names without JavaScript', async ({ open }) => {
    const page = await open('/', { javaScriptEnabled: false })
    expect(await page.getByRole('main').getByRole('link', { name: /all commands/i }).isVisible()).toBe(true)
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  })
})

test.for([320, 768, 1440])('no page moves while it loads or scrolls sideways, at %i pixels', async (width, { open }) => {
  const pages: Array<[string, 'site' | 'book', number?]> = [
    ['/', 'site'], ['/incident-response/', 'site'], ['/commands/', 'site'], ['/commands/?program=docker&risk=destroy', 'site'],
    ['/no-such-page/', 'site', 404], ['/', 'book'], ['/alerts/net/ingress/', 'book'], ['/alerts/inodes/', 'book'], ['/guides/long/', 'book'],
  ]
  for (const [path, site, status = 200] of pages) {
    const page = await open(path, { site, width, status })
    // The page for a wrong address names what it would search for only when its script has come.
    if (status === 200) expect(await shifts(page), `${path} of the ${site} moves`).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} of the ${site} is wide`).toBeLessThanOrEqual(width)
  }
})

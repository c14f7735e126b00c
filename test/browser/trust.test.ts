import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { test } from '../support/reader.ts'

const path = '/guides/on-call/'
const banner = (page: Page): Locator => page.getByRole('main').getByRole('note', { name: 'Review overdue' })

/** Opens the page again on another day than it was opened on first. */
async function on(page: Page, day: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`))
  await page.reload()
}

describe.each([320, 1280])('at %i pixels', width => {
  test('a page says under its title when it was reviewed, when it is due again and who answers for it', async ({ open }) => {
    const page = await open(path, { site: 'book', width })
    const facts = page.getByRole('list', { name: 'About this page' })
    const text = await facts.innerText()
    for (const said of ['Reviewed 2026-01-10', 'due again 2035-06-30', 'Harbour team', '#harbour', 'Night desk']) expect(text).toContain(said)
    expect(await facts.getByRole('link', { name: 'Night desk' }).getAttribute('href')).toBe('mailto:desk@example.org')
    const title = await page.getByRole('heading', { level: 1 }).boundingBox()
    const below = await facts.boundingBox()
    expect(below?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0))
    expect(below?.y).toBeLessThan((title?.y ?? 0) + (title?.height ?? 0) + 40)
  })

  test('every page ends with its book, and how old that is', async ({ open }) => {
    for (const address of ['/', path]) {
      const page = await open(address, { site: 'book', width })
      const foot = page.getByRole('contentinfo')
      // Of the commit where the book is in a repository, else as the server knows it.
      await expect.poll(() => foot.innerText()).toMatch(/Harbour runbooks\s+(?:From commit [0-9a-f]{7} of|Published) \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    }
    const none = await open('/no-such-page/', { site: 'book', width, status: 404 })
    expect(await none.getByRole('contentinfo').innerText()).toContain('Harbour runbooks')
  })

  test('an overdue review is said first, on the reader’s day, without a shift', async ({ open }) => {
    const page = await open(path, { site: 'book', width, alone: true })
    expect(await banner(page).count()).toBe(0)
    await on(page, '2035-06-30')
    expect(await banner(page).count()).toBe(0)
    await on(page, '2035-07-01')
    const text = await banner(page).innerText()
    for (const said of ['overdue since 2035-06-30', 'check each command', 'Harbour team']) expect(text).toContain(said)
    const moved = await page.evaluate(() => new Promise<string[]>(done => {
      type Shift = PerformanceEntry & { sources: Array<{ node: Element | null }> }
      new PerformanceObserver(list => done((list.getEntries() as Shift[]).flatMap(({ sources }) => sources.map(({ node }) => node?.outerHTML?.slice(0, 200) ?? String(node?.nodeName)))))
        .observe({ type: 'layout-shift', buffered: true })
      requestAnimationFrame(() => requestAnimationFrame(() => done([])))
    }))
    expect(moved).toEqual([])
  })
})

test('a page says nothing that is not known, but that nobody has reviewed it where others are', async ({ open }) => {
  const page = await open('/alerts/inodes/', { site: 'book' })
  expect(await page.getByRole('list', { name: 'About this page' }).innerText()).toBe('No review recorded')
})

test('the incident runbook says who answers for it, and for how long its review holds', async ({ open }) => {
  const page = await open('/incident-response/')
  const said = await page.getByRole('list', { name: 'About this page' }).innerText()
  for (const part of ['Reviewed 2026-11-23, due again 2027-05-23', 'Owner Platform team']) expect(said).toContain(part)
})

test('without JavaScript the facts are there, and the build’s day decides', async ({ open }) => {
  const page = await open(path, { site: 'book', javaScriptEnabled: false })
  expect(await page.getByRole('list', { name: 'About this page' }).innerText()).toContain('Reviewed 2026-01-10')
  expect(await banner(page).count()).toBe(0)
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
})

test('what a page says of itself is not what search finds', async ({ open }) => {
  const page = await open('/', { site: 'book' })
  await page.keyboard.press('/')
  await page.keyboard.type('rota')
  await page.getByRole('dialog').getByRole('link').first().waitFor()
  expect(await page.getByRole('dialog').innerText()).not.toContain('Night desk')
})

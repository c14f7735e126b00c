import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../support/reader.ts'

const site = 'book'
const dns = '/alerts/net/dns/'
const list = (page: Page) => page.getByRole('navigation', { name: 'Pages' })

describe('the list of pages', () => {
  test('shows the current page in its open sections, in sight', async ({ open }) => {
    const page = await open(dns, { site })
    const current = list(page).locator('[aria-current]')
    expect(await current.allInnerTexts()).toEqual(['DNS'])
    expect(await current.isVisible()).toBe(true)
    expect(await list(page).getByRole('link', { name: 'On call' }).isVisible(), 'in a section that is folded').toBe(false)
  })

  test('opens sections by keyboard', async ({ open }) => {
    const page = await open(dns, { site })
    await list(page).locator('summary', { hasText: 'Guides' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/guides/on-call/')
  })

  test('leads to a section’s own page by its title, and folds by the mark behind it', async ({ open }) => {
    const page = await open('/guides/on-call/', { site })
    await list(page).locator('summary', { hasText: 'Pages of Alerts' }).click()
    await list(page).getByRole('link', { name: 'KubePersistentVolume' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/guides/on-call/')
    await list(page).getByRole('link', { name: 'Alerts', exact: true }).click()
    await page.waitForURL('**/alerts/')
  })

  test('says which links leave the site', async ({ open }) => {
    const page = await open(dns, { site })
    expect(await list(page).getByRole('link', { name: 'Status (another site)' }).getAttribute('href')).toBe('https://status.example.org/')
  })

  test('opens over the text on a phone', async ({ open }) => {
    const page = await open(dns, { site, width: 320 })
    expect(await list(page).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Pages' }).click()
    await list(page).getByRole('link', { name: 'Ingress' }).click()
    await page.waitForURL('**/alerts/net/ingress/')
    expect(await list(page).isVisible()).toBe(false)
  })

  test.for([320, 1280])('works without JavaScript at %i pixels', async (width, { open }) => {
    const page = await open(dns, { site, width, javaScriptEnabled: false })
    if (width === 320) await page.getByRole('button', { name: 'Pages' }).click()
    await list(page).locator('summary', { hasText: 'Guides' }).click()
    await list(page).getByRole('link', { name: 'On call' }).click()
    await page.waitForURL('**/guides/on-call/')
  })
})

describe('around a page', () => {
  test('stand its sections, its neighbours and where to edit it', async ({ open }) => {
    const page = await open(dns, { site })
    const trail = page.getByRole('navigation', { name: 'Breadcrumbs' })
    expect(await trail.getByRole('listitem').allInnerTexts()).toEqual(['Alerts', 'Network'])
    const neighbours = page.getByRole('navigation', { name: 'Previous and next page' })
    expect(await neighbours.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/alerts/inodes/', '/alerts/net/ingress/'])
    expect(await page.getByRole('link', { name: 'Edit this page' }).getAttribute('href')).toBe('https://git.example.org/harbour/runbooks/edit/main/docs/alerts/net/dns.md')
    await trail.getByRole('link', { name: 'Alerts' }).click()
    await page.waitForURL('**/alerts/')
  })

  test('the book has the name of its project', async ({ open }) => {
    const page = await open(dns, { site })
    expect(await page.title()).toBe('DNS · Harbour runbooks')
  })
})

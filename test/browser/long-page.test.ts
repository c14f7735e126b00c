import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { test } from '../support/reader.ts'

const site = 'book'
const path = '/guides/long/'

/** How far below the top of the window the address's target stands. */
const target = (page: Page) => page.evaluate(() => document.getElementById(location.hash.slice(1))?.getBoundingClientRect().top ?? -1)

describe('a page of 500 code blocks and 100 tab sets', () => {
  test('opens at the heading its address names', async ({ open }) => {
    const page = await open(`${path}#section-200`, { site })
    await expect.poll(() => target(page)).toBeGreaterThan(0)
    await expect.poll(() => target(page)).toBeLessThan(200)
    await page.waitForTimeout(500)
    expect(await target(page), 'it stays there').toBeLessThan(200)
  })

  test('lists its headings, marks where the reader is, and leads there', async ({ open }) => {
    const page = await open(path, { site, width: 1440 })
    const contents = page.getByRole('navigation', { name: 'On this page' })
    await contents.getByRole('link', { name: 'Section 250' }).click()
    await expect.poll(() => target(page)).toBeLessThan(200)
    await expect.poll(() => contents.locator('[aria-current]').innerText()).toBe('Section 250')
    // By the wheel, as a reader does: the target is held in place until the reader moves on.
    await page.mouse.move(720, 400)
    await page.mouse.wheel(0, -1_000_000)
    await expect.poll(() => contents.locator('[aria-current]').count()).toBe(0)
  })

  test('copies far down what it shows there, without prompt and comment', async ({ open }) => {
    const page = await open(`${path}#section-199`, { site })
    await page.getByRole('button', { name: 'Copy kubectl get pods --namespace team-199' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('kubectl get pods --namespace team-199')
  })

  test('has tabs that switch together', async ({ open }) => {
    const page = await open(path, { site })
    await page.getByRole('tab', { name: 'macOS' }).first().click()
    await page.goto(`${page.url().replace(/#.*/, '')}#section-150`)
    const last = page.locator('rp-tabs').nth(50)
    expect(await last.getByRole('tab', { name: 'macOS' }).getAttribute('aria-selected')).toBe('true')
  })

  test('is found by its sections', async ({ open }) => {
    const page = await open('/', { site })
    await page.keyboard.press('/')
    await page.keyboard.type('team-271')
    const first = page.getByRole('dialog').getByRole('link').first()
    await first.waitFor()
    expect(await first.getAttribute('href')).toMatch(/\/guides\/long\/#section-271$/)
  })
})

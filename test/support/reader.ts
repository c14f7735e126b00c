/** What the browser tests share: a reader with a browser in front of the built site, and watchful eyes. */
import { test as base, expect, inject } from 'vitest'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findBrowser, launch } from './browser.ts'

export interface Opening extends Pick<BrowserContextOptions, 'colorScheme' | 'javaScriptEnabled'> {
  /** Of the window, in CSS pixels; 1280 without it. */
  width?: number
  /** Which site: that of `content/`, or the MkDocs project of `test/browser/book/`. */
  site?: 'site' | 'book'
  /** The HTTP status the page is expected to come with, 200 without it. */
  status?: number
}

/**
 * Opens a page of the site in a window of its own. Whatever goes wrong behind the reader's back fails the test at its
 * end: an error or a policy violation on the console, a request to another host, a file that is not there.
 */
export type Open = (path: string, opening?: Opening) => Promise<Page>

export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launch(findBrowser())
    onCleanup(() => browser.close())
    return browser
  })
  .extend('open', async ({ browser }, { onCleanup }): Promise<Open> => {
    const closings: Array<() => Promise<void>> = []
    const complaints: string[] = []

    onCleanup(async () => {
      for (const close of closings) await close()
      expect(complaints).toEqual([])
    })

    return async (path, { width = 1280, status = 200, site = 'site', ...options } = {}) => {
      const served = inject(site)
      if ('error' in served) throw new Error(served.error)
      const { origin } = new URL(served.url)
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        permissions: ['clipboard-read', 'clipboard-write'],
        // What is asked of the network is then what the page asks; offline.test.ts opens its pages itself.
        serviceWorkers: 'block',
        ...options,
      })
      closings.push(() => context.close())
      await context.route(url => url.origin !== origin, async route => {
        complaints.push(`asked another host: ${route.request().url()}`)
        await route.abort()
      })
      const page = await context.newPage()
      const address = new URL(path, served.url).href
      page.on('pageerror', error => complaints.push(`threw: ${error.message}`))
      page.on('console', message => {
        if (message.type() !== 'error') return
        // The browser reports the status of the page itself as well; that one is checked below.
        if (status !== 200 && message.location().url === address) return
        complaints.push(`console: ${message.text()} (${message.location().url})`)
      })
      page.on('response', response => {
        if (response.status() >= 400 && response.url() !== address) complaints.push(`${response.status()}: ${response.url()}`)
      })
      const response = await page.goto(address)
      expect(response?.status(), address).toBe(status)
      return page
    }
  })

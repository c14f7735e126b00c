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
  /** In a window that no other test gets: for what changes the window itself, as its clock or scripts before the page's. */
  alone?: boolean
}

/**
 * Opens a page of the site in a window that keeps nothing of what was in it before. Whatever goes wrong behind the
 * reader's back fails the test at its end: an error or a policy violation on the console, a request to another host, a
 * file that is not there.
 */
export type Open = (path: string, opening?: Opening) => Promise<Page>

/** A window with one page. To open one takes three times as long as to load a page, so tests hand them on. */
interface Window {
  /** Windows of one kind can stand for each other. */
  kind: string
  page: Page
  /** What it complains of, and the address whose status is checked apart. */
  complaints: string[]
  asked: { address: string; status: number }
  alone: boolean
}

export const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const browser = await launch(findBrowser())
    onCleanup(() => browser.close())
    return browser
  })
  .extend('idleWindows', { scope: 'file' }, (): Window[] => [])
  .extend('open', async ({ browser, idleWindows, task }, { onCleanup }): Promise<Open> => {
    const used: Window[] = []

    onCleanup(async () => {
      const complaints = used.flatMap((window) => window.complaints)
      for (const window of used) {
        const clean = task.result?.state !== 'fail' && complaints.length === 0 && await cleaned(window)
        if (clean) idleWindows.push(window)
        else await window.page.context().close()
      }
      expect(complaints).toEqual([])
    })

    return async (path, { width = 1280, status = 200, site = 'site', alone = false, ...options } = {}) => {
      const served = inject(site)
      if ('error' in served) throw new Error(served.error)
      const kind = JSON.stringify([site, options.colorScheme, options.javaScriptEnabled])
      const at = alone ? -1 : idleWindows.findIndex((window) => window.kind === kind)
      const [window = await openWindow(browser, kind, new URL(served.url).origin, options, alone)] = at < 0 ? [] : idleWindows.splice(at, 1)
      used.push(window)
      const { page } = window
      await page.setViewportSize({ width, height: 800 })
      window.asked = { address: new URL(path, served.url).href, status }
      const response = await page.goto(window.asked.address)
      expect(response?.status(), window.asked.address).toBe(status)
      return page
    }
  })

async function openWindow(browser: Browser, kind: string, origin: string, options: BrowserContextOptions, alone: boolean): Promise<Window> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    // What is asked of the network is then what the page asks; offline.test.ts opens its pages itself.
    serviceWorkers: 'block',
    ...options,
  })
  const complaints: string[] = []
  await context.route(url => url.origin !== origin, async route => {
    complaints.push(`asked another host: ${route.request().url()}`)
    await route.abort()
  })
  const window: Window = { kind, page: await context.newPage(), complaints, asked: { address: '', status: 200 }, alone }
  watch(window)
  return window
}

function watch(window: Window): void {
  const { page, complaints } = window
  page.on('pageerror', error => complaints.push(`threw: ${error.message}`))
  page.on('console', message => {
    if (message.type() !== 'error') return
    // The browser reports the status of the page itself as well; that one is checked where it is opened.
    if (window.asked.status !== 200 && message.location().url === window.asked.address) return
    complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('response', response => {
    if (response.status() >= 400 && response.url() !== window.asked.address) complaints.push(`${response.status()}: ${response.url()}`)
  })
}

/** Takes out of a window what a test has left in it. `false` where that cannot be done: it is then closed. */
async function cleaned(window: Window): Promise<boolean> {
  const { page } = window
  if (window.alone || page.isClosed() || page.context().pages().length > 1) return false
  try {
    page.removeAllListeners('request')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.context().clearCookies()
    await page.emulateMedia({ media: null })
    await page.goto('about:blank')
    await page.mouse.move(0, 0)
    return true
  } catch {
    return false
  }
}

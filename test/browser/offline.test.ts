import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { runpress } from '../support/command-line.ts'
import { FailingServer } from '../support/failing-server.ts'
import { test as base } from '../support/reader.ts'

let root = ''
const sites = { first: '', second: '', below: '' }

/** The book, the book after a change, and the book below a base path. */
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress-offline-'))
  const [book, changed] = [join(root, 'book'), join(root, 'changed')]
  for (const folder of [book, changed]) await cp(join(import.meta.dirname, 'offline-book'), folder, { recursive: true })
  await rm(join(changed, 'disk.md'))
  const database = join(changed, 'database.md')
  await writeFile(database, (await readFile(database, 'utf8')).replace('before anything else', 'and look at its disk'))
  await writeFile(join(changed, 'queue.md'), '# Queue\n\nThe queue has grown.\n')
  await Promise.all((Object.keys(sites) as Array<keyof typeof sites>).map(async (name) => {
    sites[name] = join(root, `${name}-site`)
    const args = ['build', name === 'second' ? changed : book, '--out', sites[name], ...(name === 'below' ? ['--base', '/on call/docs/'] : [])]
    // The time of the build stands on every page.
    const { status, stderr } = await runpress(args, { env: { NODE_ENV: '', VITEST: '', SOURCE_DATE_EPOCH: name === 'second' ? '1790086400' : '1790000000' } })
    expect(status, stderr).toBe(0)
  }))
}, 120_000)
afterAll(() => rm(root, { recursive: true, force: true }))

/** A page of which a test must hear that a script of it threw, or that its policy refused something. */
async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) complaints.push(message.text())
  })
  return page
}
const complaints: string[] = []
afterEach(() => expect(complaints.splice(0)).toEqual([]))

/** A server of the book that can fail, and a reader whose browser keeps what it is given. */
interface Reader {
  server: FailingServer
  context: BrowserContext
  open(path: string, page?: Page): Promise<Page>
}

const test = base.extend('reader', async ({ browser }, { onCleanup }) => {
  const closings: Array<() => Promise<unknown>> = []
  onCleanup(async () => {
    for (const close of closings.reverse()) await close()
  })
  return async (site: keyof typeof sites = 'first', width = 1280): Promise<Reader> => {
    const server = await new FailingServer(sites[site], site === 'below' ? '/on call/docs/' : '/').start()
    closings.push(() => server.stop())
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    closings.push(() => context.close())
    const open = async (path: string, page?: Page): Promise<Page> => {
      const opened = page ?? await newPage(context)
      await opened.goto(new URL(path, server.url).href)
      return opened
    }
    return { server, context, open }
  }
})

const notice = (page: Page) => page.getByRole('region', { name: 'Offline copy' })
const saved = (page: Page) => page.getByText(/^Saved on this device/).waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** What the browser keeps of the book, by address; and in how many caches. */
const kept = (page: Page) => page.evaluate(async () => {
  const names = await caches.keys()
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return { caches: names.length, paths: requests.flat().map(({ url }) => decodeURIComponent(new URL(url).pathname)) }
})

/** The addresses of a site's pages below its base, as its own list of files has them. */
async function pagesOf(site: keyof typeof sites): Promise<string[]> {
  const name = (await readdir(join(sites[site], '_runpress'))).find((name) => /^offline\.\w+\.json$/.test(name)) ?? ''
  const { files } = JSON.parse(await readFile(join(sites[site], '_runpress', name), 'utf8')) as { files: Array<[string]> }
  return files.map(([path]) => path).filter((path) => path === '' || path.endsWith('/'))
}

/** Opens a page of a book that this browser then has as a whole. */
async function visited(reader: (site?: keyof typeof sites, width?: number) => Promise<Reader>, site: keyof typeof sites = 'first', width = 1280) {
  const served = await reader(site, width)
  const page = await served.open('disk/')
  await saved(page)
  return { ...served, page, open: (path: string) => served.open(path, page) }
}

test.for([['first', 320], ['below', 1280]] as const)('after one visit to one page of %s, at %i pixels, the book is there without the server', async ([site, width], { reader }) => {
  const { server, page, open } = await visited(reader, site, width)
  await server.stop()

  // Every page opens and says that it is a copy, and of when.
  const pages = await pagesOf(site)
  expect(pages.length).toBeGreaterThan(4)
  for (const path of pages) {
    await open(path)
    expect(await heading(page), path).not.toBe('Page not found')
    await expect.poll(() => notice(page).innerText())
      .toMatch(/Offline copy of \d{4}-\d\d-\d\d \d\d:\d\d UTC\s+It was current .* ago\.\s+The server cannot be reached\./)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0)
  }
  expect(await violations(page)).toEqual([])

  // A page looks and works as ever, its pictures included.
  await open('database/')
  expect(await page.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(120)
  expect(await page.locator('.top').evaluate((top) => getComputedStyle(top).position)).toBe('sticky')
  await page.getByRole('tab', { name: 'systemd' }).click()
  await page.getByText('systemctl status postgresql').waitFor()

  // An address that fills fields opens, and one without its final slash.
  await open('restart/?service=api')
  expect(await heading(page)).toBe('Restart of a service')
  await open('restart?service=api')
  expect([await heading(page), new URL(page.url()).pathname.endsWith('/restart/'), new URL(page.url()).search]).toEqual(['Restart of a service', true, '?service=api'])

  // Search finds and leads on.
  await page.keyboard.press('/')
  await page.keyboard.type('pg_isready')
  await page.getByRole('dialog').getByRole('link').first().click()
  await page.waitForURL(/database\//)
  expect(await notice(page).isVisible()).toBe(true)

  // A wrong address gives the page for it, as a copy.
  const response = await page.goto(`${server.url}no-such-page/`)
  expect([response?.status(), await heading(page)]).toEqual([404, 'Page not found'])
  expect(await notice(page).isVisible()).toBe(true)
})

describe('what the server says comes first', () => {
  test('back on the network the page is the server’s, and the notice is gone', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    expect(await notice(page).isVisible()).toBe(false)
    await server.stop()
    await open('restart/?service=api#rp:main')
    await server.start()
    await page.getByRole('link', { name: /Try again|Load the current page/ }).click()
    await notice(page).waitFor({ state: 'hidden' })
    expect(page.url()).toBe(`${server.url}restart/?service=api#rp:main`)
    // The word tells a copy from the server's page, so it stands nowhere else.
    await saved(page)
    expect(await page.getByText(/offline/i).filter({ visible: true }).count()).toBe(0)
  })

  test('a page that the way back brings as it was left says so while the server is down', async ({ reader }) => {
    const { server, page } = await visited(reader)
    await server.stop()
    // What a browser tells a page that it has kept in memory.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await expect.poll(() => notice(page).isVisible()).toBe(true)
    expect(await notice(page).innerText()).toMatch(/^Offline copy of \d{4}-\d\d-\d\d \d\d:\d\d UTC\s+It was current .* ago\.\s+The server cannot be reached\./)
  })

  test('a server that fails gives way to the copy, which says how it fails', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    for (const [mode, why] of [
      ['error', 'The server answers with an error.'], ['gateway', 'The server answers with an error.'], ['hang', 'The network is too slow.'],
      ['stall', 'The network is too slow.'],
    ] as const) {
      server.mode = mode
      await open('database/')
      expect(await heading(page), mode).toBe('Database')
      expect(await notice(page).innerText(), mode).toContain(why)
      server.mode = 'fine'
      await page.reload()
      expect(await notice(page).isVisible(), mode).toBe(false)
      expect((await kept(page)).paths, mode).toContain('/database/')
    }
  })

  test('an open copy says when the server answers again, and waits for the reader', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    await server.stop()
    await open('database/')
    await server.start()
    await expect.poll(() => {
      void page.evaluate(() => dispatchEvent(new Event('online')))
      return notice(page).innerText()
    }).toContain('The server answers again.')
    await page.getByRole('link', { name: 'Load the current page' }).click()
    await notice(page).waitFor({ state: 'hidden' })
  })

  test('a sign-in is followed; one that does not work is not followed again', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    server.mode = 'away'
    await open('database/')
    expect(await heading(page)).toBe('The sign-in is down')
    await open('database/')
    expect(await heading(page)).toBe('Database')
    expect(await notice(page).innerText()).toContain('The sign-in does not work.')
  })

  test('a page that the server no longer has is not kept either', async ({ reader }) => {
    const { server, page } = await visited(reader)
    server.missing.add('/restart/')
    const response = await page.goto(`${server.url}restart/`)
    expect([response?.status(), await heading(page)]).toEqual([404, 'Page not found'])
    expect((await kept(page)).paths).not.toContain('/restart/')
  })

  test('a current page whose search comes from the copy says that it does', async ({ reader }) => {
    const { server, page } = await visited(reader)
    await page.reload()
    await server.stop()
    await page.keyboard.press('/')
    await page.keyboard.type('pg_isready')
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await notice(page).innerText()).toMatch(/^Partly an offline copy of .* UTC/)
  })
})

describe('a new build', () => {
  test('is seen at once, and its copy takes the place of the old one', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    server.dir = sites.second
    server.asked.length = 0
    await open('database/')
    await page.getByText('look at its disk').waitFor()
    expect(await notice(page).isVisible()).toBe(false)
    await expect.poll(() => kept(page), { timeout: 20_000 }).toMatchObject({ caches: 1, paths: expect.arrayContaining(['/queue/']) as string[] })
    expect((await kept(page)).paths).not.toContain('/disk/')
    expect(server.asked, 'what did not change').not.toContain('/pagefind/wasm.en.pagefind')
    await server.stop()
    await open('queue/')
    expect(await heading(page)).toBe('Queue')
    await open('disk/')
    expect(await heading(page)).toBe('Page not found')
  })

  test('that does not come whole leaves the copy before as it is', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    server.dir = sites.second
    server.missing.add('/queue/')
    await open('restart/')
    await expect.poll(() => server.asked).toContain('/queue/')
    await server.stop()
    for (const path of await pagesOf('first')) {
      await open(path)
      expect(await heading(page), path).not.toBe('Page not found')
    }
    await open('database/')
    await page.getByText('before anything else').waitFor()
  })

  test('in the middle of saving is never mixed with the one before', async ({ reader }) => {
    const { server, open } = await reader()
    server.beforeAnswer = (path) => {
      if (path === '/disk/' && server.asked.includes('/sw.js')) server.dir = sites.second
    }
    const page = await open('restart/')
    await saved(page)
    await server.stop()
    await open('database/', page)
    await page.getByText('look at its disk').waitFor()
    await open('disk/', page)
    expect(await heading(page)).toBe('Page not found')
  })

  test('is told in a tab whose page it changes, and only there', async ({ reader }) => {
    const { server, context } = await reader()
    const [changed, same] = [await newPage(context), await newPage(context)]
    await changed.goto(`${server.url}database/`)
    await saved(changed)
    await same.goto(`${server.url}restart/`)
    await saved(same)
    server.dir = sites.second
    const told = (page: Page) => page.getByRole('region', { name: 'Changed page' })
    await changed.bringToFront()
    await expect.poll(async () => {
      await changed.evaluate(() => dispatchEvent(new Event('online')))
      return told(changed).isVisible()
    }).toBe(true)
    expect(await violations(changed)).toEqual([])
    await same.bringToFront()
    const asked = server.asked.length
    await expect.poll(async () => {
      await same.evaluate(() => dispatchEvent(new Event('online')))
      return server.asked.slice(asked)
    }).toContain('/restart/')
    expect(await told(same).count()).toBe(0)
    await told(changed).getByRole('button', { name: 'Reload' }).click()
    await changed.getByText('look at its disk').waitFor()
  })

  test('without an offline copy ends the old one', async ({ reader }) => {
    const { server, page, open } = await visited(reader)
    for (const path of ['/sw.js', '/runpress-offline.json']) server.missing.add(path)
    await open('database/')
    await expect.poll(async () => (await kept(page)).caches).toBe(0)
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  })
})

describe('saving', () => {
  test('takes no portal’s page for the book’s, and goes on when the portal is gone', async ({ reader }) => {
    const { server, open } = await reader()
    server.beforeAnswer = (path) => {
      if (path === '/disk/' && server.asked.includes('/sw.js')) server.mode = 'portal'
    }
    const page = await open('restart/')
    await page.getByText('Could not be saved on this device').waitFor()
    server.beforeAnswer = () => {}
    server.mode = 'fine'
    await saved(page)
    await server.stop()
    await open('disk/', page)
    expect(await heading(page)).toBe('Full disk')
  })

  test('waits to be asked where the browser saves data', async ({ reader }) => {
    const { context, open } = await reader()
    await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    const page = await open('restart/')
    const button = page.getByRole('button', { name: 'Save it now' })
    await button.waitFor()
    expect(await kept(page)).toEqual({ caches: 0, paths: [] })
    await button.click()
    await saved(page)
  })
})

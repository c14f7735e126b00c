import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
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
  for (const name of Object.keys(sites) as Array<keyof typeof sites>) {
    sites[name] = join(root, `${name}-site`)
    const args = ['build', name === 'second' ? changed : book, '--out', sites[name], ...(name === 'below' ? ['--base', '/on call/docs/'] : [])]
    // The time of the build stands on every page.
    const { status, stderr } = await runpress(args, { env: { NODE_ENV: '', VITEST: '', SOURCE_DATE_EPOCH: '1790000000' } })
    expect(status, stderr).toBe(0)
  }
}, 120_000)
afterAll(() => rm(root, { recursive: true, force: true }))

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
      const opened = page ?? await context.newPage()
      await opened.goto(new URL(path, server.url).href)
      return opened
    }
    return { server, context, open }
  }
})

const notice = (page: Page) => page.getByRole('region', { name: 'Offline copy' })
const saved = (page: Page) => page.getByText('Saved for offline use').waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** What the browser keeps of the book, by address; and in how many caches. */
export const kept = (page: Page) => page.evaluate(async () => {
  const names = await caches.keys()
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
  return { caches: names.length, paths: requests.flat().map(({ url }) => decodeURIComponent(new URL(url).pathname)) }
})

const pages: Array<[path: string, title: string]> = [
  ['', 'Runbooks'], ['database/', 'Database'], ['disk/', 'Full disk'], ['restart/', 'Restart of a service'],
]

describe.each([['first', 320], ['below', 1280]] as const)('after one visit to one page of %s, at %i pixels', (site, width) => {
  test('the whole book opens without the server, and says that it is a copy', async ({ reader }) => {
    const { server, open } = await reader(site, width)
    const page = await open('disk/')
    await saved(page)
    await server.stop()
    for (const [path, title] of pages) {
      await open(path, page)
      expect(await heading(page), path).toBe(title)
      expect(await notice(page).innerText()).toMatch(/Offline copy of \d{4}-\d\d-\d\d \d\d:\d\d UTC\s+It was current .* ago\.\s+The server cannot be reached\./)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), path).toBeLessThanOrEqual(0)
    }
    expect(await violations(page)).toEqual([])
  })
})

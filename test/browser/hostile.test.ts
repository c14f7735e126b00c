/** One book of all hostile pages, in a browser: nothing of theirs runs or loads, and the pages do what they do elsewhere. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { runpress } from '../support/command-line.ts'
import { dangers } from '../support/dangers.ts'
import { FailingServer } from '../support/failing-server.ts'
import { test as base } from '../support/reader.ts'

const hostile = join(import.meta.dirname, '../hostile')
/** What the pages show is looked at so many at a time; alone, by hand: `TOGETHER=1 npm test -- test/browser/hostile.test.ts`. */
const together = Number(process.env.TOGETHER ?? 20)
let root = ''
let site = ''

/** What an inventory and rule files say is others' text as well. */
const inventory = `alerts:
  from: rules.yml
  url: https://runbooks.example.org/
placeholders:
  PID: { type: text, description: '<img src=x onerror=alert(1)>', example: '"><script>alert(1)</script>' }
`
const rules = `groups:
  - name: x
    rules:
      - alert: <img src=x onerror=alert(1)>
        expr: up == 0 # <script>alert(1)</script>
        labels: { severity: '"><script>alert(1)</script>' }
        annotations: { runbook_url: 'https://runbooks.example.org/ours/', summary: '<script>alert(1)</script>', description: '<b onclick=alert(1)>x</b>' }
`
const ours = '# Ours\n\n```bash\nkill <PID>\ndf -h\n```\n\n![x](picture.svg) [page](page.html)\n'

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress-hostile-'))
  const book = join(root, 'book')
  for (const path of await readdir(hostile, { recursive: true })) {
    if (!path.endsWith('.md')) continue
    await mkdir(join(book, dirname(path)), { recursive: true })
    await copyFile(join(hostile, path), join(book, path))
  }
  const files = { 'inventory.yaml': inventory, 'rules.yml': rules, 'ours.md': ours, 'page.html': '<script>alert(1)</script>', 'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' }
  for (const [name, text] of Object.entries(files)) await writeFile(join(book, name), text)
  site = join(root, 'site')
  // Pages that cannot be read are said in the end, and the others built all the same.
  const { status, stderr } = await runpress(['build', book, '--out', site], { env: { NODE_ENV: '', VITEST: '' } })
  expect(status, stderr).toBeLessThan(2)
}, 120_000)
afterAll(() => rm(root, { recursive: true, force: true }))

const htmlFiles = async (): Promise<string[]> => (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html') && !path.startsWith('together/')).sort()

interface Reader {
  context: BrowserContext
  url: string
  /** What happened that must not, with its page. */
  seen: string[]
}

const test = base.extend('reader', async ({ browser }, { onCleanup }): Promise<Reader> => {
  const server = await new FailingServer(site).start()
  const context = await browser.newContext({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] })
  onCleanup(async () => {
    await context.close()
    await server.stop()
  })
  const seen: string[] = []
  await context.exposeBinding('tell', ({ page }, what: string) => void seen.push(`${page.url()}: ${what}`))
  await context.addInitScript(() => {
    const tell = (what: string) => (window as unknown as { tell(what: string): void }).tell(what)
    for (const name of ['alert', 'confirm', 'prompt', 'print']) Object.defineProperty(window, name, { value: () => tell(`${name} was called`) })
    Object.defineProperty(window, 'pwned', { set: () => tell('a script of an author ran') })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => tell(`${effectiveDirective} refused ${blockedURI}`))
  })
  // To intercept requests would take the browser its cache; those hosts are nowhere, so nothing is asked in earnest.
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(?:https?|wss?):$/.test(protocol) && origin !== new URL(server.url).origin) seen.push(`asked another host: ${request.url()}`)
  })
  return { context, url: server.url, seen }
})

/** A tab that tells what goes wrong in it. */
async function newPage({ context, seen }: Reader): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => seen.push(`${page.url()}: threw ${error.message}`))
  page.on('console', (message) => {
    // That no service worker is registered is this test's own doing.
    if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Service Worker registration blocked')) seen.push(`${page.url()}: ${message.text()} (${message.location().url})`)
  })
  return page
}

/** What of the finished document could run or load, in a browser's own reading; it may run in the page. */
function dangersHere(): string[] {
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (['iframe', 'object', 'embed', 'base', 'math', 'template', 'frame'].includes(name) || (name === 'style' && element.textContent !== '')) found.push(name)
    if (name === 'script' && (element.textContent !== '' || !(element as HTMLScriptElement).src.startsWith(location.origin))) found.push('script')
    if (name === 'svg' && !element.matches('.tree')) found.push('svg')
    for (const attribute of element.attributes) if (/^on|^style$|^srcdoc$|^ping$|^srcset$|^formaction$/i.test(attribute.name)) found.push(`${name} ${attribute.name}`)
    if (element instanceof HTMLAnchorElement && !/^(?:https?|mailto|tel|ssh|sftp|ftp|ircs?|slack):$/.test(element.protocol) && element.hasAttribute('href')) found.push(element.href)
  }
  return found
}

/** The pages' addresses, or those of pages made from them that each show what `together` of them do, under one policy. */
async function pagesToVisit(files: readonly string[]): Promise<string[]> {
  const addressOf = (path: string): string => path.replace(/index\.html$/, '').split('/').map(encodeURIComponent).join('/')
  if (together < 2) return files.map(addressOf)
  const addresses: string[] = []
  for (let at = 0; at < files.length; at += together) {
    const pages = await Promise.all(files.slice(at, at + together).map((path) => readFile(join(site, path), 'utf8')))
    const mains = pages.map((html) => ({ html, start: html.indexOf('<main'), end: html.lastIndexOf('</main>') }))
    for (const { start, end } of mains) expect(start > 0 && end > start).toBe(true)
    const [first] = mains as [(typeof mains)[0]]
    await mkdir(join(site, `together/${at}`), { recursive: true })
    await writeFile(join(site, `together/${at}/index.html`),
      first.html.slice(0, first.end) + mains.slice(1).map(({ html, start, end }) => html.slice(html.indexOf('>', start) + 1, end)).join('') + first.html.slice(first.end))
    addresses.push(`together/${at}/`)
  }
  return addresses
}

test('the head of every page holds what that of any page does', async () => {
  const headOf = async (path: string): Promise<string[]> => dangers((await readFile(join(site, path), 'utf8')).replace(/<\/head>[^]*/, ''))
  const expected = (await headOf('ours/index.html')).filter((name) => name !== 'meta')
  expect(expected).toContain('script')
  for (const path of await htmlFiles()) expect((await headOf(path)).filter((name) => name !== 'meta' && !expected.includes(name)), path).toEqual([])
})

test('nothing of any page runs, loads from elsewhere or breaks the page', { timeout: 240_000 }, async ({ reader }) => {
  const files = await htmlFiles()
  expect(files.length).toBeGreaterThan(240)
  const waiting = await pagesToVisit(files)
  const tabs = await Promise.all([1, 2].map(() => newPage(reader)))
  await Promise.all(tabs.map(async (page) => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(reader.url + address)
      for (const danger of await page.evaluate(dangersHere)) reader.seen.push(`${address}: ${danger}`)
    }
  }))
  expect(reader.seen).toEqual([])
})

test('headings, links and clicks go on working beside ids that mean harm', async ({ reader }) => {
  const page = await newPage(reader)
  await page.goto(`${reader.url}attributes/id-location/`)
  await page.getByRole('link', { name: 'here', exact: true }).click()
  expect(new URL(page.url()).hash).toBe('#location')
  for (const path of ['attributes/id-in-html-clobbers/', 'attributes/name-clobbers/', 'attributes/id-attributes/', 'html/handlers-two-on-one-element/']) {
    await page.goto(reader.url + path)
    await page.getByRole('main').getByText('Still here.').click()
    await page.keyboard.press('/')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
  }
  expect(reader.seen).toEqual([])
})

test('our own scripts do what they do: copying, fields, search, saving', async ({ reader }) => {
  const page = await newPage(reader)
  await page.goto(`${reader.url}ours/`)
  await page.getByRole('button', { name: 'Copy df -h' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('df -h')
  expect(await page.getByRole('main').innerText()).toContain('<script>alert(1)</script>')
  expect(await page.getByRole('main').getByRole('link', { name: 'page', exact: true }).count()).toBe(0)
  await page.keyboard.press('/')
  await page.keyboard.type('script')
  const results = page.getByRole('dialog').getByRole('link')
  await results.first().waitFor()
  expect(await page.getByRole('dialog').locator('script, img, [onerror]').count()).toBe(0)
  await page.keyboard.press('Escape')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save this page' }).click()])
  const saved = dangers(await readFile(await download.path(), 'utf8'))
  expect(saved.filter((danger) => !['meta', 'style'].includes(danger))).toEqual([])
  expect(reader.seen).toEqual([])
})

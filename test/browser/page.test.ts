import { describe, expect } from 'vitest'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'

describe('a page', () => {
  test('has one heading of the first level and a title that names it', async ({ open }) => {
    const page = await open(path)
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Incident Response Runbook'])
    expect(await page.title()).toContain('Incident Response Runbook')
  })

  test('shows every heading of its source, with a permalink', async ({ open }) => {
    const { headings } = await contentPage('incident-response.md')
    expect(headings).toHaveLength(21)
    const page = await open(path)
    const shown = await page.getByRole('main').getByRole('heading').evaluateAll(all =>
      all.map(heading => ({ depth: Number(heading.tagName.slice(1)), id: heading.id, text: heading.textContent })))
    expect(shown).toEqual(headings.map(({ depth, id, text }) => ({ depth, id, text })))

    const permalinks = page.getByRole('main').getByRole('link', { name: /link to/i })
    const hrefs = await permalinks.evaluateAll(all => all.map(link => link.getAttribute('href')))
    const below = headings.filter(heading => heading.depth > 1).map(heading => `#${heading.id}`)
    expect(hrefs.filter(href => href !== `#${headings[0]?.id}`)).toEqual(below)
    await permalinks.and(page.locator('a[href="#6-disk-full"]')).click()
    expect(new URL(page.url()).hash).toBe('#6-disk-full')
  })

  test('shows every admonition with its title', async ({ open }) => {
    const { admonitions } = await contentPage('incident-response.md')
    const page = await open(path)
    const text = await page.getByRole('main').innerText()
    for (const { title } of admonitions) expect(text).toContain(title)
    expect(admonitions).toHaveLength(14)
  })

  test('leads its links to where they say', async ({ open }) => {
    const { links } = await contentPage('incident-response.md')
    const page = await open(path)
    const broken = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
      .map(link => decodeURIComponent(link.hash.slice(1))).filter(id => !document.getElementById(id)))
    expect(broken).toEqual([])
    const inside = links.filter(link => link.href.startsWith('#'))
    expect(inside).toHaveLength(8)
    await page.getByRole('main').getByRole('link', { name: 'Runbook 7: Full Stack Restart' }).click()
    expect(new URL(page.url()).hash).toBe('#7-full-stack-restart-after-reboot')
    for (const { href } of links.filter(link => /^https?:/.test(link.href))) {
      expect(await page.locator(`main a[href="${href}"]`).count(), href).toBeGreaterThan(0)
    }
  })

  test('has a table of contents that follows the reader', async ({ open }) => {
    const { headings } = await contentPage('incident-response.md')
    const page = await open(path)
    const contents = page.getByRole('navigation', { name: /on this page|contents/i })
    const current = () => contents.locator('a[aria-current]').evaluateAll(links => links.map(link => link.getAttribute('href')))
    for (const { id, depth } of headings.filter(heading => heading.depth === 2 || heading.depth === 3)) {
      expect(await contents.locator(`a[href="#${id}"]`).count(), `${depth} ${id}`).toBe(1)
    }
    for (const id of ['5-celery-worker-issues', 'severity-levels', '8-restore-from-backup-disaster-recovery']) {
      await page.locator(`main [id="${id}"]`).evaluate(heading => heading.scrollIntoView({ block: 'start', behavior: 'instant' }))
      await expect.poll(current).toEqual([`#${id}`])
    }
    await contents.getByRole('link', { name: /Disk Full/ }).click()
    await expect.poll(current).toEqual(['#6-disk-full'])
  })

  test('lies where the reader finds the way back', async ({ open }) => {
    const page = await open(path)
    await page.getByRole('banner').getByRole('link').first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })

  test('that does not exist begins a search with what its address names', async ({ open }) => {
    const page = await open('/guides/Oncall-guide/on-call.md', { site: 'book', status: 404 })
    await page.getByRole('button', { name: 'Search for “on call”' }).click()
    expect(await page.getByRole('searchbox').inputValue()).toBe('on call')
    await page.getByRole('dialog').getByRole('link').first().click()
    await page.waitForURL('**/guides/on-call/**')
  })

  test('that does not exist says so and leads on', async ({ open }) => {
    const page = await open('/no-such-page/', { status: 404 })
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await page.getByRole('main').getByRole('link').first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })
})

describe('without JavaScript', () => {
  test('all of a page is there', async ({ open }) => {
    const { tabSets, codeBlocks } = await contentPage('incident-response.md')
    const page = await open(path, { javaScriptEnabled: false })
    const text = await page.getByRole('main').innerText()
    for (const { label } of tabSets.flatMap(set => set.tabs)) expect(text).toContain(label)
    const flat = (part: string) => part.replace(/\s+/g, ' ')
    for (const command of codeBlocks.flatMap(block => block.commands)) expect(flat(text)).toContain(flat(command.text))
    expect(await page.getByRole('button', { name: /copy/i }).count(), 'buttons that do nothing').toBe(0)
  })

  test('links work', async ({ open }) => {
    const page = await open('/', { javaScriptEnabled: false })
    await page.getByRole('main').getByRole('link', { name: /High Memory/ }).click()
    await page.waitForURL('**/incident-response/#3-high-memory-oom')
    await page.getByRole('main').getByRole('link', { name: 'Runbook 2', exact: true }).first().click()
    expect(new URL(page.url()).hash).toBe('#2-database-issues')
    expect((await page.getByRole('heading', { name: '2. Database Issues' }).boundingBox())?.y).toBeLessThan(400)
  })
})

describe('the theme', () => {
  const background = 'getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor'

  test('is the one the system asks for', async ({ open }) => {
    const light = await open('/', { colorScheme: 'light' })
    const dark = await open('/', { colorScheme: 'dark' })
    expect(await light.evaluate(background)).not.toBe(await dark.evaluate(background))
  })

  test('is switched by the reader and stays', async ({ open }) => {
    const dark = await (await open('/', { colorScheme: 'dark' })).evaluate(background)
    const page = await open('/', { colorScheme: 'light' })
    expect(await page.evaluate(background)).not.toBe(dark)
    const control = page.getByRole('button', { name: /theme|dark|light/i })
    // One that goes round through the system's choice needs a second press.
    for (let presses = 0; presses < 2 && (await page.evaluate(background)) !== dark; presses++) await control.first().click()
    await expect.poll(() => page.evaluate(background)).toBe(dark)
    await page.reload()
    expect(await page.evaluate(background)).toBe(dark)
    await page.goto(new URL(path, page.url()).href)
    expect(await page.evaluate(background)).toBe(dark)
  })
})

describe('on a phone', () => {
  test('the headings of the page are at hand, however far down the reader is', async ({ open }) => {
    const page = await open(`${path}#5-celery-worker-issues`, { width: 320 })
    // A tap where it stands: what brings a button of the top bar into sight first, as `click()` and `focus()` do, scrolls the page.
    const button = await page.getByRole('button', { name: 'On this page' }).boundingBox()
    await page.mouse.click((button?.x ?? 0) + 5, (button?.y ?? 0) + 5)
    const contents = page.getByRole('navigation', { name: 'On this page' })
    await contents.waitFor()
    await expect.poll(() => contents.locator('a[aria-current]').getAttribute('href')).toBe('#5-celery-worker-issues')
    await contents.getByRole('link', { name: /Disk Full/ }).click()
    await contents.waitFor({ state: 'hidden' })
    await expect.poll(async () => (await page.getByRole('heading', { name: '6. Disk Full' }).boundingBox())?.y ?? -1).toBeLessThan(200)
    await expect.poll(async () => (await page.getByRole('heading', { name: '6. Disk Full' }).boundingBox())?.y ?? -1).toBeGreaterThan(90)
  })

  test('and without JavaScript too', async ({ open }) => {
    const page = await open(path, { width: 320, javaScriptEnabled: false })
    await page.getByRole('button', { name: 'On this page' }).click()
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: /Disk Full/ }).click()
    expect(new URL(page.url()).hash).toBe('#6-disk-full')
  })
})

import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

/** Presses “Save this page”. */
async function save(page: Page): Promise<{ name: string; path: string; html: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'runpress-saved-'))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save this page' }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path, html: await readFile(path, 'utf8') }
}

/** Opens a saved file from disk, without a network; says what it asked for and complained of. */
async function reopen(browser: Browser, path: string, width: number, look: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, offline: true })
  const page = await context.newPage()
  const noted: string[] = []
  page.on('request', request => { if (!request.url().startsWith('data:')) noted.push(request.url()) })
  page.on('console', message => noted.push(message.text()))
  await page.goto(pathToFileURL(path).href)
  await look(page)
  await context.close()
  await rm(join(path, '..'), { recursive: true })
  return noted
}

describe.each([320, 1280])('at %i pixels', width => {
  test('a page is saved as one file with all of its commands', async ({ open, browser }) => {
    const { codeBlocks, tabSets } = await contentPage('incident-response.md')
    const commands = codeBlocks.flatMap(block => block.commands)
    const saved = await save(await open('/incident-response/', { width }))
    expect(saved.name).toMatch(/^incident-response-runbook-\d{4}-\d\d-\d\d\.html$/)
    expect(saved.html).not.toMatch(/<(?:script|link|iframe|button)\b/)
    const noted = await reopen(browser, saved.path, width, async page => {
      expect(await page.title()).toContain('Incident Response Runbook')
      const main = page.getByRole('main')
      const flat = (text: string) => text.replace(/\s+/g, ' ')
      const text = flat(await main.innerText())
      expect(text).toMatch(/This is a copy, saved \d{4}-\d\d-\d\d \d\d:\d\d UTC from http/)
      for (const command of commands) expect(text).toContain(flat(command.text))
      for (const { label } of tabSets.flatMap(set => set.tabs)) expect(text).toContain(label)
      expect(await main.locator('a[href="#7-full-stack-restart-after-reboot"]').count()).toBeGreaterThan(0)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide).toBeLessThanOrEqual(0)
      // Its style sheet applies.
      expect(await page.locator('.command').first().evaluate(command => getComputedStyle(command).display)).toBe('grid')
    })
    expect(noted).toEqual([pathToFileURL(saved.path).href])
  })

  test('images come with it, tabs and collapsed blocks are open, links lead back to the site', async ({ open, browser }) => {
    const page = await open('/guides/on-call/?night=1', { site: 'book', width })
    const { origin } = new URL(page.url())
    const saved = await save(page)
    expect(saved.html).not.toContain('night=1')
    const noted = await reopen(browser, saved.path, width, async copy => {
      expect(await copy.getByRole('img', { name: 'The rota' }).evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(80)
      for (const name of ['day', 'night', 'collapsed']) expect(await copy.getByText(`--namespace ${name}`).isVisible(), name).toBe(true)
      for (const title of ['By day', 'By night', 'Who decides']) expect(await copy.getByText(title, { exact: true }).isVisible(), title).toBe(true)
      const main = copy.getByRole('main')
      expect(await main.getByRole('link', { name: 'in the alerts' }).getAttribute('href')).toBe(`${origin}/alerts/`)
      expect(await main.getByRole('link', { name: 'on the wall' }).getAttribute('href')).toBe('https://wall.example.org/plan')
      expect(await main.getByRole('list', { name: 'About this page' }).innerText()).toContain('Harbour team')
    })
    expect(noted).toEqual([pathToFileURL(saved.path).href])
  })
})

test('a filled-in value is saved, a secret is not', async ({ open }) => {
  const page = await open('/guides/on-call/', { site: 'book' })
  // As the fields leave them in the page.
  await page.locator('.command code').first().evaluate(code => {
    for (const [name, type, shown] of [['host', 'host', 'db-7'], ['pin', 'secret', 'hunter2']] as const) {
      const mark = document.createElement('mark')
      Object.assign(mark.dataset, { placeholder: name, type })
      mark.textContent = shown
      code.append(mark)
    }
  })
  const { html, path } = await save(page)
  await rm(join(path, '..'), { recursive: true })
  expect(html).toContain('db-7')
  expect(html).not.toContain('hunter2')
  expect(html).toContain('&lt;pin&gt;')
})

test('a very long page is saved whole, from the offline copy', async ({ open, browser }) => {
  const address = (await open('/guides/long/', { site: 'book' })).url()
  // A browser whose requests nobody watches: that would keep them from the offline copy.
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.getByText('Saved on this device').waitFor()
  await context.setOffline(true)
  const { html, path } = await save(page)
  await rm(join(path, '..'), { recursive: true })
  expect(html.match(/class="command"/g)?.length).toBe(await page.locator('.command').count())
  expect(html).toContain('Section 299')
  // The site's style sheet as it was written.
  expect(html).toContain('--paper:light-dark(')
  await context.close()
})

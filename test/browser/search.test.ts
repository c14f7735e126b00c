import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { test } from '../support/reader.ts'
import { searchRows } from './search-rows.ts'

const dialogOf = (page: Page): Locator => page.getByRole('dialog')
const fieldOf = (page: Page): Locator => dialogOf(page).getByRole('searchbox').or(dialogOf(page).getByRole('combobox'))
const resultsOf = (page: Page): Locator => dialogOf(page).getByRole('link')

async function search(page: Page, text: string): Promise<Locator> {
  await page.keyboard.press('/')
  await fieldOf(page).fill(text)
  const results = resultsOf(page)
  await results.first().waitFor()
  return results
}

/** Where the reader would go with Enter: the result that has the focus or is marked as selected. */
function chosen(page: Page): Promise<string | null> {
  return dialogOf(page).evaluate(dialog => {
    const field = dialog.querySelector('[aria-activedescendant]')
    const marked = field ? document.getElementById(field.getAttribute('aria-activedescendant') ?? '') : null
    const at = marked ?? document.activeElement
    return (at?.closest('a') ?? at?.querySelector('a'))?.href ?? null
  })
}

describe('search', () => {
  test.for([
    { keys: '/', path: '/' },
    { keys: 'Control+K', path: '/' },
    { keys: '/', path: '/incident-response/' },
    { keys: 'Control+K', path: '/incident-response/' },
  ])('opens with $keys on $path, ready to type', async ({ keys, path }, { open }) => {
    const page = await open(path)
    await page.keyboard.press(keys)
    await dialogOf(page).waitFor()
    await page.keyboard.type('redis')
    expect(await fieldOf(page).inputValue()).toBe('redis')
  })

  test('opens with its button and closes with Escape, back where the reader was', async ({ open }) => {
    const page = await open('/')
    const button = page.getByRole('button', { name: /search/i })
    await button.click()
    await dialogOf(page).waitFor()
    await page.keyboard.press('Escape')
    await dialogOf(page).waitFor({ state: 'hidden' })
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('finds “OOM” and leads to the runbook for it', async ({ open }) => {
    const page = await open('/')
    const first = (await search(page, 'OOM')).first()
    expect(await first.textContent()).toContain('3. High Memory / OOM')
    await first.click()
    await page.waitForURL('**/incident-response/**#3-high-memory-oom')
    const heading = page.getByRole('heading', { name: '3. High Memory / OOM' })
    await expect.poll(async () => (await heading.boundingBox())?.y ?? -10).toBeGreaterThan(-1)
    expect((await heading.boundingBox())?.y).toBeLessThan(400)
  })

  test('goes to a section of the page that is already open', async ({ open }) => {
    const page = await open('/incident-response/')
    await (await search(page, 'OOM')).first().click()
    await page.waitForURL('**/incident-response/**#3-high-memory-oom')
    await dialogOf(page).waitFor({ state: 'hidden' })
  })

  test('is driven by arrows and Enter', async ({ open }) => {
    const page = await open('/')
    const results = await search(page, 'redis')
    expect(await results.count()).toBeGreaterThan(2)
    await page.keyboard.press('ArrowDown')
    const first = await chosen(page)
    await page.keyboard.press('ArrowDown')
    const second = await chosen(page)
    await page.keyboard.press('ArrowUp')
    expect(await chosen(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(second).not.toBe(first)
    expect(await results.evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))).toContain(second)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).toBe(second)
  })

  test('takes Enter straight after typing to the best result', async ({ open }) => {
    const page = await open('/')
    await search(page, 'OOM')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/incident-response/**#3-high-memory-oom')
  })

  test('finds exact strings in the section that has them', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    for (const [text, section] of [
      ['502', '1. API Container Down'],
      ['pg_isready', '2. Database Issues'],
      ['No space left on device', '6. Disk Full'],
      ['celerybeat-schedule', '5. Celery Worker Issues'],
      ['orion-backup.timer', '7. Full Stack Restart'],
      ['--vacuum-time', '6. Disk Full'],
      ['91.99.65.229', 'Step 5'],
      ['samir@91.99.65.229', 'Step 1'],
    ] as const) {
      await fieldOf(page).fill(text)
      await expect.poll(() => resultsOf(page).allTextContents(), { message: text }).toContainEqual(expect.stringContaining(section))
    }
  })

  test('says so when there is nothing to find', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await fieldOf(page).fill('zzyzxquux')
    await expect.poll(() => dialogOf(page).innerText()).toMatch(/no (?:results|matches)|nothing/i)
    expect(await resultsOf(page).count()).toBe(0)
  })

  test('shows markup in a query as text', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await fieldOf(page).fill('<img src=x onerror=alert(1)> redis')
    await expect.poll(() => dialogOf(page).innerText()).not.toBe('')
    expect(await dialogOf(page).locator('img').count()).toBe(0)
  })
})

describe('the section that is meant comes first', () => {
  test.for(Object.entries(searchRows))('for %s', async ([, rows], { open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    const shown = () => resultsOf(page).evaluateAll(links => links.map(link => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))
    for (const { typed, meant, within } of rows) {
      await fieldOf(page).fill(typed)
      await expect.poll(async () => (await shown()).slice(0, within), { message: typed })
        .toSatisfy((ids: string[]) => ids.some(id => meant.includes(id)))
    }
  })

  test('and a misspelt word is said to be corrected', async ({ open }) => {
    const page = await open('/')
    await search(page, 'celry')
    await expect.poll(() => dialogOf(page).getByRole('status').innerText()).toMatch(/“celry”.*“celery”/)
  })
})

describe('the words found', () => {
  const marked = (page: Page) => page.evaluate(() =>
    [...(CSS.highlights.get('found') ?? [])].map(range => (range as Range).toString().toLowerCase()))

  test('are marked on arrival, and Escape clears them', async ({ open }) => {
    const page = await open('/')
    await (await search(page, 'OOM')).first().click()
    await page.waitForURL('**/incident-response/#3-high-memory-oom')
    await expect.poll(() => marked(page)).toContain('oom')
    expect(new Set(await marked(page))).toEqual(new Set(['oom']))
    await page.keyboard.press('Escape')
    expect(await marked(page)).toEqual([])
    await page.reload()
    expect(await marked(page), 'only once').toEqual([])
  })

  test('are brought in sight out of a tab that is not selected', async ({ open }) => {
    for (const path of ['/', '/incident-response/']) {
      const page = await open(path)
      const result = (await search(page, 'certificates/')).first()
      await result.click()
      await expect.poll(() => marked(page)).toContain('certificates/')
      const panel = page.getByRole('tabpanel', { name: 'SSL certificate issue' })
      await panel.waitFor()
      const seen = () => page.evaluate(() => {
        const [range] = CSS.highlights.get('found') ?? []
        const { top, bottom } = (range as Range).getBoundingClientRect()
        return top > 0 && bottom < innerHeight
      })
      await expect.poll(seen, { message: path }).toBe(true)
    }
  })
})

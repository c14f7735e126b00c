import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { test } from '../support/reader.ts'
import { heldOut, lookedAt } from './responder-rows.ts'
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
  test('for exact strings, symptoms, commands, places and what is misspelt', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    const shown = () => resultsOf(page).evaluateAll(links => links.map(link => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))
    for (const { typed, meant, within } of Object.values(searchRows).flat()) {
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

describe('what a responder types', () => {
  test.for([['looked at', lookedAt], ['held out', heldOut]] as const)('leads to what is meant, %s', async ([, rows], { open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    const shown = () => resultsOf(page).evaluateAll(links => links.map(link => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))))
    for (const [typed, ...meant] of rows) {
      await fieldOf(page).fill(typed)
      await expect.poll(async () => (await shown()).slice(0, 3), { message: typed })
        .toSatisfy((ids: string[]) => ids.some(id => meant.includes(id)))
    }
  })

  test('is found as it stands', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    for (const typed of ['-f', '--tail', '&&', '2>&1', ':8001', '/health', '~/apps/orion', '"No space left on device"', 'orion_db']) {
      // What was found before is gone first.
      await fieldOf(page).fill('')
      await expect.poll(() => resultsOf(page).first().textContent(), { message: typed }).toContain('1. API Container Down')
      await fieldOf(page).fill(typed)
      await expect.poll(async () => (await resultsOf(page).allTextContents()).join() + await dialogOf(page).innerText(), { message: typed })
        .toContain(typed.replaceAll('"', ''))
      expect(await resultsOf(page).count(), typed).toBeGreaterThan(0)
    }
  })
})

describe('commands among the results', () => {
  test.for([320, 1280])('are copied without leaving the search, at %i px', async (width, { open }) => {
    const page = await open('/', { width })
    await search(page, 'pg_isready')
    const copy = dialogOf(page).getByRole('button', { name: /^Copy docker compose .*pg_isready/ }).first()
    await copy.scrollIntoViewIfNeeded()
    await copy.click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('docker compose --profile full exec db pg_isready -U orion_user -d orion_db')
    expect(await dialogOf(page).isVisible()).toBe(true)
    await expect.poll(() => dialogOf(page).getByRole('status').innerText()).toContain('Copied')
  })

  test('come first where a command is asked for, and lead to it', async ({ open }) => {
    const page = await open('/')
    const results = await search(page, 'redis-cli llen celery')
    await results.first().click()
    await page.waitForURL('**/incident-response/#5-celery-worker-issues')
    const arrived = page.locator('.command[data-arrived]')
    await arrived.waitFor()
    expect(await arrived.locator('code').innerText()).toBe('docker compose --profile full exec redis redis-cli llen celery')
    await expect.poll(async () => (await arrived.boundingBox())?.y ?? -1).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => arrived.count()).toBe(0)
  })

  test('lead into a tab that is not selected', async ({ open }) => {
    const page = await open('/incident-response/')
    const results = await search(page, 'celery purge -f')
    await results.first().click()
    await page.getByRole('tabpanel', { name: 'Task queue backed up' }).waitFor()
    const arrived = page.locator('.command[data-arrived]')
    await arrived.waitFor()
    const { y = -1 } = await arrived.boundingBox() ?? {}
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(800)
  })

  test('say which of them destroy', async ({ open }) => {
    const page = await open('/')
    await search(page, 'docker system prune -af --volumes')
    await expect.poll(() => dialogOf(page).locator('.command').first().getAttribute('data-risk')).toBe('destroy')
    expect(await dialogOf(page).locator('.command').first().innerText()).toContain('destroys')
  })
})

describe('choices narrow the results', () => {
  test.for([320, 1280])('to one severity, by keyboard, at %i px', async (width, { open }) => {
    const page = await open('/', { width })
    await search(page, 'docker')
    const first = dialogOf(page).getByRole('button', { name: /^SEV-1 \d+$/ })
    await first.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true')
    const titles = () => resultsOf(page).allTextContents()
    await expect.poll(async () => (await titles()).join()).not.toContain('SEV-2')
    expect((await titles()).join()).toContain('SEV-1')
    expect(await first.evaluate(button => button === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await titles()).join()).toContain('SEV-2')
  })

  test('list a service’s sections without a query', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await dialogOf(page).getByRole('group', { name: 'Service' }).getByRole('button', { name: /^caddy/ }).click()
    await expect.poll(() => resultsOf(page).allTextContents()).toContainEqual(expect.stringContaining('4. Caddy / SSL / Domain Issues'))
    expect((await resultsOf(page).allTextContents()).join()).not.toContain('5. Celery Worker Issues')
  })
})

describe('the dialog', () => {
  test('lists the runbooks, the gravest first, until something is typed', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await expect.poll(() => resultsOf(page).count()).toBe(8)
    expect(await resultsOf(page).first().textContent()).toContain('1. API Container Down')
    await page.keyboard.press('Enter')
    expect(await dialogOf(page).isVisible()).toBe(true)
  })

  test('opens with the query that the address asks', async ({ open }) => {
    const page = await open('/?q=pg_isready')
    await resultsOf(page).first().waitFor()
    expect(await fieldOf(page).inputValue()).toBe('pg_isready')
    await expect.poll(() => resultsOf(page).first().textContent()).toContain('2. Database Issues')
  })

  test('offers the runbooks where there is nothing to find', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await fieldOf(page).fill('zzyzxquux')
    await dialogOf(page).getByRole('button', { name: 'Show all runbooks' }).click()
    await expect.poll(() => resultsOf(page).count()).toBe(8)
    expect(await fieldOf(page).evaluate(field => field === document.activeElement)).toBe(true)
  })

  test('closes with its button and with a click beside it', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await resultsOf(page).first().waitFor()
    await dialogOf(page).getByRole('button', { name: /close search/i }).click()
    await dialogOf(page).waitFor({ state: 'hidden' })
    await page.keyboard.press('/')
    await page.mouse.click(10, 400)
    await dialogOf(page).waitFor({ state: 'hidden' })
  })

  test('is loaded when it is opened, its index with it', async ({ open }) => {
    const page = await open('/')
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(asked.filter(path => /pagefind|search/.test(path))).toEqual([])
    await search(page, 'redis')
    expect(asked.some(path => path.startsWith('/pagefind/'))).toBe(true)
  })

  test('shows a whole book on a phone without scrolling sideways', async ({ open }) => {
    const page = await open('/', { width: 320 })
    await search(page, 'docker compose logs')
    expect(await dialogOf(page).evaluate(dialog => [...dialog.querySelectorAll('.search-results, .search-results *')]
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('pre')).length)).toBe(0)
  })

  test('groups the sections of a book by page', async ({ open }) => {
    const page = await open('/', { site: 'book' })
    await search(page, 'inodes')
    expect(await dialogOf(page).getByRole('heading').allTextContents()).not.toEqual([])
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

  test.for([{ modifiers: ['ControlOrMeta' as const] }, { button: 'middle' as const }])('are marked in a new tab: %j', async (how, { open }) => {
    const page = await open('/')
    const first = (await search(page, 'OOM')).first()
    const [other] = await Promise.all([page.context().waitForEvent('page'), first.click(how)])
    await expect.poll(() => marked(other)).toContain('oom')
    expect(await dialogOf(page).isVisible()).toBe(true)
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

import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations as violationsOf } from '../support/axe.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'

const dialogOf = (page: Page): Locator => page.getByRole('dialog')
const startButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: 'Start incident', exact: true })
const logButton = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Incident log, running since (?:\d{4}-\d\d-\d\d )?\d\d:\d\d UTC$/ })
const entriesOf = (page: Page): Locator => dialogOf(page).locator('ol').getByRole('listitem')
const inDialog = (page: Page, name: string | RegExp): Locator => dialogOf(page).getByRole('button', { name })

/** How many entries the button counts. */
const counted = (button: Locator): Promise<string> => button.evaluate(element => getComputedStyle(element, '::after').content)

/** Starts an incident and leaves its log. */
async function start(page: Page, title = ''): Promise<void> {
  await startButton(page).click()
  await dialogOf(page).getByLabel('Title').fill(title)
  await dialogOf(page).getByLabel('Title').press('Enter')
  await dialogOf(page).getByLabel('Note').waitFor()
  await page.keyboard.press('Escape')
  await logButton(page).waitFor()
}

/** Copies a command of the page and waits until the button counts it. */
async function copy(page: Page, command: string, count: number): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: `Copy ${command}`, exact: true }).first().click()
  await expect.poll(() => counted(logButton(page))).toBe(`"${count}"`)
}

async function addNote(page: Page, text: string): Promise<void> {
  await dialogOf(page).getByLabel('Note').fill(text)
  await dialogOf(page).getByLabel('Note').press('Control+Enter')
  await expect.poll(() => entriesOf(page).allInnerTexts()).toContainEqual(expect.stringContaining(text))
}

const report = (page: Page): Promise<string> => dialogOf(page).getByRole('region', { name: /report/i }).innerText()

/** What axe finds in the dialog. The page behind it has tests of its own. */
const violations = (page: Page): Promise<string[]> => violationsOf(page, undefined, 'dialog[open]')

describe('an incident', () => {
  test.for([320, 1280])('collects commands, answers and notes and becomes the book’s report, at %i pixels', async (width, { open }) => {
    const page = await open(path, { width })
    await startButton(page).click()
    const dialog = dialogOf(page)
    await expect.poll(() => dialog.innerText()).toMatch(/this device only[^]*nothing is sent/i)
    await dialog.getByLabel('Title').fill('API | 502')
    await dialog.getByRole('radio', { name: 'SEV-1' }).check()
    await dialog.getByLabel('Detected at (UTC)').fill('2026-01-02T23:55')
    await dialog.getByLabel('Detected at (UTC)').press('Enter')
    await dialog.getByLabel('Note').waitFor()
    expect(await dialog.getByRole('heading').innerText()).toBe('API | 502')
    await page.keyboard.press('Escape')
    // One that did not begin today says its day.
    const button = page.getByRole('banner').getByRole('button', { name: 'Incident log, running since 2026-01-02 23:55 UTC', exact: true })
    await button.waitFor()
    expect(await button.evaluate(element => element === document.activeElement)).toBe(true)

    const commands = ['ssh samir@91.99.65.229', 'sudo systemctl status docker']
    for (const [index, command] of commands.entries()) await copy(page, command, index + 1)
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('runpress:answered', {
      detail: { question: 'Step 2: Is Docker running?', answer: 'Yes', url: `${location.href}#step-2-is-docker-running` },
    })))
    await expect.poll(() => counted(button)).toBe('"3"')
    await button.click()
    await addNote(page, 'Called Ana')
    await inDialog(page, 'Root cause identified').click()
    await inDialog(page, 'Service fully restored').click()
    await inDialog(page, 'End incident').click()
    await expect.poll(() => entriesOf(page).count()).toBe(8)
    await inDialog(page, 'Export report').click()
    await expect.poll(() => report(page)).toContain('Post-Incident Report')

    const { origin } = new URL(page.url())
    const at = (anchor: string) => `${origin}${path}#${anchor}`
    const text = (await report(page)).replaceAll(/\b\d\d:\d\d(?= \||:| UTC)/g, 'hh:mm').replace(/: \d+:\d\d /, ': hh:mm ').replaceAll(/\d{4}-\d\d-\d\d(?= hh:mm)/g, 'today')
    const template = (await (await page.request.get(`${origin}/report-template.json`)).json() as { template: { text: string } }).template.text
    const [before = '', after = ''] = template.split(/\| HH:MM[^]*\| HH:MM[^\n]*\n/)
    const [cause = '', rest = ''] = after.split('## Impact')
    expect(text.trim()).toBe([
      before.replace('[Brief Title]', 'API \\| 502').replace('YYYY-MM-DD', '2026-01-02').replace('SEV-1 / SEV-2', 'SEV-1').replace('HH:MM', 'hh:mm'),
      '| hh:mm | Alert triggered / issue reported |\n',
      `| today hh:mm | Copied \`${commands[0]}\` ([Step 1: Can you reach the server?](${at('step-1-can-you-reach-the-server')})) |\n`,
      `| hh:mm | Copied \`${commands[1]}\` ([Step 2: Is Docker running?](${at('step-2-is-docker-running')})) |\n`,
      `| hh:mm | [Step 2: Is Docker running?](${at('step-2-is-docker-running')}) **Yes** |\n`,
      '| hh:mm | Called Ana |\n| hh:mm | Root cause identified |\n| hh:mm | Service fully restored |\n| hh:mm | Incident closed |\n',
      cause,
      '\nCommands copied, in order:\n\n```bash\n',
      `# hh:mm UTC, Step 1: Can you reach the server?\n${commands[0]}\n# hh:mm UTC, Step 2: Is Docker running?\n${commands[1]}\n`,
      '```\n\n## Impact', rest,
    ].join(''))

    await inDialog(page, 'Copy as Markdown').click()
    await expect.poll(() => dialog.getByRole('status').innerText()).toBe('Report copied')
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe((await report(page)).trim())
    const [file] = await Promise.all([page.waitForEvent('download'), inDialog(page, /Download/).click()])
    expect(file.suggestedFilename()).toBe('2026-01-02-api-502.md')
    expect(readFileSync(await file.path(), 'utf8').trim()).toBe((await report(page)).trim())
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })

  test('goes on after a reload and in another tab, and no tab loses what the other one wrote', async ({ open }) => {
    const page = await open(path)
    await start(page, 'Two tabs')
    await copy(page, 'ssh samir@91.99.65.229', 1)
    await page.reload()
    await logButton(page).waitFor()
    const second = await page.context().newPage()
    await second.goto(page.url())
    await copy(second, 'sudo systemctl status docker', 2)
    await expect.poll(() => counted(logButton(page))).toBe('"2"')
    await copy(page, 'ssh samir@91.99.65.229', 3)
    await logButton(second).click()
    await expect.poll(() => entriesOf(second).count()).toBe(4)
    // The log that is open follows what happens elsewhere.
    await copy(page, 'sudo systemctl status docker', 4)
    await expect.poll(() => entriesOf(second).count()).toBe(5)
    await inDialog(second, 'End incident').click()
    await startButton(page).waitFor()
  })

  test('lets entries be edited, removed and brought back', async ({ open }) => {
    const page = await open(path)
    await start(page)
    await logButton(page).click()
    await addNote(page, 'Frist note')
    await inDialog(page, /^Edit: note/).click()
    await dialogOf(page).getByLabel('Text').fill('First note')
    await dialogOf(page).getByLabel('Time (UTC)').fill('2026-01-02T03:04')
    await dialogOf(page).getByLabel('Time (UTC)').press('Enter')
    await expect.poll(() => entriesOf(page).first().innerText()).toMatch(/2026-01-02\s+03:04[^]*First note/)
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Edit: note at 03:04')
    await inDialog(page, /^Remove: note/).click()
    await expect.poll(() => entriesOf(page).first().innerText()).not.toContain('First note')
    await page.keyboard.press('Enter')
    await expect.poll(() => entriesOf(page).first().innerText()).toContain('First note')
    await inDialog(page, 'Details').click()
    await dialogOf(page).getByLabel('Title').fill('Named later')
    await dialogOf(page).getByRole('radio', { name: 'SEV-3' }).check()
    await inDialog(page, 'Save').click()
    await expect.poll(() => dialogOf(page).getByRole('heading').innerText()).toBe('Named later')
    await expect.poll(() => dialogOf(page).innerText()).toContain('SEV-3')
  })

  test('is reopened from the list of others, and discarded after one question', async ({ open }) => {
    const page = await open(path)
    await start(page, 'Old one')
    await logButton(page).click()
    await inDialog(page, 'End incident').click()
    await page.keyboard.press('Escape')
    await startButton(page).click()
    await inDialog(page, /^Old one/).click()
    await inDialog(page, 'Reopen incident').click()
    await logButton(page).waitFor({ state: 'attached' })
    await inDialog(page, 'Discard log').click()
    await inDialog(page, 'Keep it').click()
    await inDialog(page, 'Discard log').click()
    await inDialog(page, 'Discard log: yes').click()
    await expect.poll(() => dialogOf(page).getByRole('heading').first().innerText()).toBe('Start incident')
    expect(await inDialog(page, /Old one/).count()).toBe(0)
    expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('runpress:')))).toEqual([])
  })

  test('logs nothing while none runs, and loads nothing of the log', async ({ open }) => {
    const page = await open(path)
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.getByRole('main').getByRole('button', { name: 'Copy ssh samir@91.99.65.229', exact: true }).first().click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ssh samir@91.99.65.229')
    expect(asked.filter(url => /incident|template/.test(new URL(url).pathname.replace(path, '')))).toEqual([])
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })

  test('lives in the page where storage is switched off, and says so', async ({ open }) => {
    const page = await open(path, { alone: true })
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('off', 'SecurityError') } }))
    await page.reload()
    await start(page, 'No storage')
    await copy(page, 'ssh samir@91.99.65.229', 1)
    await logButton(page).click()
    await expect.poll(() => dialogOf(page).innerText()).toMatch(/this page only/)
    expect(await entriesOf(page).count()).toBe(2)
    await inDialog(page, 'Export report').click()
    await expect.poll(() => report(page)).toContain('ssh samir@91.99.65.229')
  })

  test('goes on in the page where storage is full, and says so', async ({ open }) => {
    const page = await open(path)
    await start(page)
    await page.evaluate(() => {
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }
    })
    await copy(page, 'ssh samir@91.99.65.229', 1)
    await logButton(page).click()
    await expect.poll(() => dialogOf(page).innerText()).toMatch(/storage is full/)
    expect(await entriesOf(page).count()).toBe(2)
  })

  test.for(['{', '{"version":2,"id":"x"}', '[]'])('leaves a log alone that it cannot read (%s), and tells of it', async (stored, { open }) => {
    const page = await open(path)
    await start(page, 'Damaged')
    const key = await page.evaluate(text => {
      const key = Object.keys(localStorage).find(one => one.startsWith('runpress:log')) ?? ''
      localStorage.setItem(key, text)
      return key
    }, stored)
    await page.reload()
    await logButton(page).click()
    await expect.poll(() => dialogOf(page).innerText()).toMatch(/cannot be read/)
    // A new one can be started beside it.
    await dialogOf(page).getByLabel('Title').press('Enter')
    await dialogOf(page).getByLabel('Note').waitFor()
    expect(await page.evaluate(one => localStorage.getItem(one), key)).toBe(stored)
  })

  test('shows what was stored as text', async ({ open }) => {
    const page = await open(path)
    await start(page, '<img src=x onerror=alert(1)>')
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('runpress:copied', {
      detail: { text: '<script>alert(1)</script>', risk: 'destroy', section: '<b>x</b>', url: 'javascript:alert(1)' },
    })))
    await logButton(page).click()
    await expect.poll(() => entriesOf(page).last().innerText()).toContain('<script>alert(1)</script>')
    expect(await dialogOf(page).locator('img, script, b').count()).toBe(0)
    expect(await dialogOf(page).locator('a[href^="javascript"]').count()).toBe(0)
  })

  test('is exported in a short form where the book has no template', async ({ open }) => {
    const page = await open('/guides/on-call/', { site: 'book' })
    await start(page, 'Other book')
    await logButton(page).click()
    await inDialog(page, 'Export report').click()
    await expect.poll(() => report(page)).toMatch(/^# Incident report: Other book\n/)
    await expect.poll(() => dialogOf(page).innerText()).toMatch(/no template/)
  })

  test('moves nothing on the page when it starts', async ({ open }) => {
    const page = await open(path, { width: 320 })
    const boxes = () => page.getByRole('banner').getByRole('button').evaluateAll(all => all.map(one => one.getBoundingClientRect().toJSON() as unknown))
    const before = await boxes()
    await start(page)
    await copy(page, 'ssh samir@91.99.65.229', 1)
    expect(await boxes()).toEqual(before)
  })

  test('is nothing without scripts and nothing on paper', async ({ open }) => {
    const plain = await open(path, { javaScriptEnabled: false })
    expect(await plain.getByRole('button', { name: /incident/i }).count()).toBe(0)
    const page = await open(path)
    await start(page)
    await logButton(page).click()
    await page.emulateMedia({ media: 'print' })
    expect(await dialogOf(page).count()).toBe(0)
    expect(await page.getByRole('button', { name: /incident/i }).count()).toBe(0)
  })
})

describe('axe finds nothing in the dialogs', () => {
  test.for([['light', 320], ['dark', 1280]] as const)('%s, at %i pixels', async ([colorScheme, width], { open }) => {
    const page = await open('/', { width, colorScheme })
    await startButton(page).click()
    await dialogOf(page).getByLabel('Title').waitFor()
    expect(await violations(page)).toEqual([])
    await dialogOf(page).getByRole('radio', { name: 'SEV-2' }).check()
    await dialogOf(page).getByLabel('Title').press('Enter')
    await addNote(page, 'A note')
    await page.keyboard.press('Escape')
    await page.evaluate(() => document.dispatchEvent(new CustomEvent('runpress:copied', {
      detail: { text: 'rm -r build', risk: 'destroy', section: 'Clean', url: location.href },
    })))
    await expect.poll(() => counted(logButton(page))).toBe('"2"')
    await logButton(page).click()
    await inDialog(page, 'Fix applied').click()
    expect(await violations(page)).toEqual([])
    await inDialog(page, 'Discard log').click()
    expect(await violations(page)).toEqual([])
    await inDialog(page, 'Keep it').click()
    await inDialog(page, /^Edit: note/).click()
    expect(await violations(page)).toEqual([])
    await inDialog(page, 'Export report').click()
    await expect.poll(() => report(page)).toContain('A note')
    expect(await violations(page)).toEqual([])
  })
})

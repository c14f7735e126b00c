import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { clipboardAfter } from '../support/clipboard.ts'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'

/** All copy buttons of the page in reading order, those of tabs that are not selected too. */
const copyButtons = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /^copy (?!with cd)/i, includeHidden: true })

/** Presses buttons in the page, also those in tabs that are not selected, and copies as it is whatever is asked. */
function pressAll(buttons: Locator): Promise<string[]> {
  return buttons.evaluateAll(async buttons => {
    const texts: string[] = []
    for (const button of buttons) {
      await navigator.clipboard.writeText('(nothing copied)')
      ;(button as HTMLButtonElement).click()
      let text = '(nothing copied)'
      for (let tries = 0; tries < 200 && text === '(nothing copied)'; tries++) {
        await new Promise(resolve => setTimeout(resolve, 5))
        const answers = [...document.querySelectorAll<HTMLButtonElement>('[role="group"] button')]
        const isAnswer = (words: string) => answers.find(answer => answer.textContent === words && !answer.disabled)
        ;(isAnswer('Copy as it is') ?? isAnswer('Copy, it destroys data'))?.click()
        text = await navigator.clipboard.readText()
      }
      texts.push(text)
    }
    return texts
  })
}

describe('copying', () => {
  test.for([320, 1280])('gives every command of the page, and nothing else, at %i pixels', async (width, { open }) => {
    const { codeBlocks } = await contentPage('incident-response.md')
    const blocks = codeBlocks.filter(block => block.commands.length > 0)
    expect(blocks).toHaveLength(43)
    const page = await open(path, { width })

    const copied = await pressAll(copyButtons(page))

    const expected = codeBlocks.flatMap(({ commands, text }) => {
      const texts = commands.map(command => command.text)
      if (texts.length === 0) return [text]
      return texts.length === 1 ? texts : [texts.join('\n'), ...texts]
    })
    expect(copied).toEqual(expected)
  })

  test('by a click fills the clipboard with the command and says that it did', async ({ open }) => {
    const page = await open(path)
    const button = copyButtons(page).filter({ visible: true }).first()
    expect(await clipboardAfter(page, () => button.click())).toBe('ssh samir@91.99.65.229')
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/copied/i))
  })

  test('works by keyboard', async ({ open }) => {
    const page = await open(path)
    await copyButtons(page).filter({ visible: true }).first().focus()
    expect(await clipboardAfter(page, () => page.keyboard.press('Enter'))).toBe('ssh samir@91.99.65.229')
  })

  test('leaves line numbers, annotations and lines with nothing in them at the end on the page', async ({ open }) => {
    const page = await open('/guides/on-call/', { site: 'book' })
    expect(await clipboardAfter(page, () => copyButtons(page).first().click())).toBe('team: harbour\nshift: 12h')
  })

  test('selects the command where the browser lets nobody copy, and says so', async ({ open }) => {
    const page = await open(path)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await copyButtons(page).filter({ visible: true }).first().click()
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/selected/i))
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('ssh samir@91.99.65.229')
  })
})

describe('what is copied', () => {
  const odd = { site: 'book' } as const
  const row = (page: Page) => page.locator('.ask')

  test('is what the runbook says, shown first, where something has changed the page', async ({ open }) => {
    const page = await open(path)
    const code = page.locator('.command code', { hasText: 'git checkout <previous-good-commit>' }).first()
    const command = page.locator('.command').filter({ has: code }).first()
    const button = command.getByRole('button', { name: 'Copy git checkout <previous-good-commit>', exact: true })
    // As translators do it: other words, and other elements.
    await code.evaluate(element => {
      const font = document.createElement('font')
      font.textContent = 'git reset --hard'
      element.replaceChildren(font, ' HEAD')
    })
    await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
    await page.locator('button[aria-label="Copy git checkout <previous-good-commit>"]').first().click()
    await row(page).waitFor()
    expect(await row(page).innerText()).toMatch(/no longer shows what the runbook says[\s\S]*git checkout <previous-good-commit>/)
    expect(await page.getByRole('button', { name: 'Copy this' }).isDisabled()).toBe(true)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('(nothing copied)')
    expect(await clipboardAfter(page, () => page.getByRole('button', { name: 'Copy as it is' }).click())).toBe('git checkout <previous-good-commit>')
    expect(await button.count()).toBe(0)
  })

  test.for([
    ['Copy rm -r', 'right-to-left override', 'rm -r dlo/ata/'],
    ['Copy printf', 'escape', 'printf hi[201~; uptime'],
    ['Copy yaml', 'no-break space', 'key: value'],
  ] as const)('holds no hidden character: %s', async ([name, said, text], { open }) => {
    const page = await open('/guides/odd-characters/', odd)
    await page.locator(`button[aria-label^="${name}"]`).click()
    await row(page).waitFor()
    expect(await row(page).innerText()).toContain(said)
    expect(await row(page).locator('.ask-text').innerText()).toBe(text)
    expect(await clipboardAfter(page, () => page.getByRole('button', { name: /^Copy this/ }).click())).toBe(text)
  })

  test('is shown with its value, and with what looks like something else', async ({ open }) => {
    const page = await open('/guides/odd-characters/?pod=api-1', odd)
    await expect.poll(() => page.locator('.placeholder').innerText()).toBe('api-1')
    await page.locator('button[aria-label^="Copy kubectl"]').click()
    await row(page).waitFor()
    expect(await row(page).innerText()).toMatch(/U\+200B|“–” \(U\+2013\) for “--”/)
    expect(await clipboardAfter(page, () => page.getByRole('button', { name: 'Copy this' }).click())).toBe('kubectl logs –tail=20 api-1')
  })

  test('has no carriage returns, and a selection no prompt, code of a character or word of a button', async ({ open }) => {
    const page = await open('/guides/odd-characters/', odd)
    expect(await clipboardAfter(page, () => page.locator('button[aria-label^="Copy cat"]').click())).toBe('cat <<EOF\none\nEOF')
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('article') as Element))
    const selected = await clipboardAfter(page, () => page.keyboard.press('Control+c'))
    expect(selected.split('\n').map(line => line.trim()).filter(line => line !== '')).toEqual(expect.arrayContaining([
      'rm -r dlo/ata/', 'printf hi[201~; uptime', 'kubectl logs –tail=20 <pod>', 'uptime # how long', 'cat <<EOF', 'one', 'EOF', 'key: value',
    ]))
    expect(selected).not.toMatch(/U\+|Copy|\$/)
  })
})

describe('a destructive command', () => {
  const prune = (page: Page) => page.getByRole('button', { name: 'Copy docker container prune -f' })
  const confirm = (page: Page) => page.getByRole('button', { name: 'Copy, it destroys data' })

  test.for([320, 1280])('is confirmed once at %i pixels', async (width, { open }) => {
    const page = await open(path, { width })
    await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
    await prune(page).click()
    await confirm(page).waitFor()
    expect(await page.getByRole('group', { name: /this cannot be undone/ }).isVisible()).toBe(true)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('(nothing copied)')
    expect(await clipboardAfter(page, () => confirm(page).click())).toBe('docker container prune -f')
    expect(await confirm(page).count()).toBe(0)

    expect(await clipboardAfter(page, () => prune(page).click())).toBe('docker container prune -f')
    await page.getByRole('button', { name: 'Copy docker system prune -f', exact: true }).click()
    await confirm(page).waitFor()
  })

  test('is asked for by keyboard, and left by Escape', async ({ open }) => {
    const page = await open(path)
    await prune(page).focus()
    await page.keyboard.press('Enter')
    await confirm(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await confirm(page).count()).toBe(0)
    expect(await prune(page).evaluate(button => button === document.activeElement)).toBe(true)

    await page.keyboard.press('Enter')
    await confirm(page).waitFor()
    await page.keyboard.press('Tab')
    expect(await clipboardAfter(page, () => page.keyboard.press('Enter'))).toBe('docker container prune -f')
    expect(await prune(page).evaluate(button => button === document.activeElement)).toBe(true)
  })

  test('is named before its block is copied', async ({ open }) => {
    const page = await open(path)
    await page.locator('.code', { hasText: 'docker container prune -f' }).getByRole('button', { name: 'Copy all 4 commands' }).click()
    const row = page.getByRole('group', { name: /2 of these 4 commands delete or overwrite data/ })
    await row.waitFor()
    expect(await row.getByRole('listitem').allInnerTexts()).toEqual(['docker container prune -f', 'docker system prune -f'])
    expect(await clipboardAfter(page, () => confirm(page).click()))
      .toBe('docker builder prune -f\ndocker image prune -f\ndocker container prune -f\ndocker system prune -f')
  })
})

describe('where a command is run', () => {
  test.for([320, 1280])('stands at its block, and the command can be copied with its cd, at %i pixels', async (width, { open }) => {
    const page = await open(path, { width })
    const button = page.getByRole('button', { name: 'Copy with cd ~/apps/orion: docker compose --profile full ps api' }).first()
    expect(await page.locator('.code').filter({ has: button }).first().locator('.place').innerText()).toMatch(/^Runs on\s*orion( 91\.99\.65\.229)? · ~\/apps\/orion$/)
    await button.focus()
    expect(await clipboardAfter(page, () => page.keyboard.press('Enter'))).toBe('cd ~/apps/orion && docker compose --profile full ps api')
  })

  test('is shown before it is copied', async ({ open }) => {
    const page = await open('/guides/rotate/', { site: 'book' })
    const button = page.getByRole('button', { name: 'Copy with cd ~/harbour: make stop; sleep 1' })
    await button.hover()
    const command = page.locator('.command', { has: button })
    const shown = (pseudo: string) => command.evaluate((element, pseudo) => getComputedStyle(element, pseudo).content, pseudo)
    await expect.poll(() => shown('::before')).toBe('"cd ~/harbour && {"')
    expect(await shown('::after')).toBe('"}"')
    expect(await clipboardAfter(page, () => button.click())).toBe('cd ~/harbour && {\nmake stop; sleep 1\n}')
  })

  test('is text without JavaScript, and no control is there that does nothing', async ({ open }) => {
    const page = await open(path, { javaScriptEnabled: false })
    expect(await page.locator('.place').first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: /copy/i }).count()).toBe(0)
    expect(await page.getByLabel('service', { exact: true }).count()).toBe(1)
    expect(await page.getByLabel('service', { exact: true }).isVisible()).toBe(false)
  })
})

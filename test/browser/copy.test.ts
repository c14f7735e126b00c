import { describe, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'

/** Presses a copy button and returns what it put on the clipboard. */
async function copy(page: Page, button: Locator): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
  await button.click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('(nothing copied)')
  return page.evaluate(() => navigator.clipboard.readText())
}

/** All copy buttons of the page in reading order, those of tabs that are not selected too. */
const copyButtons = (page: Page): Locator =>
  page.getByRole('main').getByRole('button', { name: /copy/i, includeHidden: true })

describe('copying', () => {
  test('gives every command of the page, and nothing else', async ({ open }) => {
    const { codeBlocks } = await contentPage('incident-response.md')
    const blocks = codeBlocks.filter(block => block.commands.length > 0)
    expect(blocks).toHaveLength(43)
    const page = await open(path)

    // Pressed in the page, one after another: also those in tabs that are not selected.
    const copied = await copyButtons(page).evaluateAll(async buttons => {
      const texts: string[] = []
      for (const button of buttons) {
        await navigator.clipboard.writeText('(nothing copied)')
        ;(button as HTMLButtonElement).click()
        let text = '(nothing copied)'
        for (let tries = 0; tries < 50 && text === '(nothing copied)'; tries++) {
          await new Promise(resolve => setTimeout(resolve, 5))
          text = await navigator.clipboard.readText()
        }
        texts.push(text)
      }
      return texts
    })

    const commands = blocks.flatMap(block => block.commands.map(command => command.text))
    const whole = blocks.map(block => block.commands.map(command => command.text).join('\n'))
    const known = new Set([...commands, ...whole, ...codeBlocks.map(block => block.text)])
    expect(copied.filter(text => !known.has(text)), 'copied, but neither a command nor a block').toEqual([])
    // Every command in order, with the buttons of whole blocks between them.
    let next = 0
    for (const text of copied) if (text === commands[next]) next++
    expect(commands[next], 'no button copies this command').toBeUndefined()
    expect(whole.filter(text => !copied.includes(text)), 'no button copies this block').toEqual([])
  })

  test('by a click fills the clipboard with the command and says that it did', async ({ open }) => {
    const page = await open(path)
    expect(await copy(page, copyButtons(page).filter({ visible: true }).first())).toBe('ssh samir@91.99.65.229')
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/copied/i))
  })

  test('works by keyboard', async ({ open }) => {
    const page = await open(path)
    const button = copyButtons(page).filter({ visible: true }).first()
    await button.focus()
    await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ssh samir@91.99.65.229')
  })

  test('leaves line numbers and annotations on the page', async ({ open }) => {
    const page = await open('/guides/on-call/', { site: 'book' })
    expect(await copy(page, copyButtons(page).first())).toBe('team: harbour\nshift: 12h')
  })
})

import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

const paper = (page: Page): Promise<void> => page.emulateMedia({ media: 'print' })
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])('on paper, %o', options => {
  test('every tab and every collapsed block is there with its title', async ({ open }) => {
    const page = await open('/guides/on-call/', { site: 'book', ...options })
    await paper(page)
    for (const name of ['day', 'night', 'collapsed']) await expect.poll(() => page.getByText(`--namespace ${name}`).isVisible()).toBe(true)
    const main = page.getByRole('main')
    for (const title of ['By day', 'By night', 'Who decides']) {
      expect(await main.getByText(title, { exact: true }).filter({ visible: true }).count(), title).toBe(1)
    }
    expect((await page.getByText('--namespace collapsed').boundingBox())?.height).toBeGreaterThan(5)
  })

  test('every command is there, and nothing to press', async ({ open }) => {
    const { codeBlocks } = await contentPage('incident-response.md')
    const page = await open('/incident-response/', options)
    await paper(page)
    const text = flat(await page.getByRole('main').innerText())
    for (const { text: command } of codeBlocks.flatMap(block => block.commands)) expect(text).toContain(flat(command))
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('searchbox').count()).toBe(0)
    expect(await page.getByRole('navigation').count()).toBe(0)
    expect(await page.getByRole('link', { name: /one question at a time/ }).count()).toBe(0)
    // Printers leave out what is drawn with a ground, unless they are asked not to.
    const mark = page.getByRole('cell', { name: 'SEV-1', exact: true })
    expect(await mark.evaluate(cell => getComputedStyle(cell, '::before').printColorAdjust)).toBe('exact')
  })
})

test('paper names the addresses of links, where it is from, and when it was printed', async ({ open }) => {
  const page = await open('/guides/on-call/', { site: 'book' })
  await paper(page)
  const after = await page.getByRole('link', { name: /on the wall/ }).evaluate(link => getComputedStyle(link, '::after').content)
  expect(after).toContain('https://wall.example.org/plan')
  const printed = page.getByText(/^Printed \d{4}-\d\d-\d\d \d\d:\d\d UTC from http.*\/guides\/on-call\/$/)
  await expect.poll(() => printed.isVisible()).toBe(true)
  expect(await page.getByText('Reviewed 2026-01-10').isVisible()).toBe(true)
})

test.for(['the system’s', 'the reader’s'])('paper is light, whatever is %s choice', async (whose, { open }) => {
  const page = await open('/incident-response/', { colorScheme: 'dark' })
  if (whose === 'the reader’s') {
    await page.evaluate(() => localStorage.setItem('runpress:theme', 'dark'))
    await page.reload()
  }
  await paper(page)
  const colours = await page.evaluate(() => {
    const command = document.querySelector('.command code') as Element
    return [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(command).color]
  })
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
})

test('printing makes pages that hold the whole text', async ({ open }) => {
  const page = await open('/guides/on-call/', { site: 'book' })
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  // On screen it is as it was.
  expect(await page.getByText('--namespace collapsed').isVisible()).toBe(false)
})

import { describe, expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { test } from '../support/reader.ts'

/** Colours and widths differ in what they may break, not together: each kind of page is looked at once in each. */
describe.each([{ colorScheme: 'light', width: 320 }, { colorScheme: 'dark', width: 1280 }] as const)('axe finds nothing, $colorScheme at $width pixels', look => {
  test.for([
    ['the home page', '/'], ['a runbook page', '/incident-response/'], ['a page of a book with sections', '/alerts/net/ingress/', 'book'],
    ['a page with blanks to fill in', '/guides/rotate/', 'book'], ['a page with hidden characters', '/guides/odd-characters/', 'book'], ['the page for a wrong address', '/no-such-page/', 'site', 404],
    ['the index of commands', '/commands/'], ['a part of that index', '/commands/?program=docker&risk=destroy'],
    ['that index with nothing left', '/commands/?q=nothing+like+it'],
  ] as Array<[string, string, ('site' | 'book')?, number?]>)('on %s', async ([, path, site = 'site', status = 200], { open }) => {
    expect(await violations(await open(path, { ...look, site, status }))).toEqual([])
  })

  test('on the search with results', async ({ open }) => {
    const page = await open('/', look)
    await page.keyboard.press('/')
    await page.keyboard.type('redis')
    await page.getByRole('dialog').getByRole('link').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('on a command that asks for what it lacks', async ({ open }) => {
    const page = await open('/guides/rotate/', { ...look, site: 'book' })
    await page.getByRole('button', { name: /^Copy docker volume rm/ }).click()
    await page.getByRole('button', { name: 'Copy, it destroys data' }).waitFor()
    expect(await violations(page)).toEqual([])
  })
})

/** Where colours are many. */
test('axe finds nothing in the colours of a runbook page, dark on a phone or light beside its lists', async ({ open }) => {
  for (const [colorScheme, width] of [['dark', 320], ['light', 1280]] as const) {
    const page = await open('/incident-response/', { colorScheme, width })
    expect(await violations(page, ['color-contrast', 'link-in-text-block']), colorScheme).toEqual([])
  }
})

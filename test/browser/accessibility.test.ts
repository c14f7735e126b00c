import { describe, expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { test } from '../support/reader.ts'

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', colorScheme => {
  describe.each([320, 1280])('at %i pixels', width => {
    test('on the home page', async ({ open }) => {
      expect(await violations(await open('/', { colorScheme, width }))).toEqual([])
    })

    test('on a runbook page', async ({ open }) => {
      expect(await violations(await open('/incident-response/', { colorScheme, width }))).toEqual([])
    })

    test('on a page of a book with sections', async ({ open }) => {
      expect(await violations(await open('/alerts/net/ingress/', { site: 'book', colorScheme, width }))).toEqual([])
    })

    test('on the page for a wrong address', async ({ open }) => {
      expect(await violations(await open('/no-such-page/', { colorScheme, width, status: 404 }))).toEqual([])
    })

    test.for(['/commands/', '/commands/?program=docker&risk=destroy', '/commands/?q=nothing+like+it'])('on the index of commands, %s', async (path, { open }) => {
      expect(await violations(await open(path, { colorScheme, width }))).toEqual([])
    })

    test('on the search with results', async ({ open }) => {
      const page = await open('/', { colorScheme, width })
      await page.keyboard.press('/')
      await page.keyboard.type('redis')
      await page.getByRole('dialog').getByRole('link').first().waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../support/reader.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, a line each: the rule, and the first elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return results.violations.map(({ id, help, nodes }) =>
    `${id}: ${help}\n${nodes.slice(0, 3).map(node => `  ${node.target.join(' ')} — ${node.failureSummary ?? ''}`).join('\n')}`)
}

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

    test('on the search with results', async ({ open }) => {
      const page = await open('/', { colorScheme, width })
      await page.keyboard.press('/')
      await page.keyboard.type('redis')
      await page.getByRole('dialog').getByRole('link').first().waitFor()
      expect(await violations(page)).toEqual([])
    })
  })
})

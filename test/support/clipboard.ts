import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What an action puts on the clipboard. */
export async function clipboardAfter(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
  await act()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('(nothing copied)')
  return page.evaluate(() => navigator.clipboard.readText())
}

import { describe, expect } from 'vitest'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'

describe('tabs', () => {
  test('are the sets of the page, the first of each selected', async ({ open }) => {
    const { tabSets } = await contentPage('incident-response.md')
    const page = await open(path)
    const lists = page.getByRole('tablist')
    expect(await lists.count()).toBe(tabSets.length)
    for (const [index, { tabs }] of tabSets.entries()) {
      const shown = lists.nth(index).getByRole('tab')
      expect((await shown.allInnerTexts()).map(text => text.trim())).toEqual(tabs.map(tab => tab.label))
      expect(await shown.evaluateAll(all => all.map(tab => tab.getAttribute('aria-selected'))))
        .toEqual(tabs.map((_, number) => String(number === 0)))
    }
    expect(await page.getByRole('tabpanel').count(), 'panels in sight').toBe(tabSets.length)
  })

  test('switch by keyboard, and the panel shows', async ({ open }) => {
    const page = await open(path)
    const tab = (name: string) => page.getByRole('tab', { name })
    const panel = (name: string) => page.getByRole('tabpanel', { name })
    const selected = (name: string) => tab(name).getAttribute('aria-selected')
    await tab('Import / syntax error in code').focus()
    await page.keyboard.press('ArrowRight')
    expect(await selected('Database connection refused')).toBe('true')
    expect(await selected('Import / syntax error in code')).toBe('false')
    await panel('Database connection refused').waitFor()
    expect(await panel('Import / syntax error in code').count()).toBe(0)
    expect(await panel('Database connection refused').getByRole('link', { name: 'Runbook 2' }).isVisible()).toBe(true)
    await page.keyboard.press('End')
    expect(await selected('Out of memory')).toBe('true')
    await page.keyboard.press('ArrowRight')
    expect(await selected('Import / syntax error in code'), 'round to the first').toBe('true')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Home')
    expect(await selected('Import / syntax error in code')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await selected('Import / syntax error in code'), 'up and down scroll').toBe('true')
  })

  test('are one stop on the way of the Tab key', async ({ open }) => {
    const page = await open(path)
    await page.getByRole('tab', { name: 'Import / syntax error in code' }).focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).not.toBe('tab')
  })

  test('switch by click', async ({ open }) => {
    const page = await open(path)
    await page.getByRole('tab', { name: 'Redis down' }).click()
    await page.getByRole('tabpanel', { name: 'Redis down' }).waitFor()
    expect(await page.getByRole('tabpanel', { name: 'Redis down' }).innerText()).toContain('restart redis')
  })

  test('each open for an address that names them', async ({ open }) => {
    const { tabSets } = await contentPage('incident-response.md')
    const tabs = tabSets.flatMap(set => set.tabs)
    expect(tabs).toHaveLength(16)
    for (const { id, label } of [tabs[1], tabs[7], tabs[15]].filter(tab => tab !== undefined)) {
      const page = await open(`${path}#${id}`)
      const panel = page.getByRole('tabpanel', { name: label })
      await panel.waitFor()
      await expect.poll(async () => (await panel.boundingBox())?.y ?? -1).toBeLessThan(800)
      await page.close()
    }
  })

  test('open when a link on the page names something inside', async ({ open }) => {
    const { tabSets } = await contentPage('incident-response.md')
    const tab = tabSets[3]?.tabs[2]
    const page = await open(path)
    await page.evaluate(id => { location.hash = id }, tab?.id ?? '')
    await page.getByRole('tabpanel', { name: tab?.label ?? '' }).waitFor()
  })
})

import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'

/** The commands that the index shows, as the model has them. */
const shownCommands = (page: Page): Promise<string[]> => page.locator('main .command:visible code').allTextContents()

const distinct = async (): Promise<Array<{ text: string; risk: string; programs: string[] }>> => {
  const { codeBlocks } = await contentPage('incident-response.md')
  return [...new Map(codeBlocks.flatMap(({ commands }) => commands).map((command) => [command.text, command])).values()]
}

const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams)

describe('the index of commands', () => {
  test('has every command of the book once', async ({ open }) => {
    const page = await open('/commands/')
    expect((await shownCommands(page)).sort()).toEqual((await distinct()).map(({ text }) => text).sort())
  })

  test('says what a command is for and leads to where it stands', async ({ open }) => {
    const page = await open('/commands/')
    const entry = page.getByRole('listitem').filter({ hasText: 'sudo apt clean' }).first()
    expect(await entry.innerText()).toContain('Empty the apt cache')
    expect(await entry.innerText()).toContain('SEV-2')
    await entry.getByRole('link', { name: /Disk Full/ }).click()
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/incident-response/#6-disk-full')
  })

  test('leads to a tab, which is then the one shown', async ({ open }) => {
    const page = await open('/commands/?q=certificate')
    const links = page.getByRole('main').getByRole('link', { name: /Common causes and fixes/ })
    await links.first().click()
    const { hash } = new URL(page.url())
    await expect.poll(() => page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).isVisible()).toBe(true)
  })

  test('copies a command as it is shown', async ({ open }) => {
    const page = await open('/commands/?q=df')
    await page.getByRole('button', { name: 'Copy df -h /', exact: true }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('df -h /')
  })

  test.for([320, 1280])('is filtered by words, program, service and risk at %i pixels', async (width, { open }) => {
    const page = await open('/commands/', { width })
    const all = await distinct()
    const form = page.getByRole('search', { name: 'Filter the commands' })
    const count = page.locator('.command-count')

    await form.getByLabel('Program').selectOption('docker')
    const docker = all.filter(({ programs }) => programs.includes('docker'))
    expect((await shownCommands(page)).sort()).toEqual(docker.map(({ text }) => text).sort())
    expect(await count.innerText()).toBe(`${docker.length} of ${all.length} commands`)

    await form.getByLabel('Risk').selectOption('destroy')
    const destroying = docker.filter(({ risk }) => risk === 'destroy')
    expect(destroying.length).toBeGreaterThan(0)
    expect((await shownCommands(page)).sort()).toEqual(destroying.map(({ text }) => text).sort())
    expect(query(page)).toEqual({ program: 'docker', risk: 'destroy' })
    await expect.poll(() => page.getByRole('status').allTextContents()).toContain(`${destroying.length} of ${all.length} commands`)

    await form.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(() => shownCommands(page).then(({ length }) => length)).toBe(all.length)
    expect(query(page)).toEqual({})

    await form.getByLabel('Service').selectOption('redis')
    const redis = await shownCommands(page)
    expect(redis.length).toBeGreaterThan(0)
    for (const text of redis) expect(text).toContain('redis')

    await form.getByRole('searchbox', { name: 'Words' }).fill('redis-cli PING')
    expect(await shownCommands(page)).toEqual(redis.filter((text) => /redis-cli.*ping/i.test(text)))
    expect(query(page)).toEqual({ q: 'redis-cli PING', service: 'redis' })
  })

  test('of a large book is filtered as a whole from any of its pages', async ({ open }) => {
    const page = await open('/commands/', { site: 'book' })
    expect(await shownCommands(page)).toEqual([])
    await page.getByLabel('Words').fill('get pods team-42')
    await expect.poll(() => shownCommands(page)).toEqual(['kubectl get pods --namespace team-42'])
    await page.goto(`${new URL(page.url()).origin}/commands/kubectl/?q=app-42`)
    await expect.poll(() => shownCommands(page)).toEqual(['kubectl logs deploy/app-42'])
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect.poll(async () => (await shownCommands(page)).length).toBeGreaterThan(100)
    expect(new URL(page.url()).search).toBe('')
  })

  test('opens as its address says, and goes back to what it was', async ({ open }) => {
    const page = await open('/commands/?program=docker&q=logs')
    const logs = await shownCommands(page)
    expect(logs.length).toBeGreaterThan(2)
    expect(logs).toContain((await distinct()).find(({ text }) => text.includes('docker compose') && text.includes(' logs '))?.text)
    for (const text of await page.locator('.program > ul > li:visible').allInnerTexts()) expect(text.toLowerCase()).toMatch(/docker[\s\S]*logs|logs[\s\S]*docker/)
    await page.getByRole('main').getByRole('link').first().click()
    await page.waitForURL(/incident-response/)
    await page.goBack()
    await expect.poll(() => shownCommands(page)).toEqual(logs)
    expect(await page.getByRole('combobox', { name: 'Program' }).inputValue()).toBe('docker')
  })

  test('shows everything for a program that no command has', async ({ open }) => {
    const page = await open('/commands/?program=%3Cscript%3E&risk=terrible')
    expect(await shownCommands(page)).toHaveLength((await distinct()).length)
  })

  test('says so where nothing is left', async ({ open }) => {
    const page = await open('/commands/?q=no+such+command')
    expect(await shownCommands(page)).toEqual([])
    expect(await page.locator('.command-count').innerText()).toContain('0 of ')
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).count()).toBe(0)
  })

  test('is all there without JavaScript, its programs linked', async ({ open }) => {
    const page = await open('/commands/', { javaScriptEnabled: false })
    expect(await shownCommands(page)).toHaveLength((await distinct()).length)
    expect(await page.getByRole('search').count()).toBe(0)
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'systemctl' }).click()
    await expect.poll(() => page.getByRole('heading', { name: /^systemctl/ }).isVisible()).toBe(true)
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#rp:systemctl')
  })

  test('is reached from the home page', async ({ open }) => {
    const page = await open('/')
    await page.getByRole('main').getByRole('link', { name: /all commands/i }).click()
    expect(new URL(page.url()).pathname).toBe('/commands/')
  })

  test('is not found by the search for text', async ({ open }) => {
    const page = await open('/')
    await page.keyboard.press('/')
    await page.keyboard.type('apt clean')
    const links = page.getByRole('dialog').getByRole('link')
    await links.first().waitFor()
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) expect(href).not.toContain('/commands/')
  })
})

import { describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { violations } from '../support/axe.ts'
import { clipboardAfter } from '../support/clipboard.ts'
import { test } from '../support/reader.ts'

const path = '/incident-response/'
const book = { site: 'book' } as const
const rotate = '/guides/rotate/'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const command = (page: Page, text: string) => page.locator('.command', { hasText: text })
const copyOf = (page: Page, words: string) => page.getByRole('button', { name: `Copy ${words}`, exact: true })
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
/** The row's own button, not those of commands. */
const copyNow = (page: Page) => page.getByRole('button', { name: 'Copy', exact: true })
const copyAsItIs = (page: Page) => page.getByRole('button', { name: 'Copy as it is' })

describe('fields', () => {
  test('stand once a placeholder before the first section with one, named by it and described', async ({ open }) => {
    const page = await open(path)
    const names = ['previous-good-commit', 'latest', 'PID', 'container-name', 'ACCOUNT_ID', 'backup-file', 'service']
    for (const name of names) expect(await field(page, name).count(), name).toBe(1)
    expect(await page.locator('rp-fields + .heading').innerText()).toContain('Runbooks')
    const description = await field(page, 'PID').evaluate(input => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent)
    expect(description).toContain('Process id')
    expect(await field(page, 'PID').getAttribute('inputmode')).toBe('numeric')
  })

  test.for([320, 1280])('change every command of their name, and back, at %i pixels', async (width, { open }) => {
    const page = await open(path, { width })
    const restores = command(page, 'restore.sh').filter({ hasText: '.sql.gz' })
    await field(page, 'backup-file').fill('orion_2026-01-31')
    await expect.poll(() => restores.locator('code').allTextContents()).toEqual([
      'bash ~/apps/orion/scripts/restore.sh orion ~/backups/orion/daily/<latest>.sql.gz',
      'bash ~/apps/orion/scripts/restore.sh orion ~/backups/orion/daily/orion_2026-01-31.sql.gz',
      'bash ~/apps/orion/scripts/restore.sh gitea ~/backups/gitea/daily/orion_2026-01-31.sql.gz',
    ])
    const copy = page.getByRole('button', { name: /^Copy bash ~\/apps\/orion\/scripts\/restore\.sh gitea/ })
    expect(await clipboardAfter(page, () => copy.click()))
      .toBe('bash ~/apps/orion/scripts/restore.sh gitea ~/backups/gitea/daily/orion_2026-01-31.sql.gz')
    await field(page, 'backup-file').fill('')
    await expect.poll(() => restores.locator('code').last().textContent()).toContain('<backup-file>')
  })

  test('take nothing that is no value of their type, say why, and leave the command alone', async ({ open }) => {
    const page = await open(path)
    await field(page, 'PID').fill('1); DROP TABLE users; --')
    await expect.poll(() => field(page, 'PID').getAttribute('aria-invalid')).toBe('true')
    expect(await command(page, 'pg_terminate_backend(<PID>)').count()).toBe(1)
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/PID: .*number/))
    await field(page, 'container-name').fill('apo')
    await expect.poll(() => field(page, 'container-name').getAttribute('aria-invalid')).toBe('true')
    await field(page, 'container-name').fill('api')
    await expect.poll(() => field(page, 'container-name').getAttribute('aria-invalid')).toBe(null)
    expect(await command(page, 'restart <container-name>').count()).toBe(0)
  })

  test('quote what the shell would take apart', async ({ open }) => {
    const page = await open(rotate, book)
    await field(page, 'NAMESPACE').fill("it's $(reboot); `x`")
    const copied = await clipboardAfter(page, () => page.getByRole('button', { name: /^Copy kubectl get secret/ }).click())
    expect(copied).toBe("kubectl get secret 'it'\\''s $(reboot); `x`' -o yaml")
    expect(await command(page, 'kubectl get secret').locator('code').textContent()).toBe(copied)
  })

  test('are filled by the address, which stays until the reader knows better', async ({ open }) => {
    const page = await open(`${path}?service=api&CONTAINER_NAME=redis`)
    await expect.poll(() => field(page, 'service').inputValue()).toBe('api')
    await expect.poll(() => field(page, 'container-name').inputValue()).toBe('redis')
    expect(await command(page, 'docker compose --profile full restart redis').locator('.placeholder').innerText()).toBe('redis')
    expect(new URL(page.url()).search).toBe('?service=api&CONTAINER_NAME=redis')

    await field(page, 'service').fill('db')
    await page.reload()
    await expect.poll(() => field(page, 'container-name').inputValue()).toBe('redis')
    expect(await field(page, 'service').inputValue()).toBe('db')
  })

  test('take no markup and no wrong value from the address', async ({ open }) => {
    const page = await open(`${path}?PID=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    await expect.poll(() => field(page, 'PID').getAttribute('aria-invalid')).toBe('true')
    expect(await command(page, 'pg_terminate_backend(<PID>)').count()).toBe(1)
  })

  test('remember for the tab, page by page', async ({ open }) => {
    const page = await open(path)
    await field(page, 'service').fill('db')
    await expect.poll(() => stored(page)).toContain('db')
    await page.reload()
    await expect.poll(() => field(page, 'service').inputValue()).toBe('db')
    await expect.poll(() => command(page, 'full restart db').count()).toBe(1)
  })
})

describe('a secret', () => {
  test('is neither shown nor kept nor told, and copied all the same', async ({ open }) => {
    const page = await open(`${rotate}?token=from-the-link&lines=20`, book)
    await expect.poll(() => field(page, 'lines').inputValue()).toBe('20')
    expect(await field(page, 'token').inputValue()).toBe('')
    expect(page.url()).not.toContain('from-the-link')
    await field(page, 'token').fill('s3cr3t')
    expect(await field(page, 'token').getAttribute('type')).toBe('password')
    await page.evaluate(() => {
      document.addEventListener('runpress:copied', event => { document.title = (event as CustomEvent<{ text: string }>).detail.text })
    })
    const copied = await clipboardAfter(page, () => page.getByRole('button', { name: /^Copy curl/ }).click())
    expect(copied).toBe('curl -H "Authorization: Bearer s3cr3t" https://harbour.example.org/api')
    expect(await page.title()).toBe('curl -H "Authorization: Bearer <token>" https://harbour.example.org/api')
    expect(await page.content()).not.toContain('s3cr3t')
    expect(await stored(page)).not.toContain('s3cr3t')

    await page.getByRole('button', { name: 'Show what is typed' }).click()
    await expect.poll(() => command(page, 'curl').locator('code').textContent()).toBe(copied)
    await page.reload()
    expect(await field(page, 'token').inputValue()).toBe('')
  })
})

describe('a command with an empty field', () => {
  const restart = 'cd ~/apps/orion && docker compose --profile full restart …'

  test.for([320, 1280])('asks for it below, with the page’s own field, at %i pixels', async (width, { open }) => {
    const page = await open(path, { width })
    await page.evaluate(() => navigator.clipboard.writeText('(nothing copied)'))
    const height = await page.locator('rp-fields').evaluate(panel => panel.getBoundingClientRect().height)
    await copyOf(page, restart).click()
    await copyAsItIs(page).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('(nothing copied)')
    expect(await field(page, 'service').count()).toBe(1)
    expect(await field(page, 'service').evaluate(input => input === document.activeElement)).toBe(true)
    expect(await copyNow(page).isEnabled()).toBe(false)
    expect(await page.locator('rp-fields').evaluate(panel => panel.getBoundingClientRect().height)).toBe(height)

    await page.keyboard.type('api')
    await expect.poll(() => copyNow(page).isEnabled()).toBe(true)
    expect(await clipboardAfter(page, () => page.keyboard.press('Enter'))).toBe('cd ~/apps/orion && docker compose --profile full restart api')
    expect(await page.locator('rp-fields').getByLabel('service', { exact: true }).inputValue()).toBe('api')
    expect(await copyOf(page, restart).evaluate(button => button === document.activeElement)).toBe(true)
  })

  test('is copied as it is where the reader says so', async ({ open }) => {
    const page = await open(path)
    await copyOf(page, restart).click()
    expect(await clipboardAfter(page, () => copyAsItIs(page).click())).toBe('cd ~/apps/orion && docker compose --profile full restart <service>')
    await copyOf(page, restart).click()
    await copyAsItIs(page).waitFor()
    await page.keyboard.press('Escape')
    expect(await copyAsItIs(page).count()).toBe(0)
  })

  test('opens its field by a press on the placeholder, filled or not', async ({ open }) => {
    const page = await open(path)
    const mark = command(page, 'docker compose --profile full restart').locator('.placeholder').last()
    await mark.click()
    await copyNow(page).waitFor()
    await page.keyboard.type('db')
    expect(await clipboardAfter(page, () => copyNow(page).click())).toBe('cd ~/apps/orion && docker compose --profile full restart db')
    await mark.click()
    await copyNow(page).waitFor()
    expect(await field(page, 'service').evaluate(input => input === document.activeElement)).toBe(true)
  })

  test('says where a value cannot stand, and why', async ({ open }) => {
    const page = await open(rotate, book)
    await field(page, 'pod name').fill("x'; reboot")
    expect(await field(page, 'pod name').getAttribute('aria-invalid')).toBe(null)
    const inBash = await clipboardAfter(page, () => page.getByRole('button', { name: /^Copy bash/ }).click())
    expect(inBash).toBe(`bash -c "echo 'x'\\\\''; reboot' and 'x'\\\\''; reboot'"`)
    await page.getByRole('button', { name: /^Copy make deploy/ }).click()
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/^pod name: .*safe/)
    expect(await copyNow(page).isEnabled()).toBe(false)
    expect(await clipboardAfter(page, () => copyAsItIs(page).click())).toBe('make deploy POD=<pod name>')
  })

  test('asks for its values and for confirmation at once', async ({ open }) => {
    const page = await open(rotate, book)
    await page.getByRole('button', { name: /^Copy docker volume rm/ }).click()
    const confirm = page.getByRole('button', { name: 'Copy, it destroys data' })
    await confirm.waitFor()
    expect(await confirm.isEnabled()).toBe(false)
    expect(await violations(page)).toEqual([])
    await page.keyboard.type('old')
    await page.keyboard.press('Enter')
    expect(await clipboardAfter(page, () => page.keyboard.press('Enter'))).toBe('docker volume rm old')
  })

  test('holds its block back, with everything that it lacks', async ({ open }) => {
    const page = await open(rotate, book)
    await page.getByRole('button', { name: 'Copy all 2 commands' }).click()
    await copyNow(page).waitFor()
    for (const [name, value] of [['volume', 'old'], ['team', 'crane']] as const) await field(page, name).fill(value)
    expect(await clipboardAfter(page, () => copyNow(page).click())).toBe('make volume VOLUME=old\nmake page TEAM=crane')
  })

  test('keeps a here-document whole', async ({ open }) => {
    const page = await open(rotate, book)
    await field(page, 'pod name').fill('crane-1')
    expect(await clipboardAfter(page, () => page.getByRole('button', { name: /^Copy cat/ }).click())).toBe('cat <<EOF > pod.yaml\nname: crane-1\nEOF')
  })
})

import { describe, expect, test } from 'vitest'
import { findBrowser, launch, type Surroundings } from './browser.ts'

/** A machine with these programs: path → its answer to `--version`, `null` for one that does not start. */
function machine(programs: Record<string, string | null>, rest: Partial<Surroundings> = {}): Surroundings {
  return {
    platform: 'linux',
    arch: 'x64',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: path => path in programs,
    version: path => programs[path] ?? null,
    ...rest,
  }
}

describe('the browser that the suite uses', () => {
  test('is the one CHROME_PATH names, whatever else is installed', () => {
    const env = { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }
    const choice = findBrowser(machine({ '/opt/mine': 'Mine 1', '/usr/bin/chromium': 'Chromium 9' }, { env }))
    expect(choice).toEqual({ label: 'Mine 1 (/opt/mine, from CHROME_PATH)', path: '/opt/mine' })
  })

  test('is never another one where CHROME_PATH is wrong', () => {
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' }
    expect(() => findBrowser(machine({ '/usr/bin/chromium': 'Chromium 9' }, { env }))).toThrow('/opt/gone')
  })

  test('is one from PATH that starts', () => {
    const programs = { '/usr/bin/google-chrome': null, '/usr/local/bin/chromium': 'Chromium 9' }
    expect(findBrowser(machine(programs)).path).toBe('/usr/local/bin/chromium')
  })

  test('is found where macOS and Windows install it', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findBrowser(machine({ [mac]: 'Chrome 9' }, { platform: 'darwin', arch: 'arm64' })).path).toBe(mac)
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PROGRAMFILES: 'C:\\Program Files' }
    expect(findBrowser(machine({ [windows]: 'Chrome' }, { platform: 'win32', env })).path).toBe(windows)
  })

  test('is the packaged one on Linux x64 without any', () => {
    const choice = findBrowser(machine({}))
    expect(choice.path).toBeNull()
    expect(choice.label).toMatch(/^Chromium \d+\.\d+\.\d+ \(from @sparticuz\/chromium\)$/)
  })

  test('is missing with a message that says what to do', () => {
    expect(() => findBrowser(machine({}, { arch: 'arm64' }))).toThrow(/Install Chrome or Chromium, or set CHROME_PATH/)
  })
})

test.runIf(process.platform === 'linux' && process.arch === 'x64')('the packaged browser starts', async () => {
  const browser = await launch({ label: 'packaged', path: null })
  try {
    const page = await browser.newPage()
    await page.setContent('<h1>Runpress</h1>')
    expect(await page.getByRole('heading').textContent()).toBe('Runpress')
  } finally {
    await browser.close()
  }
})

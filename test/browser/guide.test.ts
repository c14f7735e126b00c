import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { violations } from '../support/axe.ts'
import { contentPage } from '../support/content.ts'
import { test } from '../support/reader.ts'
import type { Open } from '../support/reader.ts'

const path = '/incident-response/guide/'

/** The question that is asked: the only one in sight. */
const question = (page: Page) => page.locator('main').getByRole('heading', { level: 2 }).filter({ hasText: '?' }).filter({ hasNotText: 'What next' })
const answer = (page: Page, label: string) => page.getByRole('button', { name: new RegExp(`^${label}`) })
const pathSoFar = (page: Page) => page.getByRole('navigation', { name: 'Path so far' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Each way through Orion's tree that ends at a runbook: the keys to press, the last one to the runbook. */
const ways = [
  { keys: '113', anchor: '7-full-stack-restart-after-reboot' },
  { keys: '1112', anchor: '4-caddy-ssl-domain-issues' },
  { keys: '111112', anchor: '4-caddy-ssl-domain-issues' },
  { keys: '111113', anchor: '1-api-container-down-crash-looping' },
]

describe('the guide', () => {
  test.for(ways)('is walked by the keys $keys to $anchor', async ({ keys, anchor }, { open }) => {
    const page = await open(path)
    for (const key of keys) await page.keyboard.press(key)
    await page.waitForURL(url => url.pathname === '/incident-response/')
    expect(new URL(page.url()).hash).toBe(`#${anchor}`)
    await page.goBack()
    await page.waitForURL(url => url.pathname === path)
    await expect.poll(() => pathSoFar(page).getByRole('listitem').count()).toBe(keys.length)
  })

  test('is walked by the Tab key, Enter and Space alone', async ({ open }) => {
    const page = await open(path)
    const press = async (name: string, key: string) => {
      for (let stops = 0; stops < 40; stops++) {
        await page.keyboard.press('Tab')
        const on = await page.evaluate(() => document.activeElement?.closest('.guide-step, .guide-end') ? document.activeElement.textContent?.trim().replace(/^\d/, '') : '')
        if (on === name) break
      }
      await page.keyboard.press(key)
    }
    for (const [label, key, next] of [
      ['Yes', 'Space', 'Is Docker running?'], ['Yes', 'Enter', 'Are the containers running?'], ['All healthy', 'Space', 'Is Caddy running?'],
      ['Yes', 'Enter', 'Are domains resolving?'], ['Go on to Step 6', 'Space', 'Is the API responding?'],
    ] as const) {
      await press(label, key)
      await expect.poll(() => question(page).allInnerTexts()).toEqual([next])
    }
    await press('Neither works', 'Space')
    await page.waitForURL(url => url.hash === '#1-api-container-down-crash-looping')
  })

  test('shows advice with its command, and asks again', async ({ open }) => {
    const page = await open(path)
    await page.keyboard.press('1')
    await answer(page, 'No').click()
    expect(await page.getByRole('heading', { name: 'Is Docker running? No' }).isVisible()).toBe(true)
    expect(await focused(page)).toBe('Is Docker running? No')
    await page.getByRole('button', { name: 'Copy sudo systemctl start docker' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sudo systemctl start docker')
    expect(await page.getByRole('button', { name: 'Copy sudo systemctl status docker' }).count(), 'the check is over').toBe(0)
    await page.getByRole('button', { name: 'Check again' }).click()
    expect(await page.getByRole('button', { name: 'Copy sudo systemctl status docker' }).isVisible()).toBe(true)
    expect(await pathSoFar(page).getByRole('listitem').allInnerTexts()).toEqual([
      'Can you reach the server? Yes', 'Is Docker running? No', 'Is Docker running?',
    ])
  })

  test('offers the runbooks where an answer leads to none of them', async ({ open }) => {
    const page = await open(path)
    for (const key of '112') await page.keyboard.press(key)
    expect(await page.getByRole('heading', { name: 'Some down' }).isVisible()).toBe(true)
    const { runbooks } = await contentPage('incident-response.md')
    for (const { title } of runbooks) expect(await page.getByRole('region', { name: 'What next' }).getByRole('link', { name: title }).isVisible()).toBe(true)
    await page.getByRole('region', { name: 'What next' }).getByRole('link', { name: 'Database Issues' }).click()
    await page.waitForURL(url => url.hash === '#2-database-issues')
  })

  test('ends with what is left to do', async ({ open }) => {
    const page = await open(path)
    for (const key of '111111') await page.keyboard.press(key)
    expect(await page.getByRole('heading', { name: 'Both work' }).isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: 'All runbooks' }).getAttribute('href')).toBe('/')
    await page.getByRole('button', { name: 'Search the runbooks' }).click()
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Start over' }).click()
    expect(await question(page).allInnerTexts()).toEqual(['Can you reach the server?'])
    expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('')
  })

  test('goes back by the button, by Backspace and by the browser, and forward again', async ({ open }) => {
    const page = await open(path)
    for (const key of '111') await page.keyboard.press(key)
    const asks = (text: string) => expect.poll(() => question(page).allInnerTexts()).toEqual([text])
    await asks('Is Caddy running?')
    await page.keyboard.press('Backspace')
    await asks('Are the containers running?')
    await page.getByRole('button', { name: 'Back' }).click()
    await asks('Is Docker running?')
    await page.goBack()
    await asks('Can you reach the server?')
    await page.goForward()
    await asks('Is Docker running?')
    await page.reload()
    await asks('Is Docker running?')
    expect(await pathSoFar(page).getByRole('listitem').count()).toBe(2)
  })

  test('opens at any step by its address, with the path or without', async ({ open }) => {
    const walked = await open(path)
    for (const key of '111') await walked.keyboard.press(key)
    const address = new URL(walked.url())
    expect(address.hash).toBe('#step-4-is-caddy-running')
    const page = await open(address.pathname + address.search + address.hash)
    expect(await question(page).allInnerTexts()).toEqual(['Is Caddy running?'])
    expect(await pathSoFar(page).getByRole('listitem').count()).toBe(4)
    await page.keyboard.press('Backspace')
    await expect.poll(() => question(page).allInnerTexts()).toEqual(['Are the containers running?'])
    expect(await pathSoFar(page).getByRole('listitem').count()).toBe(3)
    const bare = await open(`${path}#step-3-are-the-containers-running`)
    expect(await question(bare).allInnerTexts()).toEqual(['Are the containers running?'])
    expect(await pathSoFar(bare).count()).toBe(0)
    for (const odd of ['?path=9.9-x-1.77-<b>#nowhere', '?path=1.1#%E0%A4%A', '#rp:answer-2.2']) await open(path + odd)
  })

  test('moves the focus to the question and says how far the reader is', async ({ open }) => {
    const page = await open(path)
    expect(await page.evaluate(() => document.activeElement === document.body), 'not before anything was asked for').toBe(true)
    await page.keyboard.press('1')
    expect(await focused(page)).toBe('Is Docker running?')
    await expect.poll(() => page.locator('[data-announcer]').textContent()).toBe('Step 2 of 6, 2 answers')
    expect(await page.title()).toMatch(/^Is Docker running\?/)
  })

  test('tells every answer, also the one that leads away', async ({ open }) => {
    const page = await open(path)
    await page.evaluate(() => {
      document.addEventListener('runpress:answered', event => {
        sessionStorage.setItem('told', `${sessionStorage.getItem('told') ?? ''}${JSON.stringify((event as CustomEvent).detail)}\n`)
      })
    })
    for (const key of '1112') await page.keyboard.press(key)
    await page.waitForURL(url => url.pathname === '/incident-response/')
    const told = (await page.evaluate(() => sessionStorage.getItem('told') ?? '')).trim().split('\n').map(line => JSON.parse(line) as Record<string, string>)
    expect(told.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      'Can you reach the server? Yes', 'Is Docker running? Yes', 'Are the containers running? All healthy', 'Is Caddy running? No',
    ])
    expect(told.map(({ url }) => new URL(url ?? '').pathname + new URL(url ?? '').hash).at(2)).toBe(`${path}#step-3-are-the-containers-running`)
  })

  test('leaves keys alone that are meant for a field', async ({ open }) => {
    const page = await open(path)
    await page.keyboard.press('1')
    await page.keyboard.press('/')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.type('12')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    expect(await question(page).allInnerTexts()).toEqual(['Is Docker running?'])
  })
})

describe.each([320, 1280])('the guide at %i pixels', width => {
  test('asks one question at a time', async ({ open }) => {
    const { decisionTree } = await contentPage('incident-response.md')
    const page = await open(path, { width })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(decisionTree?.title)
    expect(await question(page).allInnerTexts()).toEqual(['Can you reach the server?'])
    expect(await page.getByText('Step 1 of 6', { exact: true }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Copy ssh samir@91.99.65.229' }).isVisible()).toBe(true)
    expect(await page.getByRole('list', { name: 'Answers' }).getByText('Rule out your own network first').isVisible(), 'advice beside its answer').toBe(true)
    expect(await pathSoFar(page).count(), 'nothing is answered yet').toBe(0)
    expect(await page.getByRole('button', { name: 'Back' }).count()).toBe(0)
    await answer(page, 'Yes').click()
    expect(await question(page).allInnerTexts()).toEqual(['Is Docker running?'])
  })

  test('has the path so far in sight, each entry a way back', async ({ open }) => {
    const page = await open(path, { width })
    for (const key of '1111') await page.keyboard.press(key)
    expect(await pathSoFar(page).getByRole('listitem').allInnerTexts()).toEqual([
      'Can you reach the server? Yes', 'Is Docker running? Yes', 'Are the containers running? All healthy',
      'Is Caddy running? Yes', 'Are domains resolving?',
    ])
    await pathSoFar(page).getByRole('link', { name: 'Are the containers running?' }).click()
    expect(await question(page).allInnerTexts()).toEqual(['Are the containers running?'])
    expect(await pathSoFar(page).getByRole('listitem').count()).toBe(3)
  })

  test('shows the whole tree, with links and the step marked', async ({ open }) => {
    const { decisionTree } = await contentPage('incident-response.md')
    const page = await open(path, { width })
    const tree = page.getByRole('group', { name: 'The whole tree', exact: true })
    expect(await tree.count(), 'one of the two sizes').toBe(1)
    for (const { number, question, answers } of decisionTree?.steps ?? []) {
      const text = (await tree.textContent() ?? '').replace(/\s+/g, ' ')
      expect(text).toContain(`Step ${number} ${question}`)
      for (const { label } of answers) expect(text).toContain(label)
    }
    const current = tree.locator('[aria-current="step"]')
    expect(await current.textContent()).toContain('Step 1')
    await tree.getByRole('link', { name: 'Step 5' }).click()
    expect(await question(page).allInnerTexts()).toEqual(['Are domains resolving?'])
    expect(await current.textContent()).toContain('Step 5')
    const runbook = tree.getByRole('link', { name: 'SEV-1' })
    expect(await runbook.getAttribute('href')).toBe('/incident-response/#1-api-container-down-crash-looping')
  })

  test('is whole without a script', async ({ open }) => {
    const { decisionTree } = await contentPage('incident-response.md')
    const page = await open(path, { width, javaScriptEnabled: false })
    for (const { id, question, answers } of decisionTree?.steps ?? []) {
      const step = page.getByRole('region', { name: question })
      expect(await step.isVisible()).toBe(true)
      for (const { label, to } of answers) {
        if (to === null) expect(await step.getByRole('heading', { name: label }).isVisible()).toBe(true)
        else if ('step' in to) expect(await step.getByRole('link', { name: label }).getAttribute('href')).toBe(`#${to.step}`)
        else expect(await step.getByRole('link', { name: label, exact: true }).getAttribute('href')).toBe(`/incident-response/#${to.anchor}`)
      }
      expect(await step.getByRole('link', { name: `${question}` }).last().getAttribute('href')).toBe(`/incident-response/#${id}`)
    }
    expect(await page.getByText('sudo systemctl start docker').isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('group', { name: 'The whole tree', exact: true }).isVisible()).toBe(true)
  })

  test('never makes the page wider than the window', async ({ open }) => {
    for (const opening of [{}, { javaScriptEnabled: false }]) {
      const page = await open('/guides/triage/guide/', { site: 'book', width, ...opening })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })

  test('gives axe nothing to find', async ({ open }) => {
    const page = await open(path, { width, colorScheme: width === 320 ? 'light' : 'dark' })
    expect(await violations(page)).toEqual([])
    for (const key of '112') await page.keyboard.press(key)
    expect(await violations(page), 'with advice').toEqual([])
  })
})

describe.each([320, 1280])('before its script runs, at %i pixels,', width => {
  /** Opens the guide with its script held back until it is released. */
  async function held(open: Open, address: string): Promise<{ page: Page; release: () => void }> {
    const page = await open('/incident-response/', { width, alone: true })
    let release = (): void => {}
    const released = new Promise<void>(done => { release = done })
    await page.route(/Guide[^/]*\.js$/, async route => {
      await released
      await route.continue()
    })
    await page.goto(new URL(address, page.url()).href, { waitUntil: 'commit' })
    await page.getByRole('heading', { level: 1, name: 'Quick Diagnosis' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.readyState)).toBe('interactive')
    await expect.poll(() => page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null))).toBe(true)
    return { page, release }
  }
  const place = (page: Page) => question(page).or(page.getByRole('heading', { name: 'The whole tree' }))
    .evaluateAll(headings => headings.map(heading => heading.getBoundingClientRect().top + scrollY))

  test('the guide shows its first step, which then stays in its place, the picture below it, too', async ({ open }) => {
    const { page, release } = await held(open, path)
    await expect.poll(() => question(page).allInnerTexts()).toEqual(['Can you reach the server?'])
    const before = await place(page)
    release()
    await page.locator('rp-guide[data-ready]').waitFor()
    expect(await place(page)).toEqual(before)
  })

  test('it shows no step where the address names another', async ({ open }) => {
    const { page, release } = await held(open, `${path}?path=1.1-2.1#step-3-are-the-containers-running`)
    // Hidden by the style sheet, once that is there.
    await expect.poll(() => question(page).count()).toBe(0)
    release()
    await expect.poll(() => question(page).allInnerTexts()).toEqual(['Are the containers running?'])
  })
})

describe('a tree with loops on a page of a larger book', () => {
  test('shows the commands of an answer first, then goes where it leads', async ({ open }) => {
    const page = await open('/guides/triage/guide/', { site: 'book' })
    for (const key of '32') await page.keyboard.press(key)
    expect(await page.getByRole('heading', { name: 'Does the harbour master answer? No' }).isVisible()).toBe(true)
    expect(await page.getByText('delete pod harbour-master-0').isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Check again' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Go to Step 3: Is the water gone?' }).click()
    expect(await question(page).allInnerTexts()).toEqual(['Is the water gone?'])
  })

  test('goes in circles, and back the whole way', async ({ open }) => {
    const page = await open('/guides/triage/guide/', { site: 'book' })
    for (const key of '313131') await page.keyboard.press(key)
    expect(await pathSoFar(page).getByRole('listitem').count()).toBe(7)
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Backspace')
      await expect.poll(() => page.getByRole('navigation', { name: 'Path so far' }).getByRole('listitem').count()).toBe(step === 5 ? 0 : 6 - step)
    }
    expect(await question(page).allInnerTexts()).toEqual(['Is it one ship or all of them?'])
  })

  test('leads on into the guide of another page’s tree', async ({ open }) => {
    const page = await open('/guides/triage/guide/#step-3-is-the-water-gone', { site: 'book' })
    await answer(page, 'Yes').click()
    await page.waitForURL(url => url.pathname === '/guides/tide/guide/')
    expect(await question(page).allInnerTexts()).toEqual(['Is the moon up?'])
  })
})

describe('the ways into the guide', () => {
  test('are under the tree’s heading', async ({ open }) => {
    const page = await open('/incident-response/')
    await page.getByRole('link', { name: 'Walk through it, one question at a time' }).click()
    await page.waitForURL(url => url.pathname === path)
  })

  test('and on the home page', async ({ open }) => {
    const page = await open('/')
    await page.getByRole('link', { name: 'Not sure what is wrong?' }).click()
    await page.waitForURL(url => url.pathname === path)
  })
})

test('its script loads on its pages only', async ({ open }) => {
  const scripts = (page: Page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter(name => /guide/i.test(name)))
  expect(await scripts(await open('/incident-response/'))).toEqual([])
  expect(await scripts(await open(path))).not.toEqual([])
})

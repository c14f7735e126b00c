/** Pages that would hold up or end whoever reads them: each is refused, and its neighbours are read. */
import { expect, test, vi } from 'vitest'
import { slownessOf } from '../../src/content/machine-speed.ts'
import { pageLimits, secondsFor, type PageLimits } from '../../src/content/page-limits.ts'
import { PagePool, smallPage } from '../../src/content/page-pool.ts'
import { PageThreads } from '../../src/content/page-threads.ts'
import { buildBook } from '../support/build-book.ts'
import { buildModel } from '../../src/model/read-model.ts'
import type { Page } from '../../src/model/types.ts'

const entry = new URL('./support/hostile-thread.ts', import.meta.url)
// Threads start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 })

const limits: PageLimits = { seconds: 0.5, slowness: () => 1, memory: 1000 }
/** Of a page that is to run out of memory before it runs out of time. */
const littleMemory: PageLimits = { ...limits, seconds: 30, memory: 150 }

const neighbours = Array.from({ length: 20 }, (_, index) => ({
  path: `${String(index).padStart(2, '0')}.md`,
  text: `# Page ${index}\n\nSee [the hostile one](10-hostile.md#somewhere) and [the next](${String((index + 1) % 20).padStart(2, '0')}.md).\n`,
}))

/** A folder with pages of these names and texts among others. */
async function read(hostile: Record<string, string>, threads = 2, within = limits): Promise<Page[]> {
  const pool = new PagePool({ entry, limits: within, threads: () => threads })
  const files = [...neighbours, ...Object.entries(hostile).map(([path, text]) => ({ path, text }))]
  try {
    const { book } = await buildModel(files, {}, (reading) => new PageThreads(pool, reading))
    const expected = buildBook(neighbours.map(({ path, text }) => ({ path, text: text.replaceAll(/\[the hostile one\]\([^)]*\)/g, 'the hostile one') })))
    const read = book.pages.filter(({ path }) => !(path in hostile))
    expect(read.map(({ title }) => title)).toEqual(expected.book.pages.map(({ title }) => title))
    expect(read.filter(({ refusal }) => refusal)).toEqual([])
    return book.pages.filter(({ path }) => path in hostile)
  } finally {
    await pool.close()
  }
}

test.for([
  ['goes on for ever', limits, /^Reading this page takes more than 0\.5 seconds of computing/],
  ['waits for ever', { ...limits, seconds: 0.1 }, /^Reading this page does not come to an end/],
  ['takes all memory', littleMemory, /^Reading this page takes more than 150 MB of memory/],
  ['ends its thread', littleMemory, /^Reading this page does not come to an end/],
  ['throws', littleMemory, /^Reading this page fails\. That is a fault of Runpress.*: nothing is a page\.$/],
] as const)('a page that %s is refused, and its neighbours are read', async ([deed, within, message]) => {
  const [page] = await read({ '10-hostile.md': `# Hostile\n\nThis page read ${deed}.\n` }, 2, within)
  // Where it is known at which line the thread was, there.
  expect(page?.refusal?.range.start).toMatchObject(deed === 'goes on for ever' ? { line: 3, offset: 11 } : { line: 1, offset: 0 })
  expect(page).toMatchObject({ title: '10 hostile', url: '/10-hostile/', headings: [], refusal: { message: expect.stringMatching(message) } })
})

test('pages of every kind among each other are refused one by one, also by a single thread', async () => {
  const deeds = ['goes on for ever', 'ends its thread', 'throws', 'goes on for ever']
  const pages = await read(Object.fromEntries(deeds.map((deed, index) => [`${index * 3}-hostile.md`, `This page read ${deed}.\n`])), 1)
  expect(pages.map(({ refusal }) => refusal !== null)).toEqual(deeds.map(() => true))
})

test('a page that is refused is not read once more when the style of anchors turns out to be another', async () => {
  const linking = { 'linking.md': '# A\n\n## Fix it / now\n\n[a](#fix-it--now) [b](#fix-it--now) [c](#fix-it--now)\n' }
  const [, hostile] = await read({ ...linking, 'never.md': 'This page read goes on for ever.\n' }).then((pages) => pages.sort((a, b) => (a.path < b.path ? -1 : 1)))
  expect(hostile?.refusal).not.toBeNull()
})

test('small pages are read here, long ones never', async () => {
  const asked: string[] = []
  const here = async () => ({ tell: () => {}, answer: ({ source }: { source: { path: string } }) => { asked.push(source.path); return null } })
  const pool = new PagePool({ entry, limits: { ...limits, seconds: 60 }, threads: (pages) => (pages.some(({ text }) => text.length > smallPage) ? 1 : 0), here })
  const source = (path: string, length: number) => ({ path, text: 'x '.repeat(length / 2), parts: [], notes: [], url: `/${path}/`, title: null })
  pool.tell('reading', { slugs: { style: 'mkdocs', separator: '-' }, settled: true, programs: {}, mkdocs: false })
  try {
    await pool.run([{ kind: 'read', source: source('small.md', smallPage) }])
    expect(asked).toEqual(['small.md'])
    await pool.run([{ kind: 'read', source: source('long.md', smallPage + 2) }])
    expect(asked).toEqual(['small.md'])
  } finally {
    await pool.close()
  }
})

test('a thread that cannot begin ends the run with its reason', async () => {
  const pool = new PagePool({ entry: new URL('./support/no-such-thread.ts', import.meta.url), limits, threads: () => 2 })
  const source = { path: 'a.md', text: 'a', parts: [], notes: [], url: '/a/', title: null }
  await expect(pool.run([{ kind: 'read', source }])).rejects.toThrow(/no-such-thread/)
  await pool.close()
})

test('on a slow machine a page has more time, and is told how much that was', async () => {
  const asked: number[] = []
  const slow: PageLimits = { seconds: 0.1, slowness: () => asked.push(1) > 1 ? 4 : 2, memory: 1000 }
  const [page] = await read({ '10-hostile.md': '# Hostile\n\nThis page read goes on for ever.\n' }, 1, slow)
  expect(page?.refusal?.message).toMatch(/^Reading this page takes more than 0\.4 seconds of computing/)
  expect(asked).toHaveLength(3)
})

test('a page that is done while its thread is being stopped is read, and those behind it go to another', async () => {
  // By the time that the limit is found to be passed, the answer is on its way, and the thread is at the next page.
  const late: PageLimits = { seconds: 0.1, slowness: () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000); return 1 }, memory: 1000 }
  const pages = await read({
    '10-late.md': '# Late\n\nThis page read takes a moment too long.\n', '11-hostile.md': '# Hostile\n\nThis page read waits for ever.\n',
  }, 1, late)
  expect(pages.map(({ title, refusal }) => [title, refusal !== null])).toEqual([['Late', false], ['11 hostile', true]])
})

test('longer pages have more time, slow machines too, and they can be given more', () => {
  expect(pageLimits({})).toMatchObject({ seconds: 1, memory: 1500 })
  expect(pageLimits({}).slowness()).toBeGreaterThanOrEqual(1)
  expect(pageLimits({ RUNPRESS_PAGE_SECONDS: '2.5' }).seconds).toBe(2.5)
  expect(pageLimits({ RUNPRESS_PAGE_SECONDS: '2.5' }).slowness()).toBe(1)
  for (const wrong of ['0', '-1', 'ten', '1e9', 'NaN', '601']) {
    expect(() => pageLimits({ RUNPRESS_PAGE_SECONDS: wrong })).toThrow(`RUNPRESS_PAGE_SECONDS takes a number of seconds from 0.1 to 600, not “${wrong}”.`)
  }
  expect(secondsFor(6000, { seconds: 1 })).toBe(1)
  expect(secondsFor(150_000, { seconds: 1 })).toBe(1)
  expect(secondsFor(2_400_000, { seconds: 1 })).toBe(16)
})

test('a machine is as slow as what it takes for the same work, within bounds', () => {
  const usual = 50
  expect([0, usual / 10, usual, 3 * usual, 8 * usual, 1000 * usual, Infinity].map((milliseconds) => slownessOf(milliseconds))).toEqual([1, 1, 1, 3, 8, 8, 8])
})

import { expect, test } from 'vitest'
import { PagePool } from '../../src/content/page-pool.ts'
import { PageThreads, threadsBeside, threadsFor } from '../../src/content/page-threads.ts'
import { readingWork } from '../../src/content/reading-work.ts'
import type { BookOptions } from '../../src/model/read-model.ts'
import { buildBook } from '../support/build-book.ts'
import { buildModel, type ReadModel } from '../../src/model/read-model.ts'

const fence = '```'

/** Pages of several batches that link to each other, with whatever depends on all pages having been read. */
const pages = Array.from({ length: 40 }, (_, index) => ({
  path: `runbooks/${index}.md`,
  text: `# Runbook ${index}

See [the next](${(index + 1) % 40}.md#fix-it--now) and [none](${index}.md#no-such-part).

## Triage

### Step 1: Does it answer?

- **Yes**: go to [the next](${(index + 1) % 40}.md#fix-it--now).
- **No**: go to step 2.

### Step 2: Is it up?

- **Yes**: fine.

## Diagnose

${fence}bash
deployctl status api-${index} # the team's own
${fence}

## Fix it / now

${'Restart it, wait, and look again. '.repeat(150)}
`,
}))

const entry = new URL('../../src/content/page-thread.ts', import.meta.url)

/** Reads pages on this thread and others. */
async function onThreads(files: typeof pages, options: BookOptions, threads: number): Promise<ReadModel> {
  const pool = new PagePool({ entry, threads: () => threads, here: async () => readingWork() })
  try {
    return await buildModel(files, options, (reading) => new PageThreads(pool, reading))
  } finally {
    await pool.close()
  }
}

test.for<[string, BookOptions]>([
  ['as their links have it', {}],
  ['in a style that is set', { slugStyle: 'unicode' }],
  ['with the team’s own programs, for MkDocs', { slugStyle: 'mkdocs', mkdocs: true, programs: { deployctl: { risk: 'read' } } }],
])('pages read on several threads are those read on one: %s', async ([, options]) => {
  const { book, texts } = buildBook(pages, options)
  expect(await onThreads(pages, options, 2)).toEqual({ book, texts })
})

test('their slug style is the one that their links show', () => {
  expect(buildBook(pages).book.slugs.style).toBe('github')
})

test('pages that cannot be read are refused, whichever thread has found it, and the others read', async () => {
  const deep = [3, 17, 31].map((at) => ({ path: `runbooks/${at}.md`, text: '> '.repeat(20_000) }))
  const folder = pages.map((page) => deep.find(({ path }) => path === page.path) ?? page)
  const { book } = await onThreads(folder, {}, 1)
  expect(book.pages.filter(({ refusal }) => refusal).map(({ path }) => path)).toEqual(deep.map(({ path }) => path).sort())
  expect(book.pages.filter(({ headings }) => headings.length === 6)).toHaveLength(37)
})

test('there are as many threads as the pages are worth', () => {
  const pagesOf = (...lengths: number[]) => lengths.map((length) => ({ text: 'x'.repeat(length) }))
  const many = Array.from({ length: 1000 }, () => ({ text: 'x'.repeat(6000) }))
  expect(threadsFor(pagesOf(), 8)).toBe(1)
  expect(threadsFor(pagesOf(2_400_000, 6000, 6000), 8)).toBe(1)
  expect(threadsFor(pagesOf(2_400_000, 500_000, 1_900_000), 8)).toBe(2)
  expect(threadsFor(many, 2)).toBe(2)
  expect(threadsFor(many, 64)).toBe(8)
  // Small pages are read by this thread, too.
  expect(threadsBeside(pagesOf(), 8)).toBe(0)
  expect(threadsBeside(pagesOf(6000, 6000), 8)).toBe(0)
  expect(threadsBeside(pagesOf(40_000), 8)).toBe(1)
  expect(threadsBeside(pagesOf(2_400_000, 6000, 6000), 8)).toBe(1)
  expect(threadsBeside(many, 2)).toBe(1)
  expect(threadsBeside(many, 1)).toBe(0)
  expect(threadsBeside(Array.from({ length: 20 }, () => ({ text: 'x'.repeat(150_000) })), 2)).toBe(2)
})

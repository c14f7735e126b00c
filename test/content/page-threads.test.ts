import { expect, test } from 'vitest'
import { PageThreads, threadsFor } from '../../src/content/page-threads.ts'
import { buildBook, buildModel, type BookOptions } from '../../src/model/book.ts'

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

test.for<[string, BookOptions]>([
  ['as their links have it', {}],
  ['in a style that is set', { slugStyle: 'unicode' }],
  ['with the team’s own programs, for MkDocs', { slugStyle: 'mkdocs', mkdocs: true, programs: { deployctl: { risk: 'read' } } }],
])('pages read on several threads are those read on one: %s', async ([, options]) => {
  const { book, texts } = buildBook(pages, options)
  expect(await buildModel(pages, options, (reading) => new PageThreads(reading, 3))).toEqual({ book, texts })
})

test('their slug style is the one that their links show', () => {
  expect(buildBook(pages).book.slugs.style).toBe('github')
})

test('pages that cannot be read are refused, whichever thread has found it, and the others read', async () => {
  const deep = [3, 17, 31].map((at) => ({ path: `runbooks/${at}.md`, text: '> '.repeat(20_000) }))
  const folder = pages.map((page) => deep.find(({ path }) => path === page.path) ?? page)
  const { book } = await buildModel(folder, {}, (reading) => new PageThreads(reading, 2))
  expect(book.pages.filter(({ refusal }) => refusal).map(({ path }) => path)).toEqual(deep.map(({ path }) => path).sort())
  expect(book.pages.filter(({ headings }) => headings.length === 6)).toHaveLength(37)
})

test('few pages, and one long one, are read on one thread', () => {
  const pagesOf = (...lengths: number[]) => lengths.map((length) => ({ text: 'x'.repeat(length) }))
  expect(threadsFor(pagesOf(), 8)).toBe(1)
  expect(threadsFor(pagesOf(6000, 6000), 8)).toBe(1)
  expect(threadsFor(pagesOf(2_400_000), 8)).toBe(1)
  expect(threadsFor(pagesOf(2_400_000, 6000, 6000), 8)).toBe(1)
  expect(threadsFor(Array.from({ length: 1000 }, () => ({ text: 'x'.repeat(6000) })), 2)).toBe(2)
  expect(threadsFor(Array.from({ length: 1000 }, () => ({ text: 'x'.repeat(6000) })), 1)).toBe(1)
  expect(threadsFor(Array.from({ length: 1000 }, () => ({ text: 'x'.repeat(6000) })), 64)).toBe(8)
})

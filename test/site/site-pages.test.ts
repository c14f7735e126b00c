/** Pages that are read well and cannot be rendered: each is refused, and the rest is rendered. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { noFacts } from '../../src/site/freshness.ts'
import type { RenderedPage } from '../../src/site/page-tasks.ts'
import { SitePages } from '../../src/site/site-pages.ts'
import type { Outcome } from '../../src/content/page-tasks.ts'

const entry = new URL('../content/support/hostile-thread.ts', import.meta.url)
// Threads start slowly on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 })

/** What becomes of the pages of a folder, by path. */
async function rendered(files: Record<string, string>): Promise<Record<string, Outcome<RenderedPage>>> {
  const dir = await mkdtemp(join(tmpdir(), 'runpress-render-'))
  const pages = new SitePages(entry, { seconds: 0.7, slowness: () => 1, memory: 1000 })
  try {
    for (const [path, text] of Object.entries(files)) await writeFile(join(dir, path), text)
    const { book, texts } = await pages.read({ dir, contentDir: dir, base: '/' })
    const urls = new Map(book.pages.map(({ path, url }) => [path, url]))
    const tasks = book.pages.map((page) => ({ page, alerts: [], facts: noFacts, guide: undefined }))
    const outcomes = await pages.render(tasks, texts, { style: book.slugs.style, urls, files: new Set(), base: '/', inventory: null, toc: null })
    return Object.fromEntries(book.pages.map(({ path }, index) => [path, outcomes[index] as Outcome<RenderedPage>]))
  } finally {
    await pages.close()
    await rm(dir, { recursive: true, force: true })
  }
}

const good = Object.fromEntries(['a', 'b', 'x', 'y'].map((name) => [`${name}.md`, `# Page ${name}\n\nSee [a](a.md#page-a).\n`]))

test.for([
  ['goes on for ever', /^Rendering this page takes more than 0\.7 seconds of computing/],
  ['throws', /^Rendering this page fails\..* nothing is a page\.$/],
] as const)('a page whose rendering %s is refused, and the rest is rendered', async ([deed, message]) => {
  const { 'm.md': hostile, ...others } = await rendered({ ...good, 'm.md': `# M\n\nThis page render ${deed}.\n` })
  expect(hostile).toEqual({ fault: { line: expect.any(Number), column: 1, message: expect.stringMatching(message) } })
  for (const [path, outcome] of Object.entries(others)) {
    const name = path.slice(0, 1)
    expect(outcome).toEqual({ answer: { guide: null, html: expect.stringContaining(`<h1 id="page-${name}"`) } })
    expect(outcome).toEqual({ answer: { guide: null, html: expect.stringMatching(/ href="(?:\/a\/)?#page-a">a<\/a>/) } })
  }
})

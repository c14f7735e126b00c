import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'
import { deadAddresses } from '../support/crawl.ts'

const content = join(import.meta.dirname, 'fixtures-links')

test.for(['/', '/on call/docs/'])('every address of a site under %s leads somewhere', { timeout: 120_000 }, async (base) => {
  const out = await mkdtemp(join(tmpdir(), 'runpress-base-'))
  try {
    const { status, stderr } = await runpress(['build', content, '--out', out, '--base', base])
    // A script of the content, at the place of one of ours at that, is no part of the site, and the link to it leads nowhere.
    expect([status, stderr.match(/\S+ \S+ is left out: .*/g)]).toEqual([0, [expect.stringMatching(/^index\.md:12:1: pagefind\/pagefind\.js is left out: /)]])
    expect(await deadAddresses(out, encodeURI(base))).toEqual([])
  } finally {
    await rm(out, { recursive: true, force: true })
  }
})

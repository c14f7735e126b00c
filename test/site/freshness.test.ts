import { afterEach, describe, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { buildStamp, shownTime } from '../../src/site/build-stamp.ts'
import { commitUrl } from '../../src/site/commit-url.ts'
import { bookFacts, bookHistory, type PageFacts } from '../../src/site/freshness.ts'
import { Repository } from '../support/repository.ts'

let repo: Repository | undefined
afterEach(() => repo?.remove())

/** The facts of each page of a folder, committed on the first of January and left as `after` says. */
async function facts(files: Record<string, string>, after: Record<string, string> = {}): Promise<Record<string, PageFacts>> {
  repo = new Repository()
  repo.commit('2026-01-01', files)
  repo.write(after)
  const content = await readContent(repo.root)
  const { history } = await bookHistory(content)
  return Object.fromEntries(bookFacts(content, history, new Date('2026-07-01T12:00:00Z')))
}

describe('a page', () => {
  test('changes with what it includes', async () => {
    repo = new Repository()
    repo.commit('2026-01-01', { 'a.md': '# A\n\n--8<-- "part.txt"\n', 'b.md': '# B\n', 'part.txt': 'one\n' })
    repo.commit('2026-01-02', { 'part.txt': 'two\n' })
    const content = await readContent(repo.root)
    const times = async () => [...bookFacts(content, (await bookHistory(content)).history)].map(([path, { changed, changedSince }]) => [path, changed?.time.slice(0, 10), changedSince])
    expect(await times()).toEqual([['a.md', '2026-01-02', false], ['b.md', '2026-01-01', false]])
    repo.write({ 'part.txt': 'three\n' })
    expect(await times()).toEqual([['a.md', '2026-01-02', true], ['b.md', '2026-01-01', false]])
  })

  test('that is not committed has no last change', async () => {
    expect(await facts({ 'a.md': '# A\n' }, { 'b.md': '# B\n' })).toMatchObject({
      'a.md': { changed: { time: '2026-01-01T12:00:00Z', href: null } }, 'b.md': { changed: null, changedSince: false },
    })
  })

  test('without a review says so only where others have one', async () => {
    expect(await facts({ 'a.md': '# A\n' })).toMatchObject({ 'a.md': { unreviewed: false } })
    repo?.remove()
    expect(await facts({ 'a.md': '# A\n', 'b.md': '---\nreviewed: 2026-06-01\n---\n\n# B\n', 'c.md': '---\nreview_by: 2026-06-30\n---\n' })).toMatchObject({
      'a.md': { unreviewed: true, overdue: false }, 'b.md': { reviewed: '2026-06-01', due: '2027-06-01', overdue: false }, 'c.md': { unreviewed: false, overdue: true },
    })
  })

  test('reviewed in the future is not reviewed', async () => {
    expect(await facts({ 'a.md': '---\nreviewed: 2062-06-01\n---\n' })).toMatchObject({ 'a.md': { reviewed: null } })
  })

  test.each([['{ days: 30 }', '2026-07-01', false], ['{ days: 29 }', '2026-06-30', true], ['off', null, false]])(
    'is due by the rule’s setting: %s', async (rule, due, overdue) => {
      const found = await facts({ 'a.md': '---\nreviewed: 2026-06-01\n---\n', 'runpress.yaml': `rules:\n  stale-review: ${rule}\n` })
      expect(found['a.md']).toMatchObject({ due, overdue })
    })
})

test('the stamp of a build names the commit, its time, whether there is more, and no clock’s time', async () => {
  repo = new Repository()
  const commit = repo.commit('2026-01-01', { 'a.md': '# A\n' })
  const stamp = async () => buildStamp((await bookHistory(await readContent(repo?.root as string))).history, null)
  expect(await stamp()).toEqual({ built: null, commit: { hash: commit.slice(0, 7), time: '2026-01-01T12:00:00Z' }, uncommitted: false })
  repo.write({ 'b.md': '# B\n' })
  expect(await stamp()).toMatchObject({ uncommitted: true })
  expect(buildStamp(null, null)).toEqual({ built: null, commit: null, uncommitted: false })
  expect(buildStamp(null, new Date('2026-11-26T08:15:30.123Z'))).toMatchObject({ built: '2026-11-26T08:15:30Z' })
  expect(shownTime('2026-11-26T08:15:30Z')).toBe('2026-11-26 08:15 UTC')
})

test.each([
  ['https://github.com/o/r/edit/main/docs/a.md', 'https://github.com/o/r/commit/abc'],
  ['https://gitlab.com/g/s/r/-/edit/main/docs/blob/a.md', 'https://gitlab.com/g/s/r/-/commit/abc'],
  ['https://git.example.org/o/r/_edit/main/a.md', 'https://git.example.org/o/r/commit/abc'],
  ['https://bitbucket.org/o/r/src/default/docs/a.md', 'https://bitbucket.org/o/r/commits/abc'],
  ['https://wiki.example.org/edit?page=a.md', null],
  [null, null],
])('%s leads to the commit %s', (edit, url) => {
  expect(commitUrl(edit, 'abc')).toBe(url)
})

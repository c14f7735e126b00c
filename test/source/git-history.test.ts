import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readFolder } from '../../src/source/folder.ts'
import { readHistory, type ReadHistory } from '../../src/source/git-history.ts'
import { Repository } from '../support/repository.ts'

const made: Repository[] = []
const repository = (): Repository => {
  const one = new Repository()
  made.push(one)
  return one
}
afterEach(() => {
  vi.unstubAllEnvs()
  for (const one of made.splice(0)) one.remove()
})

async function historyOf(folder: string): Promise<ReadHistory> {
  const { pages, files } = await readFolder(folder)
  const paths = pages.map(({ path }) => path)
  return readHistory(folder, [...paths, ...files], paths)
}

/** The days on which pages were last changed, by path. */
async function days(folder: string): Promise<Record<string, string>> {
  const { history } = await historyOf(folder)
  return Object.fromEntries([...history?.changes ?? []].map(([path, { time }]) => [path, time.slice(0, 10)]).sort())
}

describe('the last change of a page', () => {
  test('is the last commit that changed it, by its author’s date in UTC', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1', 'b.md': '1' })
    const second = repo.commit('2026-01-02', { 'a.md': '2' })
    repo.commit('2026-01-03', { 'other.txt': 'x' })
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-02', 'b.md': '2026-01-01' })
    const { history, problem } = await historyOf(repo.root)
    expect(history?.changes.get('a.md')).toEqual({ time: '2026-01-02T12:00:00Z', commit: second })
    expect(history?.commit).toBe(repo.git('rev-parse', 'HEAD'))
    expect(problem).toBeNull()
  })

  test('is sought again only where there is another commit', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1', 'b.md': '1' })
    const files = ['a.md', 'b.md']
    const change = { time: '2025-01-01T12:00:00Z', commit: 'c' }
    const days = async (commit: string): Promise<unknown> => {
      const { history } = await readHistory(repo.root, files, files, { commit, time: null, changes: new Map([['a.md', change]]), uncommitted: new Set() })
      return [...history?.changes ?? []].map(([path, { time }]) => [path, time.slice(0, 10)]).sort()
    }
    expect(await days(repo.git('rev-parse', 'HEAD'))).toEqual([['a.md', '2025-01-01'], ['b.md', '2026-01-01']])
    expect(await days('of another')).toEqual([['a.md', '2026-01-01'], ['b.md', '2026-01-01']])
  })

  test('is found for a folder of the repository, whatever happens beside it', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'docs/a.md': '1', 'a.md': '1' })
    repo.commit('2026-01-02', { 'a.md': '2' })
    expect(await days(join(repo.root, 'docs'))).toEqual({ 'a.md': '2026-01-01' })
  })

  test('is no new name, and no new permission', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'docs/a.md': 'one', 'docs/b.md': 'two' })
    repo.git('mv', 'docs/a.md', 'docs/c.md')
    repo.git('update-index', '--chmod=+x', 'docs/b.md')
    chmodSync(join(repo.root, 'docs/b.md'), 0o755)
    repo.commit('2026-01-02')
    repo.git('mv', 'docs/c.md', 'docs/d.md')
    repo.commit('2026-01-03')
    expect(await days(join(repo.root, 'docs'))).toEqual({ 'b.md': '2026-01-01', 'd.md': '2026-01-01' })
  })

  test('is a new name with a new text', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': 'one' })
    repo.git('mv', 'a.md', 'b.md')
    repo.commit('2026-01-02', { 'b.md': 'other' })
    expect(await days(repo.root)).toEqual({ 'b.md': '2026-01-02' })
  })

  test('is the change on the branch, not its merge', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1', 'b.md': '1' })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit('2026-01-02', { 'a.md': '2' })
    repo.git('checkout', '-q', 'main')
    repo.commit('2026-01-03', { 'b.md': '2' })
    repo.merge('2026-01-04', 'side')
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-02', 'b.md': '2026-01-03' })
  })

  test('is the merge where that made the text, and no change that a merge has overruled', async () => {
    const repo = repository()
    const lines = (first: string, last: string): string => `${first}\n${'x\n'.repeat(20)}${last}\n`
    repo.commit('2026-01-01', { 'a.md': lines('1', '1'), 'b.md': '1', 'c.md': '1' })
    repo.git('checkout', '-q', '-b', 'side')
    repo.commit('2026-01-02', { 'a.md': lines('2', '1'), 'b.md': 'side', 'c.md': '2' })
    repo.git('checkout', '-q', 'main')
    repo.commit('2026-01-01', { 'a.md': lines('1', '2'), 'b.md': 'main' })
    repo.merge('2026-01-04', 'side', '-X', 'ours')
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-04', 'b.md': '2026-01-01', 'c.md': '2026-01-02' })
  })

  test('is found under odd names', async () => {
    const repo = repository()
    const names = ['ä ö.md', '-x.md', 'a"b.md', 'line\nbreak.md', ':100644 x.md', '/H 1.md'.slice(1), '*.md']
    repo.commit('2026-01-01', Object.fromEntries(names.map((name) => [name, name])))
    expect(Object.keys(await days(repo.root)).sort()).toEqual([...names].sort())
  })

  test('is unknown where nobody can know it: new files, ignored ones, other repositories, links', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1', '.gitignore': 'made/\n' })
    repo.write({ 'new.md': '1', ':(top)new.md': '1', 'made/x.md': '1' })
    const inner = new Repository(join(repo.root, 'inner'))
    inner.commit('2026-01-02', { 'b.md': '1' })
    repo.git('add', 'inner')
    repo.git('commit', '-q', '-m', 'inner')
    const { history, problem } = await historyOf(repo.root)
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-01' })
    expect([...history?.uncommitted ?? []]).toEqual([':(top)new.md', 'new.md'])
    expect(problem).toBeNull()
    // Which knows its own.
    expect(await days(inner.root)).toEqual({ 'b.md': '2026-01-02' })
  })

  test('is unknown at the end of a shallow clone, which is said', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1', 'b.md': '1' })
    repo.commit('2026-01-02', { 'b.md': '2' })
    repo.commit('2026-01-03', { 'b.md': '3' })
    const clone = join(repo.root, '.clone')
    repo.git('clone', '-q', '--depth', '2', `file://${repo.root}`, clone)
    const { history, problem } = await historyOf(clone)
    expect(Object.fromEntries(history?.changes ?? [])).toEqual({ 'b.md': { time: '2026-01-03T12:00:00Z', commit: history?.commit } })
    expect(problem).toContain('fetch-depth: 0')
  })

  test('is found in a repository of SHA-256 hashes', async () => {
    const repo = repository()
    rmSync(join(repo.root, '.git'), { recursive: true })
    repo.git('init', '-q', '--object-format=sha256')
    repo.commit('2026-01-01', { 'a.md': '1' })
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-01' })
    expect((await historyOf(repo.root)).history?.uncommitted.size).toBe(0)
  })
})

describe('changes that are not committed', () => {
  test('are those of the folder: changed, new and gone', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'docs/a.md': '1', 'docs/b.md': '1', 'docs/c.png': '1', 'docs/d.md': '1', 'x.md': '1' })
    const uncommitted = async (): Promise<string[]> => [...(await historyOf(join(repo.root, 'docs'))).history?.uncommitted ?? []].sort()
    repo.write({ 'x.md': '2' })
    expect(await uncommitted()).toEqual([])
    repo.write({ 'docs/a.md': '2', 'docs/c.png': '2', 'docs/new.md': '1' })
    rmSync(join(repo.root, 'docs/d.md'))
    expect(await uncommitted()).toEqual(['a.md', 'c.png', 'd.md', 'new.md'])
  })

  test('are not other line endings, and not what a filter makes of a file', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1\n2\n', 'b.bin': 'pointer', '.gitattributes': '*.bin filter=lfs\n' })
    repo.write({ 'a.md': '1\r\n2\r\n', 'b.bin': 'the file itself' })
    expect((await historyOf(repo.root)).history?.uncommitted.size).toBe(0)
  })
})

describe('nothing is known and nothing fails', () => {
  const nothing = { history: null, problem: null }

  test('outside of repositories', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runpress-plain-'))
    writeFileSync(join(folder, 'a.md'), '1')
    expect(await historyOf(folder)).toEqual(nothing)
    rmSync(folder, { recursive: true })
  })

  test('in a folder that its repository ignores', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { '.gitignore': 'made/\n' })
    repo.write({ 'made/a.md': '1' })
    expect(await historyOf(join(repo.root, 'made'))).toEqual(nothing)
  })

  test('without git', async () => {
    const repo = repository()
    repo.commit('2026-01-01', { 'a.md': '1' })
    vi.stubEnv('PATH', join(repo.root, 'nowhere'))
    expect(await historyOf(repo.root)).toEqual({
      history: null, problem: 'When pages were last changed is not known: there is no git on this machine.',
    })
  })

  test('before the first commit, and in a repository that is broken', async () => {
    const repo = repository()
    repo.write({ 'a.md': '1' })
    expect(await historyOf(repo.root)).toMatchObject({ history: null, problem: 'When pages were last changed is not known: the repository has no commit yet.' })
    writeFileSync(join(repo.root, '.git/config'), '[core\n')
    expect(await historyOf(repo.root)).toMatchObject({ history: null, problem: expect.stringMatching(/^When pages .*config/) })
  })
})

test('a hook’s environment leads to no other repository', async () => {
  const repo = repository()
  const other = repository()
  repo.commit('2026-01-01', { 'a.md': '1' })
  other.commit('2026-01-02', { 'a.md': '2' })
  vi.stubEnv('GIT_DIR', join(other.root, '.git'))
  vi.stubEnv('GIT_INDEX_FILE', join(other.root, '.git/index'))
  expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-01' })
})

/** Git as it runs for somebody who trusts the repository, whatever comes of it. */
function byItself(repo: Repository, ...args: string[]): void {
  spawnSync('git', args, { cwd: repo.root, env: { PATH: process.env.PATH, HOME: repo.root }, stdio: 'ignore', timeout: 30_000 })
}

describe('a repository’s own configuration runs nothing', () => {
  test('when its history is read', async () => {
    const repo = repository()
    const trace = join(repo.root, '.git/ran')
    const program = join(repo.root, '.git/program')
    writeFileSync(program, `#!/bin/sh\necho "$@" >> '${trace}'\n`, { mode: 0o755 })
    repo.commit('2026-01-01', {
      'a.md': '1', 'b.md': '1', '.gitattributes': '* filter=evil diff=evil ident\n*.md merge=evil\n',
    })
    repo.commit('2026-01-02', { 'a.md': '2' })
    const settings = {
      'core.fsmonitor': program, 'core.hooksPath': join(repo.root, '.git'), 'core.pager': program, 'core.sshCommand': program,
      'core.alternateRefsCommand': program, 'core.editor': program, 'diff.external': program, 'diff.evil.command': program,
      'diff.evil.textconv': program, 'filter.evil.clean': program, 'filter.evil.smudge': program, 'filter.evil.process': program,
      'gpg.program': program, 'log.showSignature': 'true', 'alias.log': `!${program}`, 'alias.ls-tree': `!${program}`,
      'pager.log': program, 'credential.helper': program, 'color.ui': 'always', 'log.showRoot': 'false', 'log.follow': 'true',
      'diff.renames': 'copies', 'diff.relative': 'false', 'log.diffMerges': 'off', 'format.pretty': 'full', 'core.quotePath': 'true',
    }
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value)
    // What was changed by now is asked for its attributes, and what is new whether it is ignored.
    writeFileSync(join(repo.root, 'b.md'), 'changed')
    writeFileSync(join(repo.root, 'new.md'), 'new')
    rmSync(trace, { force: true })
    expect(await days(repo.root)).toEqual({ 'a.md': '2026-01-02', 'b.md': '2026-01-01' })
    expect(existsSync(trace)).toBe(false)
    // The trap works: git itself falls into it.
    byItself(repo, 'status')
    expect(existsSync(trace)).toBe(true)
  })

  test('nor to fetch what the repository lacks', async () => {
    const repo = repository()
    const trace = join(repo.root, '.git/ran')
    repo.commit('2026-01-01', { 'docs/a.md': '1' })
    const tree = repo.git('rev-parse', 'HEAD:docs')
    for (const [name, value] of Object.entries({
      'core.repositoryFormatVersion': '1', 'extensions.partialClone': 'origin', 'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::touch ${trace}`, 'protocol.allow': 'always', 'protocol.ext.allow': 'always',
    })) repo.git('config', name, value)
    renameSync(join(repo.root, '.git/objects', tree.slice(0, 2), tree.slice(2)), join(repo.root, '.git/lost'))
    expect((await historyOf(join(repo.root, 'docs'))).history).toBeNull()
    expect(existsSync(trace)).toBe(false)
    byItself(repo, 'ls-tree', '-r', 'HEAD')
    expect(existsSync(trace)).toBe(true)
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Repository } from '../support/repository.ts'
import { run } from './support/run.ts'
import { treeOf } from './support/tree.ts'

const checkout = join(import.meta.dirname, '../..')
const book = join(import.meta.dirname, '../browser/book')

let root = ''
beforeAll(() => { root = mkdtempSync(join(tmpdir(), 'runpress-same-')) })
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Another checkout of Runpress at another path. */
function otherCheckout(): string {
  const other = join(root, 'another checkout')
  mkdirSync(other)
  for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json']) cpSync(join(checkout, name), join(other, name), { recursive: true })
  symlinkSync(join(checkout, 'node_modules'), join(other, 'node_modules'))
  return other
}

/** The files of a book as they are made the other way round, at other times. */
function reversed(from: string, to: string): string {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(from.length + 1)).sort().reverse()
  for (const [index, path] of files.entries()) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    writeFileSync(join(to, path), readFileSync(join(from, path)))
    utimesSync(join(to, path), 1e9 - index * 1e5, 1e9 - index * 1e5)
  }
  return to
}

const here = { TZ: 'UTC', LANG: 'C', LC_ALL: '', NODE_ENV: '' }
const there = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_ENV: 'test', UV_THREADPOOL_SIZE: '1' }

test('the same content makes the same bytes, wherever, whenever and by whom it is built', async () => {
  const repository = new Repository(join(root, 'content'))
  cpSync(book, repository.root, { recursive: true })
  repository.git('add', '-A')
  repository.git('commit', '-qm', 'All of it')
  // A clone has the same history and other files; it is filled in another order.
  const clone = join(root, 'deep er/π/clone')
  execFileSync('git', ['clone', '-q', '--no-checkout', repository.root, clone], { stdio: 'ignore' })
  execFileSync('git', ['reset', '-q'], { cwd: clone, stdio: 'ignore' })
  reversed(book, clone)
  const other = otherCheckout()
  const build = async (by: string, content: string, out: string, env: Record<string, string>, umask: string) => {
    const args = [join(by, 'src/cli/main.ts'), 'build', content, '--out', join(root, out)]
    const { status, stderr } = await run('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, ...args], { env })
    expect([status, stderr.includes('Built')]).toEqual([0, true])
    return treeOf(join(root, out))
  }
  const [first, second] = await Promise.all([
    build(checkout, repository.root, 'first', here, '022'),
    build(other, clone, 'second', there, '077'),
  ])
  expect(first?.length).toBeGreaterThan(40)
  expect(second).toEqual(first)
  // Again, from what the build before has kept.
  expect(await build(checkout, repository.root, 'first', there, '022')).toEqual(first)
  const page = readFileSync(join(root, 'first/index.html'), 'utf8')
  expect(page).toMatch(/<p class="foot-built">From commit <code>[0-9a-f]{7}<\/code> of <time datetime="2026-01-01T12:00:00Z">/)
  for (const secret of [root, checkout]) {
    const grep = await run('grep', ['-rl', '--', secret, join(root, 'first')])
    expect(grep.stdout, `${secret} is in the site`).toBe('')
  }
}, 240_000)

test('lint and export say the same of the same content', async () => {
  const copy = reversed(book, join(root, 'elsewhere'))
  for (const command of [['lint', '--format', 'json'], ['export']]) {
    const [one, two] = await Promise.all([[book, here], [copy, there]].map(([content, env]) =>
      run(process.execPath, [join(checkout, 'src/cli/main.ts'), ...command, content as string], { env: env as Record<string, string> })))
    expect(two?.stdout).toBe(one?.stdout)
    expect(one?.stdout).not.toBe('')
  }
})

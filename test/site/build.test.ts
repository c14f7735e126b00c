import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress-build-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Writes a folder of files, by path. */
async function folder(name: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, name, path)), { recursive: true })
    await writeFile(join(root, name, path), text)
  }
  return join(root, name)
}

const list = async (dir: string) => (await readdir(dir, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1)).sort()

const picture = '<svg xmlns="http://www.w3.org/2000/svg"/>'

describe('a build', () => {
  let content = ''
  let out = ''
  let html: Record<string, string> = {}
  beforeAll(async () => {
    content = await folder('one', {
      'a.md': '# A\n\n![p](img/p.svg) [b](sub/b.md#part) <img src="img/raw.svg" alt="">\n\n=== "T"\n    x\n',
      'sub/b.md': '## Part\n\n```bash\nuptime\n```\n',
      'img/p.svg': picture,
      'img/raw.svg': picture,
      'img/unused.svg': picture,
      'secret.env': 'KEY=1',
    })
    out = join(root, 'site')
    const { status, stdout, stderr } = await runpress(['build', content, '--out', out, '--base', 'docs', '--site', 'https://example.org'])
    expect(stderr).toContain('Made the search index of 2 pages\nBuilt')
    expect([status, stdout]).toEqual([0, ''])
    const pages = (await list(out)).filter((path) => path.endsWith('.html'))
    html = Object.fromEntries(await Promise.all(pages.map(async (path) => [path, await readFile(join(out, path), 'utf8')])))
  }, 60_000)

  test('gives every page, a front page and a page for wrong addresses', () => {
    expect(Object.keys(html)).toEqual(['404.html', 'a/index.html', 'commands/index.html', 'index.html', 'sub/b/index.html'])
  })

  test('brings the files that pages show, and no others', async () => {
    const files = await list(out)
    expect(files.filter((path) => path.startsWith('img/'))).toEqual(['img/p.svg', 'img/raw.svg'])
    expect(files).not.toContain('secret.env')
  })

  test('leaves nothing in the content folder or beside the output', async () => {
    expect(await list(content)).toEqual(['a.md', 'img/p.svg', 'img/raw.svg', 'img/unused.svg', 'secret.env', 'sub/b.md'])
    expect((await readdir(root)).sort()).toEqual(['one', 'site'])
  })

  test('stands under its base path', () => {
    expect(html['a/index.html']).toContain('href="/docs/sub/b/#part"')
    expect(html['a/index.html']).toContain('src="/docs/img/p.svg"')
    expect(html['a/index.html']).toContain('<link rel="canonical" href="https://example.org/docs/a/">')
    for (const page of Object.values(html)) expect(page).not.toMatch(/\s(?:href|src)="\/(?!docs\/)/)
  })

  test('has a strict policy, and nothing that it would refuse', () => {
    for (const page of Object.values(html)) {
      expect(page).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/)
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
      expect(page).not.toMatch(/<(?:script|link rel="stylesheet"|img)[^>]*(?:src|href)="(?:https?:)?\/\//)
    }
  })

  test('has one heading of the first rank a page', () => {
    for (const [path, page] of Object.entries(html)) expect(page.match(/<h1/g), path).toHaveLength(1)
    expect(html['sub/b/index.html']).toContain('<h1>B</h1>')
  })

  test('has a search index, without a search box of another make', async () => {
    const files = (await list(join(out, 'pagefind')))
    expect(files).toContain('pagefind.js')
    expect(files.filter((path) => /ui|highlight/.test(path))).toEqual([])
  })
})

test('two content folders never show each other’s pages, and a page that is gone is gone', async () => {
  const content = await folder('changing', { 'a.md': '# First\n\n<b>x</b>\n', 'b.md': '# B\n' })
  const other = await folder('other', { 'c.md': '# C\n' })
  const out = join(root, 'changing-site')
  const otherOut = join(root, 'other-site')
  const run = (dir: string, to: string) => runpress(['build', dir, '--out', to])
  expect((await Promise.all([run(content, out), run(other, otherOut)])).map(({ status }) => status)).toEqual([0, 0])
  expect(await readFile(join(out, 'a/index.html'), 'utf8')).toContain('<b>x</b>')
  expect((await list(otherOut)).filter((path) => path.endsWith('index.html'))).toEqual(['c/index.html', 'index.html'])
  await rm(join(content, 'b.md'))
  await folder('changing', { 'a.md': '# First\n\n<i>x</i>\n' })
  expect((await run(content, out)).status).toBe(0)
  expect(await readFile(join(out, 'a/index.html'), 'utf8')).toContain('<i>x</i>')
  expect((await list(out)).filter((path) => path.endsWith('index.html'))).toEqual(['a/index.html', 'index.html'])
}, 90_000)

test('a build works from any folder, by relative paths, and leaves nothing there', async () => {
  await folder('elsewhere', { 'book/a.md': '# A\n', 'book/inventory.yaml': 'hosts: 12\nunits: 12\n' })
  const cwd = join(root, 'elsewhere')
  const { status, stderr } = await runpress(['build', 'book', '--out', 'site'], { cwd })
  expect(status).toBe(0)
  expect((await readdir(cwd)).sort()).toEqual(['book', 'site'])
  // Whatever else stands there, it says what the linter knows more of, and the front page leads to the only page.
  expect(stderr).toContain('There are 2 problems in inventory.yaml: “runpress lint” says what is wrong.')
  expect(await readFile(join(cwd, 'site/index.html'), 'utf8')).toMatch(/<h2>\s*<a href="\/a\/">A<\/a><\/h2>/)
}, 60_000)

describe('a build that cannot succeed leaves the output as it was', () => {
  test.for([
    ['a content folder that is not there', (site: string) => ['nowhere', '--out', site], /nowhere/],
    ['an output that holds the content', (site: string) => [join(site, 'content'), '--out', site], /holds the content folder/],
  ] as const)('%s', async ([name, args, message]) => {
    const site = await folder(`kept-${name.length}`, { 'index.html': 'kept', 'content/a.md': '# A\n' })
    const before = await list(site)
    const { status, stdout, stderr } = await runpress(['build', ...args(site)])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(await list(site)).toEqual(before)
  })

  test.for([
    ['--base', 'https://example.org/x/', '“https://example.org/x/” is not a path.'],
    ['--base', '//x', '“//x” is not a path.'],
    ['--base', '/x?y', '“/x?y” is not a path.'],
    ['--site', 'example.org', '“example.org” is not an address.'],
  ] as const)('%s %s', async ([option, value, message]) => {
    const content = await folder('fine', { 'a.md': '# A\n' })
    const { status, stdout, stderr } = await runpress(['build', content, '--out', join(root, 'refused'), option, value])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`runpress: ${message}`)
    expect(await readdir(root)).not.toContain('refused')
  })

  test.for([
    ['other things', { 'thesis.txt': 'years of work' }, 'holds files, but no site'],
    ['another site', { 'index.html': 'by hand', 'thesis.txt': 'years of work' }, 'holds files, but no site'],
    ['a site in a repository', { 'index.html': 'ours', 'runpress-offline.json': '{}', '.git': 'gitdir: elsewhere' }, 'is a repository'],
  ] as const)('an output folder that holds %s', async ([name, files, message]) => {
    const content = await folder('fine', { 'a.md': '# A\n' })
    const home = await folder(`home of ${name}`, files)
    const { status, stderr } = await runpress(['build', content, '--out', home])
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(await list(home)).toEqual(Object.keys(files).sort())
  })
})

test('an empty folder makes a front page that says so', async () => {
  const content = join(root, 'empty')
  await mkdir(content)
  const { status } = await runpress(['build', content, '--out', join(root, 'empty-site')])
  expect(status).toBe(0)
  expect(await readFile(join(root, 'empty-site/index.html'), 'utf8')).toContain('holds no Markdown files yet')
})

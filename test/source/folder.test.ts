import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/source/errors.ts'
import { readFolder } from '../../src/source/folder.ts'

let folder: string
const write = (path: string, data: string | Uint8Array): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), data)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runpress-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('pages, inventory and other files are told apart and sorted', async () => {
  for (const path of ['b.md', 'a/z.markdown', 'B.md', 'a/logo.png', 'inventory.yaml', 'runpress.yml', '.git/x.md', 'node_modules/p/README.md']) {
    write(path, path)
  }
  const read = await readFolder(folder)
  expect(read.pages).toEqual(['B.md', 'a/z.markdown', 'b.md'].map((path) => ({ path, text: path })))
  expect(read.inventory).toEqual({ path: 'inventory.yaml', text: 'inventory.yaml' })
  expect(read.settings).toEqual({ path: 'runpress.yml', text: 'runpress.yml' })
  expect(read.files).toEqual(['a/logo.png'])
})

test('a byte order mark is not part of the text, line endings are kept', async () => {
  write('a.md', new Uint8Array([0xef, 0xbb, 0xbf, 0x23, 0x20, 0x61, 0x0d, 0x0a]))
  expect((await readFolder(folder)).pages[0]?.text).toBe('# a\r\n')
})

test('links inside the folder are followed, links out of it and circles are not', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'runpress-outside-'))
  writeFileSync(join(outside, 'secret.md'), 'secret')
  write('a/page.md', 'page')
  symlinkSync('a/page.md', join(folder, 'linked.md'))
  symlinkSync('..', join(folder, 'a/circle'))
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'))
  symlinkSync(outside, join(folder, 'outside'))
  symlinkSync('gone.md', join(folder, 'dangling.md'))
  const { pages, problems } = await readFolder(folder)
  rmSync(outside, { recursive: true })
  expect(pages).toEqual([{ path: 'a/page.md', text: 'page' }, { path: 'linked.md', text: 'page' }])
  expect(problems.map(({ path, severity }) => `${severity} ${path}`)).toEqual(['info a/circle', 'error dangling.md', 'error outside', 'error secret.md'])
})

test('links into the project around the folder are followed where there is one', async () => {
  write('README.md', 'project')
  write('docs/page.md', 'page')
  symlinkSync('../README.md', join(folder, 'docs/index.md'))
  expect((await readFolder(join(folder, 'docs'))).problems.map(({ path }) => path)).toEqual(['index.md'])
  const { pages, problems } = await readFolder(join(folder, 'docs'), folder)
  expect(pages).toEqual([{ path: 'index.md', text: 'project' }, { path: 'page.md', text: 'page' }])
  expect(problems).toEqual([])
})

test('every ending of Markdown counts, in any case', async () => {
  for (const path of ['a.MD', 'b.Markdown', 'c.mdown', 'd.mkd', 'e.mkdn', 'f.mdx', 'g.md.txt', '.github/h.md', '.i.md']) write(path, path)
  const { pages, files } = await readFolder(folder)
  expect(pages.map(({ path }) => path)).toEqual(['a.MD', 'b.Markdown', 'c.mdown', 'd.mkd', 'e.mkdn'])
  expect(files).toEqual(['f.mdx', 'g.md.txt'])
})

test('a page in UTF-16 is read by its byte order mark', async () => {
  write('a.md', new Uint8Array([0xff, 0xfe, 0x23, 0x00, 0xfc, 0x00]))
  expect((await readFolder(folder)).pages[0]?.text).toBe('#ü')
})

test('a site that was built into the folder is not read back', async () => {
  for (const path of ['dist/index.html', 'dist/pagefind/a.js', 'dist/a.md', 'site/index.html', 'site/sitemap.xml', 'site/search/a.json', 'site/b.md']) write(path, '')
  for (const path of ['page.md', 'index.html', 'pagefind/x.md', 'html/index.html', 'html/c.md']) write(path, '')
  const { pages, files, problems } = await readFolder(folder)
  expect(pages.map(({ path }) => path)).toEqual(['html/c.md', 'page.md', 'pagefind/x.md'])
  // A page that somebody put there is not lost without a word.
  expect(problems.map(({ path, severity, message }) => `${path} ${severity} ${/, (\S+) among it/.exec(message)?.[1]}`)).toEqual(['dist error a.md', 'site error b.md'])
  expect(files).toEqual(['html/index.html', 'index.html'])
})

test('a missing folder and a file are refused with what to do', async () => {
  write('file.md', '')
  await expect(readFolder(join(folder, 'none'))).rejects.toThrow(UserError)
  await expect(readFolder(join(folder, 'none'))).rejects.toThrow(/There is no folder .*none\. Name the folder/)
  await expect(readFolder(join(folder, 'file.md'))).rejects.toThrow(/file\.md is a file\. Name the folder/)
})

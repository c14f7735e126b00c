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
  const { pages } = await readFolder(folder)
  rmSync(outside, { recursive: true })
  expect(pages).toEqual([{ path: 'a/page.md', text: 'page' }, { path: 'linked.md', text: 'page' }])
})

test('a missing folder and a file are refused with what to do', async () => {
  write('file.md', '')
  await expect(readFolder(join(folder, 'none'))).rejects.toThrow(UserError)
  await expect(readFolder(join(folder, 'none'))).rejects.toThrow(/There is no folder .*none\. Name the folder/)
  await expect(readFolder(join(folder, 'file.md'))).rejects.toThrow(/file\.md is a file\. Name the folder/)
})

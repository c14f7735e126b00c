import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { largestPage, readFolder } from '../../src/source/folder.ts'
import { readBytes } from '../../src/source/read-bytes.ts'

let folder: string
const at = (path: string): string => join(folder, path)
const write = (path: string, data: string | Uint8Array): void => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), data)
}
/** Why pages were not read, by path. */
const refusals = async (): Promise<string[]> =>
  (await readFolder(folder)).pages.map(({ path, refused }) => `${path}: ${refused?.message ?? 'read'}`)
const problems = async (): Promise<string[]> =>
  (await readFolder(folder)).problems.map(({ path, severity, message }) => `${severity} ${path}: ${message}`)

const isRoot = process.getuid?.() === 0
const hasPipes = process.platform !== 'win32'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runpress-odd-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(!hasPipes)('a named pipe and a device are never opened', async () => {
  write('page.md', 'page')
  expect(spawnSync('mkfifo', ['pipe.md', 'picture.png'].map(at)).status).toBe(0)
  symlinkSync('/dev/zero', at('zero.md'))
  expect(await refusals()).toEqual([
    'page.md: read',
    'pipe.md: This is a named pipe and no file, so it is not read. Take it out of the folder.',
  ])
  const { files, problems } = await readFolder(folder)
  expect(files).toEqual([])
  expect(problems.map(({ path }) => path)).toEqual(['zero.md'])
  expect(await readBytes('/dev/zero', { bytes: 10 })).toMatchObject({ refused: expect.stringContaining('device') })
})

test.skipIf(!hasPipes)('a socket with the name of a page is refused', async () => {
  const server = createServer()
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(at('socket.md'), resolve)
  await promise
  try {
    expect(await refusals()).toEqual(['socket.md: This is a socket and no file, so it is not read. Take it out of the folder.'])
  } finally {
    server.close()
  }
})

test('a file is measured before it is read', async () => {
  write('large.md', '')
  truncateSync(at('large.md'), largestPage + 1)
  write('inventory.yaml', '')
  truncateSync(at('inventory.yaml'), 1024 * 1024 + 1)
  // Sparse files take no room, and cannot be held.
  write('huge.md', '')
  truncateSync(at('huge.md'), 2 ** 40)
  const message = 'This file is larger than 5,000,000 bytes, so it is not read. Split it.'
  expect(await refusals()).toEqual([`huge.md: ${message}`, `large.md: ${message}`])
  expect((await readFolder(folder)).inventory?.refused?.message).toContain('larger than 1,048,576 bytes')
})

test('what is no text is refused, a stray control character is not', async () => {
  write('archive.md', new Uint8Array(Array.from({ length: 4096 }, (_, index) => (index * 167) % 256)))
  write('utf16.md', new Uint8Array(Buffer.from('# Disk full\n', 'utf16le')))
  write('nul.md', 'a\0b')
  write('bell.md', '# Bell \u0007\n')
  const binary = 'This is no text: control characters are all over it. Save it as UTF-8, or give it another name.'
  expect(await refusals()).toEqual([`archive.md: ${binary}`, 'bell.md: read', 'nul.md: read', `utf16.md: ${binary}`])
})

test('folders with the names of files are said, and what is in them is read', async () => {
  write('notes.md/page.md', 'page')
  mkdirSync(at('inventory.yaml'))
  mkdirSync(at('README.md'))
  expect(await refusals()).toEqual(['notes.md/page.md: read'])
  expect(await problems()).toEqual(['README.md', 'inventory.yaml', 'notes.md']
    .map((path) => `error ${path}: This is a folder with the name of a file that would be read. Rename it.`))
})

// Root reads everything.
test.skipIf(isRoot || !hasPipes)('files and folders that may not be read do not end the run', async () => {
  write('closed.md', 'closed')
  write('closed/page.md', 'page')
  write('open.md', 'open')
  chmodSync(at('closed.md'), 0)
  chmodSync(at('closed'), 0)
  try {
    expect(await refusals()).toEqual([
      'closed.md: This file cannot be read: permission is denied. Let the user who runs this read it.', 'open.md: read',
    ])
    expect(await problems()).toEqual([
      'error closed: This folder cannot be read: permission is denied. Let the user who runs this read it, or take it away.',
    ])
  } finally {
    chmodSync(at('closed'), 0o700)
  }
})

test('a file that is gone when it is read is refused', async () => {
  expect(await readBytes(at('gone.md'), { bytes: 10 })).toEqual({ refused: 'This file was gone when it was to be read. Run this again.', isMissing: true })
})

test('a link that takes the place of a file while it is read is not followed', async () => {
  write('outside.md', 'outside')
  write('page.md', 'page')
  const allows = (real: string): boolean => {
    // Between the opening and the look at what is open.
    if (existsSync(at('page.md'))) return real.endsWith('page.md')
    return true
  }
  symlinkSync('outside.md', at('link.md'))
  expect(await readBytes(at('link.md'), { bytes: 10, allows })).toMatchObject({ refused: expect.stringContaining('leads out') })
  expect(await readBytes(at('page.md'), { bytes: 10, allows })).toMatchObject({ bytes: Buffer.from('page') })
})

// Elsewhere a name is a text, or there is no such file.
test.skipIf(process.platform !== 'linux')('a name that is no text is said', async () => {
  write('ok.md', 'ok')
  write('real-\uFFFD.md', 'a replacement character is a character')
  const raw = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')])
  writeFileSync(raw('caf\xe9.md'), 'lost')
  writeFileSync(raw('caf\xe9.png'), 'picture')
  mkdirSync(raw('d\xe9'))
  const { pages, files, problems } = await readFolder(folder)
  expect(pages.map(({ path }) => path)).toEqual(['ok.md', 'real-\uFFFD.md'])
  expect(files).toEqual([])
  expect(problems).toEqual([
    { path: 'caf\uFFFD.md', severity: 'error', message: 'The name of this file is not UTF-8, so it is not read. Rename it.' },
    { path: 'd\uFFFD', severity: 'error', message: 'The name of this folder is not UTF-8, so it is not read. Rename it.' },
  ])
})

test('links to what is hidden, to themselves and through each other', async () => {
  write('.env', 'PASSWORD=x')
  write('.git/config', 'token')
  write('a/page.md', 'page')
  symlinkSync('.env', at('env.md'))
  symlinkSync('.git/config', at('config.md'))
  symlinkSync('loop-b.md', at('loop-a.md'))
  symlinkSync('loop-a.md', at('loop-b.md'))
  symlinkSync('second.md', at('first.md'))
  symlinkSync('./a/../a/page.md', at('second.md'))
  symlinkSync('gone.png', at('picture.png'))
  symlinkSync('/etc/passwd', at('passwd.md'))
  expect(await refusals()).toEqual(['a/page.md: read', 'first.md: read', 'second.md: read'])
  expect((await problems()).map((line) => line.replace(/ so .*/, ''))).toEqual([
    'error config.md: This symbolic link leads out of the content folder,', 'error env.md: This symbolic link leads out of the content folder,',
    'error loop-a.md: This symbolic link leads nowhere,', 'error loop-b.md: This symbolic link leads nowhere,',
    'error passwd.md: This symbolic link leads out of the content folder,', 'warning picture.png: This symbolic link leads nowhere,',
  ])
})

test('a folder is read under its own name, whatever its links are called', async () => {
  write('z/page.md', 'page')
  symlinkSync('z', at('a'))
  symlinkSync('z', at('zz'))
  symlinkSync('..', at('z/up'))
  expect(await refusals()).toEqual(['z/page.md: read'])
  expect(await problems()).toEqual([
    'info a: This symbolic link leads to a folder that is read as z, so it is not read again.',
    'info z/up: This symbolic link leads to a folder that is read as the content folder, so it is not read again.',
    'info zz: This symbolic link leads to a folder that is read as z, so it is not read again.',
  ])
})

test('more files are read than may be open at once', async () => {
  for (let number = 0; number < 3000; number++) writeFileSync(at(`${number}.md`), 'page')
  const { pages } = await readFolder(folder)
  expect(pages.filter(({ text }) => text === 'page').length).toBe(3000)
})

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { patternStart, readNamed, readPattern } from '../../src/source/patterns.ts'

const yaml = '**/*.{yaml,yml}'
let root = ''
let content = ''

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress patterns '))
  content = join(root, 'content')
  const files = ['content/own.yaml', 'rules/a.yaml', 'rules/b.yml', 'rules/c.txt', 'rules/.d.yaml', 'rules/in/e.yaml', 'rules/node_modules/f.yaml', 'rules/[x].yaml']
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), `\uFEFF${file}`)
  }
  await writeFile(join(root, 'rules/large.yaml'), Buffer.alloc(2 * 1024 * 1024 + 1, ' '))
  await symlink('..', join(root, 'rules/in/loop'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

test.each([
  ['own.yaml', ['own.yaml']],
  ['../rules/a.yaml', ['../rules/a.yaml']],
  ['../rules/c.txt', ['../rules/c.txt']],
  ['../rules/[x].yaml', ['../rules/[x].yaml']],
  ['../rules/*.yml', ['../rules/b.yml']],
  ['../rules/{a,b}.{yaml,yml}', ['../rules/a.yaml', '../rules/b.yml']],
  ['../rules/**/e.yaml', ['../rules/in/e.yaml']],
  ['../rules', ['../rules/[x].yaml', '../rules/a.yaml', '../rules/b.yml', '../rules/in/e.yaml']],
  ['../rules/', ['../rules/[x].yaml', '../rules/a.yaml', '../rules/b.yml', '../rules/in/e.yaml']],
  ['../none/*.yaml', []],
  ['../none.yaml', []],
])('%s', async (pattern, paths) => {
  const { files, kind } = await readPattern(content, pattern, yaml)
  expect(files.map(({ path }) => path)).toEqual(paths)
  expect(kind).toBe(/^(?:own|.*\/(?:a|c|\[x\])\.)/.test(pattern) && !pattern.includes('{') ? 'file' : /rules\/?$/.test(pattern) ? 'folder' : 'pattern')
  for (const { text, path } of files) expect(text).toBe(path.replace(/^\.\.\//, '').replace('own', 'content/own'))
})

test('an absolute path is shown as seen from the content folder', async () => {
  expect((await readPattern(content, join(root, 'rules', 'a.yaml'), yaml)).files.map(({ path }) => path)).toEqual(['../rules/a.yaml'])
})

test('of a folder those files are read that are meant by it', async () => {
  expect((await readPattern(content, '../rules', '*.txt')).files.map(({ path }) => path)).toEqual(['../rules/c.txt'])
})

test('a file by its path is text, or nothing', async () => {
  expect(await readNamed(content, '../rules/c.txt')).toBe('rules/c.txt')
  for (const path of ['../rules', '../rules/none.txt', '../rules/large.yaml', '../rules/*.yml']) expect(await readNamed(content, path)).toBeNull()
})

test('a file that is too large is refused unread, and the others are read', async () => {
  const { files, refused } = await readPattern(content, '../rules', yaml)
  expect(refused).toEqual([{ path: '../rules/large.yaml', reason: 'is larger than 2 MB' }])
  expect(files).toHaveLength(4)
})

test.each([
  ['../rules/*.yaml', 'rules'], ['*.yaml', 'content'], ['../rules/a.yaml', 'rules/a.yaml'], ['../**/x.yaml', ''], ['../rules', 'rules'],
])('%s lies in %s', (pattern, start) => expect(patternStart(content, pattern)).toBe(join(root, start).replace(/\/$/, '')))

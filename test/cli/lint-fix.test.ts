import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runpress fix '))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, text: string | Uint8Array): Promise<void> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
const fix = (...args: string[]) => runpress(['lint', join(folder, 'content'), '--fix', '--rule', 'invalid-inventory=off', ...args])

const broken = '# Page\n\nSee [a](#Page) and [b](#pag), then\n[c](othr.md) and [d](#nowhere).\n'
const fixed = '# Page\n\nSee [a](#page) and [b](#page), then\n[c](other.md) and [d](#nowhere).\n'

test('puts right what has one right answer, says so, and reports what is left; a second run changes nothing', async () => {
  await write('content/deep/page.md', broken.replace('othr.md', '../othr.md'))
  await write('content/other.md', '# Other\n')
  const first = await fix('--format', 'json')
  expect(first.stderr).toBe('deep/page.md:3: 2 fixes\ndeep/page.md:4: 1 fix\n3 fixes in 1 file.\n')
  expect(first.status).toBe(1)
  expect(JSON.parse(first.stdout)).toMatchObject({ problems: [{ rule: 'broken-anchor', line: 4 }], counts: { error: 1 } })
  const text = await read('content/deep/page.md')
  expect(text).toBe(fixed.replace('other.md', '../other.md'))
  const before = await stat(join(folder, 'content/deep/page.md'))
  const second = await fix('--format', 'json')
  expect(second).toEqual({ ...first, stderr: '' })
  expect((await stat(join(folder, 'content/deep/page.md'))).mtimeMs).toBe(before.mtimeMs)
})

test('changes not a byte beside: byte order mark, line endings, missing final newline, permissions', async () => {
  const bytes = (text: string): Buffer => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${text.replaceAll('\n', '\r\n')}tail\t \u00e9 `)])
  await write('content/page.md', bytes(broken))
  await write('content/other.md', '# Other\n')
  await chmod(join(folder, 'content/page.md'), 0o640)
  await fix()
  expect((await readFile(join(folder, 'content/page.md'))).equals(bytes(fixed))).toBe(true)
  expect((await stat(join(folder, 'content/page.md'))).mode & 0o777).toBe(0o640)
  expect((await readdir(join(folder, 'content'))).sort()).toEqual(['other.md', 'page.md'])
})

test('says nothing where there is nothing to fix', async () => {
  await write('content/page.md', '# Page\n')
  expect(await fix('--format', 'json')).toMatchObject({ status: 0, stderr: '' })
})

test('leaves pages alone that are not written in UTF-8, and says so', async () => {
  const latin = Buffer.from('# Page\n\n[a](#Page) \u00e9\n', 'latin1')
  const wide = Buffer.from('\ufeff# Page\n\n[a](#Page)\n', 'utf16le')
  await write('content/latin.md', latin)
  await write('content/wide.md', wide)
  await write('content/right.md', '# Page\n\n[a](#Page)\n')
  const { status, stderr } = await fix()
  expect(status).toBe(2)
  expect(stderr).toBe(
    'latin.md is not changed: it is not written in UTF-8. Save it as UTF-8.\n' +
    'wide.md is not changed: it is not written in UTF-8. Save it as UTF-8.\n' +
    'right.md:3: 1 fix\n1 fix in 1 file.\n')
  expect((await readFile(join(folder, 'content/latin.md'))).equals(latin)).toBe(true)
  expect((await readFile(join(folder, 'content/wide.md'))).equals(wide)).toBe(true)
})

// Whoever may do anything is not kept from writing.
test.skipIf(process.getuid?.() === 0)('says which page is read-only', async () => {
  await write('content/page.md', broken)
  await chmod(join(folder, 'content/page.md'), 0o440)
  const { status, stderr } = await fix()
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'page.md is not changed: it cannot be written: it is read-only.\n' })
  expect(await read('content/page.md')).toBe(broken)
})

test('changes nothing outside the content folder', async () => {
  await write('mkdocs.yml', 'site_name: X\ndocs_dir: content\n')
  await write('shared/page.md', '# Page\n\n[a](#Page)\n')
  await mkdir(join(folder, 'content'))
  // MkDocs projects may link to their own files beside docs_dir.
  await symlink('../shared/page.md', join(folder, 'content/linked.md'))
  const { status, stderr } = await fix()
  expect(stderr).toBe('linked.md is not changed: it is a symbolic link that leads out of the folder.\n')
  expect(status).toBe(2)
  expect(await read('shared/page.md')).toBe('# Page\n\n[a](#Page)\n')
})

test('keeps a symbolic link to a page of the folder, and changes the page', async () => {
  await write('content/page.md', '# Page\n\n[a](#Page)\n')
  await symlink('page.md', join(folder, 'content/again.md'))
  expect((await fix()).status).toBe(0)
  expect(await read('content/page.md')).toBe('# Page\n\n[a](#page)\n')
  expect((await readdir(join(folder, 'content'), { withFileTypes: true })).find(({ name }) => name === 'again.md')?.isSymbolicLink()).toBe(true)
})

test('changes no page for what it includes, and nothing that is suppressed, off or left out', async () => {
  await write('content/page.md', '--8<-- "part.md"\n')
  await write('content/quiet.md', '# Quiet\n\n<!-- runpress-disable-next-line broken-anchor -->\n[a](#Quiet)\n')
  await write('content/old/page.md', '# Old\n\n[a](#Old)\n')
  await write('content/part.md', '# Part\n\n[a](#Part)\n')
  await write('content/runpress.yaml', 'ignore: [old/]\n')
  expect((await fix('--rule', 'broken-anchor=off')).stderr).toBe('')
  expect((await fix()).stderr).toBe('part.md:3: 1 fix\n1 fix in 1 file.\n')
  expect(await read('content/page.md')).toBe('--8<-- "part.md"\n')
  expect(await read('content/quiet.md')).toContain('#Quiet')
  expect(await read('content/old/page.md')).toContain('#Old')
})

test('does not go together with --watch', async () => {
  await write('content/page.md', broken)
  const { status, stderr } = await fix('--watch')
  expect(status).toBe(2)
  expect(stderr).toMatch(/--fix with --watch/)
})

test('a page that is not what it shows keeps its bytes; line ends and a mark stay as they are', async () => {
  const slip = 'See [a](#Page).'
  const kept = [
    Buffer.concat([Buffer.from(`# Page\n\nCaf`), Buffer.of(0xe9), Buffer.from(`\n\n${slip}\n`)]),
    Buffer.from(`\uFEFF\uFEFF# Page\n\n${slip}\n`),
    Buffer.from(`\uFEFF# Page\n\n${slip}\n`, 'utf16le'),
  ]
  for (const [index, bytes] of kept.entries()) await write(`content/kept-${index}.md`, bytes)
  await write('content/mixed.md', `\uFEFF# Page\r\n\r${slip}\n\u2028\f\r\n`)
  const { status, stderr } = await fix()
  expect(status).toBe(2)
  for (const [index, bytes] of kept.entries()) {
    expect(await readFile(join(folder, `content/kept-${index}.md`))).toEqual(bytes)
    expect(stderr).toContain(`kept-${index}.md is not changed: it is not written in UTF-8.`)
  }
  expect(await read('content/mixed.md')).toBe(`\uFEFF# Page\r\n\r${slip.replace('#Page', '#page')}\n\u2028\f\r\n`)
})

/** What of a folder is not read as it is written, besides pages: said at its place by lint, build and export. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { snapshotCommand } from '../../src/cli/snapshot.ts'
import { readContent } from '../../src/content/read.ts'
import { refusalLines } from '../../src/model/refusal-lines.ts'

async function project(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'runpress-sources-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'docs'))
  for (const [path, text] of Object.entries({ 'docs/index.md': '# Home\n', ...files })) await writeFile(join(dir, path), text, 'latin1')
  return dir
}

async function said(dir: string): Promise<string[]> {
  return refusalLines((await readContent(dir)).sourceProblems, [])
}

const shown = 'is not UTF-8; it is shown as \ufffd. Save the file as UTF-8.'

test('bytes that are no UTF-8 in the inventory, be it in a comment, and in mkdocs.yml and what it inherits from', async () => {
  expect(await said(join(await project({ 'docs/inventory.yaml': 'hosts: []\n# M\xfcller\n' }), 'docs'))).toEqual([`inventory.yaml:2:4: The byte FC ${shown}`])
  expect(await said(await project({ 'mkdocs.yml': 'INHERIT: base.yml\nsite_name: B\xfccher\n', 'base.yml': 'copyright: \xa9\n' }))).toEqual([
    `../mkdocs.yml:2:13: The byte FC ${shown}`, `../base.yml:1:12: The byte A9 ${shown}`,
  ])
})

test('in runpress.yaml they are a mistake as any other', async () => {
  const dir = join(await project({ 'docs/runpress.yaml': 'title: B\xfccher\n' }), 'docs')
  await expect(readContent(dir)).rejects.toThrow(`runpress.yaml:1:9: The byte FC ${shown}`)
})

test.skipIf(process.platform === 'win32')('an inventory that cannot be read, of which no snapshot is taken', async () => {
  const dir = join(await project({}), 'docs')
  execFileSync('mkfifo', [join(dir, 'inventory.yaml')])
  const message = 'inventory.yaml:1:1: This is a named pipe and no file, so it is not read. Take it out of the folder.'
  expect(await said(dir)).toEqual([message])
  await expect(snapshotCommand.run([dir])).rejects.toThrow(message)
})

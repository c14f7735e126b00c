import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/source/folder.ts'
import { readTextFiles } from '../../src/source/text-files.ts'

test('texts of listed files; nothing outside the folder, nothing that is no text, nothing too large', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'runpress-outside-'))
  const folder = mkdtempSync(join(tmpdir(), 'runpress-texts-'))
  try {
    writeFileSync(join(outside, 'secret.txt'), 'secret')
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'linked.txt'))
    writeFileSync(join(folder, 'a.sh'), '\uFEFFdf -h\r\n')
    writeFileSync(join(folder, '.hidden'), 'hidden')
    writeFileSync(join(folder, 'logo.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff]))
    writeFileSync(join(folder, 'large.txt'), 'x'.repeat(1_000_001))
    const paths = ['a.sh', 'linked.txt', '.hidden', 'logo.png', 'large.txt', 'missing.txt', '../secret.txt', join(outside, 'secret.txt')]
    expect([...await readTextFiles(await readFolder(folder), paths)]).toEqual([['a.sh', 'df -h\r\n']])
  } finally {
    rmSync(folder, { recursive: true })
    rmSync(outside, { recursive: true })
  }
})

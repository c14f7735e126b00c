import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runpress init '))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** Every file below the folder, dot folders included. */
async function filesOf(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1)).sort()
}

const written = [
  '.github/workflows/runbooks.yml', '.runpress/inventory.schema.json', '.runpress/runpress.schema.json',
  'inventory.yaml', 'runpress.yaml', 'shop.md',
]

describe('runpress init', () => {
  test('writes a folder that lints clean, warnings and remarks included', async () => {
    const dir = join(folder, 'new', 'book')
    const { status, stdout, stderr } = await runpress(['init', dir])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const path of written) expect(stdout).toContain(`  ${path}\n`)
    expect(stdout).toContain('Move .github to the root of the repository')
    expect(stdout).toContain(`Next: runpress dev '${dir}', and runpress lint '${dir}'\n`)
    expect(await filesOf(dir)).toEqual(written)
    const { status: lintStatus, stdout: report } = await runpress(['lint', dir, '--format', 'json'])
    expect({ status: lintStatus, problems: (JSON.parse(report) as { problems: unknown[] }).problems }).toEqual({ status: 0, problems: [] })
  })

  test('writes a runbook that is understood whole', async () => {
    await runpress(['init', folder])
    const { stdout } = await runpress(['export', folder])
    const [page] = (JSON.parse(stdout) as { pages: Array<Record<string, never>> }).pages
    expect(page).toMatchObject({
      title: 'Shop: incident runbook',
      runbooks: [
        { number: 1, severity: 'SEV-1', symptoms: 'Every page of the shop shows an error or nothing at all.' },
        { number: 2, severity: 'SEV-2', symptoms: 'The shop answers, but orders stay in “processing”.' },
      ],
      decisionTree: { steps: [{ question: 'Does the shop answer?' }, { question: 'Are orders taken?' }] },
    })
  })

  test('takes a folder that holds a repository and a readme', async () => {
    await mkdir(join(folder, '.git'))
    await writeFile(join(folder, 'README.md'), '# Shop\n')
    const { status, stdout } = await runpress(['init', folder])
    expect(status).toBe(0)
    expect(stdout).not.toContain('Move .github')
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe('# Shop\n')
  })

  test('leaves a folder with pages alone', async () => {
    await writeFile(join(folder, 'disk.md'), '# Disk full\n')
    const { status, stdout, stderr } = await runpress(['init', folder])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('disk.md')
    expect(await filesOf(folder)).toEqual(['disk.md'])
  })

  test('replaces no file, and writes none beside one', async () => {
    await writeFile(join(folder, 'inventory.yaml'), 'units: [nginx]\n')
    const { status, stderr } = await runpress(['init', folder])
    expect(status).toBe(2)
    expect(stderr).toContain('inventory.yaml already')
    expect(await filesOf(folder)).toEqual(['inventory.yaml'])
    expect(await readFile(join(folder, 'inventory.yaml'), 'utf8')).toBe('units: [nginx]\n')
  })

  test('says what is wrong where the folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    const { status, stderr } = await runpress(['init', join(folder, 'file')])
    expect({ status, stderr: stderr.includes('is a file') }).toEqual({ status: 2, stderr: true })
    expect((await runpress(['init', join(folder, 'file', 'book')])).status).toBe(2)
  })
})

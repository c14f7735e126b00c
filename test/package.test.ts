import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let project: string
let packed: string[]

/** What `npm install runpress` leaves: the packed files in `node_modules`, the dependencies beside them. */
beforeAll(() => {
  const [pack] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'],
  })) as Array<{ files: Array<{ path: string }> }>
  packed = pack?.files.map(({ path }) => path) ?? []
  project = mkdtempSync(join(tmpdir(), 'runpress-package-'))
  const modules = join(project, 'node_modules')
  for (const path of packed) {
    mkdirSync(dirname(join(modules, 'runpress', path)), { recursive: true })
    cpSync(join(root, path), join(modules, 'runpress', path))
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
}, 60_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

function runpress(entry: string, ...args: string[]) {
  return spawnSync(process.execPath, [entry, ...args], { cwd: project, encoding: 'utf8' })
}

test('the package holds what runs, and neither tests nor our own runbooks', () => {
  expect(packed).toEqual(expect.arrayContaining(['src/cli/main.ts', 'scripts/runpress.mjs', 'astro.config.mjs', 'README.md', 'LICENSE']))
  expect(packed.filter((path) => /^(?:test|content|dist|\.)/.test(path))).toEqual([])
})

test('installed, it does what it does in a checkout, and says nothing more', () => {
  const content = join(root, 'content')
  const installed = join(project, 'node_modules/runpress/scripts/runpress.mjs')
  for (const command of ['lint', 'export']) {
    const there = runpress(installed, command, content)
    const here = runpress(join(root, 'src/cli/main.ts'), command, content)
    expect(there).toMatchObject({ status: here.status, stdout: here.stdout, stderr: '' })
    expect(here.stdout).not.toBe('')
  }
})

test('packed with its types stripped, it does the same without them', () => {
  const installed = join(project, 'node_modules/runpress')
  execFileSync(process.execPath, [join(root, 'scripts/prepack.ts'), installed], { stdio: 'ignore' })
  const entry = join(installed, 'scripts/runpress.mjs')
  const there = runpress(entry, 'lint', join(root, 'content'))
  const here = runpress(join(root, 'src/cli/main.ts'), 'lint', join(root, 'content'))
  expect(there).toMatchObject({ status: here.status, stdout: here.stdout, stderr: '' })
  writeFileSync(join(installed, 'stripped/cli/main.ts'), 'process.stdout.write("read from there")')
  expect(runpress(entry, 'lint').stdout).toBe('read from there')
  execFileSync(process.execPath, [join(root, 'scripts/prepack.ts'), '--clean', installed])
  expect(existsSync(join(installed, 'stripped'))).toBe(false)
})

test('installed, it reads many pages on several threads', () => {
  const content = join(project, 'many')
  mkdirSync(content)
  for (let page = 0; page < 10; page++) writeFileSync(join(content, `${page}.md`), `# Page ${page}\n\n${'Wait and look again.\n'.repeat(3000)}`)
  const installed = join(project, 'node_modules/runpress/scripts/runpress.mjs')
  expect(runpress(installed, 'export', content)).toMatchObject({ status: 0, stderr: '' })
})

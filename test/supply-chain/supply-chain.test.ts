import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { locked, nameOf, root, treeOf } from './lock-file.ts'

/** A reviewed list, one entry a line; what follows a tab is why. */
const reviewed = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const names = (places: Iterable<string>): string[] => [...new Set([...places].map(nameOf))].sort()

let project = ''
let linter: { name: string; dependencies: Record<string, string> }
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'runpress-linter-'))
  const folder = join(project, 'node_modules/runpress-lint')
  execFileSync(process.execPath, [join(root, 'scripts/linter-package.ts'), folder], { stdio: 'ignore' })
  linter = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof linter
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('what is installed is what was reviewed', () => {
  const expectTree = (file: string, places: Set<string>): void => {
    // A name that is not in the file has come in with a change of package.json or of the lock file: look at what it is,
    // who makes it and why it is needed before it is added there.
    expect(names(places)).toEqual(reviewed(file))
  }

  test('of the linter alone', () => expectTree('linter.txt', treeOf(Object.keys(linter.dependencies))))

  test('of the whole of Runpress', () => {
    const all = treeOf([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)])
    for (const place of treeOf(Object.keys(linter.dependencies))) all.delete(place)
    expectTree('site.txt', all)
  })

  test('of those who work on it', () => {
    const rest = new Set(locked.keys())
    for (const place of treeOf([...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)])) rest.delete(place)
    expectTree('development.txt', rest)
  })
})

describe('the lock file', () => {
  test('names every package by version and digest, from the registry and from nowhere else', () => {
    const wrong = [...locked].filter(([, { version = '', integrity = '', resolved, link, inBundle }]) =>
      !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) || !/^sha512-[\w+/]{86}==$/.test(integrity) || link || inBundle ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')))
    expect(wrong.map(([place]) => place)).toEqual([])
  })

  test('and the packages we ask for are versions of the registry, too', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest
    const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(asked.filter(([, range]) => !/^\^?\d+\.\d+\.\d+$/.test(range))).toEqual([])
  })

  test('has no install script that was not reviewed, and none is allowed to run', () => {
    const scripts = names([...locked].filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place))
    expect(scripts).toEqual(reviewed('install-scripts.tsv').map((line) => line.split('\t')[0]))
    // What npm 11.16 reads; our own set-up runs none at all.
    expect(manifest.allowScripts).toEqual(Object.fromEntries(scripts.map((name) => [name, false])))
    expect(readFileSync(join(root, 'scripts/run.mjs'), 'utf8')).toContain("'ci', '--ignore-scripts'")
  })
})

test('workflows run actions by the commit that was looked at', () => {
  const files = ['src/cli/starter/workflow.yml', ...globSync('.github/workflows/*.yml', { cwd: root })]
  const uses = files.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/uses: *(.*)/g)].map(([, action]) => action))
  expect(uses.length).toBeGreaterThan(3)
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([])
})

test('the linter alone says what Runpress says, with its own packages only, and that it makes no site', () => {
  const entry = join(project, 'node_modules/runpress-lint/scripts/runpress.mjs')
  for (const place of treeOf(Object.keys(linter.dependencies))) {
    cpSync(join(root, place), join(project, place), { recursive: true, filter: (source) => source === join(root, place) || !source.endsWith('/node_modules') })
  }
  mkdirSync(join(project, 'empty'))
  const run = (file: string, ...args: string[]) => spawnSync(process.execPath, [file, ...args], { cwd: project, encoding: 'utf8' })
  for (const command of ['lint', 'export']) {
    const [there, here] = [entry, join(root, 'src/cli/main.ts')].map((file) => run(file, command, join(root, 'content')))
    expect(there).toMatchObject({ status: here?.status, stdout: here?.stdout, stderr: '' })
    expect(there?.stdout).not.toBe('')
  }
  for (const command of ['build', 'dev', 'preview']) {
    expect(run(entry, command, join(root, 'content'))).toMatchObject({
      status: 2, stdout: '', stderr: 'runpress: This is the linter alone, which makes no site. Install all of Runpress: npm install runpress\n',
    })
  }
})

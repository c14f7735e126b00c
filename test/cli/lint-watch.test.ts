import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main, runpress } from '../support/command-line.ts'

let folder: string
let child: ChildProcess | undefined
let stdout = ''
let stderr = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runpress watch '))
  stdout = stderr = ''
})

afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function write(path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

function watch(...args: string[]): void {
  child = spawn(process.execPath, [main, 'lint', join(folder, 'content'), '--watch', '--rule', 'invalid-inventory=off', ...args])
  child.stdout?.setEncoding('utf8').on('data', (text: string) => { stdout += text })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => { stderr += text })
}

/** What it says after a change: the report and the remarks. */
async function next(change: () => Promise<void> | void): Promise<string> {
  const runs = stderr.split('Waiting for changes').length
  const [out, err] = [stdout.length, stderr.length]
  await change()
  await vi.waitFor(() => expect(stderr.split('Waiting for changes').length).toBeGreaterThan(runs), { timeout: 20_000, interval: 20 })
  return stdout.slice(out) + stderr.slice(err)
}

test('lints again after every change of what it reads, whatever goes wrong in between, until it is told to stop', { timeout: 120_000 }, async () => {
  await write('content/page.md', '# Page\n')
  const begun = await next(() => watch())
  expect(begun).toContain('No problems in 1 file.')
  expect(begun).toMatch(/\d\d:\d\d:\d\d {2}Waiting for changes; Ctrl-C ends it\./)
  // Nobody asked for the screen to be cleared where there is none.
  expect(begun).not.toContain('\u001b')

  expect(await next(() => write('content/page.md', '# Page\n\n[a](#b)\n'))).toContain('page.md:3:5  error')
  expect(await next(() => write('content/runpress.yaml', 'rules: {brokn-anchor: off}\n'))).toContain('runpress: runpress.yaml:1:9: There is no rule')
  expect(await next(() => write('content/runpress.yaml', 'rules: {broken-anchor: off}\n'))).toContain('No problems in 1 file.')
  expect(await next(() => rm(join(folder, 'content/runpress.yaml')))).toContain('page.md:3:5  error')
  // As many editors save.
  await write('page.new', '# Page\n')
  expect(await next(() => rename(join(folder, 'page.new'), join(folder, 'content/page.md')))).toContain('No problems in 1 file.')
  await next(() => mkdir(join(folder, 'content/deep')).then(() => {}))
  expect(await next(() => write('content/deep/other.md', '[a](gone.md)\n'))).toContain('deep/other.md:1:5  error')
  expect(await next(() => write('content/inventory.yaml', 'alerts: {from: ../rules}\n'))).toContain('deep/other.md')
  await write('rules/a.yaml', 'groups: [{name: a, rules: [{alert: Down, expr: up}]}]\n')
  expect(await next(() => write('content/inventory.yaml', 'alerts:\n  from: ../rules\n'))).toContain('../rules/a.yaml:1:')
  expect(await next(() => write('rules/a.yaml', 'groups: []\n'))).not.toContain('../rules/a.yaml')
  expect(await next(() => write('mkdocs.yml', 'docs_dir: content\nnav: [gone.md]\n'))).toContain('../mkdocs.yml:2:')

  const ended = new Promise((resolve) => child?.once('exit', (status, signal) => resolve({ status, signal })))
  child?.kill('SIGINT')
  expect(await ended).toEqual({ status: 0, signal: null })
})

test('its own report is no change', { timeout: 60_000 }, async () => {
  await write('content/page.md', '# Page\n')
  await next(() => watch('--output-file', join(folder, 'content/report.txt')))
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(stderr.match(/Waiting for changes/g)).toHaveLength(1)
})

test('a folder that is not there is wrong use', async () => {
  const { status, stderr: said } = await runpress(['lint', join(folder, 'nowhere'), '--watch'])
  expect({ status, said }).toEqual({ status: 2, said: `runpress: There is no folder ${join(folder, 'nowhere')}. Name the folder that holds the runbooks.\n` })
})

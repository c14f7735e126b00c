/** A MkDocs project as a site. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

const project = fileURLToPath(new URL('../fixtures/mkdocs/configured', import.meta.url))
let out = ''
let messages = ''
const html = (path: string) => readFile(join(out, path, 'index.html'), 'utf8')

beforeAll(async () => {
  out = join(await mkdtemp(join(tmpdir(), 'runpress-mkdocs-')), 'site')
  const { status, stderr } = await runpress(['build', project, '--out', out])
  expect(status, stderr).toBe(0)
  messages = stderr
}, 60_000)
afterAll(() => rm(join(out, '..'), { recursive: true, force: true }))

test('pages in are pages out, without those that are left out', async () => {
  const files = await readdir(out, { recursive: true })
  expect(files.filter((path) => path.endsWith('index.html')).sort()).toEqual([
    'db/failover/index.html', 'db/restore/index.html', 'drafts/later/index.html', 'index.html',
    'oncall/escalate/index.html', 'oncall/index.html', 'oncall/who/index.html',
  ])
})

test('a page is called, listed and edited as configured', async () => {
  const page = await html('oncall/who')
  expect(page).toContain('<title>Who is called · Orion runbooks</title>')
  expect(page).toContain('href="https://github.com/example/orion/edit/main/docs/oncall/who.md"')
  const listed = [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href)
  const order = ['/', '/oncall/', '/oncall/who/', 'https://status.example.com/', '/db/failover/', '/db/restore/']
  expect(order.map((href) => listed.indexOf(href))).toEqual(order.map((href) => listed.indexOf(href)).toSorted((a, b) => a - b))
  expect(order.filter((href) => !listed.includes(href))).toEqual([])
})

test('a path in the site’s address is not taken for the base path, which is advised', async () => {
  expect(messages).toContain("The site's address, https://docs.example.com/orion/, has a path: build with --base /orion/ to serve it there.")
  const front = await html('')
  expect(front).toContain('<link rel="canonical" href="https://docs.example.com/orion/">')
  expect(front).toContain('<script src="/early.js">')
  expect(front).toMatch(/<a href="\/db\/failover\/"[^>]*>the API<\/a>/)
})

test('included text is shown, also from a page that is left out', async () => {
  expect(await html('oncall/escalate')).toContain('Call early.')
})

test('tables of contents and permalinks are as configured', async () => {
  const page = await html('db/failover')
  expect(page).not.toContain('class="permalink"')
  expect(page).toContain('href="#before"')
  expect(page).not.toContain('href="#detail"')
  expect(page).toContain('id="detail"')
})

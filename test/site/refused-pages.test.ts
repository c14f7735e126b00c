/** A page that cannot be read holds up nothing: the site shows its source, and every command says where it is. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runpress, type Outcome } from '../support/command-line.ts'

const deep = `# Deep

<script>alert(1)</script> <img src=x onerror=alert(1)>

Run \`df -h\` first.

${'> '.repeat(200)}The disk is full.

## After

Still here.
`

/** So long that reading it takes longer than the least that may be set. */
const slow = `# Slow\n\n${'Look at *the* `log` of [the service](good.md), **then** _restart_ it.\n\n'.repeat(2000)}\n## After\n`

let root = ''
let content = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runpress-refused-'))
  content = join(root, 'content')
  await cp(join(import.meta.dirname, 'fixtures-refused'), content, { recursive: true })
  await writeFile(join(content, 'deep.md'), deep)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const refusal = 'deep.md:7:201: More than 100 blocks stand in each other here. Flatten them.'

describe('a build', () => {
  let built: Outcome
  let again: Outcome
  let page = ''
  const out = () => join(root, 'site')
  beforeAll(async () => {
    built = await runpress(['build', content, '--out', out()])
    again = await runpress(['build', content, '--out', out()])
    page = await readFile(join(out(), 'deep/index.html'), 'utf8')
  }, 180_000)

  test('puts the rest in place, says where the page is wrong and ends with 1, also the next time', () => {
    for (const { status, stdout, stderr } of [built, again]) {
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr.split('\n').slice(-3)).toEqual([`Built ${out()}`, refusal, ''])
    }
  })

  test('shows the rest with its links and commands', async () => {
    const good = await readFile(join(out(), 'good/index.html'), 'utf8')
    expect(good).toContain('href="/deep/#after"')
    expect(good).toContain('systemctl status nginx')
  })

  test('shows why, where, and the source as text that nothing of runs', () => {
    expect(page).toContain('More than 100 blocks stand in each other here. Flatten them.')
    expect(page).toContain('<code>deep.md:7:201</code>')
    expect(page).toMatch(/<pre class="source"[^>]*><code># Deep\n/)
    expect(page).toContain('&#x3C;script>alert(1)&#x3C;/script> &#x3C;img src=x onerror=alert(1)>')
    expect(page).not.toMatch(/<script>|<img src=x/)
    expect(page).toContain('Run `df -h` first.')
    expect(page).toContain('## After\n\nStill here.')
    expect(page.match(/<h1[ >]/g)).toHaveLength(1)
    expect(page).toContain('<h1>Deep</h1>')
  })
})

test('lint reports the page at its line, and nothing that links to it', async () => {
  const { status, stdout } = await runpress(['lint', content, '--format', 'json'])
  const { problems } = JSON.parse(stdout) as { problems: Array<{ rule: string; path: string; line: number; column: number; severity: string }> }
  expect(problems.filter(({ severity }) => severity !== 'info').map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)).toEqual(['deep.md:7:201 unreadable-page'])
  expect(status).toBe(1)
})

test('the export has the page with empty lists, and says why', async () => {
  const { status, stdout, stderr } = await runpress(['export', content])
  const { pages } = JSON.parse(stdout) as { pages: Array<{ path: string }> }
  expect(status).toBe(1)
  expect(stderr).toBe('deep.md:7:201: More than 100 blocks stand in each other here. Flatten them.\n')
  expect(pages.map(({ path }) => path)).toEqual(['deep.md', 'good.md'])
  expect(pages[0]).toMatchObject({
    url: '/deep/', title: 'Deep', headings: [], codeBlocks: [], links: [],
    unreadable: { message: 'More than 100 blocks stand in each other here. Flatten them.', line: 7, column: 201 },
  })
  expect(pages[1]).not.toHaveProperty('unreadable')
})

test('a page that takes longer than may be is refused, and a slow machine can be given more time', async () => {
  const folder = join(root, 'slow')
  await cp(join(import.meta.dirname, 'fixtures-refused'), folder, { recursive: true })
  await writeFile(join(folder, 'deep.md'), slow)
  const lint = (seconds: string) => runpress(['lint', folder], { env: { RUNPRESS_PAGE_SECONDS: seconds } })
  const { status, stdout } = await lint('0.1')
  expect(stdout).toMatch(/^deep\.md:\d+:1 {2}error {2}Reading this page takes more than 0\.1 seconds of computing.* RUNPRESS_PAGE_SECONDS .*unreadable-page$/m)
  expect(status).toBe(1)
  expect((await lint('600')).status).toBe(0)
  expect(await lint('soon')).toMatchObject({ status: 2, stderr: expect.stringContaining('RUNPRESS_PAGE_SECONDS takes a number of seconds') })
}, 120_000)

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

const book = fileURLToPath(new URL('../fixtures/book/content', import.meta.url))
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runpress cli '))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function write(path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
}

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('runpress %s names every command', async argument => {
    const { status, stdout, stderr } = await runpress([argument])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of ['dev', 'build', 'preview', 'lint', 'export']) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'))
  })

  test('without a command goes to standard error, since that is wrong use', async () => {
    const { status, stdout, stderr } = await runpress([])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: runpress')
  })

  test.each([
    ['lint', ['--format', '--output-file', '--max-warnings', '--quiet', '--rule', '--fix', '--watch', '--explain']],
    ['export', ['--output-file']],
    ['build', ['--out', '--base', '--site']],
  ])('runpress %s --help names its options', async (command, options) => {
    const { status, stdout } = await runpress([command, '--help'])
    expect(status).toBe(0)
    for (const option of options) expect(stdout).toContain(option)
  })

  test('runpress --version prints the version of the package', async () => {
    const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(await runpress(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })
})

describe('wrong use ends with status 2 and one sentence on standard error', () => {
  test.each([
    [['lnt'], 'lnt'],
    [['toString'], 'toString'],
    [['lint', '--fromat', 'json'], '--fromat\'. Did you mean --format?'],
    [['lint', '--format', 'yaml'], 'yaml'],
    [['lint', '--format'], '--format'],
    [['lint', '--max-warnings', 'few'], 'few'],
    [['lint', '--rule', 'broken-link'], 'broken-link'],
    [['lint', '--rule', 'broken-link=off=warn'], 'broken-link=off=warn'],
    [['lint', '--max-warnings', '-1'], '--max-warnings'],
    [['lint', '--rule', 'no-such-rule=off'], 'no-such-rule'],
    [['lint', '--explain', 'no-such-rule'], 'no-such-rule'],
    [['lint', 'one', 'two'], 'two'],
    [['export', '--format', 'json'], '--format'],
    [['export', '--output-file'], '--output-file'],
    [['export', '--output-file', ''], '--output-file'],
    [['build', '--out', ''], '--out'],
    [['lint', ''], 'empty'],
  ])('runpress %j', async (args, named) => {
    const { status, stdout, stderr } = await runpress(args, { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(named)
    expect(stderr).toMatch(/^runpress: /)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe.each(['lint', 'export', 'build'])('runpress %s', command => {
  test('of a folder that is not there names it', async () => {
    const { status, stdout, stderr } = await runpress([command, 'nowhere'], { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('nowhere')
    expect(stderr).not.toMatch(/ENOENT|^\s+at /m)
  })

  test('of a file says that it wants a folder', async () => {
    await write('page.md', '# Page\n')
    const { status, stdout, stderr } = await runpress([command, 'page.md'], { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/page\.md/)
    expect(stderr).not.toMatch(/ENOTDIR|^\s+at /m)
  })
})

describe('runpress lint', () => {
  const broken = '# Page\n\nSee [it](#nowhere) and [that](gone.md).\n'

  test('of clean pages ends with 0, in a folder without any configuration', async () => {
    await write('page.md', '# Page\n\nSee [above](#page).\n')
    const { status, stdout } = await runpress(['lint', folder, '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, files: 1, counts: { error: 0, warning: 0 } })
  })

  test('of pages with errors ends with 1 and lists them with their places', async () => {
    await write('deep/page.md', broken)
    const { status, stdout } = await runpress(['lint', folder, '--format', 'json'])
    expect(status).toBe(1)
    const report = JSON.parse(stdout) as { problems: Array<Record<string, unknown>>; counts: Record<string, number> }
    expect(report).toMatchObject({ version: 1, files: 1, counts: { error: 2, warning: 0 } })
    const errors = report.problems.filter(problem => problem.severity === 'error')
    expect(errors).toMatchObject([
      { rule: 'broken-anchor', path: 'deep/page.md', line: 3 },
      { rule: 'broken-link', path: 'deep/page.md', line: 3 },
    ])
    for (const problem of errors) {
      expect(Object.keys(problem)).toEqual(
        expect.arrayContaining(['rule', 'severity', 'message', 'path', 'line', 'column', 'endLine', 'endColumn']))
    }
    const line = broken.split('\n')[2] ?? ''
    expect(errors.map(({ column, endColumn }) => line.slice(Number(column) - 1, Number(endColumn) - 1)))
      .toEqual(['#nowhere', 'gone.md'])
  })

  test('of a folder without pages is clean and says so beside the result', async () => {
    const { status, stdout, stderr } = await runpress(['lint', folder, '--format', 'json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, files: 0, counts: { error: 0, warning: 0 } })
    expect(stderr).toMatch(/no Markdown/i)
  })

  test('reads “content” by default', async () => {
    await write('content/page.md', broken)
    const { status, stdout } = await runpress(['lint'], { cwd: folder })
    expect(status).toBe(1)
    expect(stdout).toMatch(/page\.md/)
    expect(stdout).toContain('broken-anchor')
  })

  test('writes its report to a file, and then nothing to standard output', async () => {
    await write('content/page.md', broken)
    const args = ['lint', '--format', 'json', '--output-file', 'reports/lint.json']
    const { status, stdout } = await runpress(args, { cwd: folder })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const report = JSON.parse(await readFile(join(folder, 'reports/lint.json'), 'utf8')) as { counts: unknown }
    expect(report.counts).toMatchObject({ error: 2 })
    expect(await readdir(join(folder, 'reports'))).toEqual(['lint.json'])
  })

  test('says which file it cannot write', async () => {
    await write('page.md', '# Fine\n')
    const { status, stderr } = await runpress(['lint', folder, '--output-file', folder])
    expect(status).toBe(2)
    expect(stderr).toContain(`${folder} cannot be written`)
    expect(stderr).not.toContain('Something failed')
  })

  test('turns rules off and down as asked', async () => {
    await write('page.md', broken)
    const args = ['lint', folder, '--format', 'json', '--rule', 'broken-anchor=off', '--rule', 'broken-link=warn']
    const { status, stdout } = await runpress(args)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ counts: { error: 0, warning: 1 } })
    expect((await runpress([...args, '--max-warnings', '1'])).status).toBe(0)
    expect((await runpress([...args, '--max-warnings', '0'])).status).toBe(1)
  })

  test('takes rules from the command line, then runpress.yaml, then mkdocs.yml', async () => {
    await write('mkdocs.yml', 'validation: {links: {not_found: ignore, anchors: info}}\n')
    await write('docs/page.md', broken)
    const found = async (...args: string[]): Promise<string[]> => {
      const { problems } = JSON.parse((await runpress(['lint', folder, '--format', 'json', ...args])).stdout) as { problems: Array<Record<string, string>> }
      return problems.map(({ rule, severity }) => `${rule} ${severity}`).filter(row => /broken|mkdocs/.test(row)).sort()
    }
    expect(await found()).toEqual(['broken-anchor info', 'invalid-mkdocs info'])
    await write('runpress.yaml', 'rules: {broken-link: warn, broken-anchor: error}\n')
    expect(await found()).toEqual(['broken-anchor error', 'broken-link warning'])
    expect(await found('--rule', 'broken-link=off')).toEqual(['broken-anchor error'])
    await write('runpress.yaml', 'ignore: [page.md]\n')
    expect(await found()).toEqual(['invalid-mkdocs info'])
  })

  test('refuses a configuration that names no rule, with its place', async () => {
    await write('page.md', '# Page\n')
    await write('runpress.yaml', 'title: Ours\nrules:\n  brokn-link: off\n')
    const { status, stdout, stderr } = await runpress(['lint', folder])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe('runpress: runpress.yaml:3:3: There is no rule “brokn-link”. Did you mean “broken-link”?\n')
  })

  test('shows errors only when quiet, and counts all', async () => {
    await write('page.md', broken)
    const { stdout } = await runpress(['lint', folder, '--format', 'json', '--quiet', '--rule', 'broken-link=warn'])
    const report = JSON.parse(stdout) as { problems: Array<{ severity: string }>; counts: Record<string, number> }
    expect(report.problems.map(problem => problem.severity)).toEqual(['error'])
    expect(report.counts).toMatchObject({ error: 1, warning: 1 })
  })

  describe('names files as the repository does, whose root the working directory need not be', () => {
    test.each([
      ['github', /^::error file=docs\/books\/page\.md,line=3,/m],
      ['gitlab', /"path": "docs\/books\/page\.md"/],
      ['junit', /<testsuite name="docs\/books\/page\.md" tests="2" failures="2"/],
      ['sarif', /"uri": "docs\/books\/page\.md"/],
    ])('%s', async (format, place) => {
      await write('docs/books/page.md', broken)
      // Where these tests are a GitHub job themselves, its summary is not theirs.
      const env = { GITHUB_STEP_SUMMARY: '' }
      // Without a repository the working directory stands for it.
      expect((await runpress(['lint', 'docs/books', '--format', format], { cwd: folder, env })).stdout).toMatch(place)
      await mkdir(join(folder, '.git'))
      const { status, stdout, stderr } = await runpress(['lint', 'books', '--format', format], { cwd: join(folder, 'docs'), env })
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
      expect(stdout).toMatch(place)
    })
  })

  test('adds to the summary of a GitHub job, with annotations only', async () => {
    await write('page.md', broken)
    await write('summary.md', 'Before.\n')
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') }
    await runpress(['lint', folder, '--format', 'json'], { env })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toBe('Before.\n')
    await runpress(['lint', folder, '--format', 'github'], { env })
    expect(await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')).toMatch(/^Before\.\n## Runpress: 2 errors/)
  })

  test('adds no more to a job summary than GitHub takes', async () => {
    await write('page.md', broken)
    const before = 'x'.repeat(1024 * 1024 - 150)
    await write('summary', before)
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary') }
    await runpress(['lint', folder, '--format', 'github'], { env })
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, 'utf8')
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
    expect(summary.slice(before.length)).toMatch(/^## Runpress: 2 errors/)
  })

  test('reports all the same where the job summary cannot be written', async () => {
    await write('page.md', broken)
    const { status, stdout, stderr } = await runpress(['lint', folder, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: folder } })
    expect(status).toBe(1)
    expect(stdout).toContain('::error ')
    expect(stderr).toMatch(/^The job summary .* cannot be written/)
  })

  test('explains a rule', async () => {
    const { status, stdout } = await runpress(['lint', '--explain', 'wrong-host'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^wrong-host/)
    expect(stdout).toContain('    <!-- runpress-disable-next-line wrong-host -- why -->')
  })

  test('explains the options of a rule, how it is set, and what --fix makes of an example', async () => {
    const { stdout } = await runpress(['lint', '--explain', 'stale-review'])
    expect(stdout).toMatch(/^Options:\n {2}days: .* \(default: 365\)$/m)
    expect(stdout).toContain('    rules:\n      stale-review: { severity: warn, days: 365 }\n')
    expect((await runpress(['lint', '--explain', 'broken-anchor'])).stdout).toMatch(/ {2}after --fix:\n\n {4}See \[Runbook 6\]\(#6-disk-full\)/)
    expect((await runpress(['lint', '--explain', 'invalid-mkdocs'])).stdout).toContain('    # runpress-disable-next-line invalid-mkdocs -- why')
  })

  test.each([[['--explain']], [['--explain', '--quiet']]])('lists all rules with %j', async args => {
    const { status, stdout } = await runpress(['lint', ...args])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^broken-anchor +error +A link leads/)
    expect(stdout).toMatch(/^unused-suppression +warning /m)
  })

  test('writes no colour codes to a pipe', async () => {
    await write('page.md', broken)
    expect((await runpress(['lint', folder])).stdout).not.toContain('\u001B')
  })
})

describe('runpress export', () => {
  test('prints the book as its contract says', async () => {
    const expected: unknown = JSON.parse(await readFile(join(book, '..', 'expected.json'), 'utf8'))
    const { status, stdout, stderr } = await runpress(['export', book])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(expected)
  })

  test('prints the same to a file', async () => {
    const file = join(folder, 'book.json')
    expect(await runpress(['export', book, '--output-file', file])).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(await readFile(file, 'utf8')).toBe((await runpress(['export', book])).stdout)
  })

  test('of a folder without pages is an empty book', async () => {
    const { status, stdout } = await runpress(['export', folder])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ version: 1, pages: [] })
  })

  test('does not read hidden folders or dependencies', async () => {
    for (const path of ['.git/x.md', 'node_modules/x/README.md', 'kept.md']) await write(path, '# X\n')
    const { stdout } = await runpress(['export', folder])
    expect((JSON.parse(stdout) as { pages: Array<{ path: string }> }).pages.map(page => page.path)).toEqual(['kept.md'])
  })
})

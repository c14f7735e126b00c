/** Ways out of the content folder: each is refused at its place, and nothing of what lies there is in any output. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

const secret = 'Xylophonquartz'
let base: string
let project: string
let outside: string

/** A repository with a project, whose secrets lie two folders above it and in names that begin with a dot. */
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'runpress-out-'))
  project = join(base, 'work/checkouts/repository')
  outside = join(base, 'outside')
  const files: Record<string, string> = {
    'outside/secret.md': `# ${secret}\n`, 'outside/secret.yaml': `site_name: ${secret}\nservices: {${secret}: {image: x}}\nhosts: [${secret}]\n: [`,
    'outside/hosts': `192.0.2.1 ${secret}\n`, 'outside/pages/index.md': `# ${secret}\n`,
    'work/checkouts/repository/.git/config': `token = ${secret}\n`, 'work/checkouts/repository/.env': `TOKEN=${secret}\n`,
    'work/checkouts/.ssh/config': `Host ${secret}\n`,
    'work/checkouts/repository/mkdocs.yml': `INHERIT: ${outside}/secret.yaml\nsite_name: Runbooks\nmarkdown_extensions:\n  - pymdownx.snippets:\n      base_path: [../../../outside, ${outside}, docs]\n`,
    'work/checkouts/repository/docs/inventory.yaml': [
      'hosts:', `  - from: ${outside}/hosts`, '  - from: ../../../../outside/hosts', '  - from: ../../.ssh/config', '  - from: linked-hosts',
      'compose:', '  - from: ../compose.yaml', `  - from: ${outside}/*.yaml`, 'alerts:', '  from: ../.git/config', '',
    ].join('\n'),
    'work/checkouts/repository/compose.yaml': [
      'include:', `  - ${outside}/secret.yaml`, '  - ../../../outside/secret.yaml', 'services:', '  web:', '    image: x', `    env_file: ${outside}/secret.yaml`,
      '    extends: {file: ../../../outside/secret.yaml, service: web}', '',
    ].join('\n'),
    'work/checkouts/repository/docs/includes.md': [
      '--8<-- "../../../../outside/secret.md"', `--8<-- "${'/'}etc/passwd"`, '--8<-- "secret.md"', '--8<-- "..\\..\\..\\outside\\secret.md"',
      '--8<-- "%2e%2e/%2e%2e/outside/secret.md"', '--8<-- "file:///etc/passwd"', '--8<-- "https://example.com/secret.md"', '--8<-- "\\\\server\\share\\secret.md"',
      '--8<-- "linked.md"', '--8<-- "../.env"', '--8<-- ".env"', '--8<-- "includes.md"', '--8<-- "secret.md:section"', '',
    ].join('\n'),
    'work/checkouts/repository/docs/links.md': [
      '[a](../../secret.md)', '[b](/../../secret.md)', '[c](%2e%2e/%2e%2e/secret.md)', '[d](..%2f..%2fsecret.md)', '![e](../../../../outside/secret.md)', '[f](linked.md)',
      '![g](%2e%2e%5c%2e%2e%5csecret.png)', '<img src="../../secret.png">', '[h](a%00b.md)', '[i](./x/../../../secret.md)', '',
    ].join('\n\n'),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  const docs = join(project, 'docs')
  symlinkSync(join(outside, 'secret.md'), join(docs, 'linked.md'))
  symlinkSync('../../../../outside', join(docs, 'linked-folder'))
  symlinkSync('../.git/config', join(docs, 'config.md'))
  symlinkSync('../.env', join(docs, 'env.md'))
  symlinkSync(join(outside, 'hosts'), join(docs, 'linked-hosts'))
  symlinkSync('linked.md', join(docs, 'chain.md'))
})
afterAll(() => rmSync(base, { recursive: true }))

test('the linter says where each leads out, and shows nothing of it', async () => {
  const { stdout, stderr } = await runpress(['lint', project, '--format', 'json'])
  expect(stdout + stderr).not.toContain(secret)
  const text = await runpress(['lint', project])
  expect(text.stdout + text.stderr).not.toContain(secret)
  const { problems } = JSON.parse(stdout) as { problems: Array<{ path: string; line: number; rule: string; severity: string; message: string }> }
  const at = (path: string): Array<string | number> => [...new Set(problems.filter((one) => one.path === path && one.severity === 'error').map(({ line }) => line))]
  expect(at('includes.md')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
  expect(at('links.md')).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
  expect(at('../mkdocs.yml')).toEqual([1])
  expect(at('inventory.yaml')).toEqual([2, 3, 4, 5, 8, 10])
  for (const path of ['linked.md', 'linked-folder', 'config.md', 'env.md', 'linked-hosts', 'chain.md']) expect(at(path), path).toEqual([1])
})

test('the export and the build hold nothing of it', async () => {
  const { status, stdout, stderr } = await runpress(['export', project])
  expect(status).toBe(1)
  expect(stdout + stderr).not.toContain(secret)
  expect((JSON.parse(stdout) as { pages: Array<{ path: string }> }).pages.map(({ path }) => path)).toEqual(['includes.md', 'links.md'])
})

test('a folder of pages that leads out is not read', async () => {
  for (const [name, docsDir] of [['absolute', `${outside}/pages`], ['above', '../../../outside/pages'], ['linked', 'linked']] as const) {
    const folder = join(project, name)
    mkdirSync(folder)
    writeFileSync(join(folder, 'mkdocs.yml'), `site_name: x\ndocs_dir: ${docsDir}\n`)
    symlinkSync(join(outside, 'pages'), join(folder, 'linked'))
    const { stdout, stderr } = await runpress(['lint', folder, '--format', 'json'])
    expect(stdout + stderr).not.toContain(secret)
    expect(stdout).toContain('leads out of the project')
  }
})

test('settings that are a link out of the folder are refused', async () => {
  const folder = join(project, 'settings')
  mkdirSync(folder)
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'runpress.yaml'))
  symlinkSync(join(outside, 'secret.yaml'), join(folder, 'inventory.yaml'))
  const { stdout, stderr } = await runpress(['lint', folder])
  expect(stdout + stderr).not.toContain(secret)
  expect(stdout).toContain('runpress.yaml:1:1  error')
  expect(stdout).toContain('inventory.yaml:1:1  error')
})

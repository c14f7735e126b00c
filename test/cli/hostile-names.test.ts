/** Names of files that mean harm, in everything that every command says. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

const names = [
  '::error::injected.md', 'new\n::error::line.md', 'new\r::warning::return.md', '\u001b[31mred\u001b]0;title\u0007.md', '##[error]old.md', '%0A::error::.md',
  ']]>.md', '"quote\'<b>&amp;.md', '\u202egpj.md', '\u{1F525} fire.md', '-rf.md', ' blank .md', '%2e%2e%2fup.md', '| table | `cell`.md', 'back\\slash.md',
  `${'x'.repeat(252)}.md`, '__proto__.md', 'constructor.md', '{0}[link](x).md', '\u2028line.md', 'tab\there.md', '\u009b31m.md', '~.md', '$(id).md',
]

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runpress-names-'))
  for (const name of names) {
    // Windows has no such names.
    try {
      writeFileSync(join(folder, name), `---\n${name.replace(/[\n\r]/g, '')}: [\n---\n\n# T\n\n[gone](${encodeURIComponent(name)}x.md)\n`)
    } catch {}
  }
  mkdirSync(join(folder, 'new\n::error::folder'))
  symlinkSync('/etc/passwd', join(folder, 'new\n::error::folder', '\u001b[2Jpasswd.md'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What no terminal and no log may be given. */
function faults(text: string): string[] {
  const controls = text.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff](?![\udc00-\udfff])/gu) ?? []
  const commands = text.split('\n').filter((line) => /^\s*::/.test(line) || line.includes('##['))
  return [...controls.map((one) => `U+${one.charCodeAt(0).toString(16)}`), ...commands]
}

test.runIf(process.platform === 'linux').each([['text'], ['json'], ['sarif'], ['gitlab'], ['junit']])('lint --format %s', async (format) => {
  const { status, stdout, stderr } = await runpress(['lint', folder, '--format', format])
  expect(status).toBe(1)
  expect(faults(stderr)).toEqual([])
  expect(faults(stdout)).toEqual([])
  if (format !== 'text' && format !== 'junit') expect(() => { JSON.parse(stdout) }).not.toThrow()
  expect(stdout).toContain('passwd.md')
})

test.runIf(process.platform === 'linux')('lint --format github', async () => {
  const { stdout, stderr } = await runpress(['lint', folder, '--format', 'github'])
  expect(faults(stderr)).toEqual([])
  // Every line is one command of ours, with a place in the folder.
  for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^,:]+,line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=[a-z-]+::/)
})

test.runIf(process.platform === 'linux')('export', async () => {
  const { status, stdout, stderr } = await runpress(['export', folder])
  // A link leads out of the folder.
  expect(status).toBe(1)
  expect(faults(stderr)).toEqual([])
  expect(faults(stdout)).toEqual([])
  const { pages } = JSON.parse(stdout) as { pages: Array<{ path: string; url: string }> }
  expect(pages.map(({ path }) => path).sort()).toEqual([...names].sort())
  expect(new Set(pages.map(({ url }) => url)).size).toBe(names.length)
})

test.runIf(process.platform === 'linux')('build', async () => {
  // A page in which there is no word to search for is a page, too.
  writeFileSync(join(folder, '!.md'), '# …\n')
  const out = join(folder, '.site')
  const { status, stdout, stderr } = await runpress(['build', folder, '--out', out])
  expect(stderr).toContain('passwd.md:1:1: This symbolic link leads out of the content folder')
  expect([status, stdout, faults(stderr)]).toEqual([1, '', []])
  const { pages } = JSON.parse((await runpress(['export', folder])).stdout) as { pages: Array<{ url: string }> }
  expect(pages).toHaveLength(names.length + 1)
  for (const { url } of pages) expect(existsSync(join(out, decodeURIComponent(url), 'index.html')), url).toBe(true)
})

/** What is not meant for readers leaves no trace in what is made for them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { runpress } from '../support/command-line.ts'

const root = mkdtempSync(join(tmpdir(), 'runpress-drafts-'))
afterAll(() => rmSync(root, { recursive: true }))

const secret = 'Xylophonquartz'
const hidden = (head: string): string => `${head}# ${secret}\n\n${secret} ![${secret}](${secret}.png)\n\n\`\`\`bash\necho ${secret}\n\`\`\`\n\n[home](../index.md) [page](page.md)\n`
const files: Record<string, string> = {
  'mkdocs.yml': 'site_name: Runbooks\nnav:\n  - index.md\n  - Xylophonquartz: two.md\ndraft_docs: |\n  later/\nexclude_docs: |\n  gone.md\n  files/\n',
  'docs/index.md': '# Home\n\n[One](one.md), [two](two.md), [left out](later/x.md)\n',
  'docs/one.md': '# One\n\n```bash\ndf -h\n```\n\n--8<-- "two.md"\n\n--8<-- "later/x.md"\n',
  'docs/two.md': hidden('---\ndraft: true\n---\n\n'),
  'docs/broken.md': hidden('---\ntitle: [\ndraft: true\n---\n\n'),
  'docs/jekyll.md': hidden('---\npublished: false\n---\n\n'),
  'docs/hugo.md': hidden('+++\ndraft = true\n+++\n\n'),
  'docs/alias.md': hidden('---\na: &yes true\ndraft: *yes\n---\n\n'),
  'docs/later/x.md': hidden(''),
  'docs/gone.md': hidden(''),
  'docs/.hidden.md': hidden(''),
  'docs/.drafts/y.md': hidden(''),
  [`docs/${secret}.png`]: secret,
  [`docs/files/${secret}.txt`]: secret,
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Files that hold a word, in their names or their bytes, packed or encoded. */
function traces(folder: string, word: string): string[] {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(paths.length).toBeGreaterThan(10)
  return paths.filter((path) => {
    const bytes = readFileSync(path)
    const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
    const needles = [word, word.toLowerCase(), Buffer.from(word).toString('base64').slice(0, 16), encodeURIComponent(word)]
    return needles.some((needle) => path.includes(needle) || unpacked.includes(needle) || unpacked.includes(Buffer.from(needle, 'utf16le')))
  })
}

test('drafts and what the configuration leaves out are nowhere in the site', async () => {
  const out = join(root, 'site')
  const { status, stderr } = await runpress(['build', root, '--out', out])
  expect(status, stderr).toBe(0)
  expect(stderr).toContain('Left out as drafts: alias.md, broken.md, hugo.md, jekyll.md, two.md')
  expect(stderr).not.toContain(secret)
  expect(traces(out, secret)).toEqual([])
  expect(readdirSync(out)).toContain('one')
})

test('nor are they in the export', async () => {
  const { status, stdout } = await runpress(['export', root])
  expect(status).toBe(0)
  expect(stdout).not.toContain(secret)
  expect((JSON.parse(stdout) as { pages: Array<{ path: string }> }).pages.map(({ path }) => path)).toEqual(['index.md', 'one.md'])
})

test('the linter checks drafts, and reports links and includes that lead to them', async () => {
  const { stdout } = await runpress(['lint', root, '--format', 'json'])
  const { problems } = JSON.parse(stdout) as { problems: Array<{ path: string; line: number; column: number; rule: string; severity: string }> }
  expect(problems.filter(({ severity }) => severity === 'error').map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`)).toEqual([
    'alias.md:2:4 invalid-frontmatter', 'alias.md:14:8 broken-link', 'alias.md:14:28 broken-link',
    'broken.md:3:1 invalid-frontmatter', 'broken.md:14:8 broken-link', 'broken.md:14:28 broken-link',
    'hugo.md:1:1 invalid-frontmatter', 'hugo.md:13:8 broken-link', 'hugo.md:13:28 broken-link',
    'index.md:3:22 broken-link', 'index.md:3:42 broken-link', 'jekyll.md:13:8 broken-link', 'jekyll.md:13:28 broken-link',
    'one.md:7:9 broken-include', 'one.md:9:9 broken-include', 'two.md:13:8 broken-link', 'two.md:13:28 broken-link',
  ])
})

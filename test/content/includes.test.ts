import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'

let project: string
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'runpress-includes-'))
})
afterEach(() => rmSync(project, { recursive: true }))

test('a MkDocs project’s pages include files as mkdocs.yml says, scripts within scripts, too', async () => {
  write('mkdocs.yml', [
    'site_name: Example', 'markdown_extensions:', '  - pymdownx.snippets:', '      base_path: [docs/parts, .]',
    '      auto_append: [docs/parts/words.md, parts/gone.md]', '',
  ].join('\n'))
  write('docs/index.md', '# Restart\n\n```bash\n--8<-- "docs/scripts/restart.sh"\n```\n\n--8<-- "shared.md"\n')
  write('docs/scripts/restart.sh', '--8<-- "docs/scripts/first.sh"\nsudo systemctl restart docker\n')
  write('docs/scripts/first.sh', 'df -h')
  write('docs/parts/shared.md', 'Call somebody.\n')
  write('docs/parts/words.md', '*[API]: the interface\n')
  const { book, texts, configProblems } = await readContent(project)
  const page = book.pages.find(({ path }) => path === 'index.md')
  expect(page?.codeBlocks.map(({ text }) => text)).toEqual(['df -h\nsudo systemctl restart docker'])
  expect(page?.notes).toEqual([])
  expect(texts.get('index.md')).toMatch(/\nCall somebody\.\n\n\n\n\*\[API\]: the interface\n/)
  expect(configProblems.map(({ path, range, rule }) => `${path}:${range.start.line}:${range.start.column} ${rule}`)).toEqual([
    '../mkdocs.yml:5:42 invalid-mkdocs',
  ])
})

test('a plain folder’s pages include files by their paths in it', async () => {
  write('a/index.md', '--8<-- "parts/shared.txt"\n')
  write('parts/shared.txt', 'Call somebody.\n')
  const { texts } = await readContent(project)
  expect(texts.get('a/index.md')).toBe('Call somebody.\n\n')
})

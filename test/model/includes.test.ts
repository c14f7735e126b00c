import { describe, expect, test } from 'vitest'
import { lint } from '../../src/lint/run.ts'
import { buildBook } from '../support/build-book.ts'
import { Includes, type SnippetSettings } from '../../src/model/includes.ts'
import { sourcePlace } from '../../src/model/source-ranges.ts'
import type { Book, Page, Range } from '../../src/model/types.ts'

const page = `# Disk full

- Look:

    === "Linux"

        \`\`\`bash
        --8<-- "scripts/look.sh"
        \`\`\`

--8<-- "shared.md"

[Back](#disk-fall)
`
const shared = '## Whom to call\n\nSee [contacts](#contact) or [the list](#lost).\n'
const script = '$ df -h <MOUNT>\n$ sudo du -xh /var\n'

function read(texts: Record<string, string>, others: Record<string, string> = {}, settings?: SnippetSettings): { book: Book; texts: Map<string, string> } {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const includes = new Includes(files, Object.keys(others), settings)
  for (const [path, text] of Object.entries(others)) includes.add(path, text)
  return buildBook(files, { files: Object.keys(others), includes })
}

describe('a page that includes a script and another page', () => {
  const { book, texts } = read({ 'page.md': page, 'shared.md': shared }, { 'scripts/look.sh': script })
  const read0 = book.pages[0] as Page
  const block = read0.codeBlocks[0]
  const at = (range: Range): string => {
    const { start, end } = sourcePlace(read0, range).range
    expect(page.split('\n')[start.line - 1]?.slice(start.column - 1)).toBe(page.slice(start.offset).split('\n')[0])
    return page.slice(start.offset, end.offset)
  }

  test('has the included text, command by command', () => {
    expect(block?.text).toBe('$ df -h <MOUNT>\n$ sudo du -xh /var')
    expect(block?.commands.map(({ text }) => text)).toEqual(['df -h <MOUNT>', 'sudo du -xh /var'])
    expect(read0.headings.map(({ id }) => id)).toEqual(['disk-full', 'whom-to-call'])
  })

  test('says of every range where it stands in the source', () => {
    expect(block?.lines.map(at)).toEqual(['--8<-- "scripts/look.sh"', '--8<-- "scripts/look.sh"'])
    expect(at((block as { range: Range }).range)).toBe('```bash\n        --8<-- "scripts/look.sh"\n        ```')
    expect(read0.headings.map(({ range }) => at(range))).toEqual(['# Disk full', '--8<-- "shared.md"'])
    expect(read0.links.map(({ range }) => at(range))).toEqual(['--8<-- "shared.md"', '--8<-- "shared.md"', '[Back](#disk-fall)'])
    expect(read0.links.map(({ range }) => sourcePlace(read0, range).included)).toEqual([
      { path: 'shared.md', line: 3 }, { path: 'shared.md', line: 3 }, null,
    ])
    expect(at(read0.tabSets[0]?.range as Range)).toMatch(/^=== "Linux"[^]*```$/)
  })

  test('keeps a range’s text in the text that was read', () => {
    const text = texts.get('page.md') as string
    expect(block?.commands[0]?.lines.map(({ start, end }) => text.slice(start.offset, end.offset))).toEqual(['df -h <MOUNT>'])
  })

  test('reports what is wrong in an included file at the line that includes it, once for each place', async () => {
    const { problems } = await lint({ book, texts, inventory: null })
    const rows = problems.filter(({ rule, path }) => rule === 'broken-anchor' && path === 'page.md')
    expect(rows.map(({ range, message }) => `${range.start.line}:${range.start.column} ${/\(In .*/.exec(message)?.[0] ?? ''}`)).toEqual([
      '11:1 (In shared.md, line 3.)', '11:1 (In shared.md, line 3.)', '13:8 ',
    ])
    expect(rows.slice(0, 2).every(({ suggestion }) => suggestion === undefined)).toBe(true)
  })
})

test('names are looked up as mkdocs.yml says, and in the content folder', () => {
  const settings = { basePaths: ['', 'docs/parts'], autoAppend: ['docs/words.md'], contentPath: 'docs' }
  const names = ['docs/a.txt', 'b.txt', 'parts/b.txt', '../../c.txt', './parts/../a.txt', '../../../docs/a.txt', '/a.txt', '/etc/passwd', '../project/docs/a.txt']
  const { book, texts } = read(
    Object.fromEntries([...names.map((name, index) => [`p${index}.md`, `--8<-- "${name}"\n`]), ['words.md', 'W']]),
    { 'a.txt': 'A', 'parts/b.txt': 'B', 'c.txt': 'C' }, settings,
  )
  expect(names.map((_, index) => texts.get(`p${index}.md`)?.split('\n')[0])).toEqual([
    'A', 'B', 'B', '--8<-- "../../c.txt"', 'A', '--8<-- "../../../docs/a.txt"', 'A', '--8<-- "/etc/passwd"', '--8<-- "../project/docs/a.txt"',
  ])
  expect(texts.get('p0.md')).toBe('A\n\n\nW\n')
  expect(book.pages.flatMap(({ notes }) => notes.map(({ detail }) => detail))).toEqual([
    '../../c.txt lies outside the content folder, so it is not included. Move it into the folder.',
    '../../../docs/a.txt lies outside the content folder, so it is not included. Move it into the folder.',
    'There is no file /etc/passwd in the content folder, and no others are included.',
    'There is no file ../project/docs/a.txt in the content folder, and no others are included.',
  ])
})

test('files that are there but unknown are asked for, and what these include', () => {
  const pages = [{ path: 'page.md', text: '--8<-- "a.sh"\n--8<-- "none.sh"\n' }]
  const includes = new Includes(pages, ['a.sh', 'b.sh', 'c.sh'])
  expect(includes.wanted(pages)).toEqual(['a.sh'])
  includes.add('a.sh', '--8<-- "b.sh"\n')
  expect(includes.wanted(pages)).toEqual(['b.sh'])
  includes.add('b.sh', 'ls\n')
  expect(includes.wanted(pages)).toEqual([])
})

test('a misspelt name', () => {
  const { book } = read({ 'page.md': '--8<-- "shaerd.md"\n', 'shared.md': 'S' })
  expect(book.pages[0]?.notes[0]?.detail).toBe('There is no file shaerd.md in the content folder, and no others are included. Did you mean shared.md?')
})

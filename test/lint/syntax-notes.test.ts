import { expect, test } from 'vitest'
import { syntaxNotes } from '../../src/model/syntax-notes.ts'
import { parseMarkdown } from '../../src/syntax/parse.ts'

/** `line:column-endColumn kind` of each note; the text under a note is its opener's line. */
function notes(markdown: string): string[] {
  return syntaxNotes(parseMarkdown(markdown), markdown).map(({ kind, range: { start, end } }) => {
    expect(end.line).toBe(start.line)
    const line = markdown.split(/\r\n|\n/)[start.line - 1] ?? ''
    expect(markdown.slice(start.offset, end.offset)).toBe(line.slice(start.column - 1).trimEnd())
    return `${start.line}:${start.column}-${end.column} ${kind}`
  })
}

test.each([
  ['!!! "Title"'],
  ['!!! note \'Title\''],
  ['!!! note “Title”'],
  ['!!! note "Title'],
  ['!!! note "Title" and more'],
  ['!!!! note "Title"'],
  ['!!!  note'],
  ['!!! Note: mind this'],
  ['??? tip \'Title\''],
  ['???? tip "Title"'],
])('an admonition that is text: %s', (line) => {
  expect(notes(`${line}\n    Body.\n`)).toEqual([`1:1-${line.length + 1} unread-admonition`])
})

test.each([
  ['!!! WARNING! Do not reboot !!!'],
  ['!!!'],
  ['???'],
  ['What??? No!!!'],
  ['!!! This (really) matters'],
  ['Compare with == "x" or ::: here'],
  ['== Wiki heading =='],
  ['=== RUN   TestRestore (0.1s)\n--- PASS'],
])('prose: %s', (line) => {
  expect(notes(`${line}\n\nAnd so on.\n`)).toEqual([])
})

test.each([
  ['=== Label'],
  ['==="Label"'],
  ['=== \'Label\''],
  ['=== “Label”'],
  ['== "Label"'],
  ['==== "Label"'],
  ['=== "Label'],
])('a tab that is text: %s', (line) => {
  expect(notes(`${line}\n\n    Body.\n`)).toEqual([`1:1-${line.length + 1} unread-tab`])
})

test('lines in the middle of a paragraph and in containers count, at their own columns', () => {
  expect(notes('Before\n!!! note: x\nafter\n')).toEqual(['2:1-12 unread-admonition'])
  expect(notes('> Before\n> !!! note: x\n')).toEqual(['2:3-14 unread-admonition'])
  expect(notes('- One\n\n    !!! note: x\n')).toEqual(['3:5-16 unread-admonition'])
  expect(notes('!!! danger "SEV-1"\r\n    !!! note: x\r\n')).toEqual(['2:5-16 unread-admonition'])
})

test('an alert whose marker became a link definition', () => {
  expect(notes('> [!TIP]: look here\n> and there\n')).toEqual(['1:3-20 unread-admonition'])
})

test('nothing in code is an opener', () => {
  expect(notes('```\n!!! note: x\n:::\n```\n\n    !!! note: x\n\n`!!! note: x`\n')).toEqual([])
})

test.each([
  ['::: dangre\nText.\n:::\n', '1:1-11'],
  [':::dangre Title\nText.\n:::\n', '1:1-16'],
  [':::dangre Title\n\nText.\n\n:::\n', '1:1-16'],
  ['Text.\n\n:::\n', '3:1-4'],
])('a directive that is text: %j', (markdown, place) => {
  expect(notes(markdown)).toEqual([`${place} unread-directive`])
})

test.each([
  ['::: tools.restart'],
  ['::: tools.restart(name)\n    handler: python'],
  ['::: restart'],
])('a module whose documentation is asked for: %j', (markdown) => {
  expect(notes(`${markdown}\n`)).toEqual([])
})

test.each([
  [':::danger[SEV-1]\nText.\n', '1:1-17'],
  ['::: danger\nText.\n', '1:1-11'],
  ['/// danger | SEV-1\nText.\n', '1:1-19'],
])('a block that is never closed: %j', (markdown, place) => {
  expect(notes(markdown)).toEqual([`${place} unclosed-fence`])
})

test('directives that are read', () => {
  expect(notes(':::danger[SEV-1]\nText.\n:::\n\n::::tabs\n:::tab[One]\nText.\n:::\n::::\n')).toEqual([])
})

test('an alert that has stayed a quote', () => {
  expect(notes('> [!NOTE]\n> Text.\n')).toEqual([])
  expect(notes('> [!NOTE] Title\n> Text.\n')).toEqual([])
  expect(notes('> \\[!NOTE] shown as it is\n')).toEqual([])
  expect(notes('> [!NOTE]Text.\n')).toEqual(['1:3-15 unread-admonition'])
  expect(notes('> [!DAGNER]\n> Text.\n')).toEqual(['1:3-12 unread-admonition'])
})

test.each([
  ['right below', '!!! danger "SEV-1"\nText.\n'],
  ['two columns in', '!!! danger "SEV-1"\n\n  Text.\n'],
  ['list below', '!!! danger "SEV-1"\n- One\n'],
  ['code below', '!!! danger "SEV-1"\n```bash\ndf -h\n```\n'],
])('an admonition whose body is not indented: %s', (_, markdown) => {
  expect(notes(markdown)).toEqual(['1:1-19 unindented-body'])
})

test('an opener that must have a body', () => {
  expect(notes('!!! danger\n\nText.\n')).toEqual(['1:1-11 unindented-body'])
  expect(notes('??? "More"\n\nText.\n')).toEqual(['1:1-11 unindented-body'])
  expect(notes('=== "One"\n\n    Text.\n\n=== "Two"\n\n```bash\ndf -h\n```\n')).toEqual(['5:1-10 unindented-body'])
})

test('an empty opener that misses nothing', () => {
  expect(notes('!!! danger "SEV-1"\n\nText.\n')).toEqual([])
  expect(notes('!!! danger "SEV-1"\n## Next\n')).toEqual([])
  expect(notes('=== "One"\n\n=== "Two"\n\n    Text.\n\n## Next\n')).toEqual([])
  expect(notes('=== "One"\n\n=== "Two"\n\nText.\n')).toEqual([])
})

test('a fence that is open to the end of the page or of its container', () => {
  expect(notes('```bash\ndf -h\n')).toEqual(['1:1-8 unclosed-fence'])
  expect(notes('~~~~\ndf -h\n~~~\n')).toEqual(['1:1-5 unclosed-fence'])
  expect(notes('- One\n\n    ```bash\n    df -h\n\nText.\n')).toEqual(['3:5-12 unclosed-fence'])
})

test('a fence left open in mid-page, closed by the next one', () => {
  expect(notes('```bash\ndf -h\n\nText.\n\n```bash\nuptime\n```\n')).toEqual(['1:1-8 unclosed-fence'])
})

test('where text and code have changed places, the first fence is named and no other', () => {
  const blocks = (count: number): string => 'Then look at this:\n\n```\ndf -h\n```\n\n'.repeat(count)
  expect(notes(`${blocks(1)}\`\`\`bash\nuptime\n\n## Clean up\n\n${blocks(3)}`)).toEqual(['7:1-8 unclosed-fence'])
  expect(notes(`${blocks(1)}\`\`\`bash\nuptime\n\n## Clean up\n\n${blocks(2)}\`\`\`sh\nls\n\`\`\`\n`)).toEqual(['7:1-8 unclosed-fence'])
})

test('code that only resembles a page', () => {
  expect(notes('```bash\n# Restart.\nuptime\n\n## Then:\n\nsleep 10\n```\n')).toEqual([])
  expect(notes('```bash\ncat > x.md <<EOF\n\n## Title\n\nEOF\n\n```\nText right below.\n')).toEqual([])
  expect(notes('````markdown\n## Title\n\n```bash\nuptime\n```\n````\n')).toEqual([])
  expect(notes('```\n\nThe service is up.\n```\n\nText.\n')).toEqual([])
  expect(notes('```\n=== "One"\n\n    ```sh\n    ls\n    ```\n```\n')).toEqual([])
})

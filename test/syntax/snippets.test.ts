import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expandSnippets, type SnippetFiles } from '../../src/syntax/snippets.ts'

const fixtures = join(import.meta.dirname, 'snippets')

/** Files given by name; everything else is missing. */
function filesOf(texts: Record<string, string>): SnippetFiles {
  return { find: (name) => (name in texts ? { path: name, text: texts[name] as string } : { problem: `There is no ${name}.` }) }
}

describe.each(readdirSync(fixtures))('%s', (name) => {
  const folder = join(fixtures, name)
  const names = readdirSync(folder).filter((file) => file !== 'expanded.txt')
  const texts = Object.fromEntries(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  const source = texts['input.md'] as string
  const { text, parts, problems } = expandSnippets(source, 'input.md', filesOf(texts))

  test('the text, and where each line of it is from, are what expanded.txt says', async () => {
    const lines = text.split('\n')
    const rows = lines.map((line, index) => {
      const part = parts.findLast(({ start }) => start.line <= index + 1)
      if (!part) return `${index + 1}|${line}`
      const number = ('own' in part ? part.own.line : part.line) + index + 1 - part.start.line
      return `${'own' in part ? number : `${part.include.start.line} ${part.path}:${number}`}|${line}`
    })
    const notes = problems.map(({ detail, start }) => `${start.line}:${start.column} ${detail}`)
    await expect([...rows, '', ...notes].join('\n') + '\n').toMatchFileSnapshot(join(folder, 'expanded.txt'))
  })

  test('its own parts are the source, the parts of others the lines that include them', () => {
    parts.forEach((part, index) => {
      const end = parts[index + 1]?.start.offset ?? text.length
      if ('own' in part) {
        const written = text.slice(part.start.offset, end)
        expect(source.slice(part.own.offset).startsWith(written.replace(/\n[^\n]*$/, ''))).toBe(true)
      } else {
        const { start, end } = part.include
        expect(source.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(source.slice(start.offset, end.offset))
        expect(source.slice(start.offset, end.offset)).toMatch(/^\S.*\S$/)
      }
    })
  })

  test('a problem’s place is the name', () => {
    for (const { start, end } of problems) {
      expect(text.split('\n')[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(text.slice(start.offset, end.offset))
      expect(text.slice(start.offset, end.offset)).toMatch(/^[\w./]+(?::\w+)?$/)
    }
  })
})

test('a page that includes nothing is left as it is', () => {
  expect(expandSnippets('Text.\r\n', 'input.md', filesOf({}))).toEqual({ text: 'Text.\r\n', parts: [], problems: [] })
  expect(expandSnippets('8<-\n', 'input.md', filesOf({}))).toEqual({ text: '8<-\n', parts: [], problems: [] })
})

test('line endings stay as they are', () => {
  const { text } = expandSnippets('One.\r\n--8<-- "a.md"\r\nTwo.\r\n', 'input.md', filesOf({ 'a.md': 'A\r\nB' }))
  expect(text).toBe('One.\r\nA\nB\r\nTwo.\r\n')
})

test('files that every page ends with', () => {
  const files = filesOf({ 'words.md': '*[API]: the interface\n', 'input.md': 'Text.' })
  expect(expandSnippets('Text.', 'input.md', files, ['words.md', 'gone.md', 'input.md']).text).toBe('Text.\n\n*[API]: the interface\n\n')
})

test('files that multiply end in a problem, not in a page without end', () => {
  const texts: Record<string, string> = { 'f0.md': 'text\n'.repeat(100) }
  for (let index = 1; index < 9; index++) texts[`f${index}.md`] = `--8<-- "f${index - 1}.md"\n`.repeat(20)
  const { text, problems } = expandSnippets('--8<-- "f8.md"\n', 'input.md', filesOf(texts))
  expect(text.length).toBeLessThan(5_000_000)
  expect(problems.some(({ detail }) => /grows too large/.test(detail))).toBe(true)
})

test('files that nest without end', () => {
  const texts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}.md`, `--8<-- "f${index + 1}.md"\n`]))
  const { problems } = expandSnippets('--8<-- "f0.md"\n', 'input.md', filesOf(texts))
  expect(problems.map(({ detail }) => detail)).toEqual(['Includes nest more than 10 deep here, so f10.md is left out.'])
})

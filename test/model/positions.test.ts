import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBook } from '../../src/model/book.ts'
import type { Page, Range } from '../../src/model/types.ts'

const root = join(import.meta.dirname, '../..')
const shared = join(root, '../shared')
const own = globSync(['content/**/*.md', 'test/**/fixtures/**/*.md'], { cwd: root }).map((path) => join(root, path))
const others = existsSync(shared) ? globSync(['seed/*.md', 'corpora/**/*.md'], { cwd: shared }).map((path) => join(shared, path)) : []
if (others.length === 0) console.warn('positions: the real runbooks of other teams are not here; only our own pages are checked')

describe.each([...own, ...others].sort())('%s', (path) => {
  const source = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const { book } = buildBook([{ path: 'page.md', text: source }])

  test('source.slice(start, end) of every part is its text', () => {
    expect(mismatches(book.pages[0] as Page, source)).toEqual([])
  })
})

/** What the source has at a range, against what the model says stands there. */
function mismatches(page: Page, source: string): string[] {
  const found: string[] = []
  const slice = ({ start, end }: Range): string => source.slice(start.offset, end.offset)
  const lineStarts = [0]
  for (const match of source.matchAll(/\r\n?|\n/g)) lineStarts.push(match.index + match[0].length)
  const check = (what: string, range: Range, text: string): void => {
    // A tab that an indent took a part of stands as spaces in the text; NUL is read as U+FFFD by CommonMark.
    const written = slice(range)
    if (written.replaceAll('\0', '\uFFFD') !== text && written.trim() !== text.trim()) {
      found.push(`${what} ${range.start.line}:${range.start.column}: ${JSON.stringify(written)} is not ${JSON.stringify(text)}`)
    }
    for (const { line, column, offset } of [range.start, range.end]) {
      if ((lineStarts[line - 1] ?? -1) + column - 1 !== offset) found.push(`${what}: ${line}:${column} is not offset ${offset}`)
    }
  }
  for (const heading of page.headings) {
    // Inline markup stands between the words, and emoji have names; without them the text is the slice.
    const written = slice(heading.textRange)
    if (/^[\w ,.:/()'-]*$/.test(written) && !/:[\w-]+:/.test(written)) check('heading', heading.textRange, heading.text)
    if (!slice(heading.range).includes(slice(heading.textRange))) found.push(`heading ${heading.id} holds no text`)
  }
  for (const link of page.links) {
    if (!/[\\&%]/.test(slice(link.hrefRange)) && !/^(?:mailto:|https?:)/.test(link.href)) check('link', link.hrefRange, link.href)
  }
  for (const code of page.inlineCode) if (!/[\r\n]/.test(slice(code.textRange))) check('inline code', code.textRange, code.text)
  for (const block of page.codeBlocks) {
    check('code', { start: block.range.start, end: block.range.end }, slice(block.range))
    expect(block.lines.length).toBe(block.text === '' ? block.lines.length : block.text.split('\n').length)
    block.text.split('\n').forEach((line, index) => {
      const range = block.lines[index]
      if (range) check('code line', range, line)
    })
    for (const command of block.commands) {
      command.text.split('\n').forEach((line, index) => check('command line', command.lines[index] as Range, line))
      for (const placeholder of command.placeholders) check('placeholder', placeholder.range, placeholder.text)
      for (const { program, args } of command.invocations) {
        for (const word of [program, ...args]) if (!/[\r\n]/.test(slice(word.range))) check('word', word.range, word.text)
      }
    }
  }
  return found
}

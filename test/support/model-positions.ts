/** Whether a page's parts stand in its source where the model says they do. */
import { LineIndex } from '../../src/model/ranges.ts'
import type { Page, Range } from '../../src/model/types.ts'

/** What the source has at a range, against what the model says stands there. */
export function mismatches(page: Page, source: string): string[] {
  const found: string[] = wrongRanges({ ...page, textParts: [] }, source)
  const slice = ({ start, end }: Range): string => source.slice(start.offset, end.offset)
  const check = (what: string, range: Range, text: string): void => {
    // A tab that an indent took a part of stands as spaces in the text; NUL is read as U+FFFD by CommonMark, `\|` in tables as `|`.
    const written = slice(range).replaceAll('\0', '\uFFFD')
    if (written !== text && written.replaceAll('\\|', '|') !== text && written.trim() !== text.trim()) {
      found.push(`${what} ${range.start.line}:${range.start.column}: ${JSON.stringify(written)} is not ${JSON.stringify(text)}`)
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
    if (block.text !== '' && block.lines.length !== block.text.split('\n').length) found.push(`code at ${block.range.start.line} has ${block.lines.length} lines`)
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

/** Ranges anywhere in plain data that lie outside a text, end before they start, or whose line and column are another offset. */
export function wrongRanges(data: unknown, source: string): string[] {
  const found: string[] = []
  const lines = new LineIndex(source)
  const isPoint = ({ line, column, offset }: Range['start']): boolean => {
    if (offset < 0 || offset > source.length) return false
    const point = lines.point(offset)
    return point.line === line && point.column === column
  }
  const walk = (value: unknown, way: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (isRange(value) && !(isPoint(value.start) && isPoint(value.end) && value.start.offset <= value.end.offset)) {
      const point = ({ line, column, offset }: Range['start']): string => `${line}:${column} (${offset})`
      found.push(`${way} is no range: ${point(value.start)} to ${point(value.end)}`)
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, Array.isArray(value) ? way : `${way}.${key}`)
  }
  walk(data, 'it')
  return found
}

function isRange(value: object): value is Range {
  const { start, end } = value as Partial<Range>
  return typeof start?.offset === 'number' && typeof end?.offset === 'number'
}

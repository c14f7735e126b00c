import type { Code } from 'mdast'
import { readAttributeList } from '../syntax/attributes.ts'
import { rangeOf } from './ranges.ts'
import { indentOf, type SourceLines } from './source-lines.ts'

/** The options that code may have without braces. */
const options = new Set(['title', 'hl_lines', 'linenums'])

/** Why superfences, which MkDocs projects read code with, would not read a closed fence as we do; `null` where it would. */
export function fenceDifference(node: Code, source: SourceLines): string | null {
  const range = rangeOf(node)
  const lines = source.slice(range).split(/\r\n|\n|\r/)
  const [, marks = '', info = ''] = /^(`+|~+)([^]*)$/.exec(lines[0] ?? '') ?? []
  const closing = /((?<!`)`+|(?<!~)~+)[ \t]*$/.exec(lines.at(-1) ?? '')?.[1] ?? ''
  if (marks === '' || lines.length === 1) return null
  if (!isReadableInfo(info.trim())) return `MkDocs shows this code as text, as it does not read “${info.trim().slice(0, 60)}” behind the language.`
  if (closing.length > marks.length) return `MkDocs does not end this code here: close it with ${marks}, as it was opened.`
  const indent = source.columnOf(range.start)
  const isQuoted = /^[ \t]*>/.test(source.slice(source.wholeLine(range.start)))
  const isOut = (line: string): boolean => line.trim() !== '' && indentOf(line) < indent
  if (!isQuoted && lines.slice(1).some(isOut)) return 'MkDocs shows this code as text: indent its lines at least as far as its opening.'
  return null
}

/** A language, then a list in braces or options it knows. */
function isReadableInfo(info: string): boolean {
  const [, language = ''] = /^(\.?[\w#.+-]+)(?=[ \t]|$)/.exec(info) ?? []
  const rest = language === '' || /^\w+=/.test(info) ? info : info.slice(language.length).trim()
  if (rest === '') return true
  if (rest.startsWith('{')) return rest.endsWith('}') && readAttributeList(rest, 0) !== null
  return rest.replace(/\b(\w+)=(?:"[^"]*"|'[^']*')/g, (written, key: string) => (options.has(key) ? '' : written)).trim() === ''
}

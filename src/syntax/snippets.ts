/** Includes of other files (`pymdownx.snippets`), expanded before a page is parsed. */
import type { Point } from 'unist'
import { type FileLine, readSectionMarker, readSnippetLine, readTarget, selectLines, type SnippetTarget, withoutEscape } from './snippet-lines.ts'
import { TextBuilder, type TextPart } from './text-parts.ts'

type Place = Required<Point>
interface Span {
  start: Place
  end: Place
}

/** Where included files come from. */
export interface SnippetFiles {
  /** Finds a file by the name an include gives it. */
  find(name: string): FoundSnippet | { problem: string }
}

export interface FoundSnippet {
  path: string
  text: string
}

/** An include that cannot be followed. Its line stays in the text, and the span is that of the name in it. */
export interface SnippetProblem extends Span {
  detail: string
}

export interface ExpandedText {
  text: string
  /** Empty where the text is the source as it is. */
  parts: TextPart[]
  problems: SnippetProblem[]
}

/** Files within files within files. */
const maxDepth = 10
/** UTF-16 units that includes may add to one page. Each counts for some more, as finding little in much takes time too. */
const maxWork = 2_000_000
const costOfOne = 100

/**
 * A page's text with what it includes in the place of the lines that include it, each at their indent: in lists, in
 * admonitions, in code. Lines with `;` before the marker lose that and are text; markers of sections go.
 *
 * @param path Of the page, which cannot include itself.
 * @param append Names of files that every page ends with.
 */
export function expandSnippets(source: string, path: string, files: SnippetFiles, append: readonly string[] = []): ExpandedText {
  if (!source.includes('8<-') && append.length === 0) return { text: source, parts: [], problems: [] }
  const expander = new Expander(source, path, files)
  expander.page()
  expander.append(append)
  const { text, parts } = expander.builder
  const unchanged = parts.length <= 1 && text === source
  return { text, parts: unchanged ? [] : parts, problems: expander.problems }
}

/** A line on its way into the text, from the page itself or from an included file. */
interface Line {
  /** Without its indent from outside and without its ending. */
  text: string
  ending: string
  origin: Place | FileOrigin
}

interface FileOrigin {
  include: Span
  path: string
  number: number
  /** What the include lines above it are indented by. */
  indent: string
}

class Expander {
  readonly builder = new TextBuilder()
  readonly problems: SnippetProblem[] = []
  private readonly source: string
  private readonly files: SnippetFiles
  /** The files that are being included, the page first. */
  private readonly open: string[]
  private work = 0

  constructor(source: string, path: string, files: SnippetFiles) {
    this.source = source
    this.files = files
    this.open = [path]
  }

  page(): void {
    const lines = ownLines(this.source)
    const first = frontmatterLines(lines)
    for (const line of lines.slice(0, first)) this.put(line, line.text)
    this.lines(lines.slice(first))
  }

  append(names: readonly string[]): void {
    const end = ownLines(this.source).at(-1)
    if (names.length === 0 || !end) return
    const at = moved(end.origin as Place, end.text.length)
    const include = { start: at, end: at }
    for (const name of names) {
      const found = this.read(name)
      if ('problem' in found) continue
      const origin = { include, path: found.path, number: 1, indent: '' }
      for (const gap of ['\n', '\n']) this.builder.included(gap, include, found.path, 1)
      this.include(found.lines, found.path, origin, '\n')
    }
  }

  /** Puts lines in, and for those that include a file its lines. */
  private lines(lines: readonly Line[]): void {
    let block = { end: -1, isList: false }
    lines.forEach((line, index) => {
      const read = readSnippetLine(line.text)
      if (read?.kind === 'escaped') this.put(line, line.text, read.at)
      else if (read?.kind === 'marker') {
        if (index !== block.end) block = this.blockAt(lines, index)
        if (!block.isList) this.put(line, line.text)
      } else if (block.isList && index < block.end) {
        if (line.text.trim() === '') this.put(line, '')
        else if (!read) this.file(line, nameSpan(line.text), lines[index + 1])
      } else if (read) this.file(line, read, lines[index + 1])
      else this.text(line)
    })
  }

  /** Where the list of names ends that a marker opens, if it does: such lines are also drawn to say “cut here”. */
  private blockAt(lines: readonly Line[], start: number): { end: number; isList: boolean } {
    let end = start + 1
    while (end < lines.length && readSnippetLine((lines[end] as Line).text)?.kind !== 'marker') end++
    if (end === lines.length) return { end: -1, isList: false }
    const names = lines.slice(start + 1, end).map(({ text }) => text.trim()).filter((text) => text !== '' && !text.startsWith(';'))
    const isFile = (name: string): boolean => (!/\s/.test(name) && /[^]\.\w+(?::|$)/.test(name)) || !('problem' in this.files.find(readTarget(name).file))
    return { end, isList: names.length > 0 && names.every(isFile) }
  }

  /** A line that is no include: section markers vanish, escaped ones stay. */
  private text(line: Line): void {
    const marker = line.text.includes('-8<-') ? readSectionMarker(line.text) : null
    if (!marker) this.put(line, line.text)
    else if (marker.escape !== null) this.put(line, line.text, marker.escape)
  }

  private file(line: Line, { start, end }: { start: number; end: number }, next: Line | undefined): void {
    const name = line.text.slice(start, end)
    if (name.startsWith(';')) return
    const found = this.read(name)
    if ('problem' in found) {
      const from = moved(this.builder.point, indentOf(line) + start)
      this.problems.push({ detail: found.problem, start: from, end: moved(from, end - start) })
      this.put(line, line.text)
      return
    }
    const indent = /^[ \t]*/.exec(line.text)?.[0] ?? ''
    const outer = 'include' in line.origin ? line.origin : null
    const include = outer?.include ?? this.includeSpan(line, indent.length)
    const origin = { include, path: found.path, number: 0, indent: (outer?.indent ?? '') + expandTabs(indent) }
    // A file's last line ending parts what follows as a blank line; at the end of a code block there is nothing to part.
    const closing = found.lines.at(-1)?.text === '' && /^[ \t]*(?:```|~~~)/.test(next?.text ?? '')
    this.include(closing ? found.lines.slice(0, -1) : found.lines, found.path, origin, line.ending)
  }

  /** The lines that a name stands for, or why they are not included. */
  private read(name: string): { path: string; lines: FileLine[] } | { problem: string } {
    const target = readTarget(name)
    const found = this.files.find(target.file)
    if ('problem' in found) return found
    const lines = selectLines(found.text, target)
    if (lines === null) return { problem: `${found.path} has no section ${target.section}, so nothing is included.` }
    const problem = this.refusal(found, lines, target)
    return problem === null ? { path: found.path, lines } : { problem }
  }

  private refusal({ path, text }: FoundSnippet, lines: FileLine[], target: SnippetTarget): string | null {
    if (lines.length === 0 && target.lines) return `${path} has no such lines, so nothing is included.`
    if (this.open.includes(path)) return `${path} includes itself, so it is not included again.`
    if (this.open.length > maxDepth) return `Includes nest more than ${maxDepth} deep here, so ${path} is left out.`
    this.work += costOfOne + text.length / 10 + lines.reduce((sum, line) => sum + line.text.length, 0)
    if (this.work > maxWork) return `The page grows too large with ${path}, so it is left out.`
    return null
  }

  private include(lines: readonly FileLine[], path: string, origin: FileOrigin, ending: string): void {
    this.open.push(path)
    this.lines(lines.map(({ text, number }, index) => ({
      text, ending: index === lines.length - 1 ? ending : '\n', origin: { ...origin, number },
    })))
    this.open.pop()
  }

  /** Puts a line into the text, or all of it but the character at `without`. */
  private put(line: Line, text: string, without?: number): void {
    if ('include' in line.origin) {
      const { include, path, number, indent } = line.origin
      this.builder.included(indent + (without === undefined ? text : withoutEscape(text, without)) + line.ending, include, path, number)
    } else if (without === undefined) {
      this.builder.own(text + line.ending, line.origin)
    } else {
      if (without > 0) this.builder.own(text.slice(0, without), line.origin)
      this.builder.own(text.slice(without + 1) + line.ending, moved(line.origin, without + 1))
    }
  }

  private includeSpan(line: Line, indent: number): Span {
    const origin = line.origin as Place
    return { start: moved(origin, indent), end: moved(origin, line.text.trimEnd().length) }
  }
}

function ownLines(source: string): Line[] {
  const lines: Line[] = []
  let offset = 0
  for (const match of source.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const [whole, text = '', ending = ''] = match
    if (whole === '' && offset > 0 && lines.at(-1)?.ending === '') break
    lines.push({ text, ending, origin: { line: lines.length + 1, column: 1, offset } })
    offset += whole.length
    if (ending === '') break
  }
  return lines
}

/** How many lines front matter takes. It is data, so nothing is included in it. */
function frontmatterLines(lines: readonly Line[]): number {
  const isMarker = ({ text }: Line): boolean => /^---[ \t]*$/.test(text)
  if (!lines[0] || !isMarker(lines[0])) return 0
  return lines.findIndex((line, index) => index > 0 && isMarker(line)) + 1
}

function nameSpan(text: string): { start: number; end: number } {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length }
}

function indentOf({ origin }: Line): number {
  return 'include' in origin ? origin.indent.length : 0
}

/** Tabs reach to the next column that is a multiple of four. */
function expandTabs(indent: string): string {
  let result = ''
  for (const character of indent) result += character === '\t' ? ' '.repeat(4 - (result.length % 4)) : character
  return result
}

function moved({ line, column, offset }: Place, by: number): Place {
  return { line, column: column + by, offset: offset + by }
}

/** The lines of `pymdownx.snippets`: what includes a file, what marks a section of one, and which lines a name asks for. */

/** A line that the snippet syntax reads. */
export type SnippetLine =
  /** `--8<-- "name"`; the offsets are those of the name in the line. */
  | { kind: 'file'; start: number; end: number }
  /** `--8<--`, which opens or closes a list of names. */
  | { kind: 'marker' }
  /** `;--8<-- "name"`, shown without the `;` that stands at `at`. */
  | { kind: 'escaped'; at: number }

/** `--8<-- [start:name]` anywhere in a line, most often in a comment. */
export interface SectionMarker {
  type: 'start' | 'end'
  name: string
  /** Offset of the `;` that makes the line text, `null` where there is none. */
  escape: number | null
}

/** The part of a file that a name asks for. */
export interface SnippetTarget {
  file: string
  /** `null` for the whole file. Lines count from 1; negative ones from the end, as the renderer counts. */
  lines: Array<{ from: number | null; to: number | null }> | null
  section: string | null
}

/** Longer names are no file names. */
const longestName = 1000

const fileLine = /^[ \t]*-+8<-+[ \t]+(?:"((?:\\"|[^"])+)"|'((?:\\'|[^'])+)')$/
const markerLine = /^[ \t]*-+8<-+$/
const escapedLine = /^[ \t]*(;+)-+8<-+(?:[ \t]+(?:"(?:\\"|[^"])+"|'(?:\\'|[^'])+'))?$/
const section = /^\[[ \t]*(start|end)[ \t]*:[ \t]*([a-z][-\w]*)[ \t]*\]/i
const lineRanges = /^(?::-?\d*){1,2}(?:,(?=[-\d:])-?\d*(?::-?\d*)?)*$/
const sectionName = /^:[a-z][-\w]*$/i

/** What a line is to the snippet syntax, `null` where it is none of its lines. The line comes without its ending. */
export function readSnippetLine(line: string): SnippetLine | null {
  if (!line.includes('8<-') || line.length > longestName) return null
  if (markerLine.test(line)) return { kind: 'marker' }
  const name = fileLine.exec(line)
  if (name) {
    const written = (name[1] ?? name[2]) as string
    const start = line.length - 1 - written.length
    const before = written.length - written.trimStart().length
    return { kind: 'file', start: start + before, end: start + before + written.trim().length }
  }
  const escaped = escapedLine.exec(line)
  return escaped ? { kind: 'escaped', at: line.indexOf(';') } : null
}

/** The section marker in a line. Linear: each run of dashes is looked at once. */
export function readSectionMarker(line: string): SectionMarker | null {
  for (let at = line.indexOf('-8<-'); at !== -1; at = line.indexOf('-8<-', at + 1)) {
    const [, space = '', rest = ''] = /^-+([ \t]+)?(.{0,200})/.exec(line.slice(at + 3)) ?? []
    const found = space === '' ? null : section.exec(rest)
    if (!found) continue
    let start = at
    while (line[start - 1] === '-') start--
    let escape = start
    while (line[escape - 1] === ';') escape--
    return {
      type: (found[1] as string).toLowerCase() as 'start' | 'end',
      name: found[2] as string,
      escape: escape < start ? escape : null,
    }
  }
  return null
}

/** `file.md:4:6` → lines 4 to 6 of `file.md`; `file.md:name` → its section `name`. */
export function readTarget(name: string): SnippetTarget {
  for (let at = name.indexOf(':'); at !== -1; at = name.indexOf(':', at + 1)) {
    const rest = name.slice(at)
    const file = name.slice(0, at).trim()
    if (sectionName.test(rest)) return { file, lines: null, section: rest.slice(1) }
    if (lineRanges.test(rest)) return { file, lines: rest.slice(1).split(',').map(readLines), section: null }
  }
  return { file: name, lines: null, section: null }
}

function readLines(range: string): { from: number | null; to: number | null } {
  const [from = '', to = ''] = range.split(':')
  const number = (text: string): number | null => (/\d/.test(text) ? Number(text) : null)
  return { from: number(from), to: number(to) }
}

/** A line of an included file, with its number there. */
export interface FileLine {
  text: string
  number: number
}

/** The lines that a target asks for; `null` where the file has no such section. */
export function selectLines(text: string, { lines: ranges, section }: SnippetTarget): FileLine[] | null {
  // A file that ends with a line ending has an empty last line here, so that what follows is a block of its own.
  const all = text === '' ? [] : text.split(/\r\n|\n|\r/).map((line, index): FileLine => ({ text: line, number: index + 1 }))
  if (ranges) return ranges.flatMap(({ from, to }) => all.slice(firstIndex(from, all.length), endIndex(to, all.length)))
  return section === null ? all : sectionLines(all, section)
}

function firstIndex(from: number | null, total: number): number {
  if (from === null) return 0
  return from < 0 ? Math.max(0, total + from) : Math.max(0, from - 1)
}

function endIndex(to: number | null, total: number): number {
  if (to === null) return total
  return to < 0 ? Math.max(0, total + 1 + to) : to
}

/** From a section's start marker to its end, the markers of other sections left out. */
function sectionLines(all: FileLine[], name: string): FileLine[] | null {
  const lines: FileLine[] = []
  let inside = false
  for (const { text, number } of all) {
    const marker = readSectionMarker(text)
    if (marker && marker.escape === null) {
      if (marker.name !== name) continue
      if (marker.type === 'end') return inside ? lines : null
      inside = true
    } else if (inside) {
      lines.push({ text: marker ? withoutEscape(text, marker.escape as number) : text, number })
    }
  }
  return inside ? lines : null
}

/** A line without the one `;` that escapes it. */
export function withoutEscape(line: string, at: number): string {
  return line.slice(0, at) + line.slice(at + 1)
}

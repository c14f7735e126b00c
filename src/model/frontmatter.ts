import type { Root } from 'mdast'
import { parseDocument } from 'yaml'
import { type LineIndex, rangeOf } from './ranges.ts'
import type { Json, Range, SyntaxNote } from './types.ts'

/**
 * The page's YAML front matter, `{}` where there is none. What cannot be read becomes a note, never an exception:
 * one bad key must not cost the page.
 */
export function readFrontmatter(
  tree: Root, source: string, lines: LineIndex,
): { frontmatter: { [key: string]: Json }; notes: SyntaxNote[] } {
  const node = tree.children[0]
  const note = (detail: string, range: Range): { frontmatter: {}; notes: SyntaxNote[] } => ({
    frontmatter: {},
    notes: [{ kind: 'invalid-frontmatter', detail, range }],
  })
  if (node?.type !== 'yaml') {
    return isLeftOpen(source)
      ? note('The front matter is never closed and reads as text: add a line with --- below it.', lines.range(0, 3))
      : { frontmatter: {}, notes: [] }
  }
  const range = rangeOf(node)
  const document = parseDocument(node.value, { prettyErrors: false, uniqueKeys: true })
  const error = document.errors[0]
  if (error) {
    // The YAML begins on the line below the opening marker.
    const start = source.indexOf('\n', range.start.offset) + 1
    const place = lines.range(start + error.pos[0], start + Math.max(error.pos[1], error.pos[0] + 1))
    return note(`The front matter is not valid YAML, so none of it counts: ${error.message.replace(/\s+/g, ' ')}.`, place)
  }
  // Aliases can blow a few bytes up into gigabytes, and nobody needs them here.
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return note('The front matter has an alias (*name), so none of it counts. Write the value out.', range)
  }
  if (value === null || value === undefined) return { frontmatter: {}, notes: [] }
  const json = toJson(value)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return note('The front matter is no “key: value” lines, so none of it counts.', range)
  return { frontmatter: json, notes: [] }
}

/** Whether a page begins with a marker and a key as front matter does, which nothing closes. */
function isLeftOpen(source: string): boolean {
  return /^---[ \t]*\r?\n[\w-]+:(?:\s|$)/.test(source.slice(0, 1000))
}

/** Plain JSON of what YAML gave: dates as ISO text, what JSON cannot say as text, no prototype keys. */
function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value === 'object') {
    const entries = value instanceof Map ? [...value] : Object.entries(value)
    return Object.fromEntries(
      entries.filter(([key]) => String(key) !== '__proto__').map(([key, item]) => [String(key), toJson(item)]),
    )
  }
  return String(value)
}

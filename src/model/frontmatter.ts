import type { Root } from 'mdast'
import { parseDocument } from 'yaml'
import { rangeOf } from './ranges.ts'
import type { Json, SyntaxNote } from './types.ts'

/**
 * The page's YAML front matter, `{}` where there is none. What cannot be read becomes a note, never an exception:
 * one bad key must not cost the page.
 */
export function readFrontmatter(tree: Root): { frontmatter: { [key: string]: Json }; notes: SyntaxNote[] } {
  const node = tree.children[0]
  if (node?.type !== 'yaml') return { frontmatter: {}, notes: [] }
  const range = rangeOf(node)
  const note = (detail: string): { frontmatter: {}; notes: SyntaxNote[] } => ({
    frontmatter: {},
    notes: [{ kind: 'invalid-frontmatter', detail, range }],
  })
  const document = parseDocument(node.value, { prettyErrors: false, uniqueKeys: true })
  const error = document.errors[0]
  if (error) return note(error.message)
  // Aliases can blow a few bytes up into gigabytes, and nobody needs them here.
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return note('aliases (*name) are not read in front matter')
  }
  if (value === null || value === undefined) return { frontmatter: {}, notes: [] }
  const json = toJson(value)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return note('it is not a list of keys and values')
  return { frontmatter: json, notes: [] }
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

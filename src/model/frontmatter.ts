import type { Root } from 'mdast'
import { isMap, isScalar, isSeq } from 'yaml'
import type { Pair, Scalar } from 'yaml'
import { parseYaml } from '../yaml/parse.ts'
import { keyFaults, strictFaults } from '../yaml/strict.ts'
import { type LineIndex, rangeOf } from './ranges.ts'
import type { Json, Range, SyntaxNote } from './types.ts'

/** In UTF-16 units. */
const longest = 50_000

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
    if (isToml(source)) return note('This front matter is TOML and reads as text. Write it as YAML, between lines with ---.', lines.range(0, 3))
    return isLeftOpen(source)
      ? note('The front matter is never closed and reads as text: add a line with --- below it.', lines.range(0, 3))
      : { frontmatter: {}, notes: [] }
  }
  const yaml = parseYaml(node.value, longest)
  const { documents } = yaml
  const fault = yaml.refusal ?? strictFaults(yaml)[0] ?? keyFaults(documents)[0]
  if (fault) {
    // The YAML begins on the line below the opening marker.
    const start = lines.line(2, source)?.start.offset ?? 0
    const length = node.value.slice(fault.start, fault.end).trimEnd().length
    return note(`None of the front matter counts. ${fault.message}`, lines.range(start + fault.start, start + fault.start + length))
  }
  const contents = documents[0]?.contents ?? null
  if (contents === null || (isScalar(contents) && contents.value === null)) return { frontmatter: {}, notes: [] }
  if (!isMap(contents)) return note('The front matter is no “key: value” lines, so none of it counts.', rangeOf(node))
  return { frontmatter: toJson(contents) as { [key: string]: Json }, notes: [] }
}

/** Whether a page begins with a marker and a key as front matter does, which nothing closes. */
function isLeftOpen(source: string): boolean {
  return /^---[ \t]*(?:\r\n|\r|\n)[\w-]+:(?:\s|$)/.test(source.slice(0, 1000))
}

/** Whether a page begins as Hugo's do: with a marker, and a key below it. */
function isToml(source: string): boolean {
  return /^\+\+\+[ \t]*(?:\r\n|\r|\n)[\w"'.-]+[ \t]*=/.test(source.slice(0, 1000))
}

/** Plain JSON of what YAML holds. It is not deep, and its keys are texts. */
function toJson(node: unknown): Json {
  if (isMap(node)) {
    return Object.fromEntries((node.items as Array<Pair<Scalar, unknown>>).map(({ key, value }) => [String(key.value), toJson(value)]))
  }
  if (isSeq(node)) return node.items.map(toJson)
  return isScalar(node) ? scalarJson(node) : null
}

/** What a number cannot hold stays the text that stands there. */
function scalarJson({ value, source }: Scalar): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  const isExact = typeof value === 'number' && Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
  return isExact ? value : source ?? String(value)
}

import { isAlias, isMap, isScalar } from 'yaml'
import type { Document, Node, Pair, YAMLMap } from 'yaml'
import { aliasesOf } from '../yaml/aliases.ts'
import { parseYaml } from '../yaml/parse.ts'

/** Longer front matter is refused, in UTF-16 units. */
const longest = 50_000
const yes = /^(?:true|yes|on|y|1)$/i
const no = /^(?:false|no|off|n|0)$/i
/** A line of front matter, YAML or TOML, that says that a page is not to be published. */
const isSaid = /^["']?(?:draft["']?[ \t]*[:=][ \t]*["']?(?:true|yes|on|y|1)|published["']?[ \t]*[:=][ \t]*["']?(?:false|no|off|n|0))["']?[ \t]*(?:#.*)?$/i

/**
 * Whether a page's front matter says `draft: true`, or as Jekyll's authors do `published: false`; in TOML, too, which
 * Hugo's authors write. Where it cannot be read, a line that says so is enough: what was not meant for readers must not
 * reach them because of a slip beside it.
 */
export function isDraft(text: string): boolean {
  const start = text.slice(0, longest)
  if (!/draft|published/i.test(start)) return false
  const [, marker = '', rest = ''] = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)([^]*)$/.exec(start) ?? []
  return marker === '---' ? inYaml(rest) : marker === '+++' && inToml(rest)
}

function inYaml(rest: string): boolean {
  const end = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(rest)
  const yaml = end === null ? rest : rest.slice(0, end.index)
  const { documents: [document], refusal } = parseYaml(yaml, longest)
  if (end === null || refusal || !document || document.errors.length > 0 || !isMap(document.contents)) return inLines(yaml)
  return saysDraft(document.contents, document)
}

/** Aliases and merged keys are refused, and mean what they say all the same. */
function saysDraft(contents: YAMLMap, document: Document): boolean {
  const { targets } = aliasesOf(document)
  const follow = (node: unknown): unknown => (isAlias(node) ? targets.get(node) : node)
  return (contents.items as Array<Pair<Node | null, unknown>>).some(({ key, value }) => {
    const name = isScalar(key) ? String(key.value).toLowerCase() : ''
    const meant = follow(value)
    if (name === '<<' && isMap(meant) && meant !== contents) return meant.items.some((pair) => saysSo(pair.key, follow(pair.value)))
    return saysSo(key, meant)
  })
}

function saysSo(key: unknown, value: unknown): boolean {
  const name = isScalar(key) ? String(key.value).toLowerCase() : ''
  return isScalar(value) && ((name === 'draft' && yes.test(String(value.value))) || (name === 'published' && no.test(String(value.value))))
}

/** Up to its end or its first table, in which a key would be another one. */
function inToml(rest: string): boolean {
  const [head = ''] = rest.split(/(?:^|[\r\n])[ \t]*(?:\+\+\+|\[{1,2}[^[\]\r\n]+\]{1,2})[ \t]*(?=[\r\n#]|$)/, 1)
  return inLines(head)
}

/** By its lines, up to the first that is no front matter. */
function inLines(head: string): boolean {
  const [lines = ''] = head.split(/[\r\n][ \t]*(?:\r\n|\r|\n)|[\r\n]#+ /, 1)
  return lines.split(/[\r\n]+/).some((line) => isSaid.test(line))
}

import { isMap, isScalar } from 'yaml'
import type { Pair, Scalar } from 'yaml'
import { parseYaml } from '../yaml/parse.ts'

/** Longer front matter is refused, in UTF-16 units. */
const longest = 50_000
const isSaid = /^(?:true|yes|on|y|1)$/i

/**
 * Whether a page's front matter says `draft: true`. Where it cannot be read, a line that says so is enough: what was not
 * meant for readers must not reach them because of a slip beside it.
 */
export function isDraft(text: string): boolean {
  if (!text.startsWith('---') || !/draft/i.test(text.slice(0, longest))) return false
  const [, opener = '', rest = ''] = /^(---[ \t]*(?:\r\n|\r|\n))([^]*)$/.exec(text.slice(0, longest)) ?? []
  if (opener === '') return false
  const end = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/.exec(rest)
  const yaml = end === null ? rest : rest.slice(0, end.index)
  const { documents: [document], refusal } = parseYaml(yaml, longest)
  const contents = document?.contents
  if (end === null || refusal || !document || document.errors.length > 0 || !isMap(contents)) return saysDraft(yaml)
  return (contents.items as Array<Pair<unknown, unknown>>).some(({ key, value }) => isNamedDraft(key) && isScalar(value) && isSaid.test(String(value.value)))
}

function isNamedDraft(key: unknown): boolean {
  return isScalar(key) && typeof (key as Scalar).value === 'string' && ((key as Scalar).value as string).toLowerCase() === 'draft'
}

/** By its lines, up to the first that is no front matter. */
function saysDraft(yaml: string): boolean {
  const [head = ''] = yaml.split(/[\r\n][ \t]*(?:\r\n|\r|\n)|[\r\n]#+ /, 1)
  return head.split(/[\r\n]+/).some((line) => /^["']?draft["']?[ \t]*:[ \t]*["']?(?:true|yes|on|y|1)["']?[ \t]*(?:#.*)?$/i.test(line))
}

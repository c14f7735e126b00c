import { Composer, Parser } from 'yaml'
import type { CST, Document, ParsedNode } from 'yaml'

/** A mistake in a text, by offsets. */
export interface YamlFault {
  message: string
  start: number
  end: number
}

/** What stands before a value: `&name` or `!tag`. */
export interface YamlMark {
  kind: 'anchor' | 'tag'
  source: string
  start: number
}

export interface ParsedYaml {
  documents: Document.Parsed<ParsedNode>[]
  /** In the order of the text. */
  marks: YamlMark[]
  /** Why nothing was read; `null` where it was. */
  refusal: YamlFault | null
}

/** Nobody writes collections in collections so deep. The parser runs out of stack at some hundreds, which may end the process. */
const deepest = 60

/**
 * Reads YAML in time that grows with its length. Offsets are those of the text, whatever its line ends are. It never
 * throws. Keys are not compared: the library would compare each with every other.
 *
 * @param limit In UTF-16 units; longer texts are refused.
 */
export function parseYaml(text: string, limit: number, options: { schema?: 'core' | 'failsafe' } = {}): ParsedYaml {
  const none = (message: string, start = 0, end = 0): ParsedYaml => ({ documents: [], marks: [], refusal: { message, start, end } })
  if (text.length > limit) return none(`This is longer than ${limit.toLocaleString('en')} characters, so it is not read. Shorten it.`)
  // To the library a carriage return alone is no line end.
  const source = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
  const tokens = [...new Parser().parse(source)]
  const { deep, marks } = lookOver(tokens)
  if (deep !== null) return none('This nests too deeply, so none of it is read. Flatten it.', deep, deep + 1)
  const composer = new Composer({ version: '1.2', schema: options.schema ?? 'core', prettyErrors: false, uniqueKeys: false, strict: true, logLevel: 'silent' })
  return { documents: [...composer.compose(tokens, false, source.length)] as Document.Parsed<ParsedNode>[], marks, refusal: null }
}

/** Where a collection begins that is in too many others, `null` for nowhere; and all anchors and tags. */
function lookOver(tokens: readonly CST.Token[]): { deep: number | null; marks: YamlMark[] } {
  const marks: YamlMark[] = []
  const open: Array<{ token: CST.Token | null | undefined; depth: number }> = tokens.map((token) => ({ token, depth: 0 })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next
    if (!token) continue
    if (token.type === 'anchor' || token.type === 'tag') marks.push({ kind: token.type, source: token.source, start: token.offset })
    const push = (inner: readonly CST.Token[] | undefined): void => inner?.toReversed().forEach((one) => open.push({ token: one, depth }))
    if (token.type === 'document') {
      open.push({ token: token.value, depth })
      push(token.start)
    }
    if ('props' in token) push(token.props)
    if (!('items' in token)) continue
    if (depth >= deepest) return { deep: token.offset, marks }
    for (const { start, key, sep, value } of token.items.toReversed()) {
      open.push({ token: value, depth: depth + 1 })
      push(sep)
      open.push({ token: key, depth: depth + 1 })
      push(start)
    }
  }
  return { deep: null, marks }
}

/** A message of the library, as a sentence. */
export function saidOf(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '')
}

/** The options of a block: indented lines of YAML directly behind its opener. */
import type { Code } from 'mdast'
import { parseYaml } from '../../yaml/parse.ts'
import { keyFaults, strictFaults } from '../../yaml/strict.ts'
import { codeLineRanges } from '../lines.ts'

/** What options may say, each only where it is of the right type. */
export interface BlockOptions {
  type?: string
  open?: boolean
  new?: boolean
  select?: boolean
  /** What the content is read as: Markdown, unless it is `html` or `raw`. */
  markdown?: string
  classes: string[]
  id?: string
}

export interface ReadOptions {
  options: BlockOptions
  /** What stands behind a blank line behind the options: indented code after all. */
  rest: Code | undefined
}

/**
 * Reads the indented code that a block begins with as options.
 *
 * @param text - The text that the code was parsed from.
 * @returns `undefined` where it is not a mapping of options.
 */
export function readOptions(code: Code, text: string): ReadOptions | undefined {
  const lines = code.value.split(/\r\n|\r|\n/)
  const blank = lines.findIndex(line => line.trim() === '')
  const own = blank === -1 ? lines : lines.slice(0, blank)
  const options = validOptions(own.join('\n'))
  return options && { options, rest: blank === -1 ? undefined : restOf(code, lines, blank, text) }
}

const attributeName = /^(?:-?[A-Za-z_\u{A0}-\u{10FFFF}]|--)[\w\-\u{A0}-\u{10FFFF}]*$/u

const types: ReadonlyMap<string, (value: unknown) => boolean> = new Map(Object.entries({
  type: isText,
  markdown: isText,
  open: isFlag,
  new: isFlag,
  select: isFlag,
  attrs: isAttributes
}))

function validOptions(yaml: string): BlockOptions | undefined {
  const values = parsed(yaml) ?? {}
  if (!isMapping(values)) return undefined
  if (!Object.entries(values).every(([key, value]) => types.get(key)?.(value))) return undefined
  const { attrs, ...flags } = values as Partial<BlockOptions> & { attrs?: Record<string, unknown> }
  const { id, class: classes } = attrs ?? {}
  return {
    ...flags,
    ...(isText(id) && { id }),
    classes: isText(classes) ? classes.split(/\s+/).filter(Boolean) : []
  }
}

/** Longer ones are no options, in UTF-16 units. */
const longest = 5000

/** What YAML says: nothing for comments alone, and the text itself where it is not valid. */
function parsed(yaml: string): unknown {
  const read = parseYaml(yaml, longest)
  if (read.refusal || strictFaults(read).length + keyFaults(read.documents).length > 0) return yaml
  return read.documents[0]?.toJS()
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isAttributes(value: unknown): boolean {
  return isMapping(value) && Object.keys(value).every(name => attributeName.test(name))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean'
}

function restOf(code: Code, lines: string[], blank: number, text: string): Code | undefined {
  const first = lines.findIndex((line, index) => index > blank && line.trim() !== '')
  if (first === -1) return undefined
  const start = codeLineRanges(text, code)[first]!.start
  return { ...code, value: lines.slice(first).join('\n'), position: { start, end: code.position!.end } }
}

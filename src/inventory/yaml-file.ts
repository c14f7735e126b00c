import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Node, ParsedNode } from 'yaml'
import type { Range } from '../model/types.ts'
import { YamlPlaces } from '../yaml/places.ts'
import type { InventorySource, NameUse } from './sources.ts'
import type { Fact, InventoryProblem } from './types.ts'

/** Above this many UTF-16 units a file is refused unread. */
const SIZE_LIMIT = 1024 * 1024
/** A file that is no YAML at all breaks on every line; the first messages are the ones that help. */
const SYNTAX_PROBLEM_LIMIT = 20

/** The file being read: its syntax tree, and what was found in it so far. */
export class YamlFile {
  readonly path: string
  readonly problems: InventoryProblem[] = []
  readonly uses: NameUse[] = []
  readonly sources: InventorySource[] = []
  /** `null` where the file is empty or cannot be read at all. */
  readonly root: ParsedNode | null
  private readonly places: YamlPlaces

  /** @param path Relative to the content folder, for messages. */
  constructor(text: string, path: string) {
    this.path = path
    this.places = new YamlPlaces(text)
    this.root = this.read(text)
  }

  report(node: Node, message: string): void {
    this.problems.push({ message, path: this.path, range: this.rangeOf(node) })
  }

  fact(name: string, node: Node): Fact {
    return { name, path: this.path, range: this.rangeOf(node) }
  }

  rangeOf(node: Node): Range {
    return this.places.ofNode(node)
  }

  private read(text: string): ParsedNode | null {
    if (text.length > SIZE_LIMIT) {
      this.reportAt(0, 0, 'This file is larger than 1 MB. Declare only what the runbooks name.')
      return null
    }
    try {
      const document = parseDocument(text, {
        version: '1.2', lineCounter: this.places.lines, prettyErrors: false,
        // The library compares each key with every other one; readFields does it in one pass.
        uniqueKeys: false,
      })
      // Whether a tag is known does not matter: refuseShorthand takes none.
      const faults = document.errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED').slice(0, SYNTAX_PROBLEM_LIMIT)
      for (const { code, message, pos } of faults) {
        if (code === 'MULTIPLE_DOCS') this.reportAt(pos[0], pos[0] + 3, 'A second document begins here and is not read. Take the “---” away.')
        else this.reportAt(pos[0], pos[1], `This is not valid YAML: ${message.replace(/\s+/g, ' ')}.`)
      }
      if (document.contents) this.refuseShorthand(document.contents)
      return document.contents
    } catch {
      this.reportAt(0, 0, 'This file cannot be read as YAML: it nests too deeply.')
      return null
    }
  }

  /** Anchors, aliases and tags make a value mean something other than what stands there. */
  private refuseShorthand(root: ParsedNode): void {
    visit(root, {
      Node: (_, node) => {
        if (isAlias(node)) this.report(node, `“*${node.source}” is an alias. Write the value out; there are no aliases here.`)
        else if (node.anchor) this.report(node, `“&${node.anchor}” is an anchor. Take it away; there are no aliases here.`)
        if (node.tag) this.report(node, 'This value has a tag (“!…”). Take the tag away; there are none here.')
      },
    })
  }

  private reportAt(start: number, end: number, message: string): void {
    this.problems.push({ message, path: this.path, range: this.places.range(start, end) })
  }
}

/** Words to choose from, for a message: `a, b or c`. */
export function anyOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** What a value is, in words for a message. */
export function describe(node: unknown): string {
  if (isMap(node)) return 'a mapping (“key: value”)'
  if (isSeq(node)) return 'a list'
  if (isAlias(node)) return 'an alias'
  if (!isNode(node) || (isScalar(node) && node.value === null)) return 'empty'
  const kind = isScalar(node) ? typeof node.value : ''
  if (kind === 'number') return 'a number'
  return kind === 'boolean' ? 'true or false' : 'text'
}

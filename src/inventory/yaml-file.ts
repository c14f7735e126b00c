import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Node, ParsedNode } from 'yaml'
import type { Range } from '../model/types.ts'
import { parseYaml } from '../yaml/parse.ts'
import { YamlPlaces } from '../yaml/places.ts'
import { strictFaults } from '../yaml/strict.ts'
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
    const yaml = parseYaml(text, SIZE_LIMIT)
    const faults = yaml.refusal ? [yaml.refusal] : strictFaults(yaml).slice(0, SYNTAX_PROBLEM_LIMIT)
    for (const { message, start, end } of faults) this.reportAt(start, end, message)
    return yaml.documents[0]?.contents ?? null
  }

  private reportAt(start: number, end: number, message: string): void {
    this.problems.push({ message, path: this.path, range: this.places.trimmed(start, end) })
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

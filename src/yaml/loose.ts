import { isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Alias, Document, Node, Pair, YAMLMap } from 'yaml'
import type { Range } from '../model/types.ts'
import { aliasesOf } from './aliases.ts'
import { parseYaml, saidOf, type YamlFault } from './parse.ts'
import { YamlPlaces } from './places.ts'

/** Above this many UTF-16 units a file is refused unread. */
const sizeLimit = 2 * 1024 * 1024
/** So many keys are looked at in one file: aliases can make a small one stand for any number of them. */
const stepLimit = 2_000_000
/** How deep mappings are followed that merge others, and how many each. */
const mergeDepth = 8
const mergeWidth = 20

/** A key of a mapping with what it stands for. */
export interface YamlEntry {
  name: string
  key: Node
  /** `null` where there is nothing. */
  value: Node | null
}

/**
 * A YAML file that other tools own: any number of documents; anchors, aliases and merge keys are followed, tags passed
 * over. It never throws. However a file is made, reading all of it takes a bounded number of steps.
 */
export class LooseYaml {
  /** What each document holds. */
  readonly contents: Node[] = []
  readonly faults: YamlFault[] = []
  /** Aliases of nothing. */
  readonly broken: Alias[] = []
  private readonly places: YamlPlaces
  private readonly aliases = new Map<Alias, Node>()
  private steps = 0

  constructor(text: string) {
    this.places = new YamlPlaces(text)
    const { documents, refusal } = parseYaml(text, sizeLimit)
    if (refusal) this.faults.push(refusal)
    if (text.includes('*')) documents.forEach((document) => this.noteAliases(document))
    for (const { code, message, pos } of documents.flatMap(({ errors }) => errors)) {
      if (code === 'TAG_RESOLVE_FAILED') continue
      this.faults.push({ message: `This is not valid YAML: ${saidOf(message)}.`, start: pos[0], end: pos[1] })
    }
    for (const document of documents) {
      const content = this.follow(document.contents)
      if (content) this.contents.push(content)
    }
  }

  /** Whether the file stands for more than anyone would write, so that some of it was left unread. */
  get exhausted(): boolean {
    return this.steps > stepLimit
  }

  rangeOf(node: Node): Range {
    return this.places.ofNode(node)
  }

  range(start: number, end: number): Range {
    return this.places.range(start, end)
  }

  /** The value of a key; one of the mapping itself goes before one that is merged in by `<<`. `null` for nothing. */
  get(map: Node | null, key: string, depth = 0): Node | null {
    if (!isMap(map) || !this.step(map)) return null
    const pairs = map.items as Array<Pair<unknown, unknown>>
    const own = pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
    if (own) return this.follow(own.value)
    for (const source of this.merged(map, depth)) {
      const found = this.get(source, key, depth + 1)
      if (found) return found
    }
    return null
  }

  /** The entries of a mapping by their keys, those that are merged in last. Of a key that stands twice the first counts. */
  entries(map: Node | null): YamlEntry[] {
    const entries = new Map<string, YamlEntry>()
    const add = (node: Node | null, depth: number): void => {
      if (!isMap(node) || !this.step(node)) return
      for (const { key, value } of node.items as Array<Pair<unknown, unknown>>) {
        if (!isScalar(key) || key.value === '<<') continue
        const name = textOf(key)
        if (!entries.has(name)) entries.set(name, { name, key, value: this.follow(value) })
      }
      for (const source of this.merged(node, depth)) add(source, depth + 1)
    }
    add(map, 0)
    return [...entries.values()]
  }

  /** The entries of a list; none where the node is something else. */
  items(node: Node | null): Node[] {
    if (!isSeq(node) || !this.step(node)) return []
    return node.items.map((item) => this.follow(item)).filter((item) => item !== null)
  }

  /** The text of a key's value, `''` for nothing. */
  string(map: Node | null, key: string): string {
    const node = this.get(map, key)
    return node ? textOf(node) : ''
  }

  private *merged(map: YAMLMap, depth: number): Generator<Node> {
    if (depth >= mergeDepth) return
    for (const pair of map.items as Array<Pair<unknown, unknown>>) {
      if (!isScalar(pair.key) || pair.key.value !== '<<') continue
      const value = this.follow(pair.value)
      if (isSeq(value)) yield* this.items(value).slice(0, mergeWidth)
      else if (value) yield value
    }
  }

  private noteAliases(document: Document.Parsed): void {
    const { targets, broken } = aliasesOf(document)
    for (const [alias, target] of targets) this.aliases.set(alias, target)
    this.broken.push(...broken)
  }

  /** What a value stands for, `null` for nothing. */
  private follow(value: unknown): Node | null {
    const node = isAlias(value) ? this.aliases.get(value) : value
    return isMap(node) || isSeq(node) || (isScalar(node) && node.value !== null) ? node : null
  }

  private step(node: { items: unknown[] }): boolean {
    this.steps += node.items.length + 1
    return !this.exhausted
  }
}

/** A value as text: a number or a truth value is what it is written as; `''` for what is no scalar. */
export function textOf(node: Node | null): string {
  if (!isScalar(node)) return ''
  return (typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))).trim()
}

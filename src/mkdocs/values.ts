import { isAlias, isMap, isScalar, isSeq, type Alias, type Node } from 'yaml'
import type { Range } from '../model/types.ts'
import { aliasesOf } from '../yaml/aliases.ts'
import { parseYaml, saidOf } from '../yaml/parse.ts'
import { YamlPlaces } from '../yaml/places.ts'
import type { ConfigFile, ConfigProblem, Place } from './types.ts'

/** Above this many UTF-16 units a file is refused unread. */
const sizeLimit = 1024 * 1024
/** A file that is no YAML at all breaks on every line; the first messages are the ones that help. */
const syntaxProblemLimit = 20
/** More aliases than this lead from one to the next only where somebody means harm. */
const aliasLimit = 100

/** A YAML file with its places. Tags are never acted upon: a value is the text that stands there. */
class ConfigYaml {
  readonly path: string
  readonly root: Node | null
  readonly problems: ConfigProblem[] = []
  private readonly places: YamlPlaces
  private aliases: ReadonlyMap<Alias, Node> = new Map()

  constructor({ path, text }: ConfigFile) {
    this.path = path
    this.places = new YamlPlaces(text)
    this.root = this.read(text)
  }

  private read(text: string): Node | null {
    // Every value as its text: what `4.10` or `on` would become depends on who reads it.
    const { documents: [document], refusal } = parseYaml(text, sizeLimit, { schema: 'failsafe' })
    if (refusal) this.report(refusal.start, refusal.end, refusal.message)
    if (!document) return null
    const brokenLines = new Set<number>()
    for (const { code, message, pos } of document.errors.slice(0, syntaxProblemLimit)) {
      // One slip is often several errors in a line, of which the first says most.
      const { line } = this.places.range(pos[0], pos[1]).start
      if (brokenLines.has(line)) continue
      brokenLines.add(line)
      this.report(pos[0], pos[1], code === 'TAB_AS_INDENT' ? 'Tabs cannot indent YAML; write spaces.' : `This is not valid YAML: ${saidOf(message)}.`)
    }
    const { targets, broken } = aliasesOf(document)
    this.aliases = targets
    for (const alias of broken) {
      this.complain(this.places.ofNode(alias), `“*${alias.source}” is an alias of nothing. Write “&${alias.source}” before the value that is meant.`)
    }
    return document.contents
  }

  /** The node itself, or the one that an alias stands for. */
  resolve(node: Node): Node | null {
    let found: Node | undefined = node
    for (let steps = 0; found && isAlias(found); steps++) found = steps < aliasLimit ? this.aliases.get(found) : undefined
    return found ?? null
  }

  placeOf(node: Node): Place {
    return { path: this.path, range: this.places.ofNode(node) }
  }

  private report(start: number, end: number, message: string): void {
    this.complain(this.places.range(start, end), message)
  }

  private complain(range: Range, message: string): void {
    this.problems.push({ rule: 'invalid-mkdocs', severity: 'error', message, path: this.path, range })
  }
}

/** A key of a mapping with its value. */
export interface Entry {
  key: string
  keyPlace: Place
  value: Value
}

/**
 * A value of the configuration. Where one file inherits from another, a mapping is what both say, and what the heir says
 * counts first.
 */
export class Value {
  private readonly layers: ReadonlyArray<{ file: ConfigYaml; node: Node }>

  private constructor(layers: ReadonlyArray<{ file: ConfigYaml; node: Node }>) {
    this.layers = layers
  }

  /** The whole configuration, the heir's file first. `null` where no file holds a mapping. */
  static read(files: readonly ConfigFile[]): { root: Value | null; problems: ConfigProblem[] } {
    const yamls = files.map((file) => new ConfigYaml(file))
    const problems = yamls.flatMap(({ problems }) => problems)
    const layers = yamls.flatMap((file) => {
      const node = file.root && file.resolve(file.root)
      if (isMap(node)) return [{ file, node: node as Node }]
      if (node && file.problems.length === 0) {
        problems.push({ rule: 'invalid-mkdocs', severity: 'error', message: 'This file holds no “key: value” lines and is not read.', ...file.placeOf(node) })
      }
      return []
    })
    return { root: layers.length === 0 ? null : new Value(layers), problems }
  }

  get place(): Place {
    const { file, node } = this.top
    return file.placeOf(node)
  }

  /** The tag as written: `!ENV`, `!relative`, `tag:yaml.org,2002:python/name:…`; `''` for none. */
  get tag(): string {
    return this.top.node.tag ?? ''
  }

  isMap(): boolean {
    return isMap(this.top.node)
  }

  isList(): boolean {
    return isSeq(this.top.node) && this.tag !== '!ENV'
  }

  /** The text of a value that is no list and no mapping; `null` for an empty one. `!ENV` gives its default. */
  text(): string | null {
    const { file, node } = this.top
    if (this.tag === '!ENV') {
      if (!isSeq(node) || node.items.length < 2) return null
      const fallback = file.resolve(node.items.at(-1) as Node)
      return fallback && fallback !== node ? new Value([{ file, node: fallback }]).text() : null
    }
    if (!isScalar(node)) return null
    const text = typeof node.value === 'string' ? node.value : ''
    return node.type === 'PLAIN' && /^(?:|~|null)$/i.test(text) ? null : text
  }

  flag(): boolean | null {
    const text = this.text()?.toLowerCase() ?? ''
    if (/^(?:true|yes|on)$/.test(text)) return true
    return /^(?:false|no|off)$/.test(text) ? false : null
  }

  items(): Value[] {
    const { file, node } = this.top
    if (!isSeq(node)) return []
    return node.items.flatMap((item) => {
      const found = file.resolve(item as Node)
      return found ? [new Value([{ file, node: found }])] : []
    })
  }

  get(key: string): Value | null {
    const found: Array<{ file: ConfigYaml; node: Node }> = []
    for (const { file, node } of this.layers) {
      const value = lookUp(file, node, key)
      if (value) found.push({ file, node: value })
      // Only mappings are joined with what is inherited.
      if (value && !isMap(value)) break
    }
    return found.length === 0 ? null : new Value(found)
  }

  /** The entries of a mapping as its own file has them, merged keys left out. */
  entries(): Entry[] {
    const { file, node } = this.top
    if (!isMap<Node, Node | null>(node)) return []
    return node.items.flatMap(({ key, value }) => {
      const name = keyOf(file, key)
      const found = value && file.resolve(value)
      if (name === null || name === '<<' || !found) return []
      return [{ key: name, keyPlace: file.placeOf(key), value: new Value([{ file, node: found }]) }]
    })
  }

  private get top(): { file: ConfigYaml; node: Node } {
    return this.layers[0] as { file: ConfigYaml; node: Node }
  }
}

/**
 * A key's value in a mapping: its own, the last one if it stands there twice, or else one that is merged into it.
 *
 * @param searched Mappings that do not have the key: each is searched once, however often it is merged.
 */
function lookUp(file: ConfigYaml, node: Node, key: string, searched = new Set<Node>()): Node | null {
  if (!isMap<Node, Node | null>(node) || searched.has(node)) return null
  searched.add(node)
  const own = node.items.findLast((pair) => keyOf(file, pair.key) === key)
  if (own) return own.value && file.resolve(own.value)
  for (const pair of node.items) {
    const merged = keyOf(file, pair.key) === '<<' && pair.value ? file.resolve(pair.value) : null
    // Of several mappings merged, the first counts.
    for (const part of isSeq<Node>(merged) ? merged.items : [merged]) {
      const from = part && file.resolve(part)
      const value = from && lookUp(file, from, key, searched)
      if (value) return value
    }
  }
  return null
}

function keyOf(file: ConfigYaml, key: Node): string | null {
  const node = file.resolve(key)
  return isScalar(node) && typeof node.value === 'string' ? node.value : null
}

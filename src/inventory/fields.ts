import { isMap, isScalar, isSeq } from 'yaml'
import type { Node } from 'yaml'
import { meantName } from './meant-name.ts'
import { describe, type YamlFile } from './yaml-file.ts'
import type { Fact } from './types.ts'

/** A text value with the node it stands in. */
export interface TextField {
  value: string
  node: Node
}

/**
 * The values of a mapping by key, each read as the type it is asked for. What is missing or of another type is reported
 * and comes back empty, so that the rest of the entry still counts.
 */
export class Fields {
  readonly node: Node
  private readonly source: YamlFile
  private readonly values: Map<string, Node>

  constructor(source: YamlFile, node: Node, values: Map<string, Node>) {
    this.source = source
    this.node = node
    this.values = values
  }

  /** The value as it stands, for a part that reads it by itself. */
  get(key: string): Node | undefined {
    return this.values.get(key)
  }

  text(key: string): TextField | null {
    const node = this.values.get(key)
    return node ? readText(this.source, node, key) : null
  }

  string(key: string): string {
    return this.text(key)?.value ?? ''
  }

  /** A text that an entry cannot do without. */
  required(key: string, example: string): TextField | null {
    if (!this.values.has(key)) this.source.report(this.node, `“${key}” is missing. Add it, for example “${key}: ${example}”.`)
    return this.text(key)
  }

  /** The name of an entry elsewhere in the inventory; whether there is one is checked when all of it is read. */
  use(key: 'host' | 'service'): string {
    const text = this.text(key)
    if (text) this.source.uses.push({ kind: key, ...this.source.fact(text.value, text.node) })
    return text?.value ?? ''
  }

  /** Reports a key that has no place beside another one. */
  refuse(key: string, because: string): void {
    const node = this.values.get(key)
    if (node) this.source.report(node, `${because}, so “${key}” says nothing here. Give it an entry of its own.`)
  }

  flag(key: string): boolean {
    const node = this.values.get(key)
    if (!node) return false
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    this.source.report(node, `“${key}” is ${describe(node)}. Write true or false.`)
    return false
  }

  /** A list of texts: `[api, db]`. */
  texts(key: string): TextField[] {
    const node = this.values.get(key)
    return node ? readTexts(this.source, node, key) : []
  }

  /** A text, or a list of texts. */
  oneOrMore(key: string): TextField[] {
    const node = this.values.get(key)
    if (!node) return []
    return isSeq(node) ? readTexts(this.source, node, key) : [readText(this.source, node, key)].filter((text) => text !== null)
  }

  /** The files that an entry names to derive facts from. */
  paths(): Fact[] {
    return this.oneOrMore('from').map(({ value, node }) => this.source.fact(value, node))
  }

  names(key: string): Fact[] {
    return this.texts(key).map(({ value, node }) => this.source.fact(value, node))
  }

  strings(key: string): string[] {
    return this.texts(key).map(({ value }) => value)
  }
}

/** Reads a mapping whose keys are all known; `null` where the node is none. Unknown and repeated keys are reported. */
export function readFields(source: YamlFile, node: Node, what: string, known: readonly string[]): Fields | null {
  if (!isMap(node)) {
    source.report(node, `${what} is ${describe(node)}. Write “key: value” lines; the keys are ${known.join(', ')}.`)
    return null
  }
  const values = new Map<string, Node>()
  const seen = new Set<string>()
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') {
      source.report(key as Node, `This key is ${describe(key)}. The keys here are ${known.join(', ')}.`)
      continue
    }
    if (!known.includes(key.value)) {
      const meant = meantName(key.value, known)
      const hint = meant === null ? `The keys here are ${known.join(', ')}.` : `Did you mean “${meant}”?`
      source.report(key, `“${key.value}” is not a key here. ${hint}`)
    } else if (seen.has(key.value)) {
      source.report(key, `“${key.value}” stands here twice; only the first counts. Join them.`)
    } else {
      seen.add(key.value)
      // A key without a value is one that is still to be filled in.
      if (value && !(isScalar(value) && value.value === null)) values.set(key.value, value as Node)
    }
  }
  return new Fields(source, node, values)
}

/** The entries of a list; none, reported, where the node is something else. */
export function readList(source: YamlFile, node: Node, key: string): Node[] {
  if (isSeq(node)) return node.items as Node[]
  source.report(node, `“${key}” is ${describe(node)}. Write a list, one “- …” a line.`)
  return []
}

export function readTexts(source: YamlFile, node: Node, key: string): TextField[] {
  return readList(source, node, key).flatMap((item) => readText(source, item, key) ?? [])
}

/** A text that is not blank, has no line break and no space around it. */
export function readText(source: YamlFile, node: Node, key: string): TextField | null {
  if (!isScalar(node) || typeof node.value !== 'string') {
    const isQuotable = isScalar(node) && node.value !== null
    const advice = isQuotable ? `Write it in quotes: "${node.source ?? String(node.value)}".` : 'Write a text.'
    source.report(node, `A value of “${key}” is ${describe(node)}. ${advice}`)
    return null
  }
  const value = node.value.trim()
  if (value === '' || /[\n\r]/.test(value)) {
    source.report(node, `A value of “${key}” is ${value === '' ? 'empty' : 'longer than a line'}. Write one line of text.`)
    return null
  }
  return { value, node }
}

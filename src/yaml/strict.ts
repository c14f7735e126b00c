import { isAlias, isMap, isScalar, visit, type Document, type Node, type ParsedNode } from 'yaml'
import { saidOf, type ParsedYaml, type YamlFault } from './parse.ts'

const tagged = 'This value has a tag (“!…”). Take the tag away; there are none here.'

/** Names that mean something else to programs than to their authors. */
const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype']

/**
 * What YAML that is ours does not hold: mistakes, more than one document, and anchors, aliases and tags, which make a value
 * mean something other than what stands there. In the order of the text.
 */
export function strictFaults({ documents, marks }: Pick<ParsedYaml, 'documents' | 'marks'>): YamlFault[] {
  const faults: YamlFault[] = []
  for (const { errors } of documents) {
    for (const { code, message, pos } of errors) {
      // Whether a tag is known does not matter: none is taken.
      if (code === 'TAG_RESOLVE_FAILED') continue
      const said = code === 'TAB_AS_INDENT' ? 'Tabs cannot indent YAML; write spaces.' : `This is not valid YAML: ${saidOf(message)}.`
      faults.push({ message: said, start: pos[0], end: Math.max(pos[1], pos[0] + 1) })
    }
  }
  const [, second] = documents
  if (second) faults.push({ message: 'A second document begins here and is not read. Take the “---” away.', start: second.range[0], end: second.range[0] + 3 })
  const contents = documents[0]?.contents
  if (contents) {
    visit(contents, {
      Node: (_, node) => {
        if (isAlias(node)) faults.push(at(node, `“*${node.source}” is an alias. Write the value out; there are no aliases here.`))
      },
    })
  }
  for (const { kind, source, start } of marks) {
    const message = kind === 'tag' ? tagged : `“${source}” is an anchor. Take it away; there are no aliases here.`
    faults.push({ message, start, end: start + source.length })
  }
  return inOrder(faults)
}

/** Keys that are merged in, that stand there twice, that are no text, or that programs take for something else. */
export function keyFaults(documents: readonly Document.Parsed<ParsedNode>[]): YamlFault[] {
  const faults: YamlFault[] = []
  const contents = documents[0]?.contents
  if (contents) {
    visit(contents, {
      Map: (_, map) => {
        const seen = new Set<string>()
        for (const { key } of map.items as Array<{ key: Node | null }>) {
          const fault = keyFault(key, seen)
          if (fault !== null) faults.push(at(key ?? map, fault))
        }
      },
    })
  }
  return inOrder(faults)
}

function at(node: Node, message: string): YamlFault {
  const [start, end] = node.range ?? [0, 0]
  return { message, start, end: Math.max(end, start + 1) }
}

function inOrder(faults: YamlFault[]): YamlFault[] {
  return faults.sort((a, b) => a.start - b.start)
}

/** @param seen The keys of the mapping before it. */
function keyFault(key: Node | null, seen: Set<string>): string | null {
  if (isAlias(key)) return null
  if (!isScalar(key)) return isMap(key) ? 'This key is a mapping. Write a text.' : 'This key is a list. Write a text.'
  if (typeof key.value !== 'string') {
    return key.value === null ? 'This key is empty. Write a text.' : `This key is no text. Write it in quotes: "${key.source ?? String(key.value)}".`
  }
  if (key.value === '<<') return '“<<” merges other keys in. Write them out; nothing is merged here.'
  if (prototypeKeys.includes(key.value)) return `“${key.value}” is no key: programs take it for something else. Take it away.`
  if (seen.has(key.value)) return `“${key.value}” stands here twice. Join them.`
  seen.add(key.value)
  return null
}

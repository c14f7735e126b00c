import type { Node } from 'yaml'
import { readFields, readList, type TextField } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { PlaceholderSpec, PlaceholderType } from '../types.ts'

const keys = ['name', 'type', 'description', 'example']
const types: readonly PlaceholderType[] = ['text', 'name', 'number', 'path', 'commit', 'service', 'secret']

export function readPlaceholders(source: YamlFile, node: Node): PlaceholderSpec[] {
  return readList(source, node, 'placeholders').flatMap((item) => {
    const fields = readFields(source, item, 'A placeholder', keys)
    const name = fields?.required('name', 'pod-name')
    if (!fields || !name) return []
    const inBrackets = /^<(.*)>$/.exec(name.value)?.[1]
    if (inBrackets !== undefined) {
      source.report(name.node, `“${name.value}” has brackets. Write the name alone: “${inBrackets}”.`)
    }
    return [{
      ...source.fact(inBrackets ?? name.value, name.node),
      type: readType(source, fields.text('type')),
      description: fields.string('description'),
      example: fields.string('example'),
    }]
  })
}

function readType(source: YamlFile, written: TextField | null): PlaceholderType {
  const type = types.find((one) => one === (written?.value ?? 'text'))
  if (type === undefined && written) {
    source.report(written.node, `“${written.value}” is not a type of placeholder. The types are ${types.join(', ')}.`)
  }
  return type ?? 'text'
}

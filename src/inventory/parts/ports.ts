import { isScalar } from 'yaml'
import type { Node } from 'yaml'
import { readFields, readList } from '../fields.ts'
import { describe, type YamlFile } from '../yaml-file.ts'
import type { Port } from '../types.ts'

const keys = ['number', 'name', 'service', 'host']

export function readPorts(source: YamlFile, node: Node): Port[] {
  return readList(source, node, 'ports').flatMap((item) => {
    const fields = readFields(source, item, 'A port', keys)
    if (!fields) return []
    const written = fields.get('number')
    if (!written) source.report(item, '“number” is missing. Add it, for example “number: 443”.')
    const number = isScalar(written) ? written.value : undefined
    if (!written || typeof number !== 'number' || !Number.isInteger(number) || number < 1 || number > 65_535) {
      if (written) source.report(written, `“number” is ${portFault(written)}. Write a whole number from 1 to 65535, without quotes.`)
      return []
    }
    return [{
      ...source.fact(fields.string('name') || String(number), written),
      number,
      last: number,
      service: fields.use('service'),
      host: fields.use('host'),
    }]
  })
}

function portFault(node: Node): string {
  return isScalar(node) && typeof node.value === 'number' ? 'not the number of a port' : describe(node)
}

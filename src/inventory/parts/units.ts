import { isMap } from 'yaml'
import type { Node } from 'yaml'
import { readFields, readList, readText } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { Fact } from '../types.ts'

export function readUnits(source: YamlFile, node: Node): Fact[] {
  return readList(source, node, 'units').flatMap((item) => {
    if (!isMap(item)) {
      const name = readText(source, item, 'units')
      return name ? [source.fact(name.value, name.node)] : []
    }
    const fields = readFields(source, item, 'Where units come from', ['from', 'host'])
    if (fields && !fields.get('from')) fields.required('from', '../systemd')
    const from = fields?.paths() ?? []
    if (fields && from.length > 0) source.sources.push({ part: 'units', from, host: fields.use('host'), project: null })
    return []
  })
}

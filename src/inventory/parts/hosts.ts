import { isIP } from 'node:net'
import type { Node } from 'yaml'
import { readFields, readList, type TextField } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { Host } from '../types.ts'

const keys = ['name', 'description', 'addresses', 'users', 'from']

export function readHosts(source: YamlFile, node: Node): Host[] {
  return readList(source, node, 'hosts').flatMap((item) => {
    const fields = readFields(source, item, 'A host', keys)
    if (fields?.get('from')) {
      const from = fields.paths()
      for (const key of ['name', 'description', 'addresses', 'users']) fields.refuse(key, 'The hosts come from “from”')
      if (from.length > 0) source.sources.push({ part: 'hosts', from, host: '', project: null })
      return []
    }
    const name = fields?.required('name', 'web-1')
    if (!fields || !name) return []
    return [{
      ...source.fact(name.value, name.node),
      addresses: fields.texts('addresses').filter((address) => isAddress(source, address)).map(({ value, node }) => source.fact(value, node)),
      users: fields.names('users'),
      description: fields.string('description'),
    }]
  })
}

function isAddress(source: YamlFile, { value, node }: TextField): boolean {
  if (isIP(value) !== 0) return true
  source.report(node, `“${value}” is not an IP address. Write one such as “192.0.2.10”; names in DNS belong to “domains”.`)
  return false
}

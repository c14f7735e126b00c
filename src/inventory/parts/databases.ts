import type { Node } from 'yaml'
import { readFields, readList } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { Database } from '../types.ts'

const keys = ['name', 'users', 'service']

export function readDatabases(source: YamlFile, node: Node): Database[] {
  return readList(source, node, 'databases').flatMap((item) => {
    const fields = readFields(source, item, 'A database', keys)
    const name = fields?.required('name', 'shop_db')
    if (!fields || !name) return []
    return [{ ...source.fact(name.value, name.node), users: fields.names('users'), service: fields.use('service') }]
  })
}

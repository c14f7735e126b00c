import type { Node } from 'yaml'
import { readFields, readList } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { ComposeProject } from '../types.ts'

const keys = ['name', 'directory', 'profiles', 'services']

export function readCompose(source: YamlFile, node: Node): ComposeProject[] {
  return readList(source, node, 'compose').flatMap((item) => {
    const fields = readFields(source, item, 'A compose project', keys)
    const name = fields?.required('name', 'shop')
    if (!fields || !name) return []
    return [{
      ...source.fact(name.value, name.node),
      directory: fields.string('directory'),
      services: fields.names('services').map((service) => ({ ...service, container: '', ports: [] })),
      profiles: fields.names('profiles'),
    }]
  })
}

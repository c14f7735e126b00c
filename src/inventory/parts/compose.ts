import type { Node } from 'yaml'
import { readFields, readList } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { ComposeProject } from '../types.ts'

const keys = ['name', 'directory', 'from', 'host', 'profiles', 'services']

export function readCompose(source: YamlFile, node: Node): ComposeProject[] {
  return readList(source, node, 'compose').flatMap((item) => {
    const fields = readFields(source, item, 'A compose project', keys)
    if (!fields) return []
    const from = fields.paths()
    const name = fields.get('from') ? fields.text('name') : fields.required('name', 'shop')
    const said = {
      directory: fields.string('directory'),
      host: fields.use('host'),
      services: fields.names('services').map((service) => ({ ...service, container: '', ports: [] })),
      profiles: fields.names('profiles'),
    }
    if (from.length > 0) {
      source.sources.push({ part: 'compose', from, host: said.host, project: { ...said, name: name && source.fact(name.value, name.node) } })
      return []
    }
    return name ? [{ ...source.fact(name.value, name.node), ...said }] : []
  })
}

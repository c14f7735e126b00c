import type { Node } from 'yaml'
import { isScalar } from 'yaml'
import { isNameInDns } from '../dns-name.ts'
import { readFields, readList, readText, type TextField } from '../fields.ts'
import type { YamlFile } from '../yaml-file.ts'
import type { Domain } from '../types.ts'

const keys = ['name', 'host', 'external', 'subdomains', 'from']

export function readDomains(source: YamlFile, node: Node): Domain[] {
  return readList(source, node, 'domains').flatMap((item) => {
    // A bare name is enough where there is nothing else to say.
    if (isScalar(item)) {
      const name = readText(source, item, 'domains')
      return name && isDomainName(source, name) ? [{ ...source.fact(name.value, name.node), host: '', external: false, wildcard: false }] : []
    }
    const fields = readFields(source, item, 'A domain', keys)
    if (fields?.get('from')) {
      const from = fields.paths()
      for (const key of ['name', 'external', 'subdomains']) fields.refuse(key, 'The domains come from “from”')
      const host = fields.use('host')
      if (from.length > 0) source.sources.push({ part: 'domains', from, host, project: null })
      return []
    }
    const name = fields?.required('name', 'example.com')
    if (!fields || !name || !isDomainName(source, name)) return []
    const external = fields.flag('external')
    if (external && fields.get('host')) {
      source.report(name.node, `${name.value} is someone else's and has a host all the same. Take “host” or “external” away.`)
    }
    const common = { host: fields.use('host'), external, wildcard: false }
    const subdomains = fields.texts('subdomains').filter((label) => isLabel(source, label)).map(({ value, node }) => {
      return { ...source.fact(`${value}.${name.value}`, node), ...common }
    })
    return [{ ...source.fact(name.value, name.node), ...common }, ...subdomains]
  })
}

function isLabel(source: YamlFile, { value, node }: TextField): boolean {
  if (isNameInDns(`${value}.example`)) return true
  source.report(node, `“${value}” cannot stand in front of a domain. List each subdomain by its label: “api”, “git”.`)
  return false
}

/** Also tells whoever writes a URL or a pattern what to write instead. */
function isDomainName(source: YamlFile, { value, node }: TextField): boolean {
  if (isNameInDns(value)) return true
  const advice = value.startsWith('*.')
    ? `Write “${value.slice(2)}” with “external: true”, which covers every name under it, or list “subdomains”.`
    : 'Write the name alone, without scheme, port or path: “example.com”.'
  source.report(node, `“${value}” is not a domain name. ${advice}`)
  return false
}

import type { Node } from 'yaml'
import { isScalar } from 'yaml'
import { readFields, readList, readText, type TextField } from '../fields.ts'
import type { InventorySource } from '../source.ts'
import type { Domain } from '../types.ts'

const keys = ['name', 'host', 'external', 'subdomains']

export function readDomains(source: InventorySource, node: Node): Domain[] {
  return readList(source, node, 'domains').flatMap((item) => {
    // A bare name is enough where there is nothing else to say.
    if (isScalar(item)) {
      const name = readText(source, item, 'domains')
      return name && isDomainName(source, name) ? [{ ...source.fact(name.value, name.node), host: '', external: false }] : []
    }
    const fields = readFields(source, item, 'A domain', keys)
    const name = fields?.required('name', 'example.com')
    if (!fields || !name || !isDomainName(source, name)) return []
    const external = fields.flag('external')
    const host = fields.text('host')
    if (external && host) {
      source.report(host.node, `${name.value} is someone else's, so it cannot have a host. Take “host” or “external” away.`)
    }
    const common = { host: external ? '' : host?.value ?? '', external }
    const subdomains = fields.names('subdomains').map((label) => {
      return { ...label, name: `${label.name}.${name.value}`, ...common }
    })
    return [{ ...source.fact(name.value, name.node), ...common }, ...subdomains]
  })
}

/** Also tells whoever writes a URL or a pattern what to write instead. */
function isDomainName(source: InventorySource, { value, node }: TextField): boolean {
  if (/^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)+[a-z\d-]{2,63}$/i.test(value)) return true
  const advice = value.startsWith('*.')
    ? `Write “${value.slice(2)}” with “external: true”, which covers every name under it, or list “subdomains”.`
    : 'Write the name alone, without scheme, port or path: “example.com”.'
  source.report(node, `“${value}” is not a domain name. ${advice}`)
  return false
}

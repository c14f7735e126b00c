import type { Node } from 'yaml'
import { reportRepeated } from './checks.ts'
import { readFields, readTexts } from './fields.ts'
import { readAlerts } from './parts/alerts.ts'
import { readCompose } from './parts/compose.ts'
import { readDatabases } from './parts/databases.ts'
import { readDomains } from './parts/domains.ts'
import { readHosts } from './parts/hosts.ts'
import { readPlaceholders } from './parts/placeholders.ts'
import { readPorts } from './parts/ports.ts'
import { readPrograms } from './parts/programs.ts'
import { readUnits } from './parts/units.ts'
import { YamlFile } from './yaml-file.ts'
import type { DeclaredInventory } from './sources.ts'
import type { Inventory } from './types.ts'

type Parts = { [Part in keyof Inventory]: (source: YamlFile, node: Node) => Inventory[Part] }

/** The keys of `inventory.yaml`, and how each is read. */
const parts: Parts = {
  hosts: readHosts,
  domains: readDomains,
  compose: readCompose,
  units: readUnits,
  ports: readPorts,
  databases: readDatabases,
  scripts: (source, node) => readTexts(source, node, 'scripts').map((text) => source.fact(text.value, text.node)),
  programs: readPrograms,
  placeholders: readPlaceholders,
  alerts: readAlerts,
}

/**
 * Reads what stands in an inventory. It never throws: what is wrong becomes a problem that says where and what to write
 * instead, and what is right is loaded all the same. The files that it names (`sources`) are read by whoever has them;
 * `joinInventory` then makes one of both, and checks what needs both.
 *
 * @param path Relative to the content folder, for messages.
 */
export function parseInventory(text: string, path: string): DeclaredInventory {
  const source = new YamlFile(text, path)
  const fields = source.root && readFields(source, source.root, 'The inventory', Object.keys(parts))
  const read = <Part extends keyof Inventory, None>(part: Part, none: None): Inventory[Part] | None => {
    const node = fields?.get(part)
    return node ? parts[part](source, node) : none
  }
  const inventory: Inventory = {
    hosts: read('hosts', []),
    domains: read('domains', []),
    compose: read('compose', []),
    units: read('units', []),
    ports: read('ports', []),
    databases: read('databases', []),
    scripts: read('scripts', []),
    programs: read('programs', []),
    placeholders: read('placeholders', []),
    alerts: read('alerts', null),
  }
  reportRepeated(source, inventory)
  return { inventory, sources: source.sources, uses: source.uses, problems: source.problems }
}

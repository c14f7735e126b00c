import type { Node } from 'yaml'
import { reportRepeated, reportUnknown } from './checks.ts'
import { readFields, readTexts } from './fields.ts'
import { readAlerts } from './parts/alerts.ts'
import { readCompose } from './parts/compose.ts'
import { readDatabases } from './parts/databases.ts'
import { readDomains } from './parts/domains.ts'
import { readHosts } from './parts/hosts.ts'
import { readPlaceholders } from './parts/placeholders.ts'
import { readPorts } from './parts/ports.ts'
import { readPrograms } from './parts/programs.ts'
import { YamlFile } from './yaml-file.ts'
import type { Fact, Inventory, InventoryProblem } from './types.ts'

type Parts = { [Part in keyof Inventory]: (source: YamlFile, node: Node) => Inventory[Part] }

/** The keys of `inventory.yaml`, and how each is read. */
const parts: Parts = {
  hosts: readHosts,
  domains: readDomains,
  compose: readCompose,
  units: namesOf('units'),
  ports: readPorts,
  databases: readDatabases,
  scripts: namesOf('scripts'),
  programs: readPrograms,
  placeholders: readPlaceholders,
  alerts: readAlerts,
}

/**
 * Reads an inventory. It never throws: what is wrong becomes a problem that says where and what to write instead, and
 * what is right is loaded all the same. The alerts' rule files are read by whoever has them: see alert-rules.ts.
 *
 * @param path Relative to the content folder, for messages.
 */
export function parseInventory(text: string, path: string): { inventory: Inventory; problems: InventoryProblem[] } {
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
  reportUnknown(source, inventory)
  return { inventory, problems: source.problems.toSorted((a, b) => a.range.start.offset - b.range.start.offset) }
}

/** A part that is a list of names and nothing else. */
function namesOf(key: string): (source: YamlFile, node: Node) => Fact[] {
  return (source, node) => readTexts(source, node, key).map((text) => source.fact(text.value, text.node))
}

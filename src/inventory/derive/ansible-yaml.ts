import type { Node } from 'yaml'
import { LooseYaml } from '../../yaml/loose.ts'
import type { InventoryProblem } from '../types.ts'
import type { FactFile } from './facts.ts'
import type { HostEntry } from './hosts.ts'

const depthLimit = 10

/** Hosts of an Ansible inventory in YAML form, with the address and the account that Ansible uses. */
export function readAnsibleYaml({ path, text }: FactFile): { hosts: HostEntry[]; problems: InventoryProblem[] } {
  const yaml = new LooseYaml(text)
  const hosts = new Map<string, HostEntry>()
  const variable = (node: Node | null, name: string): string =>
    yaml.string(node, `ansible_${name}`) || yaml.string(node, `ansible_ssh_${name}`)
  const readGroup = (group: Node | null, user: string, depth: number): void => {
    if (depth > depthLimit) return
    const own = variable(yaml.get(group, 'vars'), 'user') || user
    for (const { name, key, value } of yaml.entries(yaml.get(group, 'hosts'))) {
      const known = hosts.get(name)
      const written = variable(value, 'user') || own
      const account = written.includes('{{') ? '' : written
      hosts.set(name, {
        fact: known?.fact ?? { name, path, range: yaml.rangeOf(key) },
        address: known?.address || variable(value, 'host'),
        users: account === '' ? known?.users ?? [] : [...new Set([...(known?.users ?? []), account])],
      })
    }
    for (const { value } of yaml.entries(yaml.get(group, 'children'))) readGroup(value, own, depth + 1)
  }
  for (const root of yaml.contents) for (const { value } of yaml.entries(root)) readGroup(value, '', 0)
  const problems = yaml.faults.slice(0, 1).map(({ message, start, end }) => ({ message, path, range: yaml.range(start, end) }))
  return { hosts: [...hosts.values()], problems }
}

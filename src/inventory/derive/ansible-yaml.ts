import type { Node } from 'yaml'
import { LooseYaml } from '../../yaml/loose.ts'
import type { Fact, InventoryProblem } from '../types.ts'
import { distinct, type FactFile } from './facts.ts'
import type { HostEntry } from './hosts.ts'

const depthLimit = 10

/** Hosts of an Ansible inventory in YAML form, with the address and the account that Ansible uses. */
export function readAnsibleYaml({ path, text }: FactFile): { hosts: HostEntry[]; problems: InventoryProblem[] } {
  const yaml = new LooseYaml(text)
  const hosts = new Map<string, HostEntry>()
  const variable = (node: Node | null, name: string): Fact | null => {
    const [fact = null] = [`ansible_${name}`, `ansible_ssh_${name}`].flatMap((key): Fact[] => {
      const value = yaml.get(node, key)
      const text = yaml.string(node, key)
      return value && text !== '' ? [{ name: text, path, range: yaml.rangeOf(value) }] : []
    })
    return fact
  }
  const readGroup = (group: Node | null, user: Fact | null, depth: number): void => {
    if (depth > depthLimit) return
    const own = variable(yaml.get(group, 'vars'), 'user') ?? user
    for (const { name, key, value } of yaml.entries(yaml.get(group, 'hosts'))) {
      const known = hosts.get(name)
      const account = variable(value, 'user') ?? own
      const users = account === null || account.name.includes('{{') ? [] : [account]
      hosts.set(name, {
        fact: known?.fact ?? { name, path, range: yaml.rangeOf(key) },
        address: known?.address ?? variable(value, 'host'),
        users: distinct([...(known?.users ?? []), ...users]),
      })
    }
    for (const { value } of yaml.entries(yaml.get(group, 'children'))) readGroup(value, own, depth + 1)
  }
  for (const root of yaml.contents) for (const { value } of yaml.entries(root)) readGroup(value, null, 0)
  const problems = yaml.faults.slice(0, 1).map(({ message, start, end }) => ({ message, path, range: yaml.range(start, end) }))
  return { hosts: [...hosts.values()], problems }
}

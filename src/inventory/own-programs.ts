import { posix } from 'node:path'
import type { Programs } from '../shell/knowledge/types.ts'
import type { Inventory } from './types.ts'

/** The programs and scripts that an inventory declares, by their base names, as the shell reader takes them. */
export function ownPrograms({ programs, scripts }: Pick<Inventory, 'programs' | 'scripts'>): Programs {
  const named = scripts.map(({ name }): [string, Programs[string]] => [posix.basename(name), {}])
  return Object.fromEntries([...named, ...programs.map(({ name, spec }): [string, Programs[string]] => [posix.basename(name), spec ?? {}])])
}

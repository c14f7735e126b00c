import type { Fact } from './types.ts'

/** Where a fact is declared, for a message that refers to it: `inventory.yaml:33`, a path of the content folder and a line. */
export function cite({ path, range }: Pick<Fact, 'path' | 'range'>): string {
  return `${path}:${range.start.line}`
}

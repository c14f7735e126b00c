import { isKnownKind, knownKinds } from '../syntax/kinds.ts'
import { nearest } from '../names/near.ts'

/** Kinds that say what a block is, not what it is about: nobody means them by a slip. */
const structural = new Set(['details', 'admonition', 'secondary'])
const suggested = [...knownKinds].filter((kind) => !structural.has(kind))

/** Whether a kind is one that readers know; if not, the one most likely meant, or `null`. */
export function lookUpKind(kind: string): { known: boolean; meant: string | null } {
  const known = isKnownKind(kind)
  return { known, meant: known ? null : nearest(kind, suggested) }
}

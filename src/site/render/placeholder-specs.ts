import type { Inventory, PlaceholderSpec, PlaceholderType } from '../../inventory/types.ts'

/** What may be filled in for a placeholder of that name. */
export type PlaceholderTypes = (name: string) => PlaceholderType

/** What the inventory says of placeholders, by name. */
export function placeholderSpecs(inventory: Inventory | null): ReadonlyMap<string, PlaceholderSpec> {
  return new Map((inventory?.placeholders ?? []).map((spec) => [spec.name, spec]))
}

/** What the inventory declares, else what the name tells: whoever fills in a password does not know of inventories. */
export function placeholderTypes(specs: ReadonlyMap<string, PlaceholderSpec>): PlaceholderTypes {
  return (name) => specs.get(name)?.type ?? typeToldBy(name)
}

const SECRET = /(?:password|passwd|passphrase|passcode|secret|token|credentials?|api_?key)$|(?:^|_)(?:pass|pwd|pw|otp|jwt|bearer)$/
/** What is asked for as a private key is the path of one. */
const SECRET_KEY = /(?:^|_)(?:api|secret|access|auth|account|master|signing|encryption|license|storage|webhook)_?key(?:_base)?$/
const PATH = /(?:^|_)(?:file|path|dir|directory|folder)$/
/** Words behind the one that says what it is, and words that name another thing by it. */
const NO_MATTER = /(?<!\d|_(?:value|here|string)|_(?=\d))(?:_(?:value|here|string)|_?\d)+$/
const ABOUT = /^(?:path|name|id|file|url|link|number|length)_(?:to|of|for)_/

/** The type of a placeholder that nobody has declared. What it is stands last: `<secret-name>` is no secret. */
export function typeToldBy(name: string): PlaceholderType {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_').replace(NO_MATTER, '')
  if (ABOUT.test(words)) return words.startsWith('path') || words.startsWith('file') ? 'path' : 'text'
  if (SECRET.test(words) || SECRET_KEY.test(words)) return 'secret'
  return PATH.test(words) ? 'path' : 'text'
}

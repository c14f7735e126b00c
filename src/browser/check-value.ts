/** Whether a value is one of the kind that the inventory declares for a placeholder. */
import { editDistance } from './edit-distance.ts'
import { unseen } from './fill-value.ts'

/** What values of a type look like, and what to say of one that does not. */
const types: Record<string, [pattern: RegExp, message: string]> = {
  name: [/^[\p{L}\p{N}_@][\p{L}\p{N}_.@:+-]*$/u, 'A name has letters, digits, and . _ - @ : + between them: no blanks, no “/”.'],
  number: [/^-?\d+(?:\.\d+)?$/, 'This is not a number.'],
  path: [/^[^\s-]/, 'A path does not begin with “-”.'],
  commit: [
    /^(?![0-9a-f]{1,3}$)(?!.*(?:\.\.|\/\/))[\p{L}\p{N}_][\p{L}\p{N}_./+-]*(?:[~^]\d*)*$/u,
    'A commit is named by its hash (at least 4 digits), a tag, a branch, or as HEAD~1: no blanks.',
  ],
  service: [/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u, 'A service’s name has letters, digits, and . _ - between them.'],
}

/**
 * @param allowed the names there are, where they are known
 * @returns what is wrong with the value, a sentence; `null` where nothing is
 */
export function checkValue(value: string, type: string, allowed: readonly string[] = []): string | null {
  const reason = unseen(value)
  if (reason) return reason
  if (value !== value.trim()) return 'The value begins or ends with a blank.'
  const [pattern, message] = (Object.hasOwn(types, type) ? types[type] : undefined) ?? []
  if (type === 'service' && allowed.length > 0) {
    if (allowed.includes(value)) return null
    const near = nearest(value, allowed)
    return near === null ? `There is no service “${value}”.` : `There is no service “${value}”. Is it ${near}?`
  }
  return pattern && message && !pattern.test(value) ? message : null
}

/** The name that a misspelt one is nearest to, or that it begins, ends or is a part of. */
function nearest(value: string, names: readonly string[]): string | null {
  const written = value.toLowerCase()
  const most = written.length < 6 ? 1 : 2
  let best: { name: string; distance: number } | null = null
  for (const name of names) {
    const known = name.toLowerCase()
    const part = written.length > 2 && (known.includes(written) || written.includes(known))
    const distance = Math.abs(known.length - written.length) > most ? Infinity : editDistance(written, known)
    const counts = Math.min(distance, part ? most : Infinity)
    if (counts <= most && (!best || counts < best.distance)) best = { name, distance: counts }
  }
  return best?.name ?? null
}

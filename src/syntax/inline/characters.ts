/** What stands around an inline construct. */
import type { Code } from 'micromark-util-types'

const letterOrDigit = /[\p{L}\p{N}]/u

/**
 * Whether a code unit is a letter or digit of any script. Half of a surrogate pair counts as one, since most letters
 * beyond the first plane are.
 */
export function isLetterOrDigit(code: Code): boolean {
  if (code === null || code < 0) return false
  return (code >= 0xD800 && code <= 0xDFFF) || letterOrDigit.test(String.fromCharCode(code))
}

import type { Link } from '../model/types.ts'
import type { Finding } from './types.ts'

/**
 * The change that `--fix` makes in a link that leads nowhere: what is suggested in place of its address, where nothing
 * else can be meant, and where the address is written without escapes and stays without them.
 *
 * @param text The page's text.
 */
export function linkFix({ href, hrefRange: { start, end }, problem }: Link, text: string): Pick<Finding, 'fix'> {
  const isPlain = text.slice(start.offset, end.offset) === href && /^[\p{L}\p{N}._/#?=%~:@+,;-]+$/u.test(problem?.suggestion ?? '')
  return problem?.sure && isPlain ? { fix: true } : {}
}

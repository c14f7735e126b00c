/** Lists that directly follow indented code. */
import type { Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { openFlow } from './tokens.ts'

/**
 * Never matches. Indented code is still the open construct on the line after it, so micromark asks of a list there
 * what it asks of one that interrupts a paragraph: to start at 1, and not to be empty. Tried before the list, this
 * says that nothing is interrupted.
 */
export const listAfterCode: Construct = { name: 'materialListAfterCode', tokenize: tokenizeListAfterCode }

function tokenizeListAfterCode(this: TokenizeContext, _effects: Effects, _ok: State, nok: State): State {
  if (this.interrupt && openFlow(this) === 'codeIndented') this.interrupt = undefined
  return nok
}

/** Fences that are indented 4 columns or more within a container, which CommonMark takes for indented code. */
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { codes } from 'micromark-util-symbol'
import { closeBody, currentBody, indent, openBody } from './body.ts'
import { atLineEnd, containerPrefix, inDirective, openFlow, prefixColumns } from './tokens.ts'

/**
 * A container around one fence that takes the fence's indent and nothing else; it leaves no node behind. Lines of
 * the fence may be indented less, as CommonMark has it.
 */
export const fenceIndent: Construct = {
  name: 'materialFenceIndent',
  tokenize: tokenizeFenceIndent,
  continuation: { tokenize: tokenizeContinuation, partial: true },
  exit: closeBody('materialFenceIndent')
}

const fenceOpener: Construct = { tokenize: tokenizeFenceOpener, partial: true }

function tokenizeFenceIndent(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const prefix = prefixColumns(self)
  return start

  function start(code: Code): State | undefined {
    if (!containerPrefix(self) && !inDirective(self)) return nok(code)
    const token = effects.enter('materialFenceIndent', { _container: true })
    return indent(effects, Infinity, columns => effects.check(fenceOpener, code => {
      openBody(self, { size: prefix + columns, offset: token.start.offset, line: token.start.line })
      return ok(code)
    }, nok))(code)
  }
}

function tokenizeContinuation(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  if (openFlow(self) !== 'codeFenced') return nok
  const body = currentBody(self)
  return indent(effects, body.size, () => code => {
    body.line = self.now().line
    return ok(code)
  })
}

function tokenizeFenceOpener(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let marker: Code
  let size = 0
  return start

  function start(code: Code): State | undefined {
    if (code !== codes.graveAccent && code !== codes.tilde) return nok(code)
    marker = code
    effects.enter('materialLookahead')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === marker) {
      effects.consume(code)
      size++
      return sequence
    }
    return size < 3 ? nok(code) : info(code)
  }

  function info(code: Code): State | undefined {
    if (atLineEnd(code)) {
      effects.exit('materialLookahead')
      return ok(code)
    }
    if (code === codes.graveAccent && marker === codes.graveAccent) return nok(code)
    effects.consume(code)
    return info
  }
}

/** Steps that constructs share: looking ahead to the end of a line, and passing over white space. */
import type { Code, Effects, State, Tokenizer } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { atLineEnd } from './tokens.ts'

/** What is left of a line. */
export interface Rest {
  /** Without white space at its end. */
  text: string
  /** Offset of its end. */
  end: number
}

/** Reads the rest of the line, white space at its end left out, into `rest`. */
export function tokenizeRest(rest: Rest): Tokenizer {
  return function (effects, ok) {
    const self = this
    let text = ''
    return start

    function start(code: Code): State | undefined {
      Object.assign(rest, { text: '', end: self.now().offset })
      if (atLineEnd(code)) return ok(code)
      effects.enter('materialLookahead')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (atLineEnd(code)) {
        effects.exit('materialLookahead')
        return ok(code)
      }
      text += (code as number) < 0 ? ' ' : String.fromCharCode(code as number)
      effects.consume(code)
      if (!markdownSpace(code)) Object.assign(rest, { text, end: self.now().offset })
      return inside
    }
  }
}

/** Takes white space, if there is any, and goes on. */
export function spaces(effects: Effects, after: State, max = Infinity): State {
  let count = 0
  return function start(code) {
    if (max === 0 || !markdownSpace(code)) return after(code)
    effects.enter('whitespace')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (count < max && markdownSpace(code)) {
      count++
      effects.consume(code)
      return inside
    }
    effects.exit('whitespace')
    return after(code)
  }
}

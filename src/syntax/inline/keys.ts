/** Keys pressed together: `++ctrl+alt+del++`, `++"Save"+enter++`. */
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { asciiAlphanumeric } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { isLetterOrDigit } from './characters.ts'
import { keyName } from './key-names.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    keys: 'keys'
    keysSequence: 'keysSequence'
    keysKey: 'keysKey'
    keysSeparator: 'keysSeparator'
  }
}

/**
 * Only keys that have a name are keys, so that `a++ + ++b` and `c++11` stay text. So do the counter in `++i++`, and
 * what stands in braces, as editors mark an insertion: `{++end++}`.
 */
const keys: Construct = { name: 'keys', tokenize: tokenizeKeys }

/** The micromark extension. */
export const keysSyntax: Extension = { text: { [codes.plusSign]: keys } }

/** Its tokens as nodes. */
export const keysFromMarkdown: FromMarkdown = {
  enter: {
    keys(this: CompileContext, token: Token): void {
      this.enter({ type: 'keys', value: '', keys: [] }, token)
    },
    keysKey(this: CompileContext, token: Token): void {
      const node = this.stack[this.stack.length - 1]
      if (node?.type === 'keys') node.keys.push(nameOf(this.sliceSerialize(token))!)
    }
  },
  exit: {
    keys(this: CompileContext, token: Token): void {
      const node = this.stack[this.stack.length - 1]
      if (node?.type === 'keys') node.value = node.keys.join('+')
      this.exit(token)
    }
  }
}

function tokenizeKeys(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this
  const before = this.previous
  let quote: Code = null
  let written: string[] = []
  return start

  /**
   * ```markdown
   * > | ++ctrl+alt++
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    if (before === codes.plusSign || before === codes.leftCurlyBrace || isLetterOrDigit(before)) return nok(code)
    effects.enter('keys')
    effects.enter('keysSequence')
    effects.consume(code)
    return openSecond
  }

  function openSecond(code: Code): State | undefined {
    if (code !== codes.plusSign) return nok(code)
    effects.consume(code)
    effects.exit('keysSequence')
    return keyStart
  }

  /**
   * ```markdown
   * > | ++ctrl+alt++
   *       ^    ^
   * ```
   */
  function keyStart(code: Code): State | undefined {
    if (code === codes.quotationMark || code === codes.apostrophe) {
      quote = code
      effects.enter('keysKey')
      effects.consume(code)
      return quoted
    }
    if (!isKeyCharacter(code)) return nok(code)
    quote = null
    effects.enter('keysKey')
    return key(code)
  }

  function key(code: Code): State | undefined {
    if (isKeyCharacter(code)) {
      effects.consume(code)
      return key
    }
    return code === codes.plusSign ? keyEnd(code) : nok(code)
  }

  function quoted(code: Code): State | undefined {
    if (code === null || code < 0) return nok(code)
    effects.consume(code)
    return code === quote ? keyEnd : quoted
  }

  function keyEnd(code: Code): State | undefined {
    const text = self.sliceSerialize(effects.exit('keysKey'))
    if (code !== codes.plusSign || nameOf(text) === undefined) return nok(code)
    written.push(text)
    return effects.attempt({ tokenize: tokenizeEnd, partial: true }, end, separator)(code)
  }

  /**
   * ```markdown
   * > | ++ctrl+alt++
   *           ^
   * ```
   */
  function separator(code: Code): State | undefined {
    effects.enter('keysSeparator')
    effects.consume(code)
    effects.exit('keysSeparator')
    return keyStart
  }

  function end(code: Code): State | undefined {
    if (code === codes.plusSign || isLetterOrDigit(code) || (written.length === 1 && written[0] === 'i')) return nok(code)
    effects.exit('keys')
    return ok(code)
  }
}

function tokenizeEnd(effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('keysSequence')
    effects.consume(code)
    return second
  }

  function second(code: Code): State | undefined {
    if (code !== codes.plusSign) return nok(code)
    effects.consume(code)
    effects.exit('keysSequence')
    return ok
  }
}

function isKeyCharacter(code: Code): boolean {
  return asciiAlphanumeric(code) || code === codes.dash || code === codes.underscore
}

/** What is printed on a key, by its name or as quoted; `undefined` for a key that nobody knows. */
function nameOf(key: string): string | undefined {
  if (!/^["']/.test(key)) return keyName(key)
  const text = key.slice(1, -1).trim()
  return text === '' ? undefined : text
}

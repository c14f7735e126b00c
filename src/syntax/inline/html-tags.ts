/**
 * Opening tags in running text that have a value without quotes and with a slash in it: `<img src=../plan.png>`. To
 * CommonMark and to browsers they are tags; micromark ends the value at the slash, and what follows makes it text.
 */
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types'
import { asciiAlpha, asciiAlphanumeric, markdownLineEnding, markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'

/** Tags on one line; all others are left to micromark, which is asked next. */
const openingTag: Construct = { name: 'openingTag', tokenize: tokenizeOpeningTag }

/** The micromark extension. */
export const htmlTagsSyntax: Extension = { text: { [codes.lessThan]: openingTag } }

function tokenizeOpeningTag(effects: Effects, ok: State, nok: State): State {
  /** Of a value in quotes. */
  let marker: Code = null
  return start

  /**
   * ```markdown
   * > | <img src=../plan.png alt="Plan">
   *     ^
   * ```
   */
  function start(code: Code): State | undefined {
    effects.enter('htmlText')
    effects.enter('htmlTextData')
    effects.consume(code)
    return nameStart
  }

  function nameStart(code: Code): State | undefined {
    return asciiAlpha(code) ? name(code) : nok(code)
  }

  function name(code: Code): State | undefined {
    if (!asciiAlphanumeric(code) && code !== codes.dash) return between(code)
    effects.consume(code)
    return name
  }

  /**
   * ```markdown
   * > | <img src=../plan.png alt="Plan">
   *         ^               ^          ^
   * ```
   */
  function between(code: Code): State | undefined {
    if (code === codes.greaterThan) return end(code)
    if (code !== codes.slash && !markdownSpace(code)) return nok(code)
    effects.consume(code)
    return code === codes.slash ? end : attributeStart
  }

  function attributeStart(code: Code): State | undefined {
    return code === codes.colon || code === codes.underscore || asciiAlpha(code) ? attributeName(code) : between(code)
  }

  function attributeName(code: Code): State | undefined {
    const isName = asciiAlphanumeric(code) || code === codes.dash || code === codes.dot || code === codes.colon || code === codes.underscore
    if (!isName) return attributeEnd(code)
    effects.consume(code)
    return attributeName
  }

  function attributeEnd(code: Code): State | undefined {
    if (code !== codes.equalsTo) return markdownSpace(code) ? spaceBehindName(code) : between(code)
    effects.consume(code)
    return valueStart
  }

  function spaceBehindName(code: Code): State | undefined {
    if (!markdownSpace(code)) return code === codes.equalsTo ? attributeEnd(code) : attributeStart(code)
    effects.consume(code)
    return spaceBehindName
  }

  /**
   * ```markdown
   * > | <img src=../plan.png alt="Plan">
   *              ^               ^
   * ```
   */
  function valueStart(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code)
      return valueStart
    }
    if (code !== codes.quotationMark && code !== codes.apostrophe) return isUnquoted(code) ? unquoted(code) : nok(code)
    marker = code
    effects.consume(code)
    return quoted
  }

  function quoted(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code)
    effects.consume(code)
    return code === marker ? between : quoted
  }

  function unquoted(code: Code): State | undefined {
    if (!isUnquoted(code)) return between(code)
    effects.consume(code)
    return unquoted
  }

  function end(code: Code): State | undefined {
    if (code !== codes.greaterThan) return nok(code)
    effects.consume(code)
    effects.exit('htmlTextData')
    effects.exit('htmlText')
    return ok
  }
}

/** Whether a value without quotes may hold it; `between` refuses those that end none. */
function isUnquoted(code: Code): boolean {
  return code !== codes.eof && !markdownLineEnding(code) && !markdownSpace(code) && code !== codes.quotationMark && code !== codes.apostrophe
    && code !== codes.lessThan && code !== codes.equalsTo && code !== codes.greaterThan && code !== codes.graveAccent
}

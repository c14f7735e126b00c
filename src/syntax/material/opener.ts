/** `!!! note "Title"`, `???+ note "Title"` and `=== "Label"`: a line that opens a container. */
import type { Code, Construct, Effects, State, Tokenizer } from 'micromark-util-types'
import { markdownSpace } from 'micromark-util-character'
import { codes } from 'micromark-util-symbol'
import { bodyContinuation, closeBody, openBody } from './body.ts'
import { spaces } from './rest-of-line.ts'
import { atLineEnd, inListItem, prefixColumns } from './tokens.ts'

type Kind = 'materialAdmonition' | 'materialDetails' | 'materialTab'

const markers = {
  materialAdmonition: codes.exclamationMark,
  materialDetails: codes.questionMark,
  materialTab: codes.equalsTo
} as const

const markerSize = 3
const bodyIndent = 4

/** The constructs for `!!!`, `???` and `===`. */
export const admonition = container('materialAdmonition')
export const details = container('materialDetails')
export const tab = container('materialTab')

function container(kind: Kind): Construct {
  return { name: kind, tokenize: tokenizeOpener(kind), continuation: bodyContinuation, exit: closeBody(kind) }
}

function tokenizeOpener(kind: Kind): Tokenizer {
  return function (effects, ok, nok) {
    const self = this
    const columns = prefixColumns(self)
    let size = 0
    let modifiers = ''
    let gapSize = 0
    let classes = 0
    const title = { textEnd: 0, end: 0 }

    return start

    /**
     * ```markdown
     * > | !!! note "Title"
     *     ^
     * ```
     */
    function start(code: Code): State | undefined {
      // A list item's content starts 2 or 3 columns in, where MkDocs wants 4: its openers may stand deeper.
      if (columns > 0 && !inListItem(self)) return nok(code)
      effects.enter(kind, { _container: true })
      effects.enter('materialOpener')
      effects.enter('materialMarker')
      return marker(code)
    }

    function marker(code: Code): State | undefined {
      if (code === markers[kind] && size < markerSize) {
        effects.consume(code)
        size++
        return marker
      }
      return size < markerSize ? nok(code) : modifier(code)
    }

    /**
     * ```markdown
     * > | ???+ note "Title"
     *        ^
     * ```
     */
    function modifier(code: Code): State | undefined {
      const character = code === codes.plusSign ? '+' : code === codes.exclamationMark ? '!' : ''
      const allowed = kind === 'materialTab' ? '+!' : kind === 'materialDetails' ? '+' : ''
      if (character && allowed.includes(character) && !modifiers.includes(character)) {
        modifiers += character
        effects.consume(code)
        return modifier
      }
      effects.exit('materialMarker')
      return gap(code)
    }

    function gap(code: Code): State | undefined {
      gapSize = 0
      if (!markdownSpace(code)) return afterGap(code)
      effects.enter('whitespace')
      return space(code)
    }

    function space(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code)
        gapSize++
        return space
      }
      effects.exit('whitespace')
      return afterGap(code)
    }

    /**
     * ```markdown
     * > | !!! note inline "Title"
     *         ^    ^      ^
     * ```
     */
    function afterGap(code: Code): State | undefined {
      if (atLineEnd(code)) return classes > 0 ? end(code) : nok(code)
      if (code === codes.quotationMark) {
        if (gapSize === 0 || (kind === 'materialAdmonition' && classes === 0)) return nok(code)
        return effects.check({ tokenize: tokenizeLastQuote(title), partial: true }, titleMarker, nok)(code)
      }
      // At most one space before the first class.
      if (kind === 'materialTab' || (classes === 0 && gapSize > 1) || !isWord(code, self.previous)) return nok(code)
      classes++
      effects.enter('materialClass')
      return className(code)
    }

    function className(code: Code): State | undefined {
      if (isWord(code, self.previous)) {
        effects.consume(code)
        return className
      }
      effects.exit('materialClass')
      return markdownSpace(code) || atLineEnd(code) ? gap(code) : nok(code)
    }

    /**
     * ```markdown
     * > | !!! note "Title"
     *              ^
     * ```
     */
    function titleMarker(code: Code): State | undefined {
      effects.enter('materialTitleMarker')
      effects.consume(code)
      effects.exit('materialTitleMarker')
      return titleBefore
    }

    function titleBefore(code: Code): State | undefined {
      if (code === codes.quotationMark && self.now().offset === title.end) return titleEnd(code)
      if (markdownSpace(code)) return spaces(effects, titleBefore)(code)
      effects.enter('materialTitle')
      effects.enter('chunkText', { contentType: 'text' })
      return titleText(code)
    }

    function titleText(code: Code): State | undefined {
      if (self.now().offset < title.textEnd) {
        effects.consume(code)
        return titleText
      }
      effects.exit('chunkText')
      effects.exit('materialTitle')
      return titleBefore(code)
    }

    function titleEnd(code: Code): State | undefined {
      effects.enter('materialTitleMarker')
      effects.consume(code)
      effects.exit('materialTitleMarker')
      return spaces(effects, end)
    }

    function end(code: Code): State | undefined {
      const opener = effects.exit('materialOpener')
      openBody(self, { size: columns + bodyIndent, offset: opener.start.offset, line: opener.start.line })
      return ok(code)
    }
  }
}

/**
 * Looks ahead from a quote to the line's last one, which ends the title; nothing but white space may follow it.
 *
 * @param title - Filled with the offsets of that quote and of the end of the text before it.
 */
function tokenizeLastQuote(title: { textEnd: number, end: number }): Tokenizer {
  return function (effects: Effects, ok: State, nok: State): State {
    const self = this
    let textEnd = 0
    let quoteLast = false
    return start

    function start(code: Code): State | undefined {
      effects.enter('materialLookahead')
      effects.consume(code)
      textEnd = self.now().offset
      return inside
    }

    function inside(code: Code): State | undefined {
      if (atLineEnd(code)) {
        effects.exit('materialLookahead')
        return quoteLast ? ok(code) : nok(code)
      }
      const space = markdownSpace(code)
      if (code === codes.quotationMark) {
        quoteLast = true
        title.end = self.now().offset
        title.textEnd = textEnd
      } else if (!space) {
        quoteLast = false
      }
      effects.consume(code)
      if (!space) textEnd = self.now().offset
      return inside
    }
  }
}

const wordCharacter = /[\p{L}\p{N}_-]/u

/** Whether a code unit is part of a class: a letter or digit of any script, `_` or `-`. */
function isWord(code: Code, previous: Code): boolean {
  if (code === null || code < 0) return false
  // The first half of a surrogate pair is judged with the second.
  if (code >= 0xD800 && code <= 0xDBFF) return true
  if (code >= 0xDC00 && code <= 0xDFFF) return wordCharacter.test(String.fromCharCode(previous ?? 0, code))
  return wordCharacter.test(String.fromCharCode(code))
}
